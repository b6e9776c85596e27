import type { ArticleHead } from "#news/article.ts";
import type { Topic } from "#news/topic.ts";
import { withFeedback } from "./feedback.ts";
import { loadHeads } from "./load.ts";
import { type IdRange, idsWithin } from "./months.ts";
import { liftPhrases, rank, type Scored } from "./rank.ts";
import { articlesWith, candidates, type Shelf, statisticsOn, weigh } from "./shelf.ts";
import { allOf, anyOf, inOneRun, isOneTerm } from "./wanted.ts";

/** Articles that are ranked for `relevance`: about 4 ms a thousand; the newest of them when there are more. 10,000 found nothing better. */
const MOST_RANKED = 2_000;

/** What to search for. Dates bound the time of publishing. */
export type Query = {
  readonly topic: Topic;
  readonly since: Date | null;
  readonly until: Date | null;
  readonly limit: number;
  /**
   * `newest`: articles with all words, newest first; with any of them when none has all.
   * `relevance`: articles with any of the words, the best first; those with all of them are looked for furthest back.
   */
  readonly order: "newest" | "relevance";
  /** For `relevance`: nothing older is found where `limit` articles from then on have all words. */
  readonly lately?: Date;
  /** The server that asks: its own articles are searched too; null for everybody's alone. */
  readonly server: string | null;
};

/** An article that was found. */
export type Hit = ArticleHead & {
  /** Comparable within one search only. */
  readonly score: number;
  /** The words and names by which it was found. */
  readonly matched: readonly string[];
};

/** The articles that fit a query. */
export async function searchArticles(shelf: Shelf, query: Query): Promise<Hit[]> {
  const scored = query.order === "newest" ? await newest(shelf, query) : await mostRelevant(shelf, query);
  const best = new Map(scored.slice(0, query.limit).map((article) => [article.id, article]));
  const heads = await loadHeads(shelf.kysely, [...best.keys()]);
  return heads.map((head) => ({
    ...head,
    score: best.get(head.id)?.score ?? 0,
    matched: best.get(head.id)?.matched ?? [],
  }));
}

async function newest(shelf: Shelf, { topic, since, until, limit }: Query): Promise<Scored[]> {
  const range = idsWithin(since, until);
  const { terms, statistics } = await weigh(shelf, topic);
  const withAll = await candidates(shelf, allOf(topic), range, limit);
  if (withAll.length > 0) return newestFirst(rank(withAll, terms, statistics));
  const withAny = anyOf(topic, articlesWith(statistics), MOST_RANKED);
  return newestFirst(rank(await candidates(shelf, withAny, range, limit), terms, statistics));
}

function newestFirst(scored: readonly Scored[]): Scored[] {
  return scored.toSorted((a, b) => b.id - a.id);
}

async function mostRelevant(shelf: Shelf, query: Query): Promise<Scored[]> {
  const { topic } = query;
  const range = await rangeOf(shelf, query);
  const { terms, statistics } = await weigh(shelf, topic);
  const found = new Map(
    (await candidates(shelf, allOf(topic), range, MOST_RANKED)).map((article) => [article.id, article]),
  );
  if (!isOneTerm(topic)) {
    const withAny = anyOf(topic, articlesWith(statistics), MOST_RANKED - found.size);
    for (const article of await candidates(shelf, withAny, range, MOST_RANKED)) {
      found.set(article.id, article);
    }
  }
  const asked = terms.reduce((sum, { weight }) => sum + weight, 0);
  const ranked = liftPhrases(rank([...found.values()], terms, statistics), await withPhrase(shelf, topic, range));
  return withFeedback(ranked, asked, (hashes) => statisticsOn(shelf.kysely, hashes));
}

async function rangeOf(shelf: Shelf, { topic, since, until, lately, limit }: Query): Promise<IdRange> {
  const range = idsWithin(since, until);
  if (lately === undefined) return range;
  const late = { ...range, from: Math.max(range.from, idsWithin(lately, null).from) };
  return (await candidates(shelf, allOf(topic), late, limit)).length < limit ? range : late;
}

async function withPhrase(shelf: Shelf, topic: Topic, range: IdRange): Promise<Set<number>> {
  const wanted = inOneRun(topic);
  const found = wanted === null ? [] : await candidates(shelf, wanted, range, MOST_RANKED);
  return new Set(found.map(({ id }) => id));
}
