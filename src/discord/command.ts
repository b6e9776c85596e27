import type { RESTPostAPIChatInputApplicationCommandsJSONBody } from "discord-api-types/v10";
import type { FormBody } from "./form.ts";
import type { ButtonPressed, CommandAsked, FormSent, OptionValues, SuggestionAsked } from "./interaction.ts";
import type { Reply } from "./reply.ts";

/** One line of autocompletion: what the reader sees and what is sent. Discord takes 25 of them, 100 characters each. */
export type Choice = { readonly name: string; readonly value: string };

/** A slash command: how Discord shows it beside what it does. */
export type Command = {
  readonly definition: RESTPostAPIChatInputApplicationCommandsJSONBody;
  /** Whether the answer is for the asker alone: Discord wants to know before there is one. `name` has the subcommand. */
  readonly isPrivate: (options: OptionValues, name: string) => boolean;
  /** @throws BadInput when the options cannot be meant. */
  readonly answer: (asked: CommandAsked) => Promise<Reply>;
  readonly suggest?: (asked: SuggestionAsked) => Promise<readonly Choice[]>;
};

/** What the buttons and select menus do whose custom id is `name:detail`. */
export type Button = {
  readonly name: string;
  /** @throws BadInput when the press cannot be meant; its sentence goes to the presser alone. */
  readonly answer: (detail: string, pressed: ButtonPressed) => Promise<Reply>;
  /**
   * The answer takes the place of the whole message that the button stands on, buttons and files included. Left out, or when a private
   * answer would stand on a message that all see, it goes to the presser alone.
   */
  readonly updates?: true;
};

/** What the buttons do whose custom id is `name:detail` and which open a form, and what is done with the form once it is sent. */
export type Form = {
  readonly name: string;
  /** The form to open, at once: Discord takes it only as the first answer, within 3 seconds. A look into the database is the most. */
  readonly open: (detail: string, pressed: ButtonPressed) => FormBody | Promise<FormBody>;
  /** @throws BadInput as a button does. */
  readonly answer: (detail: string, sent: FormSent) => Promise<Reply>;
  /** As for a button. */
  readonly updates?: true;
};

/** Thrown when what a person typed cannot be meant; its message is one sentence that says what is wrong and what to do. */
export class BadInput extends Error {
  override readonly name = "BadInput";
}
