import { openKillableThreads } from "#archive/killable-threads.ts";
import type { FeedReading } from "./feed.ts";
import type { PageReading } from "./page/page.ts";
import type { Read, ReadingTask } from "./page-worker.ts";
import type { FeedLink } from "./parse/feed-links.ts";
import { type FeedPlace, parseFeed } from "./parse/parse.ts";

/** Of 558 news pages the slowest takes 0.3 s; in milliseconds, the start of a thread among them. */
const TIME_LIMIT = 5_000;
/** A page or feed of 5 MB is read in half of this; in MB. */
const MEMORY_LIMIT = 256;
/** Bodies that wait for a thread are held in memory, up to 5 MB each. */
const MOST_WAITING = 32;
/**
 * Feeds up to this size, as most are, are read where they are: it takes 20 to 50 ms. One of 5 MB would hold everything
 * up for 0.6 s. In bytes.
 */
const SMALL_FEED = 100_000;

type Unreadable = Readonly<{ kind: "unreadable"; reason: string }>;

/** Reads what strangers have written, away from the event loop and within limits of time and memory. */
export type PagePool = {
  readonly readPage: (
    body: Uint8Array,
    where: { readonly url: string | null; readonly contentType: string | null },
  ) => Promise<PageReading>;
  readonly readFeed: (body: Uint8Array, where: FeedPlace) => Promise<FeedReading>;
  /** The feeds that a page may have, the likeliest first; none when it cannot be read. */
  readonly feedLinks: (body: Uint8Array, url: string) => Promise<readonly FeedLink[]>;
  readonly close: () => Promise<void>;
};

/** Opens a pool of worker threads; closed, it gives up what is being read. */
export function openPagePool(threads: number, timeLimit = TIME_LIMIT): PagePool {
  const { run, waiting, kill } = openKillableThreads<ReadingTask, Read>(
    { module: new URL("./page-worker.ts", import.meta.url), name: "readBody" },
    { threads, time: timeLimit, memory: MEMORY_LIMIT },
  );

  return {
    readPage: async (body, { url, contentType }) => {
      const reading = await attempt({ kind: "page", body, url, contentType });
      return reading.kind === "article" || reading.kind === "unreadable" ? reading : unreadable("is no page");
    },
    readFeed: async (body, where) => {
      if (body.length <= SMALL_FEED) return parseFeed(body, where);
      const reading = await attempt({ kind: "feed", body, where });
      return reading.kind === "feed" || reading.kind === "unreadable" ? reading : unreadable("is no feed");
    },
    feedLinks: async (body, url) => {
      const reading = await attempt({ kind: "links", body, url });
      return reading.kind === "links" ? reading.links : [];
    },
    close: kill,
  };

  async function attempt(task: ReadingTask): Promise<Read> {
    if (waiting() >= MOST_WAITING) return unreadable("came when too many others were waiting to be read");
    const reading = await run(task);
    if (reading.kind === "done") return reading.result;
    return unreadable(reading.kind === "late" ? `takes longer than ${timeLimit / 1000} s to read` : "cannot be read");
  }
}

function unreadable(reason: string): Unreadable {
  return { kind: "unreadable", reason };
}
