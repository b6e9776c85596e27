import { nameOfFeed } from "#commands/feeds/shown.ts";
import { plain, shorten } from "#discord/escape.ts";
import { counted } from "#discord/layout.ts";
import type { KnownFeed } from "#feeds/list-feeds.ts";
import type { Newsdesk } from "#newsdesk.ts";
import type { Health } from "./health.ts";

/** Servers have bad hours; a feed that fails for longer wants to be looked at. In milliseconds. */
const BAD_HOURS = 24 * 3_600_000;
/** More names than this say no more than their number. */
const MOST_NAMED = 5;
const NAME = 60;

/** What `doctor` says of the feeds: how many there are, which fail, and why. */
export async function feedHealth({ feeds }: Pick<Newsdesk, "feeds">, now: Date): Promise<Health> {
  const all = await feeds.store.listAll();
  if (all.length === 0) {
    return { isWell: true, sentence: "None yet; `npm run newsdesk -- feeds add --catalogue world` adds some." };
  }
  const unchecked = all.filter(({ lastPolledAt }) => lastPolledAt === null).length;
  const failing = all.filter(({ lastError }) => lastError !== null);
  const isLong = ({ failingSince }: KnownFeed) => now.getTime() - (failingSince?.getTime() ?? 0) > BAD_HOURS;
  const parts = [
    counted(all.length, "feed"),
    ...(unchecked > 0 ? [`${unchecked} of them not checked yet`] : []),
    ...(failing.length > 0 ? [`${failing.length} of them failing: ${named(failing)}`] : []),
  ];
  return { isWell: !failing.some(isLong), sentence: `${parts.join(", ")}.` };
}

function named(failing: readonly KnownFeed[]): string {
  const names = failing
    .slice(0, MOST_NAMED)
    .map((feed) => `${shorten(plain(nameOfFeed(feed)), NAME)} (it ${plain(feed.lastError ?? "")})`);
  const more = failing.length - names.length;
  return [...names, ...(more > 0 ? [`${more} more in \`feeds list --failing\``] : [])].join("; ");
}
