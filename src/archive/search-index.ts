import type { Kysely } from "kysely";
import type { Database } from "#database/database.ts";
import type { Tables } from "#database/tables.ts";
import type { Term } from "#news/topic.ts";
import type { IdRange } from "./months.ts";
import { postgresIndex } from "./postgres-index.ts";
import { sqliteIndex } from "./sqlite-index.ts";
import type { IndexText } from "./vector.ts";

/** What the archive asks of a database's own full-text search. */
export type SearchIndex = {
  readonly add: (kysely: Kysely<Tables>, entries: readonly IndexEntry[]) => Promise<void>;
  /** Takes articles out; those that it does not have are no matter. */
  readonly remove: (kysely: Kysely<Tables>, ids: readonly number[]) => Promise<void>;
  /** The newest articles that fit, newest first, with their vectors; only what a server may read (null: what everybody may). */
  readonly matching: (server: string | null, wanted: Wanted, range: IdRange, limit: number) => Promise<Candidate[]>;
  /** The newest articles whose title has all the words, the last of them perhaps begun only. */
  readonly titled: (server: string | null, words: readonly string[], limit: number) => Promise<number[]>;
};

/** What a search looks for: one of the alternatives, each a list of wants that must all be met, by any of the want's terms. */
export type Wanted = {
  readonly alternatives: readonly (readonly (readonly Term[])[])[];
  readonly excluded: readonly Term[];
};

/** The words of an article, to be indexed. */
export type IndexEntry = IndexText & { readonly id: number };
/** An article that fits, with what ranking needs of it. */
export type Candidate = { readonly id: number; readonly vector: Uint8Array };

/** The search index of a database. */
export function searchIndex({ dialect, kysely }: Database): SearchIndex {
  return dialect === "sqlite" ? sqliteIndex(kysely) : postgresIndex(kysely);
}
