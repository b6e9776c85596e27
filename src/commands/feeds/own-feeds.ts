import { BadInput } from "#discord/command.ts";
import { escapedWithin } from "#discord/layout.ts";
import { feedKey } from "#feeds/feed-address.ts";
import type { UsedFeed } from "#feeds/list-feeds.ts";
import { chosenId } from "../suggestions.ts";
import type { FeedsNeeds } from "./needs.ts";
import { healthOf, nameOfFeed } from "./shown.ts";

const ECHO = 200;

/** The feeds of a server, those in trouble first, then by name. */
export async function ownFeeds(guildId: string, { store }: Pick<FeedsNeeds, "store">): Promise<readonly UsedFeed[]> {
  const feeds = (await store.list(guildId)).toSorted((a, b) => nameOfFeed(a).localeCompare(nameOfFeed(b), "en"));
  return [...feeds.filter(isInTrouble), ...feeds.filter((feed) => !isInTrouble(feed))];
}

/** Whether a feed fails or is gone. */
export function isInTrouble(feed: UsedFeed): boolean {
  const { kind } = healthOf(feed);
  return kind === "fails" || kind === "gone";
}

/** A feed of this server by its number. @throws BadInput when it is none of its feeds. */
export async function ownFeed(id: number, guildId: string, needs: Pick<FeedsNeeds, "store">): Promise<UsedFeed> {
  const feed = (await needs.store.list(guildId)).find((one) => one.id === id);
  if (!feed) throw new BadInput("This feed is no longer one of this server's: `/feeds list` shows those that are.");
  return feed;
}

/** The feed of this server that was chosen from the suggestions, or whose address or name was typed; null when none or several fit. */
export async function feedNamed(
  typed: string,
  guildId: string,
  needs: Pick<FeedsNeeds, "store">,
): Promise<UsedFeed | null> {
  const id = chosenId(typed);
  if (id !== null) return ownFeed(id, guildId, needs);
  const feeds = await needs.store.list(guildId);
  const exact = feeds.find((feed) => feedKey(feed.url) === feedKey(typed) || lower(nameOfFeed(feed)) === lower(typed));
  const like = feedsLike(typed, feeds);
  return exact ?? (like.length === 1 ? (like[0] ?? null) : null);
}

/** Those of the feeds that have what is typed in their name or address. */
export function feedsLike(typed: string, feeds: readonly UsedFeed[]): UsedFeed[] {
  return feeds.filter((feed) => lower(`${nameOfFeed(feed)} ${feed.url}`).includes(lower(typed.trim())));
}

/** What is said when nothing typed is the name of one feed. */
export function unknownFeed(typed: string): BadInput {
  return new BadInput(
    `No single feed of this server fits *${escapedWithin(typed, ECHO)}*: choose one of those offered, or see \`/feeds list\`.`,
  );
}

function lower(text: string): string {
  return text.toLowerCase();
}
