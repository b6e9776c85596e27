import { betterDice } from "../../train/dice.ts";

/** What one document (or question, story, page …) adds to the sums that a figure is formed of. */
export type Sums = readonly number[];

/** A figure formed of sums over documents. */
export type Figure = (sums: Sums) => number;

/** A figure; with its 95 % interval when it rests on few documents. */
export type Estimate = {
  /** How many documents it rests on. */
  readonly n: number;
  readonly ours: number;
  readonly low: number | null;
  readonly high: number | null;
};

/** Figures of as many documents or more are given without an interval. */
const MANY = 300;
/** Samples drawn; twice as many move the ends by a tenth of a point. */
const SAMPLES = 1000;

/** F1 in per cent, of the numbers of right answers, of answers, and of what was to be found. */
export const f1: Figure = ([right = 0, given = 0, wanted = 0]) => percent(2 * right, given + wanted);

/** The share in per cent that the first sum is of the second. */
export const share: Figure = ([part = 0, whole = 0]) => percent(part, whole);

/** The harmonic mean in per cent of two shares: sums of part and whole, and of part and whole. */
export const harmonic: Figure = ([a = 0, ofA = 0, b = 0, ofB = 0]) => {
  const [one, other] = [percent(a, ofA), percent(b, ofB)];
  return one + other === 0 ? 0 : (2 * one * other) / (one + other);
};

function percent(part: number, whole: number): number {
  return whole === 0 ? 0 : (100 * part) / whole;
}

/** The figure over all documents, and its interval by percentile bootstrap (Efron 1979); the same at every run. */
export function estimate(documents: readonly Sums[], figure: Figure): Estimate {
  const ours = figure(total(documents));
  const n = documents.length;
  if (n === 0 || n >= MANY) return { n, ours, low: null, high: null };
  const next = betterDice(n);
  const drawn = Array.from({ length: SAMPLES }, () =>
    figure(total(Array.from(documents, () => documents[Math.floor(next() * n)] ?? []))),
  ).sort((a, b) => a - b);
  return {
    n,
    ours,
    low: drawn[Math.floor(0.025 * SAMPLES)] ?? ours,
    high: drawn[Math.ceil(0.975 * SAMPLES) - 1] ?? ours,
  };
}

/** The sums over all documents. */
export function total(documents: readonly Sums[]): Sums {
  const sums: number[] = [];
  for (const document of documents) {
    for (const [place, value] of document.entries()) sums[place] = (sums[place] ?? 0) + value;
  }
  return sums;
}
