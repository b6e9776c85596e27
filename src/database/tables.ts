import type { Generated, Selectable } from "kysely";

/** An article without its text. */
type ArticlesTable = {
  /** The publishing second, moved to the next free one. */
  id: number;
  url: string | null;
  /** The canonical URL: no two articles that are everybody's share one. */
  url_key: string | null;
  title: string;
  byline: string | null;
  outlet: string | null;
  /** The outlet in lower case, `""` when unknown: with the fingerprint it tells a text stored before. */
  outlet_key: string;
  language: string;
  section: string | null;
  /** Milliseconds since 1970. */
  published_at: number;
  /** Milliseconds since 1970. */
  stored_at: number;
  fingerprint: string;
  /** Milliseconds since 1970; null while its outlet stands by it. */
  withdrawn_at: number | null;
};

/** The long parts of an article, apart so that lists of articles stay cheap to read. */
type BodiesTable = {
  id: number;
  text: string;
  /** JSON of an analysis. */
  analysis: string;
  analysis_version: number;
};

/** A text that an article had before. */
type VersionsTable = {
  article_id: number;
  /** From 1. */
  version: number;
  /** Milliseconds since 1970. */
  until: number;
  title: string;
  text: string;
};

/** The servers that an article is for; an article with no row is everybody's. */
type LocalArticlesTable = { article_id: number; guild_id: string };

/** A version of an article that something posted rests on, and until when it is kept for that. */
type CitationsTable = { article_id: number; version: number; until: number };

/** The word counts of an article, for ranking; it has some while it can be found. */
type VectorsTable = { id: number; vector: Uint8Array };

/** Every month that has a search index of its own, counted from January of year 0. */
type MonthsTable = { month: number; articles: number };

/** How many articles have a stem, by the stem's 32-bit hash. */
type StemsTable = { hash: number; articles: number };

/** How many articles name an actor; one row for every word of the name that a reader may begin with. */
type NamesTable = {
  /** The name from that word on, lower case, without diacritics. */
  key: string;
  name: string;
  articles: number;
};

/** How many titles have a word. */
type TitleWordsTable = { word: string; articles: number };

/** Small values kept through Keyv. */
type KeyvTable = {
  namespace: string;
  key: string;
  value: string;
  /** Milliseconds since 1970; null: kept for good. */
  expires: number | null;
};

/** A feed, shared by all who use it. Times are milliseconds since 1970. */
type FeedsTable = {
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
  /** Who polls it now, until when. */
  lease: string | null;
  lease_until: number | null;
};

/** Who uses a feed: a server, or `""` for everybody. */
type FeedUsesTable = {
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
type FeedEntriesTable = {
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
};

/** What a host asked for. */
type HostsTable = {
  host: string;
  not_before: number | null;
  /** The text of its robots.txt; null with a time: it cannot be had, and no page is asked for until then. */
  robots: string | null;
  robots_until: number | null;
};

/** A digest that is to be posted, or was. */
type OutboxTable = {
  subscription_id: string;
  /** The local date of its slot. */
  date: string;
  /** A digest is one message, part 1; the key has room for more. */
  part: number;
  /** Milliseconds since 1970, as all times here. */
  due_at: number;
  /**
   * `leased`: a post is under way, or was when its process died. Final are `sent`; `unknown`: posted perhaps, nobody can tell, not posted again;
   * `dead`: refused, or not wanted any more; `stale`: too late; `silent`: there was nothing to say.
   */
  state: "pending" | "leased" | "sent" | "unknown" | "dead" | "stale" | "silent";
  /** Where its newest post went; null before the first. */
  channel_id: string | null;
  kind: "text" | "announcement" | "thread" | "forum" | "voice" | "direct" | null;
  nonce: string | null;
  /** JSON of the message, as it was frozen before the first post; another as plain text, for when Discord refuses that. */
  payload: string | null;
  plain: string | null;
  /** 1 once the plain one is sent instead. */
  is_plain: number;
  /** JSON of what it tells; null when that is nothing. */
  digest: string | null;
  attempts: number;
  next_at: number;
  /** Of the posts of which nobody knows whether they arrived, the first; on disk before it leaves. */
  first_post_at: number | null;
  lease_owner: string | null;
  /** The generation of the sender that took it last. */
  lease_gen: number | null;
  message_id: string | null;
  /** When its state became final. */
  settled_at: number | null;
  last_error: string | null;
};

/** Which process posts for an application. */
type SendersTable = {
  application_id: string;
  /** One more for each that took over: what an older one still writes is told by it. */
  generation: number;
  /** null: nobody. */
  owner: string | null;
  until: number;
  /** Discord has asked for silence until then. */
  not_before: number;
};

/** Who wants which digests when. */
type SubscriptionsTable = {
  id: string;
  /** null: direct messages. */
  guild_id: string | null;
  channel_id: string;
  channel_kind: string;
  user_id: string;
  /** JSON of a list of texts. */
  topics: string;
  /** Minutes after midnight, local time. */
  minute: number;
  /** ISO weekdays as digits: "12345". */
  days: string;
  zone: string;
  stories: number;
  ping_role_id: string | null;
  /** 0 or 1. */
  is_published: number;
  /** 0 or 1. */
  says_nothing_new: number;
  state: string;
  /** Milliseconds since 1970, like every `_at` below. */
  created_at: number;
  /** The last local date that was dealt with; null before the first. */
  done_until: string | null;
  /** The next slot; null unless active. */
  next_date: string | null;
  next_due_at: number | null;
  /** Why it is suspended or has ended, in words for an administrator. */
  reason: string | null;
  suspended_at: number | null;
  /** When to see next whether the channel can be written to again. */
  probe_at: number | null;
  /** When the subscriber was told of the suspension. */
  told_at: number | null;
  ended_at: number | null;
};

/** What a server has set for itself. */
type GuildSettingsTable = {
  guild_id: string;
  zone: string | null;
  /** 0 or 1: whether nobody has said that it is right. */
  zone_is_guess: number;
  language: string | null;
  /** Minutes after midnight, local time, like the two below. */
  default_minute: number | null;
  quiet_from: number | null;
  quiet_until: number | null;
  manager_role_id: string | null;
  /** Milliseconds since 1970; null while the bot is there. */
  removed_at: number | null;
};

/** Every table, as TypeScript sees it; the migrations make them. */
export type Tables = {
  articles: ArticlesTable;
  bodies: BodiesTable;
  versions: VersionsTable;
  local_articles: LocalArticlesTable;
  citations: CitationsTable;
  vectors: VectorsTable;
  months: MonthsTable;
  stems: StemsTable;
  names: NamesTable;
  title_words: TitleWordsTable;
  keyv: KeyvTable;
  feeds: FeedsTable;
  feed_uses: FeedUsesTable;
  feed_entries: FeedEntriesTable;
  hosts: HostsTable;
  outbox: OutboxTable;
  senders: SendersTable;
  subscriptions: SubscriptionsTable;
  guild_settings: GuildSettingsTable;
};

/** A row of a table as it is read. */
export type Row<Table extends keyof Tables> = Readonly<Selectable<Tables[Table]>>;
