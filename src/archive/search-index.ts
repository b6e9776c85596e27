import type { Kysely } from "kysely";
import type { Database } from "#database/database.ts";
import type { Tables } from "#database/tables.ts";
import type { Term } from "#news/topic.ts";
import type { IdRange } from "./months.ts";
import { postgresIndex } from "./postgres-index.ts";
import { sqliteIndex } from "./sqlite-index.ts";
import type { IndexText } from "./vector.ts";

/** What the archive asks of a database's own full-text search; one index a month keeps every search as small as its months. */
export type SearchIndex = {
  readonly createMonth: (kysely: Kysely<Tables>, month: number) => Promise<void>;
  readonly add: (kysely: Kysely<Tables>, month: number, entries: readonly IndexEntry[]) => Promise<void>;
  /** Takes articles of a month out; those that it does not have are no matter. */
  readonly remove: (kysely: Kysely<Tables>, month: number, ids: readonly number[]) => Promise<void>;
  /** The month's index is gone, however many articles it has. */
  readonly dropMonth: (kysely: Kysely<Tables>, month: number) => Promise<void>;
  /** The newest articles that fit, newest first, with their vectors. */
  readonly matching: (where: Where, wanted: Wanted, range: IdRange, limit: number) => Promise<Candidate[]>;
  /** The newest articles whose title has all the words, the last of them perhaps begun only. */
  readonly titled: (where: Where, words: readonly string[], limit: number) => Promise<number[]>;
};

/** Where a search looks: months, newest first, and in them what a server may read (null: what everybody may). */
type Where = { readonly months: readonly number[]; readonly server: string | null };

/** What a search looks for: one of the alternatives, each a list of wants that must all be met, by any of the want's terms. */
export type Wanted = {
  readonly alternatives: readonly (readonly (readonly Term[])[])[];
  readonly excluded: readonly Term[];
};

export type IndexEntry = IndexText & { readonly id: number };
export type Candidate = { readonly id: number; readonly vector: Uint8Array };

/** The search index of a database. */
export function searchIndex({ dialect, kysely }: Database): SearchIndex {
  return dialect === "sqlite" ? sqliteIndex(kysely) : postgresIndex(kysely);
}
