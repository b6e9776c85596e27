import type { Sums } from "../estimate.ts";

/**
 * BCubed (Bagga and Baldwin 1998) of groups found against the true ones: for each true group the sum of precisions, the articles, the sum
 * of recalls, the articles. A true group stands or falls as one, so it is what the interval is drawn over.
 */
export function bcubed(truth: readonly string[], found: readonly number[]): Sums[] {
  const trueSizes = sizes(truth);
  const foundSizes = sizes(found);
  const both = sizes(truth.map((group, index) => `${group}\t${found[index]}`));
  const sums = new Map<string, readonly [number, number, number, number]>();
  truth.forEach((group, index) => {
    const [precision, articles, recall] = sums.get(group) ?? [0, 0, 0];
    const common = both[index] ?? 0;
    sums.set(group, [
      precision + common / (foundSizes[index] ?? 1),
      articles + 1,
      recall + common / (trueSizes[index] ?? 1),
      articles + 1,
    ]);
  });
  return [...sums.values()];
}

/** For each thing, how many have the same key. */
function sizes(keys: readonly unknown[]): number[] {
  const groups = Map.groupBy(keys, (key) => key);
  return keys.map((key) => groups.get(key)?.length ?? 0);
}

/** How many pairs of articles are joined that should not be, and parted that should not be. */
export function wrongPairs(truth: readonly string[], found: readonly number[]): { joined: number; parted: number } {
  const pairsIn = (keys: readonly unknown[]) =>
    [...Map.groupBy(keys, (key) => key).values()].reduce((sum, { length }) => sum + (length * (length - 1)) / 2, 0);
  const both = pairsIn(truth.map((group, index) => `${group}\t${found[index]}`));
  return { joined: pairsIn(found) - both, parted: pairsIn(truth) - both };
}
