import type { Span } from "#text/span.ts";
import { type Numbering, numbered } from "./numbering.ts";

/** The words and marks of a text as parallel columns: no strings are built, so a long article costs little. */
export interface Tokens {
  readonly text: string;
  readonly count: number;
  /** Offsets into the text, in UTF-16 code units. */
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** Hash of the lower-cased word, digits as 0. */
  readonly word: Int32Array;
  /** The different words: what holds of a word wherever it stands is looked up once. */
  readonly vocabulary: Numbering;
  /** Hash of the word's shape: "Xx" for Kerry, "X" for NATO, "X.X." for U.S., "0" for numbers, "xXx" for al-Assad. */
  readonly shape: Int32Array;
  /** Bits of {@link Kind}. */
  readonly kind: Uint8Array;
  /** The number of the sentence that the token belongs to. */
  readonly sentence: Int32Array;
  /** The words that were asked for, as `wordAt` gives them. */
  readonly words: (string | undefined)[];
}

/** What a token looks like. */
export const Kind = { capital: 1, inner: 2, allCapitals: 4, digit: 8, mark: 16, opensSentence: 32 } as const;

const LOWER = 1;
const UPPER = 2;
const DIGIT = 4;

/** Words that qualify what stands before a hyphen, so that "US-led" names the US. */
const PARTICIPLE =
  /^(?:led|based|backed|born|made|held|owned|run|controlled|occupied|allied|bound|trained|funded|sponsored|related|style|era|wide|linked|affiliated|aligned|brokered|supported|friendly)$/;
/** Prefixes that are no part of the name after the hyphen. */
const PREFIX = /^(?:anti|pro|ex|non|post|pre|mid|trans|inter|then|co)$/i;

const classes = new Uint8Array(65536);
/** What counts in the hash of a word: lower case, digits as 0, apostrophes straight. */
const folded = new Uint16Array(65536);
for (let code = 0; code < 65536; code++) {
  const char = String.fromCharCode(code);
  const lower = char.toLowerCase();
  folded[code] = lower.length === 1 ? lower.charCodeAt(0) : code;
  if (/\p{Lu}|\p{Lt}/u.test(char)) classes[code] = UPPER;
  else if (/\p{L}|\p{M}/u.test(char)) classes[code] = LOWER;
  else if (/\p{Nd}/u.test(char)) {
    classes[code] = DIGIT;
    folded[code] = 48;
  }
}
folded[0x2019] = 39;

/** Hash of a stretch of text, lower-cased and with digits as 0, as `Tokens.word` holds it. */
export function hashOf(text: string, start = 0, end = text.length): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ (folded[text.charCodeAt(at)] ?? 0), 0x01000193);
  return hash | 0;
}

/** Hash of a name of one or more words, however they are spaced; for one word it is the word's own. */
export function phraseHash(name: string): number {
  const [first = 0, ...others] = name.split(/\s+/).map((word) => hashOf(word));
  return others.reduce(joinHashes, first);
}

/** The hash of a phrase and one more word. */
export function joinHashes(phrase: number, word: number): number {
  return (Math.imul(phrase, 31) + word) | 0;
}

/** Whether a token has a capital letter. */
export function isCapital({ kind }: Tokens, i: number): boolean {
  return ((kind[i] ?? 0) & (Kind.capital | Kind.inner)) !== 0;
}

/** Whether a token is a mark, neither word nor number. */
export function isMark({ kind }: Tokens, i: number): boolean {
  return ((kind[i] ?? 0) & Kind.mark) !== 0;
}

/** Splits the sentences of a text into words, numbers and single marks, in linear time. */
export function tokensOf(text: string, sentences: readonly Span[]): Tokens {
  const bounds: number[] = [];
  const numbers: number[] = [];
  const opens: number[] = [];
  sentences.forEach((sentence, number) => {
    let first = true;
    for (let at = sentence.start; at < sentence.end; ) {
      const end = tokenEnd(text, at, sentence.end);
      if (end > at) {
        bounds.push(at, end);
        numbers.push(number);
        opens.push(first ? Kind.opensSentence : 0);
        if (((classes[text.charCodeAt(at)] ?? 0) & (UPPER | LOWER | DIGIT)) !== 0) first = false;
      }
      at = Math.max(end, at + 1);
    }
  });
  return columns(text, bounds, numbers, opens);
}

function columns(
  text: string,
  bounds: readonly number[],
  numbers: readonly number[],
  opens: readonly number[],
): Tokens {
  const count = numbers.length;
  const word = new Int32Array(count);
  const tokens = {
    text,
    count,
    start: new Int32Array(count),
    end: new Int32Array(count),
    word,
    shape: new Int32Array(count),
    kind: new Uint8Array(count),
    sentence: Int32Array.from(numbers),
    words: new Array<string | undefined>(count),
  };
  for (let i = 0; i < count; i++) {
    const start = bounds[2 * i] ?? 0;
    const end = bounds[2 * i + 1] ?? 0;
    tokens.start[i] = start;
    tokens.end[i] = end;
    word[i] = hashOf(text, start, end);
    tokens.shape[i] = shapeOf(text, start, end);
    tokens.kind[i] = kindOf(text, start, end) | (opens[i] ?? 0);
  }
  return { ...tokens, vocabulary: numbered(word) };
}

/** The end of the token that begins at `at`; `at` itself when only space begins there. */
function tokenEnd(text: string, at: number, limit: number): number {
  const kind = classes[text.charCodeAt(at)] ?? 0;
  if (kind === 0) return isSpace(text.charCodeAt(at)) ? at : possessiveEnd(text, at, limit);
  let end = at;
  while (end < limit) {
    if ((classes[text.charCodeAt(end)] ?? 0) !== 0) end++;
    else if (joins(text, at, end, limit)) end++;
    else break;
  }
  return isInitial(text, at, end, limit) ? end + 1 : end;
}

/** "’s" is one token, so that a name can end before it; every other mark stands alone. */
function possessiveEnd(text: string, at: number, limit: number): number {
  const apostrophe = text[at] === "'" || text[at] === "’";
  const closes = at + 2 >= limit || classes[text.charCodeAt(at + 2)] === 0;
  return apostrophe && text[at + 1] === "s" && closes && at + 1 < limit ? at + 2 : at + 1;
}

/** Whether the mark at `at` holds two parts of one word together. */
function joins(text: string, start: number, at: number, limit: number): boolean {
  const before = classes[text.charCodeAt(at - 1)] ?? 0;
  const after = at + 1 < limit ? (classes[text.charCodeAt(at + 1)] ?? 0) : 0;
  if (after === 0) return false;
  switch (text[at]) {
    case "'":
    case "’":
      return after !== DIGIT && possessiveEnd(text, at, limit) === at + 1;
    case ".":
      return before === DIGIT ? after === DIGIT : after === LOWER || isInitial(text, at - 1, at, limit);
    case ",":
      return before === DIGIT && after === DIGIT;
    case "&":
      return before === UPPER && after === UPPER;
    case "-":
    case "‑":
      return !partsAtHyphen(text, start, at, limit);
    default:
      return false;
  }
}

function partsAtHyphen(text: string, start: number, at: number, limit: number): boolean {
  const before = text.slice(Math.max(start, at - 6), at);
  if (classes[text.charCodeAt(at + 1)] === UPPER) {
    return at - start <= 5 && (PREFIX.test(before) || (at - start <= 4 && /^\p{Lu}\.?\p{Lu}/u.test(before)));
  }
  let end = at + 1;
  while (end < limit && end < at + 12 && classes[text.charCodeAt(end)] === LOWER) end++;
  return PARTICIPLE.test(text.slice(at + 1, end));
}

/** A single capital and a full stop, as in "John F. Kennedy" or the parts of "U.S." */
function isInitial(text: string, start: number, end: number, limit: number): boolean {
  if (end >= limit || text[end] !== "." || classes[text.charCodeAt(end - 1)] !== UPPER) return false;
  return end - start === 1 || text[end - 2] === ".";
}

function isSpace(code: number): boolean {
  return (
    code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x2028 || code === 0x2029 || code === 0xfeff
  );
}

function shapeOf(text: string, start: number, end: number): number {
  let hash = 0;
  let last = -1;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    const kind = classes[code] || code;
    if (kind !== last) hash = Math.imul(hash ^ kind, 0x01000193) ^ 0x5bd1e995;
    last = kind;
  }
  return hash | 0;
}

function kindOf(text: string, start: number, end: number): number {
  let upper = 0;
  let lower = 0;
  for (let at = start; at < end; at++) {
    const kind = classes[text.charCodeAt(at)] ?? 0;
    if (kind === UPPER) upper++;
    else if (kind === LOWER) lower++;
  }
  const first = classes[text.charCodeAt(start)] ?? 0;
  if (first === 0) return Kind.mark;
  if (first === DIGIT) return upper > 0 ? Kind.digit | Kind.inner : Kind.digit;
  if (first === UPPER) return lower === 0 && upper > 1 ? Kind.capital | Kind.allCapitals : Kind.capital;
  return upper > 0 ? Kind.inner : 0;
}
