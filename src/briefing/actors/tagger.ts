import type { Context } from "./context.ts";
import { Features, fillFeaturesAround, fillOwnFeatures } from "./features.ts";
import type { Memory } from "./memory.ts";
import { type TokenSpan, TYPES } from "./mentions.ts";
import { addRows, packRows, type WeightRows } from "./weight-rows.ts";
import { keep, noWordScores, recall, type WordScores } from "./word-scores.ts";
import { type WordTable, wordTable } from "./word-table.ts";

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
/** The same for loops: what is exported is looked up anew at each use. */
const WIDTH = LABELS;
/** Numbers a token in `Tagging.fits`. */
const FITS = TYPES.length;

/** Linear-chain conditional random field over hashed features, with int8 weights. */
export interface Tagger {
  readonly words: WordTable;
  /** One row of LABELS weights a feature; the number of rows is a power of two. */
  readonly weights: WeightRows;
  /** Score of going from one label to the next, in units of the weights; row = from. */
  readonly transitions: Float32Array;
  /** What was worked out of words with these weights. */
  readonly wordScores: WordScores;
}

/**
 * Reads a model as `train/actors.ts` writes it (little-endian): number of rows, number of words, transitions as float32; hashes of the
 * words as int32; clusters and lists as uint16; weights as int8.
 */
export function readTagger(bytes: Uint8Array): Tagger {
  // A copy only where the bytes stand askew in their memory: they are 12 MB.
  const { buffer, byteOffset } = bytes.byteOffset % 4 === 0 ? bytes : new Uint8Array(bytes);
  const [rows = 0, words = 0] = new Uint32Array(buffer, byteOffset, 2);
  let at = byteOffset + 8;
  const next = (size: number): number => {
    const start = at;
    at += size;
    return start;
  };
  if (bytes.length !== modelSize(rows, words)) throw new Error("The actor model is damaged: run the training again.");
  const transitions = new Float32Array(buffer, next(4 * LABELS * LABELS), LABELS * LABELS).slice();
  // All is copied, so that the bytes of the file need not stay in memory.
  return {
    transitions,
    words: wordTable({
      hashes: new Int32Array(buffer, next(4 * words), words),
      coarse: new Uint16Array(buffer, next(2 * words), words),
      fine: new Uint16Array(buffer, next(2 * words), words),
      lists: new Uint16Array(buffer, next(2 * words), words),
    }),
    weights: packRows(new Int8Array(buffer, next(rows * LABELS), rows * LABELS), LABELS),
    wordScores: noWordScores(LABELS),
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

/** For each label those that it may follow; and the same one after another, with the place where those of each label begin. */
const stepsTo = labels.map((_, to) => [...labels.keys()].filter((from) => mayFollow(from, to)));
const steps = Uint8Array.from(stepsTo.flat());
const stepsAt = Uint8Array.from([...labels.keys(), LABELS], (to) => stepsTo.slice(0, to).flat().length);

/** What the tagger finds. */
export interface Tagging {
  /** The label of each token. */
  readonly labels: Uint8Array;
  /**
   * For each token three scores, in units of the weights: how well it fits a person, an organisation and a place in the
   * part of the name that its label tells, or as a whole name outside any; 0 where no name may be.
   */
  readonly fits: Float32Array;
}

/** The most probable label of each token, stretch of candidates by stretch; everything else is outside. */
export function tag(context: Context, tagger: Tagger): Tagging {
  const { count, memory } = context.tokens;
  const tagging = { labels: memory.uint8(count), fits: memory.float32(count * FITS) };
  const stretches = stretchesOf(context);
  const lattice = latticeFor(
    stretches.reduce((most, { first, last }) => Math.max(most, last - first + 1), 0),
    memory,
  );
  for (const stretch of stretches) {
    fillScores(lattice, context, tagger, stretch);
    decode(lattice, tagger.transitions, stretch, tagging.labels);
    fillFits(tagging, lattice, stretch);
  }
  return tagging;
}

/** The candidates that stand together in one sentence. */
function stretchesOf({ candidate, tokens: { count, sentence } }: Context): TokenSpan[] {
  const found: TokenSpan[] = [];
  for (let i = 0; i < count; i++) {
    const first = i;
    while (candidate[i] && sentence[i] === sentence[first]) i++;
    if (i > first) found.push({ first, last: --i });
  }
  return found;
}

/** What is worked out of one stretch after the other, in the same room: it stays at hand. */
interface Lattice {
  readonly features: Features;
  /** For each token of the stretch the score of each label. */
  readonly scores: Float32Array;
  /** The score of the best path to each. */
  readonly totals: Float32Array;
}

/** Room for so many tokens. */
function latticeFor(longest: number, memory: Memory): Lattice {
  const numbers = () => memory.float32(longest * WIDTH);
  return { features: new Features(), scores: numbers(), totals: numbers() };
}

/** Adds up the score of each label of each token: the sum of the weights of the token's features. */
function fillScores({ features, scores }: Lattice, context: Context, tagger: Tagger, { first, last }: TokenSpan): void {
  const { weights, wordScores } = tagger;
  for (let i = first, at = 0; i <= last; i++, at += WIDTH) {
    if (!recall(wordScores, context, i, scores, at)) {
      fillOwnFeatures(features, context, i);
      scores.fill(0, at, at + WIDTH);
      addRows(weights, features, scores, at);
      keep(wordScores, context, i, scores, at);
    }
    fillFeaturesAround(features, context, i);
    addRows(weights, features, scores, at);
  }
}

/**
 * The best path through the labels of a stretch (Viterbi 1967); which label such a path comes from is asked only along
 * the one that wins.
 */
function decode(
  { scores, totals }: Lattice,
  transitions: Float32Array,
  { first, last }: TokenSpan,
  labels: Uint8Array,
): void {
  const end = (last - first + 1) * WIDTH;
  for (let to = 0; to < WIDTH; to++) totals[to] = (transitions[to] ?? 0) + (scores[to] ?? 0);
  for (let row = WIDTH; row < end; row += WIDTH)
    for (let to = 0; to < WIDTH; to++)
      totals[row + to] = bestTotal(totals, transitions, row - WIDTH, to) + (scores[row + to] ?? 0);
  let label = 0;
  for (let i = last; i >= first; i--) {
    label = bestStep(totals, transitions, (i - first) * WIDTH, label);
    labels[i] = label;
  }
}

function fillFits({ labels, fits }: Tagging, { scores }: Lattice, { first, last }: TokenSpan): void {
  for (let i = first; i <= last; i++) {
    const part = ((labels[i] ?? 0) - 1) & 3;
    for (let type = 0; type < FITS; type++)
      fits[i * FITS + type] = scores[(i - first) * WIDTH + 1 + 4 * type + part] ?? 0;
  }
}

/** The score of the best path over a token, whose totals begin at `row`, to label `to` of the next one. */
function bestTotal(totals: Float32Array, transitions: Float32Array, row: number, to: number): number {
  let most = Number.NEGATIVE_INFINITY;
  const end = stepsAt[to + 1] ?? 0;
  for (let at = stepsAt[to] ?? 0; at < end; at++) {
    const from = steps[at] ?? 0;
    const total = (totals[row + from] ?? 0) + (transitions[from * WIDTH + to] ?? 0);
    if (total > most) most = total;
  }
  return most;
}

/** The label from which the step to `to` scores best. */
function bestStep(totals: Float32Array, transitions: Float32Array, row: number, to: number): number {
  const most = bestTotal(totals, transitions, row, to);
  return (
    (stepsTo[to] ?? []).find((from) => (totals[row + from] ?? 0) + (transitions[from * WIDTH + to] ?? 0) === most) ?? 0
  );
}
