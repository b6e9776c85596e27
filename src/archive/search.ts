import type { Kysely } from "kysely";
import type { AnalysedArticle } from "#briefing/analysis.ts";
import { inBatches } from "#database/batches.ts";
import type { Tables } from "#database/tables.ts";
import type { ArticleHead } from "#news/article.ts";
import type { Topic } from "#news/topic.ts";
import { withFeedback } from "./feedback.ts";
import { countArticles, loadArticles, loadHeads } from "./load.ts";
import { type IdRange, idsWithin, LAST_ID, monthOf } from "./months.ts";
import { rank, type Scorable, type Scored, type Statistics, type WeightedTerm } from "./rank.ts";
import type { SearchIndex, Wanted } from "./search-index.ts";
import { openVector } from "./vector.ts";
import { allOf, anyOf, weightedTerms } from "./wanted.ts";

/** Articles that are ranked for a briefing: older ones than the newest 400 of a subject are no news. */
const NEWEST_RANKED = 400;
/** Articles that are ranked for `relevance`. */
const MOST_RANKED = 10_000;
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
  const withAll = await candidates(shelf, allOf(topic), range, limit);
  const found = withAll.length > 0 ? withAll : await candidates(shelf, anyOf(topic), range, limit);
  return (await ranked(shelf, found, weightedTerms(topic))).sort((a, b) => b.id - a.id);
}

async function mostRelevant(shelf: Shelf, { topic, since, until }: Query): Promise<Scored[]> {
  const range = idsWithin(since, until);
  const withAll = await candidates(shelf, allOf(topic), range, MOST_RANKED);
  const withAny = isOneTerm(topic) ? [] : await candidates(shelf, anyOf(topic), range, MOST_RANKED - withAll.length);
  const found = new Map([...withAll, ...withAny].map((article) => [article.id, article]));
  const terms = weightedTerms(topic);
  const asked = terms.reduce((sum, { weight }) => sum + weight, 0);
  return withFeedback(await ranked(shelf, [...found.values()], terms), asked, (hashes) =>
    statisticsOn(shelf.kysely, hashes),
  );
}

/** The best articles for a briefing, from no further back than it takes to have enough of them. */
export async function findArticles(
  shelf: Shelf,
  topic: Topic,
  { since, now, limit }: { readonly since: Date | null; readonly now: Date; readonly limit: number },
): Promise<AnalysedArticle[]> {
  const ranges = since === null ? windows(now) : [idsWithin(since, null)];
  const withAll = await widening(shelf, topic, allOf(topic), ranges);
  const found = withAll.length > 0 || isOneTerm(topic) ? withAll : await widening(shelf, topic, anyOf(topic), ranges);
  const best = found.toSorted((a, b) => worth(b, now) - worth(a, now)).slice(0, limit);
  return loadArticles(
    shelf.kysely,
    best.map(({ id }) => id),
  );
}

/** Ranges of ids that follow each other back in time: the last week, what the last month adds, and so on. */
function windows(now: Date): IdRange[] {
  const starts = WINDOWS.map((days) =>
    days === null ? 0 : idsWithin(new Date(now.getTime() - days * DAY), null).from,
  );
  return starts.map((from, place) => ({ from, until: (starts[place - 1] ?? LAST_ID) - 1 }));
}

/** The newest articles that fit, from as many of the ranges as it takes to have enough that are about the topic. */
async function widening(shelf: Shelf, topic: Topic, wanted: Wanted, ranges: readonly IdRange[]): Promise<Scored[]> {
  const terms = weightedTerms(topic);
  const found: Scorable[] = [];
  let scored: Scored[] = [];
  for (const range of ranges) {
    found.push(...(await candidates(shelf, wanted, range, NEWEST_RANKED - found.length)));
    scored = await ranked(shelf, found, terms);
    if (scored.filter(({ isInPassing }) => !isInPassing).length >= ENOUGH_ARTICLES) break;
  }
  return scored;
}

function isOneTerm({ alternatives }: Topic): boolean {
  return alternatives.every((terms) => terms.length === 1);
}

function worth({ id, score, isInPassing }: Scored, now: Date): number {
  const days = Math.max(0, now.getTime() - id * 1000) / DAY;
  return (score * (isInPassing ? PASSING_WORTH : 1)) / (1 + days / HALF_WORTH_DAYS);
}

/** The newest articles that fit, month by month, until there are enough. */
async function candidates(
  { kysely, index }: Shelf,
  wanted: Wanted,
  range: IdRange,
  limit: number,
): Promise<Scorable[]> {
  const months = await kysely
    .selectFrom("months")
    .select("month")
    .where("month", ">=", monthOf(range.from))
    .where("month", "<=", monthOf(range.until))
    .orderBy("month", "desc")
    .execute();
  const found: Scorable[] = [];
  for (const { month } of months) {
    if (found.length >= limit) break;
    for (const { id, vector } of await index.matching(month, wanted, range, limit - found.length)) {
      found.push({ id, vector: openVector(vector) });
    }
  }
  return found;
}

async function ranked(
  { kysely }: Shelf,
  articles: readonly Scorable[],
  terms: readonly WeightedTerm[],
): Promise<Scored[]> {
  const statistics = await statisticsOn(
    kysely,
    terms.flatMap(({ hashes }) => hashes),
  );
  return rank(articles, terms, statistics);
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
