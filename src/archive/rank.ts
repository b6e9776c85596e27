import { countIn, lengthOf, type Vector } from "./vector.ts";

/*
 * Chosen on test/eval/retrieval.ts by nDCG@10, all sets together; each is on a plateau: k1 from .9 to 2 and b from .3 to .6
 * differ by half a point, a title weight of 1 loses one point, 3 and 5 gain nothing.
 */
const K1 = 1.4;
const B = 0.35;
/** One word in the title counts as this many in the text. */
const TITLE_WEIGHT = 2;
/** The first word of the text counts as so many more, falling to none at the end of the lead: +.6 on places. */
const LEAD_WEIGHT = 1;
const LEAD_WEIGHTED_WORDS = 40;

/** Something wanted, by the hashes of its words' stems; all of them count as one term. */
export type WeightedTerm = { readonly label: string; readonly hashes: readonly number[]; readonly weight: number };

/** What ranking knows of the archive as a whole. */
export type Statistics = {
  readonly articles: number;
  /** How many articles have a stem. */
  readonly articlesWith: (hash: number) => number;
};

export type Scorable = { readonly id: number; readonly vector: Vector };
export type Scored = Scorable & {
  readonly score: number;
  /** The labels of the terms that the article has. */
  readonly matched: readonly string[];
};

/** Scores articles by BM25F over title and text, the best first; equal ones the newest first. */
export function rank(articles: readonly Scorable[], terms: readonly WeightedTerm[], statistics: Statistics): Scored[] {
  const weighted = terms.map((term) => ({ ...term, weight: term.weight * idf(term, statistics) }));
  const average = articles.reduce((sum, { vector }) => sum + lengthOf(vector), 0) / Math.max(articles.length, 1);
  return articles.map((article) => scored(article, weighted, average)).sort((a, b) => b.score - a.score || b.id - a.id);
}

function scored(article: Scorable, terms: readonly WeightedTerm[], averageLength: number): Scored {
  const { vector } = article;
  const norm = 1 - B + (B * lengthOf(vector)) / Math.max(averageLength, 1);
  let score = 0;
  const matched: string[] = [];
  for (const { label, hashes, weight } of terms) {
    const frequency = frequencyIn(vector, hashes, norm);
    if (frequency === 0) continue;
    score += (weight * frequency * (K1 + 1)) / (frequency + K1);
    matched.push(label);
  }
  return { ...article, score, matched };
}

/** The weighted frequency of a term: that of its rarest word, so that "white house" is not found in every white. */
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
function idf({ hashes }: WeightedTerm, { articles, articlesWith }: Statistics): number {
  const having = Math.min(...hashes.map(articlesWith));
  return Math.log(1 + (articles - having + 0.5) / (having + 0.5));
}
