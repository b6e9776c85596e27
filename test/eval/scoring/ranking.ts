/**
 * Normalised discounted cumulative gain of the first ten found (Järvelin and Kekäläinen 2002), from 0 to 1; a document
 * is wanted or not.
 */
export function ndcgAt10(found: readonly string[], wanted: ReadonlySet<string>): number {
  const ideal = gain(Array.from({ length: Math.min(wanted.size, 10) }, () => true));
  return ideal === 0 ? 0 : gain(found.slice(0, 10).map((id) => wanted.has(id))) / ideal;
}

function gain(hits: readonly boolean[]): number {
  return hits.reduce((sum, hit, place) => sum + (hit ? 1 / Math.log2(place + 2) : 0), 0);
}

/** The share of the wanted that is among the first hundred found, from 0 to 1; 0 where none is wanted. */
export function recallAt100(found: readonly string[], wanted: ReadonlySet<string>): number {
  return wanted.size === 0 ? 0 : new Set(found.slice(0, 100)).intersection(wanted).size / wanted.size;
}
