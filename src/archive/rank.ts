import { countIn, lengthOf, type Vector } from "./vector.ts";

/*
 * Chosen by nDCG@10 of all sets together (`npm run eval -- --only finding`); each is on a plateau: k1 from .9 to 2 differs by .3 points,
 * b from .2 to .35 by half a point (short notices like .35, full reports .2), a title weight of 2 and of 4 by half a point on neus.
 */
const K1 = 1.4;
const B = 0.25;
/** One word in the title counts as this many in the text. */
const TITLE_WEIGHT = 3;
/** The first word of the text counts as so many more, falling to none at the end of the lead: +.6 on places. */
const LEAD_WEIGHT = 1;
const LEAD_WEIGHTED_WORDS = 40;
/** An article with the topic's words one after the other counts so much more: +.3 on people, +3 on organisations; .1 and .3 are as good. */
const PHRASE_BONUS = 0.2;

/** A name or word for something, by the hashes of its words' stems: an article has it when it has all of them. */
export type Naming = { readonly label: string; readonly hashes: readonly number[]; readonly weight: number };

/**
 * Something wanted. All that names it adds up before it counts less and less, and is as telling as the first name, the reader's
 * own: an article with "Syria", "Syrian" and "Damascus" is about one thing, not about three.
 */
export type WeightedTerm = { readonly names: readonly [Naming, ...Naming[]]; readonly weight: number };

/** What ranking knows of the archive as a whole. */
export type Statistics = {
  readonly articles: number;
  /** How many articles have a stem. */
  readonly articlesWith: (hash: number) => number;
};

/** What is scored: an article by its vector. */
export type Scorable = { readonly id: number; readonly vector: Vector };
/** An article with its score, comparable within one ranking only. */
export type Scored = Scorable & {
  readonly score: number;
  /** The labels of the terms that the article has. */
  readonly matched: readonly string[];
};

/** Scores articles by BM25F over title and text, the best first; equal ones the newest first. */
export function rank(articles: readonly Scorable[], terms: readonly WeightedTerm[], statistics: Statistics): Scored[] {
  const weighted = terms.map((term) => ({ ...term, weight: term.weight * idf(term, statistics) }));
  const average = articles.reduce((sum, { vector }) => sum + lengthOf(vector), 0) / Math.max(articles.length, 1);
  return bestFirst(articles.map((article) => scored(article, weighted, average)));
}

/** Lifts the articles that have the topic's words one after the other. */
export function liftPhrases(scored: readonly Scored[], withPhrase: ReadonlySet<number>): Scored[] {
  if (withPhrase.size === 0) return [...scored];
  return bestFirst(
    scored.map((article) =>
      withPhrase.has(article.id) ? { ...article, score: article.score * (1 + PHRASE_BONUS) } : article,
    ),
  );
}

/** In the order of their scores, equal ones the newest first. */
export function bestFirst(scored: readonly Scored[]): Scored[] {
  return scored.toSorted((a, b) => b.score - a.score || b.id - a.id);
}

function scored(article: Scorable, terms: readonly WeightedTerm[], averageLength: number): Scored {
  const { vector } = article;
  const norm = 1 - B + (B * lengthOf(vector)) / Math.max(averageLength, 1);
  let score = 0;
  const matched: string[] = [];
  for (const { names, weight } of terms) {
    let frequency = 0;
    for (const name of names) {
      const named = frequencyIn(vector, name.hashes, norm);
      if (named === 0) continue;
      frequency += name.weight * named;
      matched.push(name.label);
    }
    score += (weight * frequency * (K1 + 1)) / (frequency + K1);
  }
  return { ...article, score, matched };
}

/** The weighted frequency of a name: that of its rarest word, so that "white house" is not found in every white. */
function frequencyIn(vector: Vector, hashes: readonly number[], norm: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (const hash of hashes) {
    const count = countIn(vector, hash);
    if (count === null) return 0;
    const lead = LEAD_WEIGHT * Math.max(0, 1 - count.first / LEAD_WEIGHTED_WORDS);
    least = Math.min(least, TITLE_WEIGHT * count.title + count.body / norm + lead);
  }
  return least;
}

/** How telling a term is: rare ones more than common ones. */
function idf({ names: [own] }: WeightedTerm, { articles, articlesWith }: Statistics): number {
  const having = Math.min(...own.hashes.map(articlesWith));
  return Math.log(1 + (articles - having + 0.5) / (having + 0.5));
}
