import { type Kysely, sql, type Transaction } from "kysely";
import type { Database } from "#database/database.ts";
import type { Tables } from "#database/tables.ts";
import { articlesOf, insertFound, insertUnseen, insertUse, type NewUse } from "./add-feed.ts";
import {
  countFeeds,
  countUsed,
  type FeedCounts,
  feedAt,
  type KnownFeed,
  type ListedFeed,
  listFeeds,
  listKnown,
  type UsedFeed,
} from "./list-feeds.ts";
import { makeDue } from "./poll/due-feeds.ts";
import { EVERYBODY } from "./poll/feed-readers.ts";
import { refreshState, removeUnused } from "./poll/feed-state.ts";
import type { FoundFeed } from "./try-feed.ts";

/** What was seen in a feed is remembered so long after it has left the feed: some feeds show an old entry again. */
const REMEMBERED = 60 * 86_400_000;

/** Feeds that a server may use: more than anybody reads, few enough that one server cannot take the bot's time from all others. */
const MOST_FEEDS = 100;

/** What became of a feed that was added. */
type Added =
  /** `known`: this user had it already. */
  | { readonly kind: "added" | "known"; readonly feedId: number }
  /** The server uses as many feeds as it may. */
  | { readonly kind: "full"; readonly most: number };

/** The feeds, and who uses them. A `guildId` of null means everybody. */
export type FeedStore = {
  /** Adds a feed that was just tried; its newest entries are read from that same answer. */
  readonly add: (found: FoundFeed, use: NewUse) => Promise<Added>;
  /** Adds a feed that nobody has looked at; it is polled within minutes. */
  readonly addUnseen: (url: string, use: NewUse) => Promise<Added>;
  /** False when this user had no such feed; its articles stay. */
  readonly remove: (feedId: number, guildId: string | null) => Promise<boolean>;
  readonly pause: (feedId: number, guildId: string | null) => Promise<boolean>;
  readonly resume: (feedId: number, guildId: string | null) => Promise<boolean>;
  /** By title. */
  readonly list: (guildId: string | null) => Promise<readonly UsedFeed[]>;
  /** How many feeds a server has, everybody's among them. */
  readonly countUsed: (guildId: string | null) => Promise<number>;
  /** All feeds, whoever uses them, by title. */
  readonly listAll: () => Promise<readonly KnownFeed[]>;
  /** The feed of an address; null when nobody uses it. */
  readonly feedAt: (url: string) => Promise<ListedFeed | null>;
  /** Polls a feed in the next minute, also one that is gone; false when it is not there or paused. */
  readonly retryNow: (feedId: number) => Promise<boolean>;
  /** Polls in the next minute all feeds, or those that were never polled, but for paused and gone ones. */
  readonly makeDue: (which: "all" | "never-polled") => Promise<void>;
  readonly counts: () => Promise<FeedCounts>;
  /** Forgets entries that left their feeds long ago. */
  readonly forget: () => Promise<void>;
};

/** What the store needs beside its database. */
export type FeedStoreNeeds = {
  /** Lets a server (null: everybody) read articles that were for others only. */
  readonly shareStored: (articleIds: readonly number[], servers: readonly string[] | null) => Promise<void>;
  readonly now: () => Date;
  /** From 0 to 1. */
  readonly random: () => number;
  /** What a server may use; everybody's feeds know no limit. */
  readonly mostFeeds?: number | undefined;
};

/** The feeds in a database. */
export function openFeedStore(database: Database, needs: FeedStoreNeeds): FeedStore {
  const { dialect, kysely } = database;
  const most = needs.mostFeeds ?? MOST_FEEDS;
  const setPaused = (feedId: number, guildId: string | null, isPaused: boolean) =>
    setUsePaused(kysely, { feedId, guildId, isPaused }, needs.now());

  async function addUse(insert: (transaction: Kysely<Tables>) => Promise<number>, use: NewUse): Promise<Added> {
    const added = await kysely
      .transaction()
      .execute((transaction) => insertWithUse(transaction, insert, use))
      .catch((error: unknown) => {
        if (error instanceof Full) return { kind: "full" as const, most };
        throw error;
      });
    const readers = use.guildId === null ? null : [use.guildId];
    if (added.kind === "added") await needs.shareStored(await articlesOf(kysely, added.feedId), readers);
    return added;
  }

  async function insertWithUse(
    transaction: Transaction<Tables>,
    insert: (transaction: Kysely<Tables>) => Promise<number>,
    use: NewUse,
  ) {
    const { guildId } = use;
    // Otherwise two who add at the same moment could both take the last place; SQLite has one writer anyway.
    if (dialect === "postgres" && guildId !== null)
      await sql`select pg_advisory_xact_lock(hashtext(${guildId}))`.execute(transaction);
    const feedId = await insert(transaction);
    const isNew = await insertUse(transaction, feedId, use, needs.now());
    if (isNew && guildId !== null && (await usesOf(transaction, guildId)) > most) throw new Full();
    await refreshState(transaction, feedId, needs.now());
    return { kind: isNew ? ("added" as const) : ("known" as const), feedId };
  }

  return {
    add: (found, use) => addUse((transaction) => insertFound(transaction, found, needs), use),
    addUnseen: (url, use) => addUse((transaction) => insertUnseen(transaction, url, needs), use),
    remove: (feedId, guildId) =>
      kysely.transaction().execute(async (transaction) => {
        const { numDeletedRows } = await transaction
          .deleteFrom("feed_uses")
          .where("feed_id", "=", feedId)
          .where("guild_id", "=", guildId ?? EVERYBODY)
          .executeTakeFirst();
        await removeUnused(transaction, feedId);
        await refreshState(transaction, feedId, needs.now());
        return numDeletedRows > 0n;
      }),
    pause: (feedId, guildId) => setPaused(feedId, guildId, true),
    resume: (feedId, guildId) => setPaused(feedId, guildId, false),
    list: (guildId) => listFeeds(kysely, guildId),
    countUsed: (guildId) => countUsed(kysely, guildId),
    listAll: () => listKnown(kysely),
    feedAt: (url) => feedAt(kysely, url),
    retryNow: (feedId) => retryFeed(kysely, feedId, needs.now()),
    makeDue: (which) => makeDue(database, needs.now(), which),
    counts: () => countFeeds(kysely, needs.now()),
    forget: () => forgetEntries(kysely),
  };
}

/** Undoes the transaction. */
class Full extends Error {}

async function usesOf(kysely: Kysely<Tables>, guildId: string): Promise<number> {
  const uses = kysely.selectFrom("feed_uses").select(({ fn }) => fn.countAll<number>().as("count"));
  return (await uses.where("guild_id", "=", guildId).executeTakeFirstOrThrow()).count;
}

async function setUsePaused(
  kysely: Kysely<Tables>,
  {
    feedId,
    guildId,
    isPaused,
  }: { readonly feedId: number; readonly guildId: string | null; readonly isPaused: boolean },
  now: Date,
): Promise<boolean> {
  return kysely.transaction().execute(async (transaction) => {
    const { numUpdatedRows } = await transaction
      .updateTable("feed_uses")
      .set({ is_paused: isPaused ? 1 : 0 })
      .where("feed_id", "=", feedId)
      .where("guild_id", "=", guildId ?? EVERYBODY)
      .executeTakeFirst();
    await refreshState(transaction, feedId, now);
    return numUpdatedRows > 0n;
  });
}

async function retryFeed(kysely: Kysely<Tables>, feedId: number, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await kysely
    .updateTable("feeds")
    .set({ state: "active", next_poll_at: now.getTime() })
    .where("id", "=", feedId)
    .where("state", "!=", "paused")
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** By the last reading of the feed, not by today: an entry of a feed that has been silent for months is still in it. */
async function forgetEntries(kysely: Kysely<Tables>): Promise<void> {
  await kysely
    .deleteFrom("feed_entries")
    .where("state", "!=", "waiting")
    .where(({ eb, selectFrom }) =>
      eb(
        "seen_at",
        "<",
        selectFrom("feeds")
          .select((feed) => feed("last_read_at", "-", REMEMBERED).as("until"))
          .whereRef("feeds.id", "=", "feed_entries.feed_id"),
      ),
    )
    .execute();
}
