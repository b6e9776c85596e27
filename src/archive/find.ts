import type { FoundArticle } from "#briefing/analysis.ts";
import type { Term, Topic } from "#news/topic.ts";
import { loadArticles } from "./load.ts";
import { type IdRange, idsWithin, LAST_ID } from "./months.ts";
import { passingTest } from "./prominence.ts";
import { rank, type Scorable, type Scored } from "./rank.ts";
import type { Wanted } from "./search-index.ts";
import { articlesWith, candidates, type Shelf, type Weighed, weigh } from "./shelf.ts";
import { allOf, anyOf, isOneTerm } from "./wanted.ts";

/** Articles that are ranked for a briefing: older ones than the newest 400 of a subject are no news. */
const NEWEST_RANKED = 400;
/** A briefing looks back so many days (null: as far as there is), and further only while it has fewer articles than this on the subject. */
const WINDOWS = [7, 30, 365, null];
const ENOUGH_ARTICLES = 8;
/** An article this many days old counts half as much in a briefing as one of today. */
const HALF_WORTH_DAYS = 7;
/** What an article counts that only mentions the subject, as against one about it. */
const PASSING_WORTH = 0.25;

const DAY = 86_400_000;

/** How far back to look, and for whom; `since` null: as far as it takes to have enough. */
export type Window = {
  readonly since: Date | null;
  readonly now: Date;
  readonly limit: number;
  /** Whose own articles are found beside everybody's; null: nobody's. */
  readonly server: string | null;
};

/** The best articles for a briefing, from no further back than it takes to have enough of them. */
export async function findArticles(shelf: Shelf, topic: Topic, { since, now, limit }: Window): Promise<FoundArticle[]> {
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
  return enough(shelf, anyOf(topic, articlesWith(weighed.statistics), NEWEST_RANKED), ranges, weighed);
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

function worth({ id, score, isInPassing }: Found, now: Date): number {
  const days = Math.max(0, now.getTime() - id * 1000) / DAY;
  return (score * (isInPassing ? PASSING_WORTH : 1)) / (1 + days / HALF_WORTH_DAYS);
}
