import type { Selectable } from "kysely";

/** An article without its text. */
type ArticlesTable = {
  /** The publishing second, moved to the next free one. */
  id: number;
  url: string | null;
  /** The canonical URL: no two articles share one. */
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
};

/** The long parts of an article, apart so that lists of articles stay cheap to read. */
type BodiesTable = {
  id: number;
  text: string;
  /** JSON of an analysis. */
  analysis: string;
  analysis_version: number;
};

/** The word counts of an article, for ranking. */
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

/** Every table, as TypeScript sees it; the migrations make them. */
export type Tables = {
  articles: ArticlesTable;
  bodies: BodiesTable;
  vectors: VectorsTable;
  months: MonthsTable;
  stems: StemsTable;
  names: NamesTable;
  title_words: TitleWordsTable;
  keyv: KeyvTable;
};

/** A row of a table as it is read. */
export type Row<Table extends keyof Tables> = Readonly<Selectable<Tables[Table]>>;
