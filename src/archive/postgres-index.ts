import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Tables } from "#database/tables.ts";
import type { Term } from "#news/topic.ts";
import { lightStem } from "#text/light-stem.ts";
import { idsWithin, monthsWithin } from "./months.ts";
import { isSeenBy } from "./scope.ts";
import type { Candidate, IndexEntry, SearchIndex, Wanted } from "./search-index.ts";

/** What a tsvector holds: no place beyond this one, and no more places of one word. */
const LAST_PLACE = 16_383;
const MOST_PLACES = 255;

/**
 * A tsvector with a GIN index, one table a month. The vectors are written out here, not by PostgreSQL's parser:
 * its stopwords, hosts and hyphens would make it find other articles than SQLite does.
 */
export function postgresIndex(kysely: Kysely<Tables>): SearchIndex {
  return {
    async createMonth(transaction, month) {
      await sql`create table ${table(month)} (id bigint primary key, words tsvector not null)`.execute(transaction);
      await sql`create index on ${table(month)} using gin (words)`.execute(transaction);
    },
    async add(transaction, month, entries) {
      const ids = entries.map(({ id }) => id);
      await sql`insert into ${table(month)} (id, words)
        select * from unnest(${ids}::bigint[], ${entries.map(tsvector)}::tsvector[])`.execute(transaction);
    },
    async remove(transaction, month, ids) {
      await sql`delete from ${table(month)} where id = any(${ids}::bigint[])`.execute(transaction);
    },
    async dropMonth(transaction, month) {
      await sql`drop table ${table(month)}`.execute(transaction);
    },
    async matching(server, wanted, { from, until }, limit) {
      const query = tsquery(wanted);
      const ids = await newestFirst(
        kysely,
        await monthsWithin(kysely, { from, until }),
        limit,
        (month) =>
          sql`select id from ${table(month)} where words @@ ${query}::tsquery
            and id between ${from} and ${until} and ${isSeenBy(server, sql`id`)}`,
      );
      const { rows } = await sql<Candidate>`
        select id, vector from vectors where id = any(${ids}::bigint[]) order by id desc`.execute(kysely);
      return rows;
    },
    async titled(server, words, limit) {
      const query = words.map((word, index) => `${lexeme(word)}:${index === words.length - 1 ? "*" : ""}A`).join(" & ");
      return newestFirst(
        kysely,
        await monthsWithin(kysely, idsWithin(null, null)),
        limit,
        (month) =>
          sql`select id from ${table(month)} where words @@ ${query}::tsquery and ${isSeenBy(server, sql`id`)}`,
      );
    },
  };
}

/** Asks the newest month, then four before it, then sixteen and so on, until there are enough: a question for each would be slow. */
async function newestFirst(
  kysely: Kysely<Tables>,
  months: readonly number[],
  limit: number,
  selectFrom: (month: number) => RawBuilder<unknown>,
): Promise<number[]> {
  const found: number[] = [];
  for (let start = 0, size = 1; start < months.length && found.length < limit; start += size, size *= 4) {
    const missing = limit - found.length;
    const ofMonths = months
      .slice(start, start + size)
      .map((month) => sql`(${selectFrom(month)} order by id desc limit ${missing})`);
    const { rows } = await sql<{ id: number }>`
      select id from (${sql.join(ofMonths, sql` union all `)}) as newest order by id desc limit ${missing}`.execute(
      kysely,
    );
    found.push(...rows.map(({ id }) => id));
  }
  return found;
}

function table(month: number): RawBuilder<unknown> {
  return sql.table(`words_${month}`);
}

/** The words with their places as PostgreSQL writes a tsvector: `'syria':1A,7 'war':2A`; A marks the title. */
function tsvector({ title, body }: IndexEntry): string {
  const places = new Map<string, string[]>();
  const note = (word: string, place: number, weight: string) => {
    const noted = places.get(lexeme(word)) ?? [];
    if (place <= LAST_PLACE && noted.length < MOST_PLACES) noted.push(`${place}${weight}`);
    places.set(lexeme(word), noted);
  };
  for (const [index, word] of title.entries()) note(word, index + 1, "A");
  // One place is left free, so that no phrase runs from the title into the text.
  for (const [index, word] of body.entries()) note(word, title.length + index + 2, "");
  return [...places].map(([word, found]) => (found.length > 0 ? `${word}:${found.join(",")}` : word)).join(" ");
}

function tsquery({ alternatives, excluded }: Wanted): string {
  const wanted = alternatives.map((wants) => `(${wants.map(anyOf).join(" & ")})`).join(" | ");
  return excluded.length === 0 ? wanted : `(${wanted}) & !${anyOf(excluded)}`;
}

function anyOf(terms: readonly Term[]): string {
  return `(${terms.map((term) => `(${term.map(lexeme).join(" <-> ")})`).join(" | ")})`;
}

/** In quotation marks whatever a reader types is only text. */
function lexeme(word: string): string {
  return `'${lightStem(word).replaceAll("\\", "\\\\").replaceAll("'", "''")}'`;
}
