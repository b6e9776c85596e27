import { BRIDGE, type Context } from "./context.ts";
import { isCapital, Kind, type Tokens } from "./tokens.ts";

/** Room that one token's features need. */
const MOST = 160;
/** Longest beginnings and ends of words that are features. */
const LONGEST_AFFIX = 4;
/** What is asked for each token is a constant of this file: an imported one is looked up anew at each use. */
const { opensSentence: OPENS_SENTENCE, capital: CAPITAL } = Kind;
/** What stands before the first and after the last token of a sentence. */
const BEFORE = 1;
const AFTER = 2;

/** The features of one token, as hashes. */
export class Features {
  readonly hashes = new Int32Array(MOST);
  count = 0;

  /** Adds the feature that a template makes of up to three values. The number of a template only keeps it apart from others. */
  add(template: number, a: number, b = 0, c = 0): void {
    let hash = Math.imul(a ^ Math.imul(template, 0x9e3779b1), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 15) ^ b, 0xc2b2ae35);
    hash = Math.imul(hash ^ (hash >>> 13) ^ c, 0x27d4eb2f);
    this.hashes[this.count++] = hash ^ (hash >>> 16);
  }

  /** Adds one feature for each bit that is set. */
  addBits(template: number, bits: number, beside: number): void {
    for (let bit = 0, rest = bits; rest !== 0; bit++, rest >>>= 1) if (rest & 1) this.add(template, bit, beside);
  }
}

/** Fills `features` with all of token `i`. */
export function fillFeatures(features: Features, context: Context, i: number): void {
  features.count = 0;
  addOwn(features, context, i);
  addAround(features, context, i);
}

/** Fills `features` with those that token `i` has by itself: its word, shape, clusters, affixes and lists, and whether it opens a sentence. */
export function fillOwnFeatures(features: Features, context: Context, i: number): void {
  features.count = 0;
  addOwn(features, context, i);
}

/** Fills `features` with the others: the neighbours of token `i`, and the capitalised run it is in. */
export function fillFeaturesAround(features: Features, context: Context, i: number): void {
  features.count = 0;
  addAround(features, context, i);
}

function addOwn(features: Features, context: Context, i: number): void {
  const { tokens } = context;
  const word = tokens.word[i] ?? 0;
  const shape = tokens.shape[i] ?? 0;
  const coarse = context.coarse[i] ?? 0;
  const lists = context.lists[i] ?? 0;
  const kind = tokens.kind[i] ?? 0;
  features.add(0, 0);
  features.add(1, word);
  features.add(2, word, shape);
  features.add(9, shape, kind & OPENS_SENTENCE);
  features.add(15, coarse);
  features.add(18, context.fine[i] ?? 0);
  features.add(24, coarse, shape, kind & OPENS_SENTENCE);
  features.addBits(40, lists, kind & CAPITAL);
  features.add(43, lists, shape);
  addAffixes(features, tokens, i);
}

function addAround(features: Features, context: Context, i: number): void {
  addWords(features, context, i);
  addClusters(features, context, i);
  addLists(features, context, i);
  if (!isCapital(context.tokens, i)) return;
  addRun(features, context, i);
  addBridges(features, context, i);
  addEvidence(features, context, i);
}

/** The value of a column at `j`, a neighbour of token `i`; a marker outside the sentence. */
function near(column: Int32Array | Uint16Array, { tokens }: Context, i: number, j: number): number {
  return tokens.sentence[j] === tokens.sentence[i] ? (column[j] ?? 0) : j < i ? BEFORE : AFTER;
}

function addWords(features: Features, context: Context, i: number): void {
  const { tokens } = context;
  const word = tokens.word[i] ?? 0;
  const before = near(tokens.word, context, i, i - 1);
  const after = near(tokens.word, context, i, i + 1);
  const shape = tokens.shape[i] ?? 0;
  const shapeBefore = near(tokens.shape, context, i, i - 1);
  const shapeAfter = near(tokens.shape, context, i, i + 1);
  features.add(3, before);
  features.add(4, after);
  features.add(5, near(tokens.word, context, i, i - 2));
  features.add(6, near(tokens.word, context, i, i + 2));
  features.add(7, before, word);
  features.add(8, word, after);
  features.add(10, shapeBefore, shape);
  features.add(11, shape, shapeAfter);
  features.add(12, shapeBefore, shape, shapeAfter);
}

function addClusters(features: Features, context: Context, i: number): void {
  const { tokens } = context;
  const coarse = context.coarse[i] ?? 0;
  const before = near(context.coarse, context, i, i - 1);
  const after = near(context.coarse, context, i, i + 1);
  const shape = tokens.shape[i] ?? 0;
  features.add(14, before);
  features.add(16, after);
  features.add(17, near(context.fine, context, i, i - 1));
  features.add(19, near(context.fine, context, i, i + 1));
  features.add(20, near(context.coarse, context, i, i - 2));
  features.add(21, near(context.coarse, context, i, i + 2));
  features.add(22, before, coarse);
  features.add(23, coarse, after);
  features.add(25, before, after, shape);
}

function addAffixes(features: Features, { text, start, end }: Tokens, i: number): void {
  const from = start[i] ?? 0;
  const to = end[i] ?? 0;
  let prefix = 0;
  let suffix = 0;
  for (let k = 0; k < LONGEST_AFFIX && k < to - from; k++) {
    prefix = Math.imul(prefix, 31) + text.charCodeAt(from + k);
    suffix = Math.imul(suffix, 31) + text.charCodeAt(to - 1 - k);
    if (k > 0) features.add(30 + k, prefix);
    features.add(35 + k, suffix);
  }
}

function addLists(features: Features, context: Context, i: number): void {
  const lists = context.lists[i] ?? 0;
  const before = near(context.lists, context, i, i - 1);
  const after = near(context.lists, context, i, i + 1);
  const capital = (context.tokens.kind[i] ?? 0) & CAPITAL;
  features.addBits(41, before, capital);
  features.addBits(42, after, capital);
  features.add(44, before, lists);
  features.add(45, lists, after);
}

/** The run of capitalised words: its length, first and last word, and what stands around it. */
function addRun(features: Features, context: Context, i: number): void {
  const { tokens, lists } = context;
  const from = context.runStart[i] ?? i;
  const to = context.runEnd[i] ?? i;
  const place = placeIn(from, i, to);
  const length = Math.min(to - from, 5);
  features.add(50, length, place);
  features.add(51, tokens.word[to] ?? 0, place);
  features.add(52, context.fine[to] ?? 0, place);
  features.add(53, near(tokens.word, context, i, from - 1), place);
  features.add(54, near(tokens.word, context, i, to + 1), place);
  features.add(55, near(context.coarse, context, i, from - 1), near(context.coarse, context, i, to + 1), place);
  features.add(56, lists[to] ?? 0, place);
  features.add(57, lists[from] ?? 0, place);
  features.add(58, tokens.word[from] ?? 0, place);
  features.add(59, context.fine[from] ?? 0, place);
  features.add(60, context.coarse[from] ?? 0, context.coarse[to] ?? 0, place);
  features.add(61, length, tokens.shape[i], (tokens.kind[i] ?? 0) & OPENS_SENTENCE);
}

/** Whether a token is the only, the first, an inner or the last one of its run. */
function placeIn(from: number, i: number, to: number): number {
  if (i === from) return i === to ? 0 : 1;
  return i === to ? 3 : 2;
}

/** The runs that a few lower-case words join to this one: "Ministry of Health and Prevention". */
function addBridges(features: Features, context: Context, i: number): void {
  const { tokens, lists, runStart, runEnd } = context;
  // All that is asked for stands in one sentence.
  const { word } = tokens;
  const from = runStart[i] ?? i;
  const to = runEnd[i] ?? i;
  const place = placeIn(from, i, to);
  const left = runBefore(context, from);
  if (left >= 0) {
    const opening = runStart[left] ?? left;
    features.add(66, word[left] ?? 0, word[left + 1] ?? 0, place);
    features.add(67, lists[left] ?? 0, word[left + 1] ?? 0, place);
    features.add(68, word[opening] ?? 0, word[left + 1] ?? 0);
    features.add(69, lists[opening] ?? 0, from - left, place);
  }
  const right = runAfter(context, to);
  if (right >= 0) {
    features.add(70, word[right] ?? 0, word[to + 1] ?? 0, place);
    features.add(71, lists[runEnd[right] ?? right] ?? 0, word[to + 1] ?? 0, place);
  }
}

/** Last token of the run before the one that begins at `from`; -1 when there is none near. */
function runBefore({ tokens, runEnd }: Context, from: number): number {
  for (let j = from - 1; j >= from - 1 - BRIDGE && tokens.sentence[j] === tokens.sentence[from]; j--) {
    if (runEnd[j] === j) return j;
  }
  return -1;
}

/** First token of the run after the one that ends at `to`; -1 when there is none near. */
function runAfter({ tokens, runStart }: Context, to: number): number {
  for (let j = to + 1; j <= to + 1 + BRIDGE && tokens.sentence[j] === tokens.sentence[to]; j++) {
    if (runStart[j] === j) return j;
  }
  return -1;
}

/** What the rest of the article shows about the word. */
function addEvidence(features: Features, context: Context, i: number): void {
  const { tokens } = context;
  const from = context.runStart[i] ?? i;
  const to = context.runEnd[i] ?? i;
  const evidence = context.evidence[i] ?? 0;
  const place = placeIn(from, i, to);
  const headline = context.headline[tokens.sentence[i] ?? 0] ?? 0;
  features.add(80, evidence & 3, (tokens.kind[i] ?? 0) & OPENS_SENTENCE);
  features.add(81, evidence >>> 2, Math.min(to - from, 5));
  features.addBits(82, evidence, place);
  features.add(83, context.evidence[to] ?? 0, place);
  features.add(84, headline, evidence & 3, tokens.shape[i]);
  features.add(85, headline, context.coarse[i] ?? 0);
}
