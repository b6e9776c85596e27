import type { Kysely } from "kysely";
import { inBatches } from "#database/batches.ts";
import type { Tables } from "#database/tables.ts";
import { indexWords } from "#news/topic.ts";
import { hashesIn, openVector } from "./vector.ts";

/** A longer "name" is a mistake of the analysis. */
const LONGEST_NAME = 80;
/** Words of a name that a reader may begin with: "Mohammed bin Salman" by any of its three. */
const NAME_BEGINNINGS = 4;
/** Shorter title words are no use as a suggestion for a misspelled one. */
const SHORTEST_WORD = 4;

/** What is counted of an article. */
export type Countable = {
  readonly vector: Uint8Array;
  /** The actors it names. */
  readonly names: readonly string[];
  /** The words of its title. */
  readonly title: readonly string[];
};

/** Whether articles come to the counts or go. */
type Change = 1 | -1;

/** Counts articles in (1) or out (-1), in all that ranking and completion go by. */
export async function count(kysely: Kysely<Tables>, articles: readonly Countable[], change: Change): Promise<void> {
  await countStems(
    kysely,
    articles.map(({ vector }) => vector),
    change,
  );
  await countNames(
    kysely,
    articles.map(({ names }) => names),
    change,
  );
  await countTitleWords(
    kysely,
    articles.map(({ title }) => title),
    change,
  );
}

/** Counts the articles that have each stem; without them ranking could not tell rare words from common ones. */
async function countStems(kysely: Kysely<Tables>, vectors: readonly Uint8Array[], change: Change): Promise<void> {
  const counts = tally(vectors.flatMap((vector) => hashesIn(openVector(vector))));
  for (const batch of inBatches([...counts])) {
    await kysely
      .insertInto("stems")
      .values(batch.map(([hash, articles]) => ({ hash, articles: change * articles })))
      .onConflict((conflict) =>
        conflict
          .column("hash")
          .doUpdateSet(({ eb, ref }) => ({ articles: eb("stems.articles", "+", ref("excluded.articles")) })),
      )
      .execute();
    if (change < 0) {
      const hashes = batch.map(([hash]) => hash);
      await kysely.deleteFrom("stems").where("hash", "in", hashes).where("articles", "<=", 0).execute();
    }
  }
}

/** Counts the articles that name each actor, for autocompletion; `names` has the list of each article. */
export async function countNames(
  kysely: Kysely<Tables>,
  names: readonly (readonly string[])[],
  change: Change,
): Promise<void> {
  const counts = tally(names.flatMap((ofArticle) => [...new Set(ofArticle.map((name) => name.trim()))]));
  const rows = [...counts].flatMap(([name, articles]) =>
    beginnings(name).map((key) => ({ key, name, articles: change * articles })),
  );
  for (const batch of inBatches(rows)) {
    await kysely
      .insertInto("names")
      .values(batch)
      .onConflict((conflict) =>
        conflict
          .columns(["key", "name"])
          .doUpdateSet(({ eb, ref }) => ({ articles: eb("names.articles", "+", ref("excluded.articles")) })),
      )
      .execute();
    if (change < 0) {
      const keys = batch.map(({ key }) => key);
      await kysely.deleteFrom("names").where("key", "in", keys).where("articles", "<=", 0).execute();
    }
  }
}

/** Counts the titles that have each word, for suggestions. */
async function countTitleWords(
  kysely: Kysely<Tables>,
  titles: readonly (readonly string[])[],
  change: Change,
): Promise<void> {
  const words = titles.flatMap((title) => [...new Set(title)].filter((word) => word.length >= SHORTEST_WORD));
  for (const batch of inBatches([...tally(words)])) {
    await kysely
      .insertInto("title_words")
      .values(batch.map(([word, articles]) => ({ word, articles: change * articles })))
      .onConflict((conflict) =>
        conflict
          .column("word")
          .doUpdateSet(({ eb, ref }) => ({ articles: eb("title_words.articles", "+", ref("excluded.articles")) })),
      )
      .execute();
    if (change < 0) {
      const gone = batch.map(([word]) => word);
      await kysely.deleteFrom("title_words").where("word", "in", gone).where("articles", "<=", 0).execute();
    }
  }
}

/** "john kerry" and "kerry" for "John Kerry". */
function beginnings(name: string): string[] {
  if (name.length > LONGEST_NAME) return [];
  const words = indexWords(name);
  const starts = words.slice(0, NAME_BEGINNINGS).map((_, start) => words.slice(start).join(" "));
  return [...new Set(starts)];
}

function tally<Key>(keys: readonly Key[]): Map<Key, number> {
  const counts = new Map<Key, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
