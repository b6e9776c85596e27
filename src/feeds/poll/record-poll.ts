import type { Kysely, Updateable } from "kysely";
import { storableText } from "#archive/storable.ts";
import type { Database } from "#database/database.ts";
import type { Tables } from "#database/tables.ts";
import type { Feed } from "../feed.ts";
import { feedKey } from "../feed-address.ts";
import type { FeedAnswer, Headers, Validators } from "./ask-feed.ts";
import type { LeasedFeed } from "./due-feeds.ts";
import { mergeFeeds } from "./merge-feeds.ts";
import { nextPoll, nextTry } from "./next-poll.ts";
import { noteEntries } from "./note-entries.ts";

/** A day, in minutes: longer than any feed is left alone. */
const LONGEST_TTL = 1440;

/** The moment of a poll, and the dice. */
export type Moment = { readonly now: Date; readonly random: number };

/**
 * Writes what a poll gave, all of it or nothing: new entries wait to be read exactly when the validators say that they were seen.
 * A poll whose lease ran out meanwhile is dropped: somebody else polls the feed. Says whether it was written.
 */
export async function recordPoll(
  { dialect, kysely }: Database,
  feed: LeasedFeed,
  answer: FeedAnswer,
  moment: Moment,
): Promise<boolean> {
  return kysely.transaction().execute(async (transaction) => {
    const own = transaction.selectFrom("feeds").select("id").where("id", "=", feed.id).where("lease", "=", feed.lease);
    const isOwn = await (dialect === "postgres" ? own.forUpdate() : own).executeTakeFirst();
    if (isOwn === undefined) return false;
    if (answer.kind === "changed") await noteEntries(transaction, feed, answer.feed, moment.now);
    await transaction
      .updateTable("feeds")
      .set({ lease: null, lease_until: null, last_polled_at: moment.now.getTime(), ...outcome(feed, answer, moment) })
      .where("id", "=", feed.id)
      .execute();
    if (answer.kind === "changed" || answer.kind === "unchanged") {
      if (feed.failing_since !== null) await forgetTold(transaction, feed.id);
      if (answer.movedTo !== null) await move(transaction, feed.id, answer.movedTo, moment.now);
    }
    return true;
  });
}

/** The columns of the feed that the answer changes. */
function outcome(feed: LeasedFeed, answer: FeedAnswer, moment: Moment): Updateable<Tables["feeds"]> {
  switch (answer.kind) {
    case "changed":
      return {
        ...readColumns(answer.feed, answer.validators, moment.now, feed),
        ...success(feed, answer.feed.ttl, answer.headers, moment),
      };
    case "unchanged":
      return {
        ...(answer.validators && columnsOf(answer.validators)),
        ...success(feed, feed.ttl, answer.headers, moment),
      };
    case "gone":
      return { ...failure(feed, answer.reason, moment), state: "gone", next_poll_at: null };
    case "failed": {
      const next = nextTry({ interval: feed.interval, headers: answer.headers, ...moment }, feed.failures + 1);
      return { ...failure(feed, answer.reason, moment), next_poll_at: next.getTime() };
    }
  }
}

function success(
  { interval }: LeasedFeed,
  ttl: number | null,
  headers: Headers,
  moment: Moment,
): Updateable<Tables["feeds"]> {
  return {
    failures: 0,
    failing_since: null,
    last_error: null,
    last_success_at: moment.now.getTime(),
    next_poll_at: nextPoll({ interval, ttl, headers, ...moment }).getTime(),
  };
}

function failure(feed: LeasedFeed, reason: string, { now }: Moment): Updateable<Tables["feeds"]> {
  return {
    failures: feed.failures + 1,
    failing_since: feed.failing_since ?? now.getTime(),
    last_error: reason,
  };
}

/** What is stored of a feed that was read: what it says of itself (or said before), and what it will be known by. */
export function readColumns(
  { title, site, language, ttl }: Feed,
  validators: Validators,
  now: Date,
  before: Pick<LeasedFeed, "title" | "site" | "language"> = { title: null, site: null, language: null },
) {
  return {
    title: title === null ? before.title : storableText(title),
    site: site === null ? before.site : storableText(site),
    language: language === null ? before.language : storableText(language),
    ttl: ttl === null ? null : Math.min(Math.max(Math.ceil(ttl), 0), LONGEST_TTL),
    ...columnsOf(validators),
    last_read_at: now.getTime(),
  };
}

function columnsOf(validators: Validators) {
  return { etag: validators.etag, last_modified: validators.lastModified, body_hash: validators.bodyHash };
}

/** When the feed fails again, it is told again. */
async function forgetTold(transaction: Kysely<Tables>, id: number): Promise<void> {
  await transaction.updateTable("feed_uses").set({ told_failing_at: null }).where("feed_id", "=", id).execute();
}

/** Stores the feed under its new address; when that one is known, the two become one. */
async function move(transaction: Kysely<Tables>, id: number, url: string, now: Date): Promise<void> {
  const key = feedKey(url);
  const other = await transaction.selectFrom("feeds").select("id").where("url_key", "=", key).executeTakeFirst();
  if (other !== undefined && other.id !== id) return mergeFeeds(transaction, id, other.id, now);
  await transaction.updateTable("feeds").set({ url, url_key: key }).where("id", "=", id).execute();
}
