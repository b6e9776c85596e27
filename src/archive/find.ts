import type { AnalysedArticle, FoundArticle } from "#briefing/analysis.ts";
import type { Term, Topic } from "#news/topic.ts";
import { loadArticles } from "./load.ts";
import { type IdRange, idsWithin, LAST_ID } from "./months.ts";
import { senseTest } from "./name-sense.ts";
import { peopleOnlyTest } from "./namesakes.ts";
import { passingTest } from "./prominence.ts";
import { rank, type Scorable, type Scored } from "./rank.ts";
import type { Wanted } from "./search-index.ts";
import { articlesWith, candidates, type Shelf, type Weighed, weigh } from "./shelf.ts";
import { togetherTest } from "./together.ts";
import { allOf, anyOf, isOneTerm } from "./wanted.ts";

/** Articles that are ranked for a briefing: older ones than the newest 400 of a subject are no news. */
const NEWEST_RANKED = 400;
/** A briefing looks back so many days, and further only while it has fewer articles than this on the subject. */
const WINDOWS = [7, 30, 365, Number.POSITIVE_INFINITY];
const ENOUGH_ARTICLES = 8;
/**
 * The first search goes back so many days, a second one all the way. One for each window took twice as long for a
 * phrase that stands nowhere.
 */
const FIRST_SEARCH_DAYS = 365;
/** An article this many days old counts half as much in a briefing as one of today. */
const HALF_WORTH_DAYS = 7;
/** What an article counts that only mentions the subject, as against one about it. */
const PASSING_WORTH = 0.25;

const DAY = 86_400_000;

/** How far back to look, and for whom; `since` null: as far as it takes to have enough. With `since`, nothing newer than `until` counts. */
export type Window = {
  readonly since: Date | null;
  readonly until?: Date;
  readonly now: Date;
  readonly limit: number;
  /** Whose own articles are found beside everybody's; null: nobody's. */
  readonly server: string | null;
  /** Whether what has the words apart or in another meaning is found, too: those who bear a name are told apart later. */
  readonly anySense?: boolean;
};

/**
 * The best articles for a briefing, from no further back than it takes to have enough of them: those with all words;
 * when there are none, those with any of them, unless a word stands nowhere: that is a slip of the pen. What has the
 * words in another meaning, or apart, is none of them: it tells nothing of the topic.
 */
export async function findArticles(shelf: Shelf, topic: Topic, window: Window): Promise<FoundArticle[]> {
  const { since, until = null, now, limit, anySense = false } = window;
  const testOf = anySense ? () => () => true : (among: readonly AnalysedArticle[]) => meaningTest(topic, among);
  const searches = since === null ? searchesBefore(now) : [searchWithin(since, until)];
  const weighed = await weigh(shelf, topic);
  const meantWith = async (wanted: Wanted) => {
    let meant: FoundArticle[] = [];
    for await (const found of windows(shelf, wanted, searches, weighed)) {
      const best = found.toSorted((a, b) => worth(b, now) - worth(a, now)).slice(0, limit);
      meant = await meantAmong(shelf, best, testOf);
      if (areEnough(meant, Math.min(limit, ENOUGH_ARTICLES))) break;
    }
    return meant;
  };
  const withAll = await meantWith(allOf(topic));
  const isUnknown = (term: Term) => articlesWith(weighed.statistics)(term) === 0;
  if (withAll.length > 0 || isOneTerm(topic) || topic.alternatives.flat().some(isUnknown)) return withAll;
  return meantWith(anyOf(topic, articlesWith(weighed.statistics), NEWEST_RANKED));
}

/** Those of the articles found that are meant, loaded. */
async function meantAmong(
  { kysely }: Shelf,
  found: readonly Found[],
  testOf: (articles: readonly AnalysedArticle[]) => (article: AnalysedArticle) => boolean,
): Promise<FoundArticle[]> {
  const isInPassing = new Map(found.map((article) => [article.id, article.isInPassing]));
  const articles = await loadArticles(kysely, [...isInPassing.keys()]);
  return articles
    .filter(testOf(articles))
    .map((one) => ({ ...one, isInPassing: isInPassing.get(one.article.id) === true }));
}

function areEnough(articles: readonly { readonly isInPassing: boolean }[], least = ENOUGH_ARTICLES): boolean {
  return articles.filter(({ isInPassing }) => !isInPassing).length >= least;
}

/** Tells which of the articles found mean the topic by its words. */
function meaningTest(topic: Topic, found: readonly AnalysedArticle[]): (found: AnalysedArticle) => boolean {
  const texts = found.map(({ article }) => article.text);
  const hasSense = senseTest(topic, texts);
  const areTogether = togetherTest(topic, texts);
  const isOfPeopleOnly = peopleOnlyTest(topic.alternatives.flat());
  return (found) => {
    const { title, text } = found.article;
    return hasSense(text) && (areTogether(text) || areTogether(title)) && !isOfPeopleOnly(found);
  };
}

/** A stretch of time that is searched at once, and where the windows in it begin, the shortest first. */
type Search = { readonly range: IdRange; readonly starts: readonly number[] };

function searchWithin(since: Date, until: Date | null): Search {
  const range = idsWithin(since, until);
  return { range, starts: [range.from] };
}

function searchesBefore(now: Date): Search[] {
  const startOf = (days: number) => Math.max(0, Math.floor((now.getTime() - days * DAY) / 1000));
  const first = startOf(FIRST_SEARCH_DAYS);
  const starts = WINDOWS.map(startOf);
  return [
    { range: { from: first, until: LAST_ID }, starts: starts.filter((start) => start >= first) },
    { range: { from: 0, until: first - 1 }, starts: starts.filter((start) => start < first) },
  ];
}

type Found = Scored & { readonly isInPassing: boolean };

/** The newest articles that fit, from each of the windows that has enough about the topic, and from the widest. */
async function* windows(
  shelf: Shelf,
  wanted: Wanted,
  searches: readonly Search[],
  { terms, statistics }: Weighed,
): AsyncGenerator<readonly Found[]> {
  const isInPassing = passingTest(wanted);
  const fitting: Scorable[] = [];
  let found: Found[] = [];
  for (const { range, starts } of searches) {
    fitting.push(...(await candidates(shelf, wanted, range, NEWEST_RANKED - fitting.length)));
    for (const start of starts) {
      const within = fitting.filter(({ id }) => id >= start);
      found = rank(within, terms, statistics).map((article) => ({
        ...article,
        isInPassing: isInPassing(article.vector),
      }));
      if (areEnough(found)) yield found;
    }
  }
  if (!areEnough(found)) yield found;
}

function worth({ id, score, isInPassing }: Found, now: Date): number {
  const days = Math.max(0, now.getTime() - id * 1000) / DAY;
  return (score * (isInPassing ? PASSING_WORTH : 1)) / (1 + days / HALF_WORTH_DAYS);
}
