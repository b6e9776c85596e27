import { averageLinkage, type Pair } from "./average-linkage.ts";
import { type StoryText, type StoryVector, storyVectors } from "./story-vectors.ts";

/** An article to be grouped with others of its story; `date` is anything that `Date.parse` reads, or null. */
export type StoryArticle = StoryText & { readonly id: string | number; readonly date: string | null };

/** Groups of articles are one story when they are at least this much alike; BCubed F1 on five sets is flat from 0.12 to 0.16. */
const SAME_STORY = 0.14;

/** Cosines below this join nothing and are not kept. */
const LEAST_LIKENESS = 0.06;

/**
 * What makes two articles less alike than their words: a topic on which everything is alike (the mean likeness of the neighbours of
 * the given ranks is taken off in part), short texts, which are alike by chance, and days between them.
 */
const CROWD = { from: 8, to: 30, share: 0.6 };
const SHORT = { words: 300, discount: 0.2 };
const APART = { days: 2, perDay: 0.1, atMost: 0.2 };

/** Neighbours of an article that are kept, the likest: bounds the memory when thousands of articles are alike. */
const NEIGHBOURS = 60;
/** A term of more articles tells no two of them apart; those after the first so many are not looked up by it. */
const COMMON = { share: 0.2, fewest: 400, most: 2000 };

/** Articles whose words are less alike are no copies of each other: among 2,000 feed items all 28 pairs of copies are above 0.65. */
const COPIES = 0.6;

/** Code units of a word with its space, to tell the length of a text without reading it. */
const WORD_LENGTH = 6;

/** The number of each article's story, from 0 in order of first appearance. */
export function cluster(articles: readonly StoryArticle[]): number[] {
  return clustering(articles).storiesAt(SAME_STORY);
}

/** What can be told of articles once they are compared. */
export type Clustering = {
  /** The number of each article's story; the higher `alikeness`, the narrower the stories. */
  readonly storiesAt: (alikeness?: number) => number[];
  /** The places of articles so alike that one may be a copy of the other. */
  readonly likePairs: readonly Pick<Pair, "a" | "b">[];
};

/** Groups articles at any likeness, or at several, for the work of one. */
export function clustering(articles: readonly StoryArticle[]): Clustering {
  const originalOf = originalsOf(articles);
  const places = Map.groupBy(articles.keys(), (place) => originalOf[place] ?? place);
  const originals = [...places.keys()];
  const distinct = originals.flatMap((place) => articles[place] ?? []);
  const alike = likePairs(storyVectors(distinct));
  const pairs = pairsOf(distinct, alike);
  const placesOf = (original: number) => places.get(originals[original] ?? -1) ?? [];
  return {
    storiesAt: (alikeness = SAME_STORY) => {
      const stories = averageLinkage(distinct.length, pairs, alikeness);
      const storyOf = new Map(originals.map((place, index) => [place, stories[index] ?? 0]));
      return originalOf.map((place) => storyOf.get(place) ?? 0);
    },
    likePairs: [
      ...[...places.values()].flatMap(([a = 0, ...others]) => others.map((b) => ({ a, b }))),
      ...alike
        .filter(({ likeness }) => likeness >= COPIES)
        .flatMap(({ a, b }) => placesOf(a).flatMap((one) => placesOf(b).map((other) => ({ a: one, b: other })))),
    ],
  };
}

/** For each article the place of the first with the same title and text; without a text it is a copy of none. */
function originalsOf(articles: readonly StoryArticle[]): number[] {
  const ofLength = Map.groupBy(articles.keys(), (place) => articles[place]?.text.length ?? 0);
  return articles.map(({ title, text }, place) => {
    const isCopy = (other: number) => articles[other]?.text === text && articles[other]?.title === title;
    return (text === "" ? undefined : ofLength.get(text.length)?.find(isCopy)) ?? place;
  });
}

/** How alike articles are of which no two are copies: a thousand copies would crowd all else out. */
function pairsOf(articles: readonly StoryArticle[], alike: readonly Pair[]): Pair[] {
  const pairs = alike.map((pair) => ({
    ...pair,
    likeness: pair.likeness * lengthFactor(articles, pair) * dateFactor(articles, pair),
  }));
  return withoutCrowd(articles.length, pairs);
}

/** The pairs of vectors that share enough, found through the terms they share. */
function likePairs(vectors: readonly StoryVector[]): Pair[] {
  const postings: { readonly articles: number[]; readonly weights: number[] }[] = [];
  const most = Math.min(COMMON.most, Math.max(COMMON.fewest, COMMON.share * vectors.length));
  const products = new Float64Array(vectors.length);
  return vectors.flatMap((vector, b) => {
    const shared: number[] = [];
    vector.terms.forEach((term, place) => {
      const weight = vector.weights[place] ?? 0;
      const posting = postings[term] ?? { articles: [], weights: [] };
      posting.articles.forEach((a, at) => {
        if (products[a] === 0) shared.push(a);
        products[a] = (products[a] ?? 0) + weight * (posting.weights[at] ?? 0);
      });
      if (posting.articles.length >= most) return;
      posting.articles.push(b);
      posting.weights.push(weight);
      postings[term] = posting;
    });
    const pairs = shared.map((a) => ({ a, b, likeness: products[a] ?? 0 }));
    for (const a of shared) products[a] = 0;
    return likest(pairs.filter(({ likeness }) => likeness >= LEAST_LIKENESS));
  });
}

function likest(pairs: Pair[]): Pair[] {
  if (pairs.length <= NEIGHBOURS) return pairs;
  return pairs.sort((x, y) => y.likeness - x.likeness || x.a - y.a).slice(0, NEIGHBOURS);
}

function lengthFactor(articles: readonly StoryArticle[], { a, b }: Pair): number {
  const words = (index: number) => (articles[index]?.text.length ?? 0) / WORD_LENGTH;
  return 1 - SHORT.discount * (1 - Math.min(1, words(a) / SHORT.words, words(b) / SHORT.words));
}

function dateFactor(articles: readonly StoryArticle[], { a, b }: Pair): number {
  const time = (index: number) => Date.parse(articles[index]?.date ?? "");
  const days = Math.abs(time(a) - time(b)) / 86_400_000;
  if (Number.isNaN(days)) return 1;
  return Math.max(1 - APART.atMost, 1 / (1 + APART.perDay * Math.max(0, days - APART.days)));
}

/** Takes off what articles are alike to the crowd around them; after CSLS (Conneau et al. 2018), with ranks beyond a usual story. */
function withoutCrowd(count: number, pairs: readonly Pair[]): Pair[] {
  const neighbours = Array.from({ length: count }, (): number[] => []);
  for (const { a, b, likeness } of pairs) {
    neighbours[a]?.push(likeness);
    neighbours[b]?.push(likeness);
  }
  const crowd = neighbours.map((likenesses) => {
    const ranks = likenesses.sort((x, y) => y - x).slice(CROWD.from, CROWD.to);
    return ranks.reduce((sum, likeness) => sum + likeness, 0) / (CROWD.to - CROWD.from);
  });
  return pairs.flatMap(({ a, b, likeness }) => {
    const left = likeness - (CROWD.share * ((crowd[a] ?? 0) + (crowd[b] ?? 0))) / 2;
    return left > 0 ? [{ a, b, likeness: left }] : [];
  });
}
