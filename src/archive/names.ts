import { type Kysely, sql } from "kysely";
import type { Tables } from "#database/tables.ts";
import { indexWords } from "#news/topic.ts";
import { editDistance, leastDistance, lettersIn } from "./edit-distance.ts";

/** Prefixes up to this length have an index of their own, ordered by count; longer ones leave few enough names to sort. */
const INDEXED_PREFIX = 3;
/** Sorts after every character that a key can have. */
const AFTER_ALL = "\u{10ffff}";
/** The commonest names and title words that a misspelled word is compared with, for each letter it may begin with. */
const COMPARED = 1500;
/** A word written as it should be is so many times likelier than with one error: "sirya" is a common Syria, not a rare Surya. */
const ERROR_ODDS = 30;
/** Words from this length on may have two errors, shorter ones one. */
const LONG_WORD = 5;

/** The most frequent names that begin with a text, or have a word that does; case and accents do not matter. */
export async function namesStartingWith(kysely: Kysely<Tables>, prefix: string, limit: number): Promise<string[]> {
  const key = indexWords(prefix).join(" ");
  if (key === "") return [];
  const length = [...key].length;
  // Some names are found twice, by two of their words.
  const names = kysely
    .selectFrom("names")
    .select("name")
    .orderBy("articles", "desc")
    .limit(limit * 2);
  const rows =
    length <= INDEXED_PREFIX
      ? await names.where(beginning("key", length), "=", key).execute()
      : await names
          .where("key", ">=", key)
          .where("key", "<", key + AFTER_ALL)
          .execute();
  return [...new Set(rows.map(({ name }) => name))].slice(0, limit);
}

/** Names and title words that a misspelled word may stand for, the likeliest first; never the word itself. */
export async function nearNames(kysely: Kysely<Tables>, word: string, limit: number): Promise<string[]> {
  const misspelled = indexWords(word).join(" ");
  const letters = lettersIn(misspelled);
  const forgiven = misspelled.length >= LONG_WORD ? 2 : 1;
  const compared = await commonest(kysely, [...new Set([...misspelled].slice(0, 2))]);
  const near = compared
    .filter(({ key }) => Math.abs(key.length - misspelled.length) <= forgiven)
    .filter(({ key }) => leastDistance(letters, lettersIn(key)) <= forgiven)
    .map((candidate) => ({ ...candidate, errors: editDistance(misspelled, candidate.key) }))
    .filter(({ errors }) => errors > 0 && errors <= forgiven)
    .sort((a, b) => likelihood(b) - likelihood(a));
  // A place or a person also stands in titles: one suggestion for both, the name.
  const namesLast = near.toReversed().sort((a, b) => Number(isNamed(a)) - Number(isNamed(b)));
  const byKey = new Map(namesLast.map((candidate) => [candidate.key, candidate.name]));
  return [...new Set(near.map(({ key }) => byKey.get(key) ?? key))].slice(0, limit);
}

/** Whether a candidate is a name, which has its capitals, and no word of titles. */
function isNamed({ key, name }: Candidate): boolean {
  return name !== key;
}

function likelihood({ articles, errors }: Candidate & { readonly errors: number }): number {
  return articles / ERROR_ODDS ** errors;
}

type Candidate = { readonly key: string; readonly name: string; readonly articles: number };

async function commonest(kysely: Kysely<Tables>, letters: readonly string[]): Promise<Candidate[]> {
  const found: Candidate[] = [];
  for (const letter of letters.filter((character) => character !== " ")) {
    const titleWords = await kysely
      .selectFrom("title_words")
      .select(["word as key", "word as name", "articles"])
      .where(beginning("word", 1), "=", letter)
      .orderBy("articles", "desc")
      .limit(COMPARED)
      .execute();
    const names = await kysely
      .selectFrom("names")
      .select(["key", "name", "articles"])
      .where(beginning("key", 1), "=", letter)
      .orderBy("articles", "desc")
      .limit(COMPARED)
      .execute();
    found.push(...names, ...titleWords);
  }
  return found;
}

/** The first letters of a column, written as the indexes on them are. */
function beginning(column: string, length: number) {
  return sql<string>`substr(${sql.ref(column)}, 1, ${sql.lit(length)})`;
}
