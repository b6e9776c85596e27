import { escapedWithin } from "./layout.ts";
import { type MessageBody, publicReply } from "./reply.ts";

/** What somebody is told whose digests a channel no longer takes. */
export type Suspended = {
  readonly channelId: string;
  /** Why, e.g. "Newsdesk cannot see the channel". */
  readonly reason: string;
  /** Permissions in the words of Discord's settings. */
  readonly needed: readonly string[];
};

/** The body of the message; it pings nobody. */
export function suspendedNotice({ channelId, reason, needed }: Suspended): MessageBody {
  const names = new Intl.ListFormat("en").format(needed.map((name) => `**${name}**`));
  const content = [
    `No more digests can be posted in <#${channelId}>: ${escapedWithin(reason, 200)}. They rest until it can be again.`,
    `Newsdesk needs ${names} there. Then press **Try again now** in \`/subscriptions\`; once a week it tries by itself.`,
  ].join("\n");
  return publicReply({ content }).body;
}
