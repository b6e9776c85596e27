import type { Kysely } from "kysely";
import { storableText } from "#archive/storable.ts";
import type { Database } from "#database/database.ts";
import type { Tables } from "#database/tables.ts";
import type { FeedEntry } from "../feed.ts";
import type { ReadArticle } from "./file-articles.ts";
import { entryFrom } from "./stored-entry.ts";

/** How long an entry is one process's to read: longer than any page takes, the turns at its host included. */
const LEASE = 5 * 60_000;

/** An entry that is this process's to read. */
export type WaitingEntry = {
  readonly feedId: number;
  readonly key: string;
  /** Which state of the entry is read: the feed may change it meanwhile. */
  readonly contentHash: string;
  readonly entry: FeedEntry;
  /** The article that it became before; null the first time. */
  readonly articleId: number | null;
  /** The address of the article that it was about to become when its process died. */
  readonly articleUrl: string | null;
  /** Where the text came from that this entry gave the article; null when it gave none: the article is another feed's. */
  readonly readFrom: "page" | "feed" | null;
  readonly tries: number;
  readonly seenAt: Date;
  /** Since when its page is not there any more; null when it was the last time. */
  readonly missingSince: Date | null;
  /** Until when it is this process's, in milliseconds since 1970; with the key what it is known to be its own by. */
  readonly leaseUntil: number;
};

/** What became of an entry that was read. */
export type EntryOutcome =
  | { readonly kind: "stored"; readonly articleId: number; readonly readFrom: "page" | "feed" | null }
  /** Taken back by its outlet. */
  | { readonly kind: "withdrawn" }
  /** It has no text anywhere, or nobody wants it. */
  | { readonly kind: "failed" }
  /** To be read later; `isFailure` counts towards giving up. `missingSince`: its page was not there, but may be again. */
  | { readonly kind: "later"; readonly at: Date; readonly isFailure: boolean; readonly missingSince?: Date };

/** Takes up to so many entries whose time has come, the longest due first; when this process dies they are taken again after the lease. */
export async function claimWaiting({ dialect, kysely }: Database, count: number, now: Date): Promise<WaitingEntry[]> {
  const due = kysely
    .selectFrom("feed_entries")
    .select(["feed_id", "key"])
    .where("state", "=", "waiting")
    .where("next_try_at", "<=", now.getTime())
    .where((where) => where.or([where("lease_until", "is", null), where("lease_until", "<=", now.getTime())]))
    .orderBy("next_try_at")
    .limit(count);
  const leaseUntil = now.getTime() + LEASE;
  const rows = await kysely
    .updateTable("feed_entries")
    .set({ lease_until: leaseUntil })
    .where(({ eb, refTuple }) =>
      eb(
        refTuple("feed_id", "key"),
        "in",
        (dialect === "postgres" ? due.forUpdate().skipLocked() : due).$asTuple("feed_id", "key"),
      ),
    )
    .returningAll()
    .execute();
  // What an update returns is in no order.
  const inOrder = rows.toSorted((a, b) => (a.next_try_at ?? 0) - (b.next_try_at ?? 0));
  return inOrder.map((row) => ({
    feedId: row.feed_id,
    key: row.key,
    contentHash: row.content_hash,
    entry: entryFrom(row.entry),
    articleId: row.article_id,
    articleUrl: row.article_url,
    readFrom: row.read_from,
    tries: row.tries,
    seenAt: new Date(row.seen_at),
    missingSince: row.missing_since === null ? null : new Date(row.missing_since),
    leaseUntil,
  }));
}

/**
 * Writes down that the entries are about to become articles: when this process dies between that and the outcome, the
 * articles are still theirs. Gives those that are still this process's to read: where it took too long, another one
 * reads what the entry says by now.
 */
export async function noteOwn<One extends ReadArticle>(
  { kysely }: Pick<Database, "kysely">,
  read: readonly One[],
): Promise<One[]> {
  return kysely.transaction().execute(async (transaction) => {
    const own: One[] = [];
    for (const one of read) if (await noteOne(transaction, one)) own.push(one);
    return own;
  });
}

async function noteOne(kysely: Kysely<Tables>, { waiting, from, article }: ReadArticle): Promise<boolean> {
  const isFirst = from !== null && waiting.readFrom === null;
  const { numUpdatedRows } = await ownRow(kysely, waiting)
    .set(
      isFirst
        ? { read_from: from, article_url: article.url && storableText(article.url) }
        : { read_from: waiting.readFrom },
    )
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/** The row of an entry, as long as it is this process's to read. */
function ownRow(kysely: Kysely<Tables>, { feedId, key, leaseUntil }: WaitingEntry) {
  return kysely
    .updateTable("feed_entries")
    .where("feed_id", "=", feedId)
    .where("key", "=", key)
    .where("lease_until", "=", leaseUntil);
}

/** An entry with what became of it. */
export type FinishedEntry = { readonly waiting: WaitingEntry; readonly outcome: EntryOutcome };

/** Writes what became of entries. One that the feed changed while it was read stays waiting for its new state to be read. */
export async function finish(
  { kysely }: Pick<Database, "kysely">,
  finished: readonly FinishedEntry[],
  now: Date,
): Promise<void> {
  await kysely.transaction().execute(async (transaction) => {
    for (const { waiting, outcome } of finished) {
      if (outcome.kind === "later") await putOff(transaction, waiting, outcome);
      else await close(transaction, waiting, outcome, now);
    }
  });
}

async function putOff(
  kysely: Kysely<Tables>,
  waiting: WaitingEntry,
  { at, isFailure, missingSince }: EntryOutcome & { readonly kind: "later" },
): Promise<void> {
  await ownRow(kysely, waiting)
    .where("content_hash", "=", waiting.contentHash)
    .set({
      next_try_at: at.getTime(),
      tries: waiting.tries + (isFailure ? 1 : 0),
      ...(missingSince && { missing_since: missingSince.getTime() }),
    })
    .execute();
  await ownRow(kysely, waiting).set({ lease_until: null }).execute();
}

async function close(
  kysely: Kysely<Tables>,
  waiting: WaitingEntry,
  outcome: Exclude<EntryOutcome, { readonly kind: "later" }>,
  now: Date,
): Promise<void> {
  await ownRow(kysely, waiting)
    .where("content_hash", "=", waiting.contentHash)
    .set({ state: STATES[outcome.kind], entry: null, next_try_at: null, tries: 0 })
    .execute();
  const { numUpdatedRows } = await ownRow(kysely, waiting)
    .set(({ eb }) => ({
      lease_until: null,
      reads: eb("reads", "+", 1),
      read_at: now.getTime(),
      missing_since: null,
      ...(outcome.kind === "stored" && { article_id: outcome.articleId, read_from: outcome.readFrom }),
    }))
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n || outcome.kind !== "stored" || waiting.articleId !== null) return;
  await kysely
    .updateTable("feeds")
    .set(({ eb }) => ({ last_article_at: now.getTime(), articles: eb("articles", "+", 1) }))
    .where("id", "=", waiting.feedId)
    .execute();
}

const STATES = { stored: "stored", withdrawn: "skipped", failed: "failed" } as const;
