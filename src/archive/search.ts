import type { Kysely } from "kysely";
import type { FoundArticle } from "#briefing/analysis.ts";
import { inBatches } from "#database/batches.ts";
import type { Tables } from "#database/tables.ts";
import type { ArticleHead } from "#news/article.ts";
import type { Term, Topic } from "#news/topic.ts";
import { withFeedback } from "./feedback.ts";
import { countArticles, loadArticles, loadHeads } from "./load.ts";
import { type IdRange, idsWithin, LAST_ID, monthsWithin } from "./months.ts";
import { passingTest } from "./prominence.ts";
import { rank, type Scorable, type Scored, type Statistics, type WeightedTerm } from "./rank.ts";
import type { SearchIndex, Wanted } from "./search-index.ts";
import { openVector, stemHash } from "./vector.ts";
import { allOf, anyOf, weightedTerms } from "./wanted.ts";

/** Articles that are ranked for a briefing: older ones than the newest 400 of a subject are no news. */
const NEWEST_RANKED = 400;
/** Articles that are ranked for `relevance`: about 4 ms a thousand; the newest of them when there are more. 10,000 found nothing better. */
const MOST_RANKED = 2_000;
/** A briefing looks back so many days (null: as far as there is), and further only while it has fewer articles than this on the subject. */
const WINDOWS = [7, 30, 365, null];
const ENOUGH_ARTICLES = 8;
/** An article this many days old counts half as much in a briefing as one of today. */
const HALF_WORTH_DAYS = 7;
/** What an article counts that only mentions the subject, as against one about it. */
const PASSING_WORTH = 0.25;

const DAY = 86_400_000;

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
};

/** An article that was found. */
export type Hit = ArticleHead & {
  /** Comparable within one search only. */
  readonly score: number;
  /** The words and names by which it was found. */
  readonly matched: readonly string[];
};

/** Where searches look. */
export type Shelf = { readonly kysely: Kysely<Tables>; readonly index: SearchIndex };

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

async function mostRelevant(shelf: Shelf, { topic, since, until }: Query): Promise<Scored[]> {
  const range = idsWithin(since, until);
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
  const ranked = rank([...found.values()], terms, statistics);
  return withFeedback(ranked, asked, (hashes) => statisticsOn(shelf.kysely, hashes));
}

/** The best articles for a briefing, from no further back than it takes to have enough of them. */
export async function findArticles(
  shelf: Shelf,
  topic: Topic,
  { since, now, limit }: { readonly since: Date | null; readonly now: Date; readonly limit: number },
): Promise<FoundArticle[]> {
  const ranges = since === null ? windows(now) : [idsWithin(since, null)];
  const found = await widening(shelf, topic, ranges);
  const best = found.toSorted((a, b) => worth(b, now) - worth(a, now)).slice(0, limit);
  const isInPassing = new Map(best.map((article) => [article.id, article.isInPassing]));
  const articles = await loadArticles(shelf.kysely, [...isInPassing.keys()]);
  return articles.map((found) => ({ ...found, isInPassing: isInPassing.get(found.article.id) ?? false }));
}

/** Ranges of ids that follow each other back in time: the last week, what the last month adds, and so on. */
function windows(now: Date): IdRange[] {
  const starts = WINDOWS.map((days) =>
    days === null ? 0 : idsWithin(new Date(now.getTime() - days * DAY), null).from,
  );
  return starts.map((from, place) => ({ from, until: (starts[place - 1] ?? LAST_ID) - 1 }));
}

/** The newest articles with all words; when there are none, with any of them, unless a word stands nowhere: that is a slip of the pen. */
async function widening(shelf: Shelf, topic: Topic, ranges: readonly IdRange[]): Promise<Found[]> {
  const weighed = await weigh(shelf, topic);
  const withAll = await enough(shelf, allOf(topic), ranges, weighed);
  const isUnknown = (term: Term) => articlesWith(weighed.statistics)(term) === 0;
  if (withAll.length > 0 || isOneTerm(topic) || topic.alternatives.flat().some(isUnknown)) return withAll;
  return enough(shelf, anyOf(topic, articlesWith(weighed.statistics), MOST_RANKED), ranges, weighed);
}

type Found = Scored & { readonly isInPassing: boolean };

/** The newest articles that fit, from as many of the ranges as it takes to have enough that are about the topic. */
async function enough(
  shelf: Shelf,
  wanted: Wanted,
  ranges: readonly IdRange[],
  { terms, statistics }: Weighed,
): Promise<Found[]> {
  const isInPassing = passingTest(wanted);
  const fitting: Scorable[] = [];
  let found: Found[] = [];
  for (const range of ranges) {
    fitting.push(...(await candidates(shelf, wanted, range, NEWEST_RANKED - fitting.length)));
    const scored = rank(fitting, terms, statistics);
    found = scored.map((article) => ({ ...article, isInPassing: isInPassing(article.vector) }));
    if (found.filter((article) => !article.isInPassing).length >= ENOUGH_ARTICLES) break;
  }
  return found;
}

function isOneTerm({ alternatives }: Topic): boolean {
  return alternatives.every((terms) => terms.length === 1);
}

function worth({ id, score, isInPassing }: Found, now: Date): number {
  const days = Math.max(0, now.getTime() - id * 1000) / DAY;
  return (score * (isInPassing ? PASSING_WORTH : 1)) / (1 + days / HALF_WORTH_DAYS);
}

/** The newest articles that fit. */
async function candidates(
  { kysely, index }: Shelf,
  wanted: Wanted,
  range: IdRange,
  limit: number,
): Promise<Scorable[]> {
  const found = await index.matching(await monthsWithin(kysely, range), wanted, range, limit);
  return found.map(({ id, vector }) => ({ id, vector: openVector(vector) }));
}

/** A topic's terms, and how common their words are. */
type Weighed = { readonly terms: readonly WeightedTerm[]; readonly statistics: Statistics };

async function weigh({ kysely }: Shelf, topic: Topic): Promise<Weighed> {
  const terms = weightedTerms(topic);
  const hashes = terms.flatMap((term) => term.hashes);
  return { terms, statistics: await statisticsOn(kysely, hashes) };
}

/** How many articles have the rarest word of a term: about as many as have the term. */
function articlesWith(statistics: Statistics): (term: Term) => number {
  return (term) => Math.min(...term.map((word) => statistics.articlesWith(stemHash(word))));
}

async function statisticsOn(kysely: Kysely<Tables>, hashes: readonly number[]): Promise<Statistics> {
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
