import { randomUUID } from "node:crypto";
import { type APIInteractionResponse, InteractionResponseType, MessageFlags } from "discord-api-types/v10";
import type { Answered, Endpoints } from "#discord/endpoints.ts";
import type { Channel } from "./channel.ts";
import type { ChannelMessage } from "./protocol.ts";

/** Discord waits 3 s for the first answer and takes further ones for 15 min. */
const FIRST_ANSWER_MS = 3_000;
const TOKEN_LIFE_MS = 15 * 60_000;

/** What a tab asks for. */
export type Asked = {
  readonly tab: string;
  /** The command, with its subcommand; null for a button. */
  readonly command: string | null;
  /** The message that holds the button; null for a command. */
  readonly message: ChannelMessage | null;
};

/** An interaction in its first 15 minutes. */
type Open = Asked & {
  readonly id: string;
  readonly token: string;
  readonly since: number;
  /** Settles the first answer. */
  readonly answered: (response: APIInteractionResponse) => void;
  isAnswered: boolean;
  /** The message that `editOriginal` means, once there is one. */
  original: string | null;
};

/** What the bot sends: a new message, or a change in which what is missing stays as it is. */
type Body = { readonly [Part in keyof Shown]?: Shown[Part] | null | undefined };
type Shown = Pick<ChannelMessage, "content" | "embeds" | "components">;

/** Discord's side of the interaction endpoints, playing on a channel in memory. */
export type PlayedDiscord = {
  readonly endpoints: Endpoints;
  /** Opens an interaction; `answer` gives the bot's first response, or null when 3 s pass without one. */
  readonly open: (asked: Asked) => { id: string; token: string; answer: Promise<APIInteractionResponse | null> };
};

/** Plays Discord on a channel; `problemsOf` says in sentences why Discord would refuse a body. */
export function playDiscord(
  channel: Channel,
  now: () => Date,
  problemsOf: (message: Shown) => readonly string[],
): PlayedDiscord {
  const interactions = new Map<string, Open>();

  function open(asked: Asked) {
    forgetExpired();
    const { promise, resolve } = Promise.withResolvers<APIInteractionResponse | null>();
    const deadline = setTimeout(() => resolve(null), FIRST_ANSWER_MS);
    const [id, token] = [channel.nextId(), randomUUID()];
    const answered = (response: APIInteractionResponse) => {
      clearTimeout(deadline);
      resolve(response);
    };
    interactions.set(token, {
      ...asked,
      id,
      token,
      since: now().getTime(),
      answered,
      isAnswered: false,
      original: null,
    });
    return { id, token, answer: promise };
  }

  function forgetExpired(): void {
    for (const [token, { since }] of interactions)
      if (now().getTime() - since > TOKEN_LIFE_MS) interactions.delete(token);
  }

  function find({ id, token }: Answered): Open {
    forgetExpired();
    const found = interactions.get(token);
    if (found?.id !== id) throw refusal(["Unknown interaction"]);
    return found;
  }

  function findOriginal(to: Answered): { asked: Open; original: ChannelMessage } {
    const asked = find(to);
    const original = asked.original === null ? null : channel.find(asked.original, asked.tab);
    if (!original) throw refusal(["Unknown message"]);
    return { asked, original };
  }

  /** The message with the bot's change; throws what Discord would refuse. */
  function accepted(message: ChannelMessage, body: Body): ChannelMessage {
    const next = changed(message, body);
    const problems = problemsOf(next);
    if (problems.length > 0) throw refusal(problems);
    return next;
  }

  function blank(asked: Open, flags: number, replyTo: string | null): ChannelMessage {
    const [id, timestamp] = [channel.nextId(), now().toISOString()];
    return { ...empty, id, timestamp, flags, replyTo, usedCommand: replyTo === null ? asked.command : null };
  }

  /** Changes a message in place; the first content of a deferred answer does not count as an edit. */
  function edit(asked: Open, message: ChannelMessage, body: Body): void {
    const isFirst = (message.flags & MessageFlags.Loading) !== 0;
    const flags = message.flags & ~MessageFlags.Loading;
    const editedTimestamp = isFirst ? null : now().toISOString();
    put(asked, { ...accepted(message, body), flags, editedTimestamp });
  }

  function put(asked: Open, message: ChannelMessage): void {
    channel.put(message, (message.flags & MessageFlags.Ephemeral) === 0 ? null : asked.tab);
  }

  /** Carries out the first answer; gives the message that `editOriginal` means from now on. */
  function carryOut(asked: Open, response: APIInteractionResponse): string | null {
    const button = asked.message;
    switch (response.type) {
      case InteractionResponseType.ChannelMessageWithSource: {
        const flags = ephemeral(response.data.flags);
        const message = accepted(blank(asked, flags, button?.id ?? null), response.data);
        put(asked, message);
        return message.id;
      }
      case InteractionResponseType.DeferredChannelMessageWithSource: {
        const flags = ephemeral(response.data?.flags) | MessageFlags.Loading;
        const message = blank(asked, flags, button?.id ?? null);
        put(asked, message);
        return message.id;
      }
      case InteractionResponseType.UpdateMessage:
        if (!button) throw refusal(["only a button can update its message"]);
        edit(asked, button, response.data ?? {});
        return button.id;
      case InteractionResponseType.DeferredMessageUpdate:
        return button?.id ?? null;
      case InteractionResponseType.ApplicationCommandAutocompleteResult:
        return null;
      default:
        throw refusal([`the preview knows no answer of type ${response.type}`]);
    }
  }

  return {
    open,
    endpoints: {
      respond: async (to, response) => {
        const asked = find(to);
        if (asked.isAnswered) throw refusal(["Interaction has already been acknowledged"]);
        if (now().getTime() - asked.since > FIRST_ANSWER_MS) throw refusal(["Unknown interaction"]);
        asked.original = carryOut(asked, response);
        asked.isAnswered = true;
        asked.answered(response);
      },
      editOriginal: async (to, body) => {
        const { asked, original } = findOriginal(to);
        edit(asked, original, body);
      },
      deleteOriginal: async (to) => channel.remove(findOriginal(to).original.id),
      followUp: async (to, body) => {
        const asked = find(to);
        if (!asked.isAnswered) throw refusal(["Unknown webhook"]);
        const original = asked.original === null ? null : channel.find(asked.original, asked.tab);
        put(asked, accepted(blank(asked, ephemeral(body.flags), original?.id ?? null), body));
      },
    },
  };
}

const empty = {
  content: "",
  embeds: [],
  components: [],
  editedTimestamp: null,
  isFailure: false,
  hints: [],
} as const;

function changed(message: ChannelMessage, { content, embeds, components }: Body): ChannelMessage {
  return {
    ...message,
    ...(content !== undefined && { content: content ?? "" }),
    ...(embeds !== undefined && { embeds: embeds ?? [] }),
    ...(components !== undefined && { components: components ?? [] }),
  };
}

function ephemeral(flags = 0): number {
  return flags & MessageFlags.Ephemeral;
}

function refusal(problems: readonly string[]): Error {
  return new Error(`Discord refuses this: ${problems.join("; ")}`);
}
