import type { Kysely } from "kysely";
import { inBatches } from "#database/batches.ts";
import type { Row, Tables } from "#database/tables.ts";
import { bareName } from "#text/person-names.ts";
import type { Feed, FeedEntry } from "../feed.ts";
import { contentHash, entryKey } from "./entry-key.ts";
import { entryJson } from "./stored-entry.ts";

/**
 * Entries of one reading that are looked at, the newest: more than any feed publishes between two polls, few enough to
 * be written in one go.
 */
const MOST_ENTRIES = 1_000;
/** Of a feed's first reading so many are read, the newest: a month of an ordinary feed; the rest is history that nobody waits for. */
const FIRST_ENTRIES = 30;
/** A changed entry is read again an hour after its first reading, after 3 more, 9 more, then daily: most corrections come early. */
const BEFORE_SECOND_READING = 3_600_000;
const SLOWING = 3;
const LONGEST_BETWEEN = 24 * 3_600_000;
/** The date of sight is renewed so often: at every poll it would cost a write for each entry. */
const SIGHT_RENEWED = 7 * 86_400_000;

type Noted = { readonly key: string; readonly hash: string; readonly entry: FeedEntry };
type Known = Pick<
  Row<"feed_entries">,
  "key" | "content_hash" | "state" | "article_id" | "reads" | "read_at" | "seen_at"
>;

/** Writes down what a reading shows: new entries wait to be read, so do changed ones; all others are seen. */
export async function noteEntries(
  transaction: Kysely<Tables>,
  feed: Pick<Row<"feeds">, "id" | "last_read_at">,
  read: Pick<Feed, "entries" | "authors">,
  now: Date,
): Promise<void> {
  const noted = distinct(newestFirst(signed(read)).slice(0, MOST_ENTRIES));
  const known = await knownOf(
    transaction,
    feed.id,
    noted.map(({ key }) => key),
  );
  const fresh = noted.filter(({ key }) => !known.has(key));
  await insert(transaction, feed, fresh, now);
  for (const entry of noted) {
    const before = known.get(entry.key);
    if (before && before.content_hash !== entry.hash) await noteChange(transaction, feed.id, entry, before, now);
  }
  const stale = noted.filter(({ key }) => (known.get(key)?.seen_at ?? Infinity) < now.getTime() - SIGHT_RENEWED);
  for (const batch of inBatches(stale)) {
    await transaction
      .updateTable("feed_entries")
      .set({ seen_at: now.getTime() })
      .where("feed_id", "=", feed.id)
      .where(
        "key",
        "in",
        batch.map(({ key }) => key),
      )
      .execute();
  }
}

/**
 * The entries, each that names no author with those of the feed, as far as they are persons: feeds put departments and
 * themselves there, too.
 */
function signed({ entries, authors }: Pick<Feed, "entries" | "authors">): readonly FeedEntry[] {
  const persons = authors.filter(({ name }) => name !== null && isPerson(name.trim().split(/\s+/)));
  if (persons.length === 0) return entries;
  return entries.map((entry) => (entry.authors.length > 0 ? entry : { ...entry, authors: persons }));
}

function isPerson(words: readonly string[]): boolean {
  return words.length > 1 && bareName(words).isPerson;
}

/** Entries by their dates; in the feed's own order, which is nearly always the same, when one has none. */
export function newestFirst(entries: readonly FeedEntry[]): readonly FeedEntry[] {
  const dateOf = ({ publishedAt, updatedAt }: FeedEntry) => publishedAt ?? updatedAt ?? "";
  if (entries.some((entry) => dateOf(entry) === "")) return entries;
  return entries.toSorted((a, b) => Date.parse(dateOf(b)) - Date.parse(dateOf(a)));
}

/** Each entry once; a tombstone counts for more than what it takes back. */
function distinct(entries: readonly FeedEntry[]): Noted[] {
  const byKey = new Map<string, Noted>();
  for (const entry of entries) {
    const key = entryKey(entry);
    if (!byKey.has(key) || entry.isWithdrawn) byKey.set(key, { key, hash: contentHash(entry), entry });
  }
  return [...byKey.values()];
}

async function knownOf(kysely: Kysely<Tables>, feedId: number, keys: readonly string[]): Promise<Map<string, Known>> {
  const known = new Map<string, Known>();
  for (const batch of inBatches(keys)) {
    const rows = await kysely
      .selectFrom("feed_entries")
      .select(["key", "content_hash", "state", "article_id", "reads", "read_at", "seen_at"])
      .where("feed_id", "=", feedId)
      .where("key", "in", batch)
      .execute();
    for (const row of rows) known.set(row.key, row);
  }
  return known;
}

async function insert(
  kysely: Kysely<Tables>,
  feed: Pick<Row<"feeds">, "id" | "last_read_at">,
  fresh: readonly Noted[],
  now: Date,
): Promise<void> {
  const wanted = feed.last_read_at === null ? FIRST_ENTRIES : fresh.length;
  const rows = fresh.map(({ key, hash, entry }, place) => {
    const isWanted = place < wanted && !entry.isWithdrawn;
    return {
      feed_id: feed.id,
      key,
      content_hash: hash,
      // The newest first: those that fall due together are read in the order of their times.
      ...(isWanted ? waiting(entry, now.getTime() - wanted + place) : SEEN),
      tries: 0,
      reads: 0,
      seen_at: now.getTime(),
    };
  });
  for (const batch of inBatches(rows, 100)) await kysely.insertInto("feed_entries").values(batch).execute();
}

const SEEN = { state: "skipped", entry: null, next_try_at: null } as const;

function waiting(entry: FeedEntry, at: number) {
  return {
    state: "waiting" as const,
    entry: entryJson(entry),
    next_try_at: at,
  };
}

/** A changed entry is read again, but not at once each time; one that nobody wanted is only seen. */
async function noteChange(
  kysely: Kysely<Tables>,
  feedId: number,
  { key, hash, entry }: Noted,
  before: Known,
  now: Date,
): Promise<void> {
  const isWanted = before.state !== "skipped" || before.article_id !== null;
  const pause = Math.min(BEFORE_SECOND_READING * SLOWING ** (before.reads - 1), LONGEST_BETWEEN);
  const at = entry.isWithdrawn ? now.getTime() : Math.max(now.getTime(), (before.read_at ?? 0) + pause);
  await kysely
    .updateTable("feed_entries")
    .set({ content_hash: hash, ...(isWanted && { ...waiting(entry, at), tries: 0 }) })
    .where("feed_id", "=", feedId)
    .where("key", "=", key)
    .execute();
}
