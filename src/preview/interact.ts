import {
  type APIApplicationCommandOptionChoice,
  type APIInteractionResponse,
  type APIMessageComponent,
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  InteractionResponseType,
  InteractionType,
  MessageFlags,
} from "discord-api-types/v10";
import { everyComponent } from "#discord/component-limits.ts";
import type { Dispatch } from "#discord/dispatch.ts";
import type { Endpoints } from "#discord/endpoints.ts";
import { blankMessage, type Channel } from "./channel.ts";
import type { Asked, OpenInteractions } from "./open-interactions.ts";
import { interactionFrom, type Posted } from "./posted.ts";
import type { ChannelMessage } from "./protocol.ts";

/** What the page hears at once; messages reach it through the channel. */
type Outcome =
  | { readonly kind: "taken" }
  /** `choices` is null when the bot gave none in time. */
  | { readonly kind: "choices"; readonly choices: readonly APIApplicationCommandOptionChoice[] | null }
  /** To be filled in now. */
  | { readonly kind: "form"; readonly form: APIModalInteractionResponseCallbackData }
  | { readonly kind: "refused"; readonly reason: string };

/** Lets a tab interact with the bot as it would through Discord; resolves with the bot's first answer or after 3 s. */
export type Interact = (posted: Posted) => Promise<Outcome>;

type Needs = {
  readonly channel: Channel;
  readonly interactions: OpenInteractions;
  readonly endpoints: Endpoints;
  readonly dispatch: Dispatch;
  readonly now: () => Date;
};

/** Brings what the page posts to the bot, and its first answer back. */
export function createInteract({ channel, interactions, endpoints, dispatch, now }: Needs): Interact {
  const opened = createOpenedForms();

  return async (posted) => {
    const message = "message_id" in posted ? channel.find(posted.message_id, posted.session_id) : null;
    if (!isOffered(posted, message) && !opened.has(posted))
      return { kind: "refused", reason: "There is no such button." };
    const asked = { tab: posted.session_id, command: commandOf(posted), message };
    const { id, token, answer } = interactions.open(asked);
    void dispatch(interactionFrom(posted, { id, token, message }), endpoints);
    const response = await answer;
    if (posted.type === InteractionType.ApplicationCommandAutocomplete)
      return { kind: "choices", choices: choicesIn(response) };
    if (response?.type === InteractionResponseType.Modal) {
      opened.add(posted, response.data.custom_id);
      return { kind: "form", form: response.data };
    }
    if (!response) channel.put(silence(asked, channel.nextId(), now()), asked.tab);
    return { kind: "taken" };
  };
}

/** A button can be pressed only on a message that the tab sees and that holds it; so it is with what a menu offers. */
function isOffered(posted: Posted, message: ChannelMessage | null): boolean {
  switch (posted.type) {
    case InteractionType.ModalSubmit:
      return false;
    case InteractionType.MessageComponent: {
      const used = everyComponent(message?.components ?? []).find(
        (part) => "custom_id" in part && part.custom_id === posted.data.custom_id,
      );
      return used !== undefined && offers(used, posted.data.values ?? []);
    }
    default:
      return true;
  }
}

function offers(used: APIMessageComponent, values: readonly string[]): boolean {
  const offered = used.type === ComponentType.StringSelect ? used.options.map(({ value }) => value) : null;
  return values.every((value) => offered?.includes(value) ?? true);
}

/** The form that each tab has open, at most one as in Discord. */
function createOpenedForms() {
  const byTab = new Map<string, string>();
  return {
    add: ({ session_id, ...posted }: Posted, customId: string) => {
      byTab.set(session_id, `${"message_id" in posted ? posted.message_id : ""} ${customId}`);
    },
    has: (posted: Posted) =>
      posted.type === InteractionType.ModalSubmit &&
      byTab.get(posted.session_id) === `${posted.message_id} ${posted.data.custom_id}`,
  };
}

/** The command with its subcommand: `feeds add`. */
function commandOf(posted: Posted): string | null {
  if (!("name" in posted.data)) return null;
  const words = [posted.data.name];
  let [option] = posted.data.options;
  while (option?.options) {
    words.push(option.name);
    [option] = option.options;
  }
  return words.join(" ");
}

function choicesIn(response: APIInteractionResponse | null): readonly APIApplicationCommandOptionChoice[] | null {
  if (response?.type !== InteractionResponseType.ApplicationCommandAutocompleteResult) return null;
  return response.data.choices ?? [];
}

/** What Discord itself writes when a bot stays silent. */
function silence({ command, message }: Asked, id: string, now: Date): ChannelMessage {
  return {
    ...blankMessage(id, now),
    content: command === null ? "This interaction failed" : "The application did not respond",
    flags: MessageFlags.Ephemeral,
    usedCommand: command,
    replyTo: message?.id ?? null,
    isFailure: true,
  };
}
