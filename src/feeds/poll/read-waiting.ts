import { setImmediate } from "node:timers/promises";
import type { Archive } from "#archive/archive.ts";
import { type Database, isOwnTrouble } from "#database/database.ts";
import { askPage, type PageNeeds } from "./ask-page.ts";
import { loadReadFeeds, mayChange, type ReadFeed } from "./feed-readers.ts";
import { type FilingNeeds, fileArticles, type ReadArticle } from "./file-articles.ts";
import { gather } from "./gather.ts";
import { keepBusy } from "./keep-busy.ts";
import type { Note } from "./poll-feeds.ts";
import { readEntry } from "./read-entry.ts";
import { claimWaiting, type EntryOutcome, finish, noteOwn, type WaitingEntry } from "./waiting-entries.ts";

/** Entries under way at once. */
const AT_ONCE = 32;
/** Articles filed in one transaction, and how long the first of them waits for the others: all who ask wait meanwhile, some 20 ms. */
const TOGETHER = { size: 8, milliseconds: 50 };
/** An article that could not be stored is tried again after this time, so often. */
const STORE_AGAIN = 3_600_000;
const MOST_TRIES = 3;
/** Entries of a feed that everybody has paused wait so long before it is looked at again. */
const WHILE_PAUSED = 3_600_000;

/** What reading waiting entries needs. */
export type ReadNeeds = Omit<PageNeeds, "now"> &
  Omit<FilingNeeds, "archive" | "mayChange"> & {
    readonly database: Database;
    readonly archive: Pick<Archive, "identify" | "share" | "revise" | "withdraw">;
    readonly log: Note;
  };

type Piece = { readonly waiting: WaitingEntry; readonly feed: ReadFeed };
type Read = ReadArticle & { readonly feed: ReadFeed };

/** Reads the entries that wait and stores their articles, until there is none whose time has come or the signal says stop. */
export async function readWaiting(needs: ReadNeeds, signal: AbortSignal): Promise<void> {
  const file = gather((read: readonly Read[]) => fileAll(read, needs), TOGETHER);
  await keepBusy({
    claim: (count) => claim(needs, count),
    work: (piece) => readOne(piece, needs, file, signal),
    limit: AT_ONCE,
    signal,
  });
}

async function claim({ database, now }: ReadNeeds, count: number): Promise<Piece[]> {
  const entries = await claimWaiting(database, count, now());
  const feeds = await loadReadFeeds(database, [...new Set(entries.map(({ feedId }) => feedId))]);
  return entries.flatMap((waiting) => {
    const feed = feeds.get(waiting.feedId);
    return feed ? [{ waiting, feed }] : [];
  });
}

async function readOne(
  { waiting, feed }: Piece,
  needs: ReadNeeds,
  file: (read: Read) => Promise<EntryOutcome>,
  signal: AbortSignal,
): Promise<void> {
  const outcome = await outcomeOf({ waiting, feed }, needs, file, signal);
  if (outcome.kind !== "stored") await finish(needs.database, [{ waiting, outcome }], needs.now());
}

/** Stored articles are finished together; all other outcomes are the caller's to write. */
async function outcomeOf(
  { waiting, feed }: Piece,
  needs: ReadNeeds,
  file: (read: Read) => Promise<EntryOutcome>,
  signal: AbortSignal,
): Promise<EntryOutcome> {
  const { servers } = feed;
  if (servers?.length === 0) return later(needs.now(), WHILE_PAUSED);
  const reading = await readEntry(waiting, feed, {
    askPage: (url) => askPage(url, needs, signal),
    isKnown: async (article) => Boolean((await needs.archive.identify([article], servers))[0]),
    now: needs.now,
  });
  if (signal.aborted && reading.kind === "later") return later(needs.now(), 0);
  if (reading.kind === "article") return file({ waiting, feed, ...reading });
  if (reading.kind === "withdrawn") await withdraw({ waiting, feed }, needs);
  return reading;
}

function later(now: Date, milliseconds: number): EntryOutcome {
  return { kind: "later", at: new Date(now.getTime() + milliseconds), isFailure: false };
}

/** An outlet takes back what it published; nobody takes back the articles of others. */
async function withdraw({ waiting, feed }: Piece, { archive, database, now }: ReadNeeds): Promise<void> {
  if (waiting.readFrom === null) return;
  const id = waiting.articleId ?? (await idAt(waiting.articleUrl, feed, archive));
  if (id !== null && (await mayChange(database, id, feed.servers))) await archive.withdraw(id, now());
}

/** The article that a killed process stored without being able to write down its id. */
async function idAt(
  url: string | null,
  { servers }: ReadFeed,
  archive: Pick<Archive, "identify">,
): Promise<number | null> {
  const blank = { title: "", text: "-", byline: null, outlet: null, language: "und", section: null, publishedAt: null };
  const [found] = url === null ? [] : await archive.identify([{ url, ...blank }], servers);
  return found?.id ?? null;
}

/**
 * Files what was read, together; when that fails each by itself, so that one article keeps back no other.
 * @throws what the database is to blame for: no article counts as failed because a disk is full, and its entry waits
 * until the lease runs out.
 */
async function fileAll(read: readonly Read[], needs: ReadNeeds): Promise<EntryOutcome[]> {
  try {
    return await fileTogether(read, needs);
  } catch (error) {
    if (isOwnTrouble(needs.database, error)) throw error;
    if (read.length > 1) return (await Promise.all(read.map((one) => fileAll([one], needs)))).flat();
    return read.map(({ waiting }) => refused(waiting, error, needs));
  }
}

function refused({ feedId, key, tries }: WaitingEntry, error: unknown, { log, now }: ReadNeeds): EntryOutcome {
  log("article-not-stored", { feed: feedId, entry: key, error });
  if (tries + 1 >= MOST_TRIES) return { kind: "failed" };
  return { kind: "later", at: new Date(now().getTime() + STORE_AGAIN), isFailure: true };
}

/**
 * First it is written down whose the articles will be, then they are stored, then the entries are finished: a kill in
 * between loses nothing and doubles nothing.
 */
async function fileTogether(read: readonly Read[], needs: ReadNeeds): Promise<EntryOutcome[]> {
  const { database } = needs;
  const own = await noteOwn(database, read);
  await setImmediate();
  const outcomes = new Map<Read, EntryOutcome>();
  for (const group of Map.groupBy(own, ({ feed }) => JSON.stringify(feed.servers)).values()) {
    const servers = group[0]?.feed.servers ?? null;
    const filed = await fileArticles(group, servers, {
      ...needs,
      mayChange: (id, readers) => mayChange(database, id, readers),
    });
    for (const [place, one] of group.entries()) outcomes.set(one, filed[place] ?? { kind: "failed" });
  }
  const stored = [...outcomes].filter(([, outcome]) => outcome.kind === "stored");
  await setImmediate();
  await finish(
    database,
    stored.map(([{ waiting }, outcome]) => ({ waiting, outcome })),
    needs.now(),
  );
  // Of an entry that is another process's by now nothing is written.
  return read.map((one) => outcomes.get(one) ?? { kind: "failed" });
}
