import { backgroundIdf } from "./background.ts";

/** Weights of terms, as one vector of length 1 (or empty). */
export type TermVector = ReadonlyMap<string, number>;

/** The TF-IDF vector of term counts: log of the count times background IDF, of length 1. */
export function unit(counts: ReadonlyMap<string, number>): TermVector {
  const vector = new Map<string, number>();
  let square = 0;
  for (const [term, count] of counts) {
    const weight = (1 + Math.log(count)) * backgroundIdf(term);
    vector.set(term, weight);
    square += weight * weight;
  }
  const length = Math.sqrt(square);
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
  for (const [term, weight] of a) if (b.has(term)) common += weight * weight;
  return common;
}

/** The direction that several vectors have in common: their sum, of length 1. */
export function meanVector(vectors: readonly TermVector[]): TermVector {
  const sum = new Map<string, number>();
  for (const vector of vectors) for (const [term, weight] of vector) sum.set(term, (sum.get(term) ?? 0) + weight);
  const length = Math.hypot(...sum.values()) || 1;
  for (const [term, weight] of sum) sum.set(term, weight / length);
  return sum;
}
