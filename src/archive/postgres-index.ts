import { type Kysely, sql } from "kysely";
import type { Tables } from "#database/tables.ts";
import type { Term } from "#news/topic.ts";
import { lightStem } from "#text/light-stem.ts";
import { type IdRange, idsWithin } from "./months.ts";
import { isSeenBy } from "./scope.ts";
import type { Candidate, IndexEntry, SearchIndex, Wanted } from "./search-index.ts";

/** What a tsvector holds: no place beyond this one, and no more places of one word. */
const LAST_PLACE = 16_383;
const MOST_PLACES = 255;

/**
 * A search looks through the newest two blocks of 2^18 seconds (3 days) first, and while it has not enough through what two of 24 days,
 * of 6 months, of 4 years have beside that, then through the rest.
 */
const BLOCKS = [18, 21, 24, 27];
/**
 * Beginnings of title words up to this length stand in the index themselves; the words that have a longer one are few
 * enough to be put together.
 */
const INDEXED_BEGINNING = 3;

/*
 * What stands in the index beside the words of an article. Words have letters and digits, so these marks keep them apart.
 * "#18.5600": in the 5600th block of 2^18 seconds. "^syria": in the title. "<sy": a word of the title begins so.
 */
const blockMark = (size: number, block: number) => `'#${size}.${block}'`;
const titleMark = (word: string) => `'^${escaped(word)}'`;
const beginningMark = (letters: string) => `'<${escaped(letters)}'`;

/**
 * A tsvector with a GIN index. The vectors are written out here, not by PostgreSQL's parser: its stopwords, hosts and hyphens
 * would make it find other articles than SQLite does. The index finds all that fits before anything is sorted, so the stretch of time
 * is a part of the question: then what is common costs no more than what is rare.
 */
export function postgresIndex(kysely: Kysely<Tables>): SearchIndex {
  return {
    async add(transaction, entries) {
      const ids = entries.map(({ id }) => id);
      await sql`insert into words (id, words)
        select * from unnest(${ids}::bigint[], ${entries.map(tsvector)}::tsvector[])`.execute(transaction);
    },
    async remove(transaction, ids) {
      await sql`delete from words where id = any(${ids}::bigint[])`.execute(transaction);
    },
    async matching(server, wanted, range, limit) {
      const ids = await newest(kysely, tsquery(wanted), range, limit, server);
      if (ids.length === 0) return [];
      const { rows } = await sql<Candidate>`
        select id, vector from vectors where id = any(${ids}::bigint[]) order by id desc`.execute(kysely);
      return rows;
    },
    titled(server, words, limit) {
      const query = words.map((word, place) =>
        place < words.length - 1 ? titleMark(lightStem(word)) : beginning(word),
      );
      return newest(kysely, query.join(" & "), idsWithin(null, null), limit, server);
    },
  };
}

/** The ids of the newest articles that fit a tsquery and may be seen, newest first. */
async function newest(
  kysely: Kysely<Tables>,
  query: string,
  { from, until }: IdRange,
  limit: number,
  server: string | null,
): Promise<number[]> {
  const last = await newestId(kysely, { from, until });
  const found: number[] = [];
  for (const { start, within } of last === null ? [] : stretchesBefore(last)) {
    // Sorted and bounded by `id + 0`, for the planner shall take the index of words and not that of ids.
    const { rows } = await sql<{ id: number }>`
      select id from (
        select id + 0 as id from words
        where words @@ ${`(${query})${within}`}::tsquery and id + 0 between ${from} and ${until} order by 1 desc
      ) as fitting where ${isSeenBy(server, sql`fitting.id`)} order by id desc limit ${limit - found.length}`.execute(
      kysely,
    );
    found.push(...rows.map(({ id }) => id));
    if (found.length >= limit || start <= from) break;
  }
  return found;
}

async function newestId(kysely: Kysely<Tables>, { from, until }: IdRange): Promise<number | null> {
  const { rows } = await sql<{ id: number | null }>`
    select max(id) as id from words where id between ${from} and ${until}`.execute(kysely);
  return rows[0]?.id ?? null;
}

/** A stretch of time: where it begins, and how a tsquery is bounded to it. */
type Stretch = { readonly start: number; readonly within: string };

/** The stretches before an id, one after the other back to the beginning. */
function stretchesBefore(last: number): Stretch[] {
  let later = "";
  const stretches = BLOCKS.map((size): Stretch => {
    const block = blockOf(last, size);
    const blocks = `(${blockMark(size, block)} | ${blockMark(size, block - 1)})`;
    const within = ` & ${blocks}${later}`;
    later = ` & !${blocks}`;
    return { start: (block - 1) * 2 ** size, within };
  });
  return [...stretches, { start: Number.NEGATIVE_INFINITY, within: later }];
}

function blockOf(id: number, size: number): number {
  return Math.floor(id / 2 ** size);
}

/** The words with their places as PostgreSQL writes a tsvector: `'syria':1,7 'war':2`. */
function tsvector({ id, title, body }: IndexEntry): string {
  const places = new Map<string, number[]>();
  const note = (word: string, place: number) => {
    const noted = places.get(lexeme(word)) ?? [];
    if (place <= LAST_PLACE && noted.length < MOST_PLACES) noted.push(place);
    places.set(lexeme(word), noted);
  };
  for (const [index, word] of title.entries()) note(word, index + 1);
  // One place is left free, so that no phrase runs from the title into the text.
  for (const [index, word] of body.entries()) note(word, title.length + index + 2);
  const words = [...places].map(([word, found]) => (found.length > 0 ? `${word}:${found.join(",")}` : word));
  const marks = new Set(
    title.map(lightStem).flatMap((word) => [titleMark(word), ...beginnings(word).map(beginningMark)]),
  );
  const blocks = BLOCKS.map((size) => blockMark(size, blockOf(id, size)));
  return [...words, ...marks, ...blocks].join(" ");
}

/** The short beginnings of a word: "s", "sy", "syr". */
function beginnings(word: string): string[] {
  const letters = [...word].slice(0, INDEXED_BEGINNING);
  return letters.map((_, last) => letters.slice(0, last + 1).join(""));
}

/** Asks for a word of the title that begins with these letters. */
function beginning(letters: string): string {
  const stem = lightStem(letters);
  return [...stem].length <= INDEXED_BEGINNING ? beginningMark(stem) : `${titleMark(stem)}:*`;
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
  return `'${escaped(lightStem(word))}'`;
}

function escaped(word: string): string {
  return word.replaceAll("\\", "\\\\").replaceAll("'", "''");
}
