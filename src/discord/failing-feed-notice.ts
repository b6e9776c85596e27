import { button, row } from "./buttons.ts";
import { reasonText } from "./feed-line.ts";
import { discordTime, escapedWithin, INK } from "./layout.ts";
import { type MessageBody, publicReply } from "./reply.ts";

const LONGEST = { name: 200, address: 400 };

/** A feed that has not worked for days. */
type FailingView = {
  readonly id: number;
  readonly name: string;
  readonly url: string;
  readonly reason: string;
  readonly since: Date;
  readonly isGone: boolean;
  /** Who added it; mentioned, but not pinged. */
  readonly addedBy: string | null;
};

/** What a server is told of a feed that fails, once. */
export function failingFeedNotice({ id, name, url, reason, since, isGone, addedBy }: FailingView): MessageBody {
  const what = isGone
    ? `Its server says that it ${reasonText(reason)}, so Newsdesk no longer asks for it.`
    : `Since ${discordTime(since.toISOString(), "D")} there is nothing new from it: it ${reasonText(reason)}. Newsdesk goes on trying.`;
  const by = addedBy === null ? "" : `\n-# Added by <@${addedBy}>`;
  return publicReply({
    embeds: [
      {
        title: `A feed does not work: ${escapedWithin(name, LONGEST.name)}`,
        description: `${what}\n${escapedWithin(url, LONGEST.address)}${by}`,
        color: INK,
      },
    ],
    components: row(
      button("Try again", `feeds-retry:${id}.0`, "primary"),
      button("Test", `feeds-test:${id}.0`),
      button("Remove", `feeds-remove:${id}.0`, "danger"),
    ),
  }).body;
}
