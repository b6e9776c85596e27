import type { Kysely } from "kysely";
import type { Row, Tables } from "#database/tables.ts";
import { feedKey } from "./feed-address.ts";
import { EVERYBODY } from "./poll/feed-readers.ts";

/** A feed and how it does. */
export type ListedFeed = Pick<Row<"feeds">, "id" | "url" | "title" | "site" | "language" | "state"> & {
  /** Why the last poll failed, as the end of a sentence that begins with the feed; null when it did not. */
  readonly lastError: string | null;
  readonly failingSince: Date | null;
  readonly lastPolledAt: Date | null;
  readonly lastSuccessAt: Date | null;
  readonly lastArticleAt: Date | null;
  /** null: never. */
  readonly nextPollAt: Date | null;
  /** How many articles it gave. */
  readonly articles: number;
};

/** A feed as one of its users sees it. */
export type UsedFeed = ListedFeed & {
  /** By this user. */
  readonly isPaused: boolean;
  readonly addedBy: string | null;
};

/** A feed as the operator sees it. */
export type KnownFeed = ListedFeed & {
  readonly isForAll: boolean;
  /** How many servers use it as their own. */
  readonly servers: number;
};

/** How many feeds there are. */
export type FeedCounts = {
  readonly active: number;
  readonly paused: number;
  readonly gone: number;
  /** Active ones whose last poll failed. */
  readonly failing: number;
  /** Active ones whose time has come. */
  readonly due: number;
  /** Entries that wait to be read. */
  readonly waiting: number;
};

/** The feeds of a server (null: everybody's), by title. */
export async function listFeeds(kysely: Kysely<Tables>, guildId: string | null): Promise<UsedFeed[]> {
  const rows = await kysely
    .selectFrom("feeds")
    .selectAll("feeds")
    .innerJoin("feed_uses", "feed_uses.feed_id", "feeds.id")
    .select(["feed_uses.is_paused", "feed_uses.added_by"])
    .where("feed_uses.guild_id", "=", guildId ?? EVERYBODY)
    .execute();
  return byTitle(rows.map((row) => ({ ...listedFeed(row), isPaused: row.is_paused === 1, addedBy: row.added_by })));
}

/** How many feeds a server has, everybody's among them; null: everybody's alone. */
export async function countUsed(kysely: Kysely<Tables>, guildId: string | null): Promise<number> {
  const { count } = await kysely
    .selectFrom("feed_uses")
    .select(({ fn }) => fn.count<number>("feed_id").distinct().as("count"))
    .where("guild_id", "in", [EVERYBODY, guildId ?? EVERYBODY])
    .executeTakeFirstOrThrow();
  return count;
}

/** All feeds, by title. */
export async function listKnown(kysely: Kysely<Tables>): Promise<KnownFeed[]> {
  const rows = await kysely.selectFrom("feeds").selectAll().execute();
  const uses = await kysely.selectFrom("feed_uses").select(["feed_id", "guild_id"]).execute();
  const users = Map.groupBy(uses, ({ feed_id }) => feed_id);
  return byTitle(
    rows.map((row) => {
      const guilds = (users.get(row.id) ?? []).map(({ guild_id }) => guild_id);
      const servers = guilds.filter((guild) => guild !== EVERYBODY).length;
      return { ...listedFeed(row), isForAll: servers < guilds.length, servers };
    }),
  );
}

/** The feed of an address; null when nobody uses it. */
export async function feedAt(kysely: Kysely<Tables>, url: string): Promise<ListedFeed | null> {
  const row = await kysely.selectFrom("feeds").selectAll().where("url_key", "=", feedKey(url)).executeTakeFirst();
  return row === undefined ? null : listedFeed(row);
}

function byTitle<Listed extends ListedFeed>(feeds: readonly Listed[]): Listed[] {
  return feeds.toSorted((a, b) => (a.title ?? a.url).localeCompare(b.title ?? b.url, "en"));
}

function listedFeed(row: Row<"feeds">): ListedFeed {
  const { id, url, title, site, language, state, articles } = row;
  return {
    id,
    url,
    title,
    site,
    language,
    state,
    articles,
    lastError: row.last_error,
    failingSince: dateOf(row.failing_since),
    lastPolledAt: dateOf(row.last_polled_at),
    lastSuccessAt: dateOf(row.last_success_at),
    lastArticleAt: dateOf(row.last_article_at),
    nextPollAt: dateOf(row.next_poll_at),
  };
}

/** How many feeds there are, by their state. */
export async function countFeeds(kysely: Kysely<Tables>, now: Date): Promise<FeedCounts> {
  const feeds = await kysely
    .selectFrom("feeds")
    .select(({ fn }) => ["state", fn.countAll<number>().as("count"), fn.count<number>("failing_since").as("failing")])
    .groupBy("state")
    .execute();
  const waiting = await kysely
    .selectFrom("feed_entries")
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .where("state", "=", "waiting")
    .executeTakeFirstOrThrow();
  const due = await kysely
    .selectFrom("feeds")
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .where("state", "=", "active")
    .where("next_poll_at", "<=", now.getTime())
    .executeTakeFirstOrThrow();
  const of = (state: Row<"feeds">["state"]) => feeds.find((feed) => feed.state === state);
  return {
    active: of("active")?.count ?? 0,
    paused: of("paused")?.count ?? 0,
    gone: of("gone")?.count ?? 0,
    failing: of("active")?.failing ?? 0,
    due: due.count,
    waiting: waiting.count,
  };
}

function dateOf(milliseconds: number | null): Date | null {
  return milliseconds === null ? null : new Date(milliseconds);
}
