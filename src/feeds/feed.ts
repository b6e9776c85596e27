/** A feed as any of its formats gives it: texts as they stand there (HTML where the format allows it), addresses absolute, dates in UTC. */
export type Feed = {
  readonly title: string | null;
  readonly description: string | null;
  /** The home page that the feed belongs to. */
  readonly site: string | null;
  readonly id: string | null;
  /** As the feed writes it, e.g. `en-US`. */
  readonly language: string | null;
  readonly publishedAt: string | null;
  readonly updatedAt: string | null;
  readonly authors: readonly FeedAuthor[];
  readonly image: string | null;
  /** How long the feed asks to be left alone, in minutes. */
  readonly ttl: number | null;
  readonly entries: readonly FeedEntry[];
};

/** Who wrote an item or a feed, as it says. */
export type FeedAuthor = { readonly name: string | null; readonly email: string | null };

/** One item of a feed. */
export type FeedEntry = {
  /** What the feed itself calls it: guid or atom:id. */
  readonly id: string | null;
  /** Only http and https. */
  readonly url: string | null;
  readonly title: string | null;
  readonly summary: string | null;
  /** The bodies that the feed carries, the fullest first. */
  readonly content: readonly string[];
  readonly publishedAt: string | null;
  readonly updatedAt: string | null;
  readonly authors: readonly FeedAuthor[];
  readonly categories: readonly string[];
  readonly enclosures: readonly string[];
  readonly image: string | null;
  readonly language: string | null;
  /** The outlet that an aggregator took it from. */
  readonly source: string | null;
  /** The feed's own tombstone (RFC 6721): the item was taken back. */
  readonly isWithdrawn: boolean;
};

/** What reading a feed gives. */
export type FeedReading =
  | { readonly kind: "feed"; readonly feed: Feed }
  /** The end of a sentence that begins with the feed's address: "is a web page, not a feed". */
  | { readonly kind: "unreadable"; readonly reason: string };
