/** An article without its text. */
export type ArticlesTable = {
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
export type BodiesTable = {
  id: number;
  text: string;
  /** JSON of an analysis. */
  analysis: string;
  analysis_version: number;
};

/** A text that an article had before. */
export type VersionsTable = {
  article_id: number;
  /** From 1. */
  version: number;
  /** Milliseconds since 1970. */
  until: number;
  title: string;
  text: string;
};

/** The servers that an article is for; an article with no row is everybody's. */
export type LocalArticlesTable = { article_id: number; guild_id: string };

/** A version of an article that something posted rests on, and until when it is kept for that. */
export type CitationsTable = { article_id: number; version: number; until: number };

/** The word counts of an article, for ranking; it has some while it can be found. */
export type VectorsTable = { id: number; vector: Uint8Array };

/** How many articles of each month can be found; months are counted from January of year 0. */
export type MonthsTable = { month: number; articles: number };

/** How many articles have a stem, by the stem's 32-bit hash. */
export type StemsTable = { hash: number; articles: number };

/** How many articles name an actor; one row for every word of the name that a reader may begin with. */
export type NamesTable = {
  /** The name from that word on, lower case, without diacritics. */
  key: string;
  name: string;
  articles: number;
};

/** How many titles have a word. */
export type TitleWordsTable = { word: string; articles: number };
