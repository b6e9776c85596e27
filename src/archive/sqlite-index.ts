import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Tables } from "#database/tables.ts";
import type { Term } from "#news/topic.ts";
import { lightStem } from "#text/light-stem.ts";
import { isSeenBy } from "./scope.ts";
import type { Candidate, SearchIndex, Wanted } from "./search-index.ts";

/**
 * Two FTS5 tables: `words` finds articles, `titles` completes what a reader begins to type. They hold no text (the bodies do).
 * Words are given split and folded, and those of `words` stemmed, so that both databases find the same.
 *
 * They are read from the newest id back and never asked for their own ranking, which would count all matches first: so a
 * search reads what it finds and little more, however many articles there are.
 */
export function sqliteIndex(kysely: Kysely<Tables>): SearchIndex {
  return {
    async add(transaction, entries) {
      for (const { id, title, body } of entries) {
        await sql`insert into words (rowid, title, body)
          values (${id}, ${stems(title)}, ${stems(body)})`.execute(transaction);
        await sql`insert into titles (rowid, title) values (${id}, ${title.join(" ")})`.execute(transaction);
      }
    },
    async remove(transaction, ids) {
      await sql`delete from words where rowid in (${sql.join(ids)})`.execute(transaction);
      await sql`delete from titles where rowid in (${sql.join(ids)})`.execute(transaction);
    },
    async matching(server, wanted, { from, until }, limit) {
      // `cross join` keeps the index on the outside: each vector is then one look-up.
      const { rows } = await sql<Candidate>`
        select vectors.id as id, vectors.vector as vector
        from words cross join vectors on vectors.id = words.rowid
        where words match ${matchFor(wanted)} and words.rowid between ${integer(from)} and ${integer(until)}
          and ${isSeenBy(server, sql`words.rowid`)}
        order by words.rowid desc limit ${limit}`.execute(kysely);
      return rows;
    },
    async titled(server, words, limit) {
      const match = `${words.map(phrase).join(" AND ")} *`;
      const { rows } = await sql<{ id: number }>`
        select rowid as id from titles where titles match ${match} and ${isSeenBy(server, sql`titles.rowid`)}
        order by rowid desc limit ${limit}`.execute(kysely);
      return rows.map(({ id }) => id);
    },
  };
}

/** node:sqlite binds every number as a real, and FTS5 takes no notice of a bound that is one: it would read on to the last match. */
function integer(value: number): RawBuilder<number> {
  return sql`cast(${value} as integer)`;
}

function matchFor({ alternatives, excluded }: Wanted): string {
  const wanted = alternatives.map((wants) => `(${wants.map(anyOf).join(" AND ")})`).join(" OR ");
  return excluded.length === 0 ? wanted : `(${wanted}) NOT ${anyOf(excluded)}`;
}

function anyOf(terms: readonly Term[]): string {
  return `(${terms.map((term) => phrase(stems(term))).join(" OR ")})`;
}

function stems(words: readonly string[]): string {
  return words.map(lightStem).join(" ");
}

/** In quotation marks whatever a reader types is only text. */
function phrase(words: string): string {
  return `"${words.replaceAll('"', '""')}"`;
}
