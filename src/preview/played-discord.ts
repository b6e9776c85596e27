import { type APIInteractionResponse, InteractionResponseType, MessageFlags } from "discord-api-types/v10";
import { CHOICES } from "#discord/command-limits.ts";
import type { Answered, Endpoints } from "#discord/endpoints.ts";
import { formProblems } from "#discord/form-limits.ts";
import { problemsOf, type SentMessage } from "#discord/limits.ts";
import type { ReplyFile } from "#discord/reply.ts";
import { blankMessage, type Channel } from "./channel.ts";
import type { OpenInteraction, OpenInteractions } from "./open-interactions.ts";
import type { ChannelMessage } from "./protocol.ts";
import { overTheWire, refusal } from "./wire.ts";

/**
 * Discord's side of the interaction endpoints, playing on a channel in memory: what Discord would refuse is refused
 * here too, by rejecting.
 */
export function playDiscord(channel: Channel, interactions: OpenInteractions, now: () => Date): Endpoints {
  function find(to: Answered): OpenInteraction {
    const found = interactions.find(to);
    if (!found) throw refusal(["Unknown interaction"]);
    return found;
  }

  function findOriginal(to: Answered): { asked: OpenInteraction; original: ChannelMessage } {
    const asked = find(to);
    const original = asked.original === null ? null : channel.find(asked.original, asked.tab);
    if (!original) throw refusal(["Unknown message"]);
    return { asked, original };
  }

  /** The message with the bot's change; throws what Discord would refuse. */
  function accepted(message: ChannelMessage, body: unknown, files?: readonly ReplyFile[]): ChannelMessage {
    const { content, embeds, components } = message;
    const sent = overTheWire(body);
    const next = changed(message, sent, files ?? []);
    const attachments = next.files.map(({ name }) => ({ filename: name }));
    const problems = problemsOf({ content, embeds, components, ...sent, attachments });
    if (problems.length > 0) throw refusal(problems);
    return next;
  }

  function blank(asked: OpenInteraction, flags: number, replyTo: string | null): ChannelMessage {
    const usedCommand = replyTo === null ? asked.command : null;
    return { ...blankMessage(channel.nextId(), now()), flags, replyTo, usedCommand };
  }

  /** Changes a message in place; the first content of a deferred answer does not count as an edit. */
  function edit(asked: OpenInteraction, message: ChannelMessage, body: unknown, files?: readonly ReplyFile[]): void {
    const isFirst = (message.flags & MessageFlags.Loading) !== 0;
    const flags = message.flags & ~MessageFlags.Loading;
    const editedTimestamp = isFirst ? null : now().toISOString();
    put(asked, { ...accepted(message, body, files), flags, editedTimestamp });
  }

  function put(asked: OpenInteraction, message: ChannelMessage): void {
    channel.put(message, (message.flags & MessageFlags.Ephemeral) === 0 ? null : asked.tab);
  }

  /** Carries out the first answer; gives the message that `editOriginal` means from now on. */
  function carryOut(asked: OpenInteraction, response: APIInteractionResponse): string | null {
    const from = asked.message;
    switch (response.type) {
      case InteractionResponseType.ChannelMessageWithSource: {
        const flags = ephemeral(response.data.flags);
        const message = accepted(blank(asked, flags, from?.id ?? null), response.data);
        put(asked, message);
        return message.id;
      }
      case InteractionResponseType.DeferredChannelMessageWithSource: {
        const flags = ephemeral(response.data?.flags) | MessageFlags.Loading;
        const message = blank(asked, flags, from?.id ?? null);
        put(asked, message);
        return message.id;
      }
      case InteractionResponseType.UpdateMessage:
        if (!from) throw refusal(["only a button or a form can update its message"]);
        edit(asked, from, response.data ?? {});
        return from.id;
      case InteractionResponseType.DeferredMessageUpdate:
        if (!from) throw refusal(["only a button or a form can update its message"]);
        return from.id;
      case InteractionResponseType.Modal: {
        const problems = formProblems(response.data);
        if (problems.length > 0) throw refusal(problems);
        return null;
      }
      case InteractionResponseType.ApplicationCommandAutocompleteResult:
        if ((response.data.choices?.length ?? 0) > CHOICES) throw refusal([`more than ${CHOICES} choices`]);
        return null;
      default:
        throw refusal([`the preview knows no answer of type ${response.type}`]);
    }
  }

  return {
    respond: async (to, response) => {
      const asked = find(to);
      if (asked.isAnswered) throw refusal(["Interaction has already been acknowledged"]);
      if (asked.isTooLate()) throw refusal(["Unknown interaction"]);
      asked.original = carryOut(asked, response);
      asked.isAnswered = true;
      asked.settle(response);
    },
    editOriginal: async (to, body, files) => {
      const { asked, original } = findOriginal(to);
      edit(asked, original, body, files);
    },
    deleteOriginal: async (to) => channel.remove(findOriginal(to).original.id),
    followUp: async (to, body, files) => {
      const asked = find(to);
      if (!asked.isAnswered) throw refusal(["Unknown webhook"]);
      const original = asked.original === null ? null : channel.find(asked.original, asked.tab);
      put(asked, accepted(blank(asked, ephemeral(body.flags), original?.id ?? null), body, files));
    },
  };
}

function changed(
  message: ChannelMessage,
  { content, embeds, components, attachments }: SentMessage,
  files: readonly ReplyFile[],
): ChannelMessage {
  return {
    ...message,
    ...(content !== undefined && { content: content ?? "" }),
    ...(embeds !== undefined && { embeds: embeds ?? [] }),
    ...(components !== undefined && { components: components ?? [] }),
    // With a list only what is in it stays, and the bot lists nothing but what it sends.
    files: attachments ? files : [...message.files, ...files],
  };
}

function ephemeral(flags = 0): number {
  return flags & MessageFlags.Ephemeral;
}
