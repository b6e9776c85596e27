import type { Insertable, Kysely } from "kysely";
import type { Tables } from "#database/tables.ts";
import { feedKey } from "./feed-address.ts";
import { EVERYBODY } from "./poll/feed-readers.ts";
import { nextPoll, USUAL_INTERVAL } from "./poll/next-poll.ts";
import { noteEntries } from "./poll/note-entries.ts";
import { readColumns } from "./poll/record-poll.ts";
import type { FoundFeed } from "./try-feed.ts";

/** Feeds that come as a list are polled for the first time within so many milliseconds. */
const FIRST_POLLS = 10 * 60_000;

/** Who uses a feed. */
export type NewUse = {
  /** null: everybody, on all servers. */
  readonly guildId: string | null;
  readonly addedBy: string | null;
  /** Where to tell that the feed fails. */
  readonly channelId: string | null;
};

type Moment = { readonly now: () => Date; readonly random: () => number };

/**
 * Stores a feed as it was just found, its newest entries waiting to be read; gives its id. One that is there is left as
 * it is, but for being gone.
 */
export async function insertFound(kysely: Kysely<Tables>, found: FoundFeed, moment: Moment): Promise<number> {
  const now = moment.now();
  const { feed, validators, headers, url } = found;
  const next = nextPoll({ interval: USUAL_INTERVAL, ttl: feed.ttl, headers, now, random: moment.random() });
  const id = await insert(kysely, url, now, {
    ...readColumns(feed, validators, now),
    next_poll_at: next.getTime(),
    last_polled_at: now.getTime(),
    last_success_at: now.getTime(),
  });
  if (id !== null) {
    await noteEntries(kysely, { id, last_read_at: null }, feed, now);
    return id;
  }
  const known = await idAt(kysely, url);
  await kysely
    .updateTable("feeds")
    .set({ state: "active", next_poll_at: now.getTime() })
    .where("id", "=", known)
    .where("state", "=", "gone")
    .execute();
  return known;
}

/** Stores a feed of which only the address is known; gives its id. */
export async function insertUnseen(kysely: Kysely<Tables>, url: string, { now, random }: Moment): Promise<number> {
  const first = now().getTime() + Math.floor(random() * FIRST_POLLS);
  return (await insert(kysely, url, now(), { next_poll_at: first })) ?? idAt(kysely, url);
}

/** Notes that somebody uses a feed; false when they did already. */
export async function insertUse(kysely: Kysely<Tables>, feedId: number, use: NewUse, now: Date): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await kysely
    .insertInto("feed_uses")
    .values({
      feed_id: feedId,
      guild_id: use.guildId ?? EVERYBODY,
      added_by: use.addedBy,
      channel_id: use.channelId,
      added_at: now.getTime(),
      is_paused: 0,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** The articles that came from a feed. */
export async function articlesOf(kysely: Kysely<Tables>, feedId: number): Promise<number[]> {
  const rows = await kysely
    .selectFrom("feed_entries")
    .select("article_id")
    .where("feed_id", "=", feedId)
    .where("article_id", "is not", null)
    .execute();
  return rows.flatMap(({ article_id }) => article_id ?? []);
}

/** null when the address is known. */
async function insert(
  kysely: Kysely<Tables>,
  url: string,
  now: Date,
  columns: Partial<Insertable<Tables["feeds"]>>,
): Promise<number | null> {
  const inserted = await kysely
    .insertInto("feeds")
    .values({
      url,
      url_key: feedKey(url),
      added_at: now.getTime(),
      state: "active",
      interval: USUAL_INTERVAL,
      failures: 0,
      ...columns,
    })
    .onConflict((conflict) => conflict.column("url_key").doNothing())
    .returning("id")
    .executeTakeFirst();
  return inserted?.id ?? null;
}

async function idAt(kysely: Kysely<Tables>, url: string): Promise<number> {
  const known = await kysely
    .selectFrom("feeds")
    .select("id")
    .where("url_key", "=", feedKey(url))
    .executeTakeFirstOrThrow();
  return known.id;
}
