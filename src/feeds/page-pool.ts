import pLimit from "p-limit";
import { Piscina } from "piscina";
import type { FeedReading } from "./feed.ts";
import type { PageReading } from "./page/page.ts";
import type { Read, ReadingTask } from "./page-worker.ts";
import type { FeedLink } from "./parse/feed-links.ts";
import { type FeedPlace, parseFeed } from "./parse/parse.ts";

/** Of 558 news pages the slowest takes 0.3 s; in milliseconds, the start of a thread among them. */
const TIME_LIMIT = 5_000;
/** A page or feed of 5 MB is read in half of this; in MB. */
const MEMORY_LIMIT = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 16 };
/** Bodies that wait for a thread are held in memory, up to 5 MB each. */
const MOST_WAITING = 32;
/** Feeds up to this size, as most are, are read where they are: it takes 20 to 50 ms. One of 5 MB would hold everything up for 0.6 s. In bytes. */
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

/** Opens a pool of worker threads; they start with the first body, end when there has been none for half a minute, and die of a bad one. */
export function openPagePool(threads: number, timeLimit = TIME_LIMIT): PagePool {
  const pool = new Piscina<ReadingTask, Read>({
    filename: new URL("./page-worker.ts", import.meta.url).href,
    name: "readBody",
    minThreads: 0,
    maxThreads: threads,
    idleTimeout: 30_000,
    resourceLimits: MEMORY_LIMIT,
  });

  // A thread may still run out of memory while it is being stopped; nobody waits for it any more.
  pool.on("error", () => {});

  // A body that waits for a thread must not use up its time.
  const whenFree = pLimit(threads);

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
    close: () => pool.destroy(),
  };

  function attempt(task: ReadingTask): Promise<Read> | Unreadable {
    if (whenFree.pendingCount >= MOST_WAITING) return unreadable("came when too many others were waiting to be read");
    return whenFree(() => {
      const late = AbortSignal.timeout(timeLimit);
      const reason = () => (late.aborted ? `takes longer than ${timeLimit / 1000} s to read` : "cannot be read");
      return pool.run(task, { signal: late }).catch(() => unreadable(reason()));
    });
  }
}

function unreadable(reason: string): Unreadable {
  return { kind: "unreadable", reason };
}
