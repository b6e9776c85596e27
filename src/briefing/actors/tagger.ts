import { type Context, featuresAt, MAX_FEATURES } from "./features.ts";
import type { WordTable } from "./word-table.ts";

/** What a token can be: outside a name, or the beginning, inside, last or only word (unit) of a name of one type. */
export const labels = [
  "O",
  "B-PER",
  "I-PER",
  "L-PER",
  "U-PER",
  "B-ORG",
  "I-ORG",
  "L-ORG",
  "U-ORG",
  "B-LOC",
  "I-LOC",
  "L-LOC",
  "U-LOC",
] as const;

/** Number of labels. */
export const LABELS = labels.length;

/** Linear-chain conditional random field over hashed features, with int8 weights. */
export interface Tagger {
  readonly words: WordTable;
  /** One row of LABELS weights a feature; the number of rows is a power of two. */
  readonly weights: Int8Array;
  /** Score of going from one label to the next, in units of the weights; row = from. */
  readonly transitions: Float32Array;
}

/**
 * Reads a model as `train/actors.ts` writes it (little-endian): number of rows, number of words, transitions as float32; hashes of the
 * words as int32; clusters and lists as uint16; weights as int8.
 */
export function readTagger(bytes: Uint8Array): Tagger {
  const { buffer } = new Uint8Array(bytes);
  const [rows = 0, words = 0] = new Uint32Array(buffer, 0, 2);
  let at = 8;
  const next = (size: number): number => {
    const start = at;
    at += size;
    return start;
  };
  if (bytes.length !== modelSize(rows, words)) throw new Error("The actor model is damaged: run the training again.");
  return {
    transitions: new Float32Array(buffer, next(4 * LABELS * LABELS), LABELS * LABELS),
    words: {
      hashes: new Int32Array(buffer, next(4 * words), words),
      coarse: new Uint16Array(buffer, next(2 * words), words),
      fine: new Uint16Array(buffer, next(2 * words), words),
      lists: new Uint16Array(buffer, next(2 * words), words),
    },
    weights: new Int8Array(buffer, next(rows * LABELS), rows * LABELS),
  };
}

function modelSize(rows: number, words: number): number {
  return 8 + 4 * LABELS * LABELS + 10 * words + rows * LABELS;
}

/** Whether a label may follow another within a sentence. */
export function mayFollow(from: number, to: number): boolean {
  const open = from > 0 && ((from - 1) & 3) < 2;
  const goesOn = to > 0 && (((to - 1) & 3) === 1 || ((to - 1) & 3) === 2);
  return open === goesOn && (!open || (from - 1) >> 2 === (to - 1) >> 2);
}

/** Row number of each feature of a token. */
export function rowsAt(context: Context, i: number, rows: number, into: Int32Array): number {
  const count = featuresAt(context, i, into);
  for (let f = 0; f < count; f++) into[f] = (into[f] ?? 0) & (rows - 1);
  return count;
}

/** The most probable label of each token: Viterbi over each stretch of candidates; everything else is outside. */
export function labelsOf(context: Context, tagger: Tagger): Uint8Array {
  const found = new Uint8Array(context.tokens.count);
  const { candidate, tokens } = context;
  for (let i = 0; i < tokens.count; ) {
    if (!candidate[i]) {
      i++;
      continue;
    }
    let end = i + 1;
    while (end < tokens.count && candidate[end] && tokens.sentence[end] === tokens.sentence[i]) end++;
    decode(context, tagger, i, end, found);
    i = end;
  }
  return found;
}

const rowsOfToken = new Int32Array(MAX_FEATURES);

function scoresOf(context: Context, { weights }: Tagger, i: number, into: Float32Array, at: number): void {
  const rows = weights.length / LABELS;
  const count = rowsAt(context, i, rows, rowsOfToken);
  into.fill(0, at, at + LABELS);
  for (let f = 0; f < count; f++) {
    const row = (rowsOfToken[f] ?? 0) * LABELS;
    for (let label = 0; label < LABELS; label++)
      into[at + label] = (into[at + label] ?? 0) + (weights[row + label] ?? 0);
  }
}

function decode(context: Context, tagger: Tagger, start: number, end: number, found: Uint8Array): void {
  const length = end - start;
  const scores = new Float32Array(length * LABELS);
  const back = new Uint8Array(length * LABELS);
  for (let i = 0; i < length; i++) scoresOf(context, tagger, start + i, scores, i * LABELS);
  let before = new Float32Array(LABELS).fill(Number.NEGATIVE_INFINITY);
  before[0] = 0;
  for (let i = 0; i < length; i++) {
    const now = new Float32Array(LABELS);
    for (let to = 0; to < LABELS; to++) {
      let best = Number.NEGATIVE_INFINITY;
      for (let from = 0; from < LABELS; from++) {
        const score = (before[from] ?? 0) + (tagger.transitions[from * LABELS + to] ?? 0);
        if (score > best) {
          best = score;
          back[i * LABELS + to] = from;
        }
      }
      now[to] = best + (scores[i * LABELS + to] ?? 0);
    }
    before = now;
  }
  let label = 0;
  for (let to = 1; to < LABELS; to++) {
    if (mayFollow(to, 0) && (before[to] ?? 0) > (before[label] ?? 0)) label = to;
  }
  for (let i = length - 1; i >= 0; i--) {
    found[start + i] = label;
    label = back[i * LABELS + label] ?? 0;
  }
}
