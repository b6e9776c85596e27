import { problemsOf } from "#discord/limits.ts";
import { blankMessage, type Channel } from "./channel.ts";
import { CHANNEL, CHANNELS, type ChannelMessage } from "./protocol.ts";
import { overTheWire, refusal } from "./wire.ts";

/** What the bot can do in the preview of its own accord. */
export type Posts = {
  /**
   * Posts a message as the bot does without being asked, and gives its id.
   * @throws Error when Discord would refuse it, or there is no such channel.
   */
  readonly post: (channelId: string, body: Readonly<Record<string, unknown>>) => string;
  /** The id of the newest message for all that holds the marker in a custom id, an address or a footer; null when there is none. */
  readonly find: (marker: string) => string | null;
};

/** The messages that the bot posts into a channel by itself. */
export function createPosts(channel: Channel, now: () => Date): Posts {
  return {
    post: (channelId, body) => {
      const target = CHANNELS.find(({ id }) => id === channelId);
      if (!target) throw refusal(["Unknown channel"]);
      const sent = overTheWire(body);
      const problems = problemsOf(sent);
      if (problems.length > 0) throw refusal(problems);
      const { content, embeds, components } = sent;
      const message: ChannelMessage = {
        ...blankMessage(channel.nextId(), now()),
        content: content ?? "",
        embeds: embeds ?? [],
        components: components ?? [],
        postedTo: target.id === CHANNEL.id ? null : target.name,
      };
      channel.put(message, null);
      return message.id;
    },
    find: (marker) => channel.shared().find((message) => holds(message, marker))?.id ?? null,
  };
}

function holds({ embeds, components }: ChannelMessage, marker: string): boolean {
  return JSON.stringify([components, embeds.map(({ footer }) => footer?.text)]).includes(marker);
}
