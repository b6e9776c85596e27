import type { AnalysedArticle, FoundArticle } from "#briefing/analysis.ts";
import { namingTest } from "#briefing/topic-naming.ts";
import { usualForm } from "#briefing/written-words.ts";
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
import { allOf, anyOf, isOneTerm, subjectsOf } from "./wanted.ts";

/** Articles that are ranked for a briefing: older ones than the newest 400 of a subject are no news. */
const NEWEST_RANKED = 400;
/**
 * A briefing looks back so many days, and further only while it has fewer articles about the subject than are enough
 * there: the older what is added, the less it is news. Two reports of this autumn are not eked out with one of 1987.
 */
const WINDOWS = [
  { days: 7, enough: 8 },
  { days: 30, enough: 8 },
  { days: 365, enough: 3 },
  { days: 3 * 365, enough: 1 },
  { days: Number.POSITIVE_INFINITY, enough: 0 },
];
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
  const searches = since === null ? searchesBefore(now) : [searchWithin(since, until)];
  const weighed = await weigh(shelf, topic);
  const load = loadedOnce(shelf);
  const meantWith = async (wanted: Wanted, tests: readonly TestOf[]) => {
    let meant: FoundArticle[] = [];
    for await (const { found, enough } of windows(shelf, wanted, searches, weighed)) {
      const best = found.toSorted((a, b) => worth(b, now) - worth(a, now)).slice(0, limit);
      const articles = await load(best.map(({ id }) => id));
      meant = passing(best, articles, anySense ? [] : tests.map((testOf) => testOf(topic, articles)));
      if (areEnough(meant, Math.min(limit, enough))) break;
    }
    return meant;
  };
  const withAll = await meantWith(allOf(topic), [meaningTest]);
  const isUnknown = (term: Term) => articlesWith(weighed.statistics)(term) === 0;
  if (withAll.length > 0 || isOneTerm(topic) || topic.alternatives.flat().some(isUnknown)) return withAll;
  return meantWith(anyOf(topic, articlesWith(weighed.statistics), NEWEST_RANKED), [meaningTest, namesTest]);
}

/** Tells, given all articles found, which of them pass. */
type TestOf = (topic: Topic, found: readonly AnalysedArticle[]) => (one: AnalysedArticle) => boolean;

/** Those of the articles found that pass all tests. */
function passing(
  found: readonly Found[],
  articles: readonly AnalysedArticle[],
  tests: readonly ReturnType<TestOf>[],
): FoundArticle[] {
  const isInPassing = new Map(found.map((article) => [article.id, article.isInPassing]));
  return articles
    .filter((one) => tests.every((test) => test(one)))
    .map((one) => ({ ...one, isInPassing: isInPassing.get(one.article.id) === true }));
}

/** Loads articles, each at most once: a wider window has those of the one before. */
function loadedOnce({ kysely }: Shelf): (ids: readonly number[]) => Promise<AnalysedArticle[]> {
  const known = new Map<number, AnalysedArticle>();
  return async (ids) => {
    const loaded = await loadArticles(
      kysely,
      ids.filter((id) => !known.has(id)),
    );
    for (const one of loaded) known.set(one.article.id, one);
    return ids.flatMap((id) => known.get(id) ?? []);
  };
}

function areEnough(articles: readonly { readonly isInPassing: boolean }[], enough: number): boolean {
  return articles.filter(({ isInPassing }) => !isInPassing).length >= enough;
}

/** Tells which of the articles found mean the topic by its words. */
function meaningTest(topic: Topic, found: readonly AnalysedArticle[]): (one: AnalysedArticle) => boolean {
  const texts = found.map(({ article }) => article.text);
  const hasSense = senseTest(topic, texts);
  const areTogether = togetherTest(topic, texts);
  const isOfPeopleOnly = peopleOnlyTest(topic.alternatives.flat());
  return (found) => {
    const { title, text } = found.article;
    return hasSense(text) && (areTogether(text) || areTogether(title)) && !isOfPeopleOnly(found);
  };
}

/** … and which have all that the topic names: who asks for a drought at the Panama Canal is not told of those of Venice. */
function namesTest(topic: Topic, found: readonly AnalysedArticle[]): (one: AnalysedArticle) => boolean {
  const [subjects = [], ...others] = subjectsOf(topic);
  const texts = found.map(({ article }) => article.text);
  const isName = (word: string) => /^\p{Lu}/u.test(usualForm(word, texts) ?? word);
  const names = others.length > 0 ? [] : subjects.filter(([own = []]) => own.every(isName));
  const tests = names.map((name) => namingTest([[name]]));
  return ({ article: { title, text } }) => tests.every((named) => named(`${title}\n${text}`) === 1);
}

/** A stretch of time that is searched at once, and the windows in it, the shortest first. */
type Search = {
  readonly range: IdRange;
  readonly windows: readonly { readonly from: number; readonly enough: number }[];
};

function searchWithin(since: Date, until: Date | null): Search {
  const range = idsWithin(since, until);
  return { range, windows: [{ from: range.from, enough: 0 }] };
}

function searchesBefore(now: Date): Search[] {
  const startOf = (days: number) => Math.max(0, Math.floor((now.getTime() - days * DAY) / 1000));
  const first = startOf(FIRST_SEARCH_DAYS);
  const windows = WINDOWS.map(({ days, enough }) => ({ from: startOf(days), enough }));
  return [
    { range: { from: first, until: LAST_ID }, windows: windows.filter(({ from }) => from >= first) },
    { range: { from: 0, until: first - 1 }, windows: windows.filter(({ from }) => from < first) },
  ];
}

type Found = Scored & { readonly isInPassing: boolean };

/** The newest articles that fit, from each of the windows that has enough about the topic. */
async function* windows(
  shelf: Shelf,
  wanted: Wanted,
  searches: readonly Search[],
  { terms, statistics }: Weighed,
): AsyncGenerator<{ readonly found: readonly Found[]; readonly enough: number }> {
  const isInPassing = passingTest(wanted);
  const fitting: Scorable[] = [];
  for (const { range, windows } of searches) {
    fitting.push(...(await candidates(shelf, wanted, range, NEWEST_RANKED - fitting.length)));
    for (const { from, enough } of windows) {
      const within = fitting.filter(({ id }) => id >= from);
      const found = rank(within, terms, statistics).map((article) => ({
        ...article,
        isInPassing: isInPassing(article.vector),
      }));
      if (areEnough(found, enough)) yield { found, enough };
    }
  }
}

function worth({ id, score, isInPassing }: Found, now: Date): number {
  const days = Math.max(0, now.getTime() - id * 1000) / DAY;
  return (score * (isInPassing ? PASSING_WORTH : 1)) / (1 + days / HALF_WORTH_DAYS);
}
