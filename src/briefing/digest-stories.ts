import type { Topic } from "#news/topic.ts";
import type { AnalysedArticle, FoundArticle } from "./analysis.ts";
import type { Digest } from "./digest.ts";
import { dwellsOn, eventsOn } from "./events.ts";
import type { StoredArticle } from "./proof.ts";
import { isReaction } from "./reactions.ts";
import { revisedSince } from "./revisions.ts";
import { type Story, storiesAmong, timeOf, weightOf } from "./stories.ts";
import { inOwnWords, type Named, namingTest, type Subjects } from "./topic-naming.ts";

/** An article that comes in late is told as new only so long, in milliseconds, after it was published: old news as new annoys. */
const LATE = 2 * 86_400_000;
/** The first digest tells of the last day; on a quiet topic, of the last three. In milliseconds. */
const FIRST = [86_400_000, 3 * 86_400_000];

/** Wider than in a briefing, whose three stories are to differ: over days a story changes its words. */
const ALIKENESS = 0.18;
/** What a story weighs whose headlines all tell what somebody thinks of the news. */
const REACTION = 0.5;

/**
 * A topic of a digest, and the articles that the archive finds on it, the best first: new ones and older ones, those
 * told with their past.
 */
export type TopicFound = {
  readonly topic: Topic;
  /** By all the names that are known; else the reader's own words count. */
  readonly subjects?: Subjects;
  readonly found: readonly (FoundArticle & Pick<StoredArticle, "former">)[];
};

/** A story that a digest may tell. */
export type OpenStory = {
  readonly topic: Topic;
  readonly named: Named;
  /** What came since the last digest. */
  readonly fresh: Story;
  /** What was there before. */
  readonly known: Story;
  /** Whether an article of it was among the sources of a story told. */
  readonly isTold: boolean;
};

/** What there is to tell, and the articles it was made from. */
export type OpenStories = { readonly stories: readonly OpenStory[]; readonly fresh: readonly AnalysedArticle[] };

/**
 * The stories of all topics with something fresh in them that is about the topic, in the order in which they should be told: the weightiest of each topic, then
 * the weightiest of all. A story on two topics stands with the one that finds it better.
 */
export function openStories(
  topics: readonly TopicFound[],
  { told, since, now }: { readonly told: readonly Digest[]; readonly since: Date | null; readonly now: Date },
): OpenStories {
  const toldIds = new Set(
    told.flatMap((digest) => digest.stories.flatMap(({ sources }) => sources.map(({ id }) => id))),
  );
  const isTold = ({ article }: AnalysedArticle) => toldIds.has(article.id);
  const ranks = ranksIn(topics, toldIds);
  const isInTime = freshTest([...ranks.keys()], since, now);
  const revised = since === null ? new Map() : revisedSince([...ranks.keys()].filter(isTold), since);
  const all = [...ranks.keys(), ...revised.values()];
  const isFresh = (article: AnalysedArticle) => revised.has(article) || (!isTold(article) && isInTime(article));
  // What is new of a text that was told already comes in as its copy.
  const { articles, at } = storiesAmong(all, (one, other) => isFresh(one) === isFresh(other));
  const events = eventsOn(topics.map(({ topic }) => topic));
  const rank = (article: AnalysedArticle) => ranks.get(article)?.rank ?? 0;
  const naming = new Map(topics.map(({ topic, subjects = inOwnWords(topic) }) => [topic, namingTest(subjects)]));
  const open = events.together(at(ALIKENESS).flatMap((story) => events.apart(story))).flatMap((story): Weighed[] => {
    const [fresh, known] = [story.filter(isFresh), story.filter((article) => !isFresh(article))];
    const best = fresh.toSorted((a, b) => rank(a) - rank(b))[0];
    const topic = best && ranks.get(best)?.topic;
    const named = topic && naming.get(topic);
    if (topic === undefined || named === undefined || !fresh.some((from) => dwellsOn(named, from))) return [];
    const before = known.filter(isTold);
    const isThought = fresh.every(({ article }) => isReaction(article.title));
    const weight = weightOf(fresh, rank) * (isThought ? REACTION : 1);
    return [{ topic, named, fresh, known, isTold: events.goesOn(before, fresh), weight }];
  });
  return { stories: inTurn(open), fresh: articles.filter(isFresh) };
}

type Weighed = OpenStory & { readonly weight: number };
type Rank = { readonly topic: Topic; readonly rank: number };

/** Every article once, with the topic that ranks it best; those in passing only when they were told of. */
function ranksIn(topics: readonly TopicFound[], toldIds: ReadonlySet<number>): Map<StoredArticle, Rank> {
  const best = new Map<number, Rank & { readonly article: StoredArticle }>();
  for (const { topic, found } of topics) {
    const aboutIt = found.filter(({ isInPassing, article }) => !isInPassing || toldIds.has(article.id));
    for (const [rank, article] of aboutIt.entries()) {
      const { id } = article.article;
      if (rank < (best.get(id)?.rank ?? Number.POSITIVE_INFINITY)) best.set(id, { topic, rank, article });
    }
  }
  return new Map([...best.values()].map(({ article, topic, rank }) => [article, { topic, rank }]));
}

function freshTest(
  articles: readonly AnalysedArticle[],
  since: Date | null,
  now: Date,
): (article: AnalysedArticle) => boolean {
  if (since !== null) {
    const start = since.getTime();
    return (from) => Date.parse(from.article.storedAt) > start && timeOf(from) > start - LATE;
  }
  const within = (span: number) => (from: AnalysedArticle) => timeOf(from) > now.getTime() - span;
  const tests = FIRST.map(within);
  return tests.find((test) => articles.some(test)) ?? within(0);
}

/** The weightiest of each topic first, so that none is crowded out; then by weight. */
function inTurn(open: readonly Weighed[]): OpenStory[] {
  const byWeight = open.toSorted((a, b) => b.weight - a.weight);
  const firsts = [...Map.groupBy(byWeight, ({ topic }) => topic).values()].flatMap(([first]) => first ?? []);
  return [...firsts, ...byWeight.filter((story) => !firsts.includes(story))];
}
