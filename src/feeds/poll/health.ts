import type { Database } from "#database/database.ts";
import { EVERYBODY } from "./feed-readers.ts";

/** A feed that fails for so long is not coming back by itself: outages of a weekend are over by then. In milliseconds. */
const FAILING_AFTER = 3 * 86_400_000;

/** A feed that fails, for one of the servers that use it. */
export type FailingFeed = {
  readonly feedId: number;
  readonly guildId: string;
  /** Where to tell it, and who added the feed; null when that is not known. */
  readonly channelId: string | null;
  readonly addedBy: string | null;
  readonly url: string;
  readonly title: string | null;
  /** The end of a sentence that begins with the feed. */
  readonly reason: string;
  readonly since: Date;
  /** Its server said that it will not come back: it is polled no more. */
  readonly isGone: boolean;
};

/** The feeds that have failed for days or are gone, of servers that do not know it yet and have not paused them. */
async function failingFeeds({ kysely }: Pick<Database, "kysely">, now: Date): Promise<FailingFeed[]> {
  const rows = await kysely
    .selectFrom("feeds")
    .innerJoin("feed_uses", "feed_uses.feed_id", "feeds.id")
    .select(["feeds.id", "feeds.url", "feeds.title", "feeds.state", "feeds.last_error", "feeds.failing_since"])
    .select(["feed_uses.guild_id", "feed_uses.channel_id", "feed_uses.added_by"])
    .where("feed_uses.guild_id", "!=", EVERYBODY)
    .where("feed_uses.is_paused", "=", 0)
    .where("feed_uses.told_failing_at", "is", null)
    .where("feeds.failing_since", "is not", null)
    .where((where) =>
      where.or([where("feeds.state", "=", "gone"), where("feeds.failing_since", "<=", now.getTime() - FAILING_AFTER)]),
    )
    .execute();
  return rows.map((row) => ({
    feedId: row.id,
    guildId: row.guild_id,
    channelId: row.channel_id,
    addedBy: row.added_by,
    url: row.url,
    title: row.title,
    reason: row.last_error ?? "does not answer",
    since: new Date(row.failing_since ?? now),
    isGone: row.state === "gone",
  }));
}

/** Writes down that a server was told of a failing feed; it is told again only when the feed has worked and fails anew. */
async function noteTold(
  { kysely }: Pick<Database, "kysely">,
  feedId: number,
  guildId: string,
  now: Date,
): Promise<void> {
  await kysely
    .updateTable("feed_uses")
    .set({ told_failing_at: now.getTime() })
    .where("feed_id", "=", feedId)
    .where("guild_id", "=", guildId)
    .execute();
}

/** Tells each server of its failing feeds, once; what could not be told is told the next time. */
export async function tellFailing(
  database: Pick<Database, "kysely">,
  {
    tell,
    now,
    log,
  }: {
    /** Rejects when it should be tried again later; what can never be told counts as told. */
    readonly tell: (failing: FailingFeed) => Promise<void>;
    readonly now: () => Date;
    readonly log: (event: string, fields: Readonly<Record<string, unknown>>) => void;
  },
): Promise<void> {
  for (const failing of await failingFeeds(database, now())) {
    const { feedId, guildId } = failing;
    try {
      await tell(failing);
      await noteTold(database, feedId, guildId, now());
    } catch (error) {
      log("failing-feed-not-told", { feed: feedId, guild: guildId, error });
    }
  }
}
