import type { TermVector } from "./term-vectors.ts";

/** Tells how like the likest of many vectors is to another, from 0 to 1: by the terms they share, so that it costs little. */
export function sentenceIndex(vectors: readonly TermVector[]): (vector: TermVector) => number {
  const postings = new Map<string, { readonly place: number; readonly weight: number }[]>();
  for (const [place, vector] of vectors.entries()) {
    for (const [term, weight] of vector) {
      const posting = postings.get(term) ?? [];
      posting.push({ place, weight });
      postings.set(term, posting);
    }
  }
  return (vector) => {
    const products = new Map<number, number>();
    for (const [term, weight] of vector) {
      for (const known of postings.get(term) ?? []) {
        products.set(known.place, (products.get(known.place) ?? 0) + weight * known.weight);
      }
    }
    return Math.max(0, ...products.values());
  };
}
