import { setImmediate } from "node:timers/promises";
import type { Kysely } from "kysely";
import { inBatches } from "#database/batches.ts";
import type { Tables } from "#database/tables.ts";
import type { Term, Topic } from "#news/topic.ts";
import { countArticles } from "./load.ts";
import type { IdRange } from "./months.ts";
import type { Scorable, Statistics, WeightedTerm } from "./rank.ts";
import type { SearchIndex, Wanted } from "./search-index.ts";
import { openVector, stemHash } from "./vector.ts";
import { weightedTerms } from "./wanted.ts";

/** Where searches look, and for whom: a server's own articles and everybody's, or (null) everybody's alone. */
export type Shelf = {
  readonly kysely: Kysely<Tables>;
  readonly index: SearchIndex;
  readonly server: string | null;
};

/** The newest articles that fit. */
export async function candidates(
  { index, server }: Shelf,
  wanted: Wanted,
  range: IdRange,
  limit: number,
): Promise<Scorable[]> {
  // SQLite answers at once and on this thread: between two searches the others get their turn.
  await setImmediate();
  const found = await index.matching(server, wanted, range, limit);
  return found.map(({ id, vector }) => ({ id, vector: openVector(vector) }));
}

/** A topic's terms, and how common their words are. */
export type Weighed = { readonly terms: readonly WeightedTerm[]; readonly statistics: Statistics };

/** Weighs the terms of a topic. */
export async function weigh({ kysely }: Shelf, topic: Topic): Promise<Weighed> {
  const terms = weightedTerms(topic);
  const hashes = terms.flatMap(({ names }) => names.flatMap((name) => name.hashes));
  return { terms, statistics: await statisticsOn(kysely, hashes) };
}

/** How many articles have the rarest word of a term: about as many as have the term. */
export function articlesWith(statistics: Statistics): (term: Term) => number {
  return (term) => Math.min(...term.map((word) => statistics.articlesWith(stemHash(word))));
}

/** How common stems are in the archive. */
export async function statisticsOn(kysely: Kysely<Tables>, hashes: readonly number[]): Promise<Statistics> {
  const counts = new Map<number, number>();
  for (const batch of inBatches(hashes)) {
    for (const { hash, articles } of await kysely
      .selectFrom("stems")
      .selectAll()
      .where("hash", "in", batch)
      .execute()) {
      counts.set(hash, articles);
    }
  }
  return { articles: await countArticles(kysely), articlesWith: (hash) => counts.get(hash) ?? 0 };
}
