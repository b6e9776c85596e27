import { blankMessage } from "./channel.ts";
import type { ChannelMessage } from "./protocol.ts";

/** The first message of the channel: what this is and how to begin. */
export function welcome(id: string, now: Date): ChannelMessage {
  return {
    ...blankMessage(id, now),
    content: [
      "**Welcome to Newsdesk.** It stores articles and briefs you on a topic: the facts, the key quotes with their speakers, and who matters.",
      "Type `/brief syria`, or `/` to see every command. Whatever appears here, Discord would show just so.",
      "-# No DISCORD_TOKEN is set, so this page stands in for Discord. Nothing you type leaves this computer.",
    ].join("\n"),
    hints: ["/brief syria"],
  };
}
