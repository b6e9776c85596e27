import type { AnalysisPool } from "#archive/analysis-pool.ts";
import type { Archive } from "#archive/archive.ts";
import type { Ingest } from "#archive/ingest.ts";
import type { Database } from "#database/database.ts";
import { type FeedStore, openFeedStore } from "#feeds/feed-store.ts";
import { openPagePool } from "#feeds/page-pool.ts";
import { type FailingFeed, tellFailing } from "#feeds/poll/health.ts";
import { createPoller, type Poller } from "#feeds/poll/poller.ts";
import { type TriedFeed, tryFeed } from "#feeds/try-feed.ts";
import type { Fetch } from "#web/fetched.ts";
import type { Log } from "./log.ts";

/** Threads that read pages: each takes some 60 MB, and reads twenty pages a second. */
export const PAGE_THREADS = 1;

/** The feeds of a built Newsdesk. */
export type Feeds = {
  readonly store: FeedStore;
  readonly poller: Poller;
  /** Finds the feed at an address, or behind a home page. */
  readonly tryFeed: (typed: string) => Promise<TriedFeed>;
  /** Tells servers of the feeds that have failed for days, each once. */
  readonly tellFailing: (tell: (failing: FailingFeed) => Promise<void>) => Promise<void>;
  readonly close: () => Promise<void>;
};

type Needs = {
  readonly database: Database;
  readonly archive: Archive;
  readonly ingest: Ingest;
  readonly analyse: AnalysisPool["analyse"];
  readonly fetch: Fetch;
  readonly log: Log;
  readonly now: () => Date;
  readonly mostFeeds: number | undefined;
};

/** Ties the store of feeds, the poller and the threads that read pages together. */
export function feedsOn(needs: Needs): Feeds {
  const { database, archive, log, now, mostFeeds } = needs;
  const random = Math.random;
  const pages = openPagePool(PAGE_THREADS);
  const read = { parse: pages.readFeed, readPage: pages.readPage };
  const poller = createPoller({ ...needs, ...read, random, log: log.error });
  return {
    store: openFeedStore(database, { shareStored: archive.shareStored, now, random, mostFeeds }),
    poller,
    tryFeed: (typed) => tryFeed(typed, { fetch: poller.fetch, parse: pages.readFeed, feedLinks: pages.feedLinks }),
    tellFailing: (tell) => tellFailing(database, { tell, now, log: log.warn }),
    close: async () => {
      await poller.close();
      await pages.close();
    },
  };
}
