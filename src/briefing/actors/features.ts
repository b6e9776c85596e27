import { Kind, type Tokens } from "./tokens.ts";
import { List, lookUp, type WordTable } from "./word-table.ts";

/** The tokens of an article with everything the features ask about them. */
export interface Context {
  readonly tokens: Tokens;
  readonly coarse: Uint16Array;
  readonly fine: Uint16Array;
  readonly lists: Int32Array;
  /** Bits of {@link Seen}: what the rest of the article shows about the word. */
  readonly seen: Int32Array;
  /** First and last token of the run of capitalised words around a token; -1 outside runs. */
  readonly runStart: Int32Array;
  readonly runEnd: Int32Array;
  /** 1 where a name may be: the tagger looks nowhere else. */
  readonly candidate: Uint8Array;
}

/** What the article shows elsewhere about a word. */
const Seen = {
  lower: 1,
  capital: 2,
  afterTitle: 4,
  afterFirstName: 8,
  afterPreposition: 16,
  speaks: 32,
  inOrganisation: 64,
  bracketed: 128,
  possessive: 256,
  alone: 512,
} as const;

/** Lower-case words that a name may bridge: "Ministry of the Interior". */
const BRIDGE = 3;

/** Looks up every token, and gathers what the article shows about each word elsewhere. */
export function contextOf(tokens: Tokens, table: WordTable): Context {
  const { count } = tokens;
  const context = {
    tokens,
    coarse: new Uint16Array(count),
    fine: new Uint16Array(count),
    lists: new Int32Array(count),
    seen: new Int32Array(count),
    runStart: new Int32Array(count).fill(-1),
    runEnd: new Int32Array(count).fill(-1),
    candidate: new Uint8Array(count),
  };
  for (let i = 0; i < count; i++) {
    const entry = lookUp(table, tokens.word[i] ?? 0);
    if (entry < 0) continue;
    context.coarse[i] = table.coarse[entry] ?? 0;
    context.fine[i] = table.fine[entry] ?? 0;
    context.lists[i] = table.lists[entry] ?? 0;
  }
  markRuns(context);
  markCandidates(context);
  markPhrases(context, table);
  gatherSeen(context);
  return context;
}

/** Whether a token has a capital letter. */
export function isCapital(tokens: Tokens, i: number): boolean {
  return ((tokens.kind[i] ?? 0) & (Kind.capital | Kind.inner)) !== 0;
}

function markRuns({ tokens, runStart, runEnd }: Context): void {
  for (let i = 0; i < tokens.count; ) {
    if (!isCapital(tokens, i)) {
      i++;
      continue;
    }
    let end = i;
    while (end + 1 < tokens.count && isCapital(tokens, end + 1) && tokens.sentence[end + 1] === tokens.sentence[i])
      end++;
    runStart.fill(i, i, end + 1);
    runEnd.fill(end, i, end + 1);
    i = end + 1;
  }
}

/** Capitalised words, the word before each, and short bridges between two of them. */
function markCandidates({ tokens, candidate }: Context): void {
  let last = -BRIDGE - 2;
  for (let i = 0; i < tokens.count; i++) {
    if (!isCapital(tokens, i)) continue;
    if (i - last - 1 <= BRIDGE) candidate.fill(1, last + 1, i);
    else if (i > 0) candidate[i - 1] = 1;
    candidate[i] = 1;
    last = i;
  }
}

/** Names of several words from the lists: "New York", "Saudi Arabia". */
function markPhrases({ tokens, lists, candidate }: Context, table: WordTable): void {
  for (let i = 0; i < tokens.count; i++) {
    if (!candidate[i] || !isCapital(tokens, i)) continue;
    for (let length = Math.min(4, tokens.count - i); length > 1; length--) {
      const last = i + length - 1;
      if (!isCapital(tokens, last) || tokens.sentence[last] !== tokens.sentence[i]) continue;
      const entry = lookUp(table, phraseHash(tokens, i, last));
      if (entry < 0) continue;
      const bits = (table.lists[entry] ?? 0) << 16;
      for (let j = i; j <= last; j++) lists[j] = (lists[j] ?? 0) | bits;
      break;
    }
  }
}

/** Hash of the words of a phrase, so that spacing does not matter. */
function phraseHash(tokens: Tokens, first: number, last: number): number {
  let hash = 0;
  for (let i = first; i <= last; i++) hash = Math.imul(hash, 31) + (tokens.word[i] ?? 0);
  return hash | 0;
}

function gatherSeen(context: Context): void {
  const { tokens, lists, seen, runStart, runEnd } = context;
  const evidence = new Map<number, number>();
  for (let i = 0; i < tokens.count; i++) {
    const kind = tokens.kind[i] ?? 0;
    if (kind & (Kind.mark | Kind.digit)) continue;
    const word = tokens.word[i] ?? 0;
    let bits = evidence.get(word) ?? 0;
    if (!isCapital(tokens, i)) bits |= Seen.lower;
    else {
      if (!(kind & Kind.opensSentence)) bits |= Seen.capital;
      const from = runStart[i] ?? i;
      const to = runEnd[i] ?? i;
      const before = lists[i - 1] ?? 0;
      const outside = lists[from - 1] ?? 0;
      const after = lists[to + 1] ?? 0;
      if (before & List.title) bits |= Seen.afterTitle;
      if (i > from && before & List.firstName) bits |= Seen.afterFirstName;
      if (outside & List.placePreposition) bits |= Seen.afterPreposition;
      if (after & List.speech) bits |= Seen.speaks;
      if ((lists[to] ?? 0) & List.organisationHead && to > from) bits |= Seen.inOrganisation;
      if (tokens.text[(tokens.start[i] ?? 0) - 1] === "(" && tokens.text[tokens.end[i] ?? 0] === ")")
        bits |= Seen.bracketed;
      if (tokens.end[to + 1] === (tokens.end[to] ?? 0) + 2) bits |= Seen.possessive;
      if (from === to) bits |= Seen.alone;
    }
    evidence.set(word, bits);
  }
  for (let i = 0; i < tokens.count; i++) if (context.candidate[i]) seen[i] = evidence.get(tokens.word[i] ?? 0) ?? 0;
}

/** Room that one token's features need. */
export const MAX_FEATURES = 96;

/** Writes the feature hashes of token `i` into `into` and gives their number. */
export function featuresAt(context: Context, i: number, into: Int32Array): number {
  const { tokens, coarse, fine, lists, seen } = context;
  const sentence = tokens.sentence[i] ?? 0;
  let n = 0;
  const add = (template: number, a: number, b = 0, c = 0): void => {
    let hash = Math.imul(a ^ Math.imul(template, 0x9e3779b1), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 15) ^ b, 0xc2b2ae35);
    hash = Math.imul(hash ^ (hash >>> 13) ^ c, 0x27d4eb2f);
    into[n++] = hash ^ (hash >>> 16);
  };
  const inside = (j: number): boolean => j >= 0 && j < tokens.count && tokens.sentence[j] === sentence;
  const word = (j: number): number => (inside(j) ? (tokens.word[j] ?? 0) : j < i ? 1 : 2);
  const shape = (j: number): number => (inside(j) ? (tokens.shape[j] ?? 0) : j < i ? 1 : 2);
  const c1 = (j: number): number => (inside(j) ? (coarse[j] ?? 0) : 60001);
  const c2 = (j: number): number => (inside(j) ? (fine[j] ?? 0) : 60001);
  const list = (j: number): number => (inside(j) ? (lists[j] ?? 0) : 0);

  const w0 = word(i);
  const wp = word(i - 1);
  const wn = word(i + 1);
  const kind = tokens.kind[i] ?? 0;
  const opens = kind & Kind.opensSentence;
  add(0, 0);
  add(1, w0);
  add(2, w0, tokens.shape[i]);
  add(3, wp);
  add(4, wn);
  add(5, word(i - 2));
  add(6, word(i + 2));
  add(7, wp, w0);
  add(8, w0, wn);
  add(9, shape(i), opens);
  add(10, shape(i - 1), shape(i));
  add(11, shape(i), shape(i + 1));
  add(12, shape(i - 1), shape(i), shape(i + 1));
  add(13, c1(i));
  add(14, c2(i));
  add(15, c1(i - 1));
  add(16, c2(i - 1));
  add(17, c1(i + 1));
  add(18, c2(i + 1));
  add(19, c1(i - 1), c1(i));
  add(20, c1(i), c1(i + 1));
  add(21, c1(i - 2));
  add(22, c1(i + 2));
  add(23, c1(i), shape(i), opens);
  add(24, c1(i - 1), c1(i + 1), shape(i));
  n = affixes(tokens, i, into, n);

  const l0 = list(i);
  for (let bits = l0, b = 0; bits !== 0; bits >>>= 1, b++) if (bits & 1) add(40, b, kind & Kind.capital);
  for (let bits = list(i - 1), b = 0; bits !== 0; bits >>>= 1, b++) if (bits & 1) add(41, b, kind & Kind.capital);
  for (let bits = list(i + 1), b = 0; bits !== 0; bits >>>= 1, b++) if (bits & 1) add(42, b, kind & Kind.capital);
  add(43, l0, shape(i));
  add(44, list(i - 1), l0);
  add(45, l0, list(i + 1));

  if (isCapital(tokens, i)) {
    const from = context.runStart[i] ?? i;
    const to = context.runEnd[i] ?? i;
    const length = Math.min(to - from, 5);
    const place = i === from ? (i === to ? 0 : 1) : i === to ? 3 : 2;
    add(50, length, place);
    add(51, word(to), place);
    add(52, c2(to), place);
    add(53, word(from - 1), place);
    add(54, word(to + 1), place);
    add(55, c1(from - 1), c1(to + 1), place);
    add(56, list(to), place);
    add(57, list(from), place);
    add(58, word(from), place);
    add(59, c2(from), place);
    add(60, c1(from), c1(to), place);
    add(61, length, shape(i), opens);
    const evidence = seen[i] ?? 0;
    add(62, evidence & 3, opens);
    add(63, evidence >>> 2, length);
    for (let bits = evidence, b = 0; bits !== 0; bits >>>= 1, b++) if (bits & 1) add(64, b, place);
    add(65, seen[to] ?? 0, place);
  }
  return n;
}

/** Beginnings and ends of the word, up to four characters. */
function affixes(tokens: Tokens, i: number, into: Int32Array, from: number): number {
  const { text } = tokens;
  const start = tokens.start[i] ?? 0;
  const end = tokens.end[i] ?? 0;
  let n = from;
  let prefix = 77;
  let suffix = 78;
  for (let k = 0; k < 4 && k < end - start; k++) {
    prefix = Math.imul(prefix ^ text.charCodeAt(start + k), 0x01000193);
    suffix = Math.imul(suffix ^ text.charCodeAt(end - 1 - k), 0x01000193);
    if (k > 0) into[n++] = Math.imul(prefix ^ (prefix >>> 15), 0x85ebca6b);
    into[n++] = Math.imul(suffix ^ (suffix >>> 15), 0xc2b2ae35);
  }
  return n;
}
