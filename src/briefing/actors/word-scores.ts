import { FIRST_HASH, HASH_PRIME } from "#text/fnv-hash.ts";
import type { Context } from "./context.ts";
import { opensSentence } from "./tokens.ts";

/** Constants of this file are read faster in a loop than imported ones, which are looked up anew at each use. */
const [SEED, PRIME] = [FIRST_HASH, HASH_PRIME];
/** Words kept, each in one line of the cache: 256 kB, and four of five words that are read are among them. */
const KEPT = 4096;
/** Two hashes and the lists tell the word, and as many scores as there is room for follow. */
const ROW = 16;
const KEY = 3;
/** The lists of no word: the row is empty. */
const EMPTY = -1;

/**
 * The scores that words have by themselves, whatever stands around them: the news repeats its words. Each word has one
 * row, by its hash, and gives way there to the next.
 */
export interface WordScores {
  /** Scores that a word has, 13 at the most. */
  readonly width: number;
  readonly rows: Int32Array;
}

/** Room for them, `width` a word; none is known. */
export function noWordScores(width: number): WordScores {
  return { width, rows: new Int32Array(KEPT * ROW).fill(EMPTY) };
}

/** Writes the scores of token `i` to `scores`, from `at` on; false when they are not known. */
export function recall(
  { width, rows }: WordScores,
  context: Context,
  i: number,
  scores: Float32Array,
  at: number,
): boolean {
  const hash = hashOf(context, i);
  const row = rowOf(hash);
  if (rows[row] !== hash || rows[row + 1] !== context.lists[i] || rows[row + 2] !== context.tokens.word[i])
    return false;
  for (let column = 0; column < width; column++) scores[at + column] = rows[row + KEY + column] ?? 0;
  return true;
}

/** Keeps the scores of token `i`, which stand in `scores` from `at` on, for the next time. */
export function keep({ width, rows }: WordScores, context: Context, i: number, scores: Float32Array, at: number): void {
  const hash = hashOf(context, i);
  const row = rowOf(hash);
  rows[row] = hash;
  rows[row + 1] = context.lists[i] ?? 0;
  rows[row + 2] = context.tokens.word[i] ?? 0;
  for (let column = 0; column < width; column++) rows[row + KEY + column] = scores[at + column] ?? 0;
}

function rowOf(hash: number): number {
  return (hash & (KEPT - 1)) * ROW;
}

/** All that is asked of a word by itself, but its lists, follows from its letters and whether it opens a sentence. */
function hashOf({ tokens }: Context, i: number): number {
  const end = tokens.end[i] ?? 0;
  let hash = opensSentence(tokens, i) ? SEED : PRIME;
  for (let at = tokens.start[i] ?? 0; at < end; at++) hash = Math.imul(hash ^ tokens.text.charCodeAt(at), PRIME);
  return hash;
}
