import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Tables } from "#database/tables.ts";
import type { Term } from "#news/topic.ts";
import { isSeenBy } from "./scope.ts";
import type { Candidate, SearchIndex, Wanted } from "./search-index.ts";

/**
 * FTS5, one table a month. The tables hold no text (the bodies do) and find English plurals and endings by Porter stems.
 * Words are given split and folded, so that both databases find the same.
 */
export function sqliteIndex(kysely: Kysely<Tables>): SearchIndex {
  return {
    async createMonth(transaction, month) {
      await sql`create virtual table ${table(month)} using fts5(
        title, body, content = '', contentless_delete = 1, tokenize = 'porter unicode61 remove_diacritics 2')`.execute(
        transaction,
      );
    },
    async add(transaction, month, entries) {
      for (const { id, title, body } of entries) {
        await sql`insert into ${table(month)} (rowid, title, body)
          values (${id}, ${title.join(" ")}, ${body.join(" ")})`.execute(transaction);
      }
    },
    async remove(transaction, month, ids) {
      await sql`delete from ${table(month)} where rowid in (${sql.join(ids)})`.execute(transaction);
    },
    async dropMonth(transaction, month) {
      await sql`drop table ${table(month)}`.execute(transaction);
    },
    async matching({ months, server }, wanted, { from, until }, limit) {
      const match = matchFor(wanted);
      return newestFirst(months, limit, async (month, missing) => {
        const fts = table(month);
        // `cross join` keeps the index on the outside: each vector is then one look-up.
        const { rows } = await sql<Candidate>`
          select vectors.id as id, vectors.vector as vector
          from ${fts} cross join vectors on vectors.id = ${fts}.rowid
          where ${fts} match ${match} and ${fts}.rowid between ${from} and ${until}
            and ${isSeenBy(server, sql`${fts}.rowid`)}
          order by ${fts}.rowid desc limit ${missing}`.execute(kysely);
        return rows;
      });
    },
    async titled({ months, server }, words, limit) {
      const match = `title : (${words.map(phrase).join(" AND ")} *)`;
      return newestFirst(months, limit, async (month, missing) => {
        const fts = table(month);
        const { rows } = await sql<{ id: number }>`
          select rowid as id from ${fts} where ${fts} match ${match} and ${isSeenBy(server, sql`${fts}.rowid`)}
          order by rowid desc limit ${missing}`.execute(kysely);
        return rows.map(({ id }) => id);
      });
    },
  };
}

/** Asks month after month until there are enough. */
async function newestFirst<Found>(
  months: readonly number[],
  limit: number,
  ask: (month: number, missing: number) => Promise<readonly Found[]>,
): Promise<Found[]> {
  const found: Found[] = [];
  for (const month of months) {
    if (found.length >= limit) break;
    found.push(...(await ask(month, limit - found.length)));
  }
  return found;
}

function table(month: number): RawBuilder<unknown> {
  return sql.table(`fts_${month}`);
}

function matchFor({ alternatives, excluded }: Wanted): string {
  const wanted = alternatives.map((wants) => `(${wants.map(anyOf).join(" AND ")})`).join(" OR ");
  return excluded.length === 0 ? wanted : `(${wanted}) NOT ${anyOf(excluded)}`;
}

function anyOf(terms: readonly Term[]): string {
  return `(${terms.map((term) => phrase(term.join(" "))).join(" OR ")})`;
}

/** In quotation marks whatever a reader types is only text. */
function phrase(words: string): string {
  return `"${words.replaceAll('"', '""')}"`;
}
