import { termOf } from "#text/terms.ts";
import { backgroundIdf } from "./background.ts";

/** How often each term occurs. */
export type TermCounts = ReadonlyMap<string, number>;

/** Weights of terms, as one vector of length 1 (or empty). */
export type TermVector = ReadonlyMap<string, number>;

/** The TF-IDF vector of term counts: log of the count times background IDF, of length 1. */
export function unit(counts: TermCounts): TermVector {
  const vector = new Map<string, number>();
  for (const [term, count] of counts) vector.set(term, (1 + Math.log(count)) * backgroundIdf(term));
  return normalised(vector);
}

/** The vector of words of a language, each counted once however often it stands there; without the terms left out. */
export function termVector(
  words: readonly string[],
  language: string,
  leftOut: ReadonlySet<string> = new Set(),
): TermVector {
  const counts = new Map<string, number>();
  for (const word of words) {
    const term = termOf(word, language);
    if (term !== null && !leftOut.has(term)) counts.set(term, 1);
  }
  return unit(counts);
}

/** The direction that several vectors have in common: their sum, of length 1. */
export function meanVector(vectors: readonly TermVector[]): TermVector {
  return normalised(sumOf(vectors));
}

/** The sums of several counts or vectors, term by term. */
export function sumOf(all: readonly ReadonlyMap<string, number>[]): Map<string, number> {
  const sum = new Map<string, number>();
  for (const one of all) for (const [term, value] of one) sum.set(term, (sum.get(term) ?? 0) + value);
  return sum;
}

function normalised(vector: Map<string, number>): TermVector {
  const square = vector.values().reduce((sum, weight) => sum + weight * weight, 0);
  const length = Math.sqrt(square) || 1;
  for (const [term, weight] of vector) vector.set(term, weight / length);
  return vector;
}

/** How alike two vectors are: 0 for no term in common, 1 for the same direction. */
export function cosine(a: TermVector, b: TermVector): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let product = 0;
  for (const [term, weight] of small) product += weight * (large.get(term) ?? 0);
  return product;
}

/** How much of `a` lies in terms that `b` has too, from 0 to 1. */
export function coverage(a: TermVector, b: TermVector): number {
  let common = 0;
  if (a.size <= b.size) {
    for (const [term, weight] of a) if (b.has(term)) common += weight * weight;
  } else {
    for (const term of b.keys()) common += (a.get(term) ?? 0) ** 2;
  }
  return common;
}
