import type { Sums } from "../estimate.ts";

/** Words in a row that make a shingle. */
const LENGTH = 4;

/** Shares from 0 to 1, and counts of words in a row that two texts do not share. */
export type TextScores = {
  /** Precision, whether there is any, recall, whether there is any: the means over pages are what counts. */
  readonly sums: Sums;
  readonly isExact: boolean;
  readonly missing: number;
  readonly extra: number;
};

/** Judges the text read from a page by the true one: rows of four words, as often as they stand there. */
export function scoreText(truth: string, found: string): TextScores {
  const [wanted, given] = [shingles(truth), shingles(found)];
  let common = 0;
  for (const [shingle, count] of given) common += Math.min(count, wanted.get(shingle) ?? 0);
  const missing = sizeOf(wanted) - common;
  const extra = sizeOf(given) - common;
  const ratio = (part: number, whole: number) => (whole === 0 ? [0, 0] : [part / whole, 1]);
  return {
    sums: [...ratio(common, common + extra), ...ratio(common, common + missing)],
    isExact: wordsIn(truth).join(" ") === wordsIn(found).join(" "),
    missing,
    extra,
  };
}

function shingles(text: string): Map<string, number> {
  const words = wordsIn(text);
  const counts = new Map<string, number>();
  // A text of fewer words is one shingle.
  for (let place = 0; place < Math.max(1, words.length - LENGTH + 1); place++) {
    const shingle = words.slice(place, place + LENGTH).join(" ");
    if (shingle !== "") counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return counts;
}

function sizeOf(counts: ReadonlyMap<string, number>): number {
  return counts.values().reduce((sum, count) => sum + count, 0);
}

function wordsIn(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}_]+/gu) ?? [];
}
