import type { RESTPostAPIChatInputApplicationCommandsJSONBody } from "discord-api-types/v10";
import type { ButtonPressed, CommandAsked, OptionValues, SuggestionAsked } from "./interaction.ts";
import type { Reply } from "./reply.ts";

/** One line of autocompletion: what the reader sees and what is sent. Discord takes 25 of them, 100 characters each. */
export type Choice = { readonly name: string; readonly value: string };

/** A slash command: how Discord shows it beside what it does. */
export type Command = {
  readonly definition: RESTPostAPIChatInputApplicationCommandsJSONBody;
  /** Whether the answer is for the asker alone: Discord wants to know before there is one. */
  readonly isPrivate: (options: OptionValues) => boolean;
  /** @throws BadInput when the options cannot be meant. */
  readonly answer: (asked: CommandAsked) => Promise<Reply>;
  readonly suggest?: (asked: SuggestionAsked) => Promise<readonly Choice[]>;
};

/** What the buttons do whose custom id is `name:detail`; the answer goes to the presser alone. */
export type Button = {
  readonly name: string;
  readonly answer: (detail: string, pressed: ButtonPressed) => Promise<Reply>;
};

/** Thrown when what a person typed cannot be meant; its message is one sentence that says what is wrong and what to do. */
export class BadInput extends Error {
  override readonly name = "BadInput";
}
