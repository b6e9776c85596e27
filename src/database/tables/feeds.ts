import type { Generated } from "kysely";

/** A feed, shared by all who use it. Times are milliseconds since 1970. */
export type FeedsTable = {
  id: Generated<number>;
  url: string;
  /** The address for comparing: no two feeds share one. */
  url_key: string;
  title: string | null;
  site: string | null;
  language: string | null;
  added_at: number;
  /** `paused`: by all who use it; `gone`: its server said so for good. */
  state: "active" | "paused" | "gone";
  /** null: never. */
  next_poll_at: number | null;
  /** Milliseconds between two polls when the feed asks for no more. */
  interval: number;
  /** What the feed asked for in its body, in minutes. */
  ttl: number | null;
  /** Sent back as they came. */
  etag: string | null;
  last_modified: string | null;
  body_hash: string | null;
  /** In a row. */
  failures: number;
  failing_since: number | null;
  /** The end of a sentence that begins with the feed's address. */
  last_error: string | null;
  last_polled_at: number | null;
  last_success_at: number | null;
  /** When its entries were looked at last: a poll without news leaves it. */
  last_read_at: number | null;
  last_article_at: number | null;
  /** How many it gave; counted here, for its entries are many, and some are forgotten. */
  articles: Generated<number>;
  /** Who polls it now, until when. */
  lease: string | null;
  lease_until: number | null;
};

/** Who uses a feed: a server, or `""` for everybody. */
export type FeedUsesTable = {
  feed_id: number;
  guild_id: string;
  added_by: string | null;
  /** Where to tell that the feed fails. */
  channel_id: string | null;
  added_at: number;
  /** 0 or 1. */
  is_paused: number;
  told_failing_at: number | null;
};

/** An entry that was seen in a feed. */
export type FeedEntriesTable = {
  feed_id: number;
  /** Hash of what the feed calls it. */
  key: string;
  content_hash: string;
  /** `waiting` to be read, the first time or (with an article) again; `skipped`: seen and not wanted, or withdrawn. */
  state: "waiting" | "stored" | "skipped" | "failed";
  /** JSON while it waits. */
  entry: string | null;
  article_id: number | null;
  /** Where the article was about to be stored under: for the one that a killed process had stored. */
  article_url: string | null;
  /** Where the article's text comes from. */
  read_from: "page" | "feed" | null;
  /** When it is read next, while it waits. */
  next_try_at: number | null;
  /** Failed ones, since it waits. */
  tries: number;
  /** How often it was read, and when last. */
  reads: number;
  read_at: number | null;
  /** To within a week. */
  seen_at: number;
  /** Since when the page from which it was read is not there any more; null when it is. */
  missing_since: number | null;
  /** Until when somebody reads it now: one at a time, else an older state could be stored over a newer one. */
  lease_until: number | null;
};

/** What a host asked for. */
export type HostsTable = {
  host: string;
  not_before: number | null;
  /** The text of its robots.txt; null with a time: it cannot be had, and no page is asked for until then. */
  robots: string | null;
  robots_until: number | null;
};
