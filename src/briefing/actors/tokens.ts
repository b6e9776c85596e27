import { FIRST_HASH, HASH_PRIME } from "#text/fnv-hash.ts";
import type { Span } from "#text/span.ts";
import { CharacterClass, characterClasses, isInitial, isPossessive, joins } from "./joints.ts";
import { freshMemory, type Memory } from "./memory.ts";
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
  /** Where more columns of this text stand. */
  readonly memory: Memory;
}

/** What a token looks like. */
export const Kind = { capital: 1, inner: 2, allCapitals: 4, digit: 8, mark: 16, opensSentence: 32 } as const;

/** Constants of this file are read faster in a loop than imported ones, which are looked up anew at each use. */
const [SEED, PRIME] = [FIRST_HASH, HASH_PRIME];
const { allCapitals: ALL_CAPITALS, opensSentence: OPENS_SENTENCE, mark: MARK } = Kind;
const WITH_CAPITAL = Kind.capital | Kind.inner;
const [classes, { lower: LOWER, upper: UPPER, digit: DIGIT, space: SPACE, joint: JOINT }] = [
  characterClasses,
  CharacterClass,
];
const WORD = LOWER | UPPER | DIGIT;
/** The code of a full stop. */
const STOP = 46;

/** What counts in the hash of a word: lower case, digits as 0, apostrophes straight. */
const folded = Uint16Array.from(classes, (kind, code) => {
  const lower = String.fromCharCode(code).toLowerCase();
  if (kind === DIGIT) return 48;
  return lower.length === 1 ? lower.charCodeAt(0) : code;
});
folded[0x2019] = 39;

/** Hash of a stretch of text, lower-cased and with digits as 0, as `Tokens.word` holds it. */
export function hashOf(text: string, start = 0, end = text.length): number {
  let hash = SEED;
  for (let at = start; at < end; at++) hash = withCode(hash, text.charCodeAt(at));
  return hash | 0;
}

function withCode(hash: number, code: number): number {
  return Math.imul(hash ^ (folded[code] ?? 0), PRIME);
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
  return ((kind[i] ?? 0) & WITH_CAPITAL) !== 0;
}

/** Whether the sentence of a token goes on with a capital behind it. */
export function isBeforeCapital(tokens: Tokens, i: number): boolean {
  return isCapital(tokens, i + 1) && tokens.sentence[i + 1] === tokens.sentence[i];
}

/** Whether a token is all in capitals. */
export function isAcronym({ kind }: Tokens, i: number): boolean {
  return ((kind[i] ?? 0) & ALL_CAPITALS) !== 0;
}

/** Whether a token is the first of its sentence. */
export function opensSentence({ kind }: Tokens, i: number): boolean {
  return ((kind[i] ?? 0) & OPENS_SENTENCE) !== 0;
}

/** Whether a token is a mark, neither word nor number. */
export function isMark({ kind }: Tokens, i: number): boolean {
  return ((kind[i] ?? 0) & MARK) !== 0;
}

/** Splits the sentences of a text into words, numbers and single marks, in linear time. */
export function tokensOf(text: string, sentences: readonly Span[], memory = freshMemory): Tokens {
  const most = sentences.reduce((sum, { start, end }) => sum + end - start, 0);
  const room = most <= USUAL ? usualRoom : columns(most, freshMemory);
  let count = 0;
  sentences.forEach((sentence, number) => {
    count = fillSentence(room, text, sentence, number, count);
  });
  return { text, ...cut(room, count, memory), words: new Array<string | undefined>(count), memory };
}

/** Fills in the tokens of a sentence, of which the first has the number `count`; gives that of the next. */
function fillSentence(room: Columns, text: string, sentence: Span, number: number, count: number): number {
  const limit = sentence.end;
  let next = count;
  let opens: number = OPENS_SENTENCE;
  for (let at = sentence.start; at < limit; ) {
    const is = classes[text.charCodeAt(at)] ?? 0;
    if (is === SPACE) {
      at++;
      continue;
    }
    room.start[next] = at;
    room.sentence[next] = number;
    room.kind[next] = opens;
    at = (is & WORD) === 0 ? fillMark(room, text, next++, limit) : fillWord(room, text, next++, limit);
    if ((is & WORD) !== 0) opens = 0;
  }
  return next;
}

/** The columns of tokens that are filled while they are read. */
type Columns = Pick<Tokens, "start" | "end" | "word" | "shape" | "kind" | "sentence">;

/** Room for as many tokens. */
function columns(count: number, { int32, uint8 }: Memory): Columns {
  return {
    start: int32(count),
    end: int32(count),
    word: int32(count),
    shape: int32(count),
    kind: uint8(count),
    sentence: int32(count),
  };
}

/** The first so many tokens, in no more room than they need. */
function cut(room: Columns, count: number, memory: Memory): Columns & Pick<Tokens, "count" | "vocabulary"> {
  const own = columns(count, memory);
  own.start.set(room.start.subarray(0, count));
  own.end.set(room.end.subarray(0, count));
  own.word.set(room.word.subarray(0, count));
  own.shape.set(room.shape.subarray(0, count));
  own.kind.set(room.kind.subarray(0, count));
  own.sentence.set(room.sentence.subarray(0, count));
  return { ...own, count, vocabulary: numbered(own.word, memory) };
}

/** A text of no more characters, as nearly all are, is read into the same room. */
const USUAL = 2 ** 14;
const usualRoom = columns(USUAL, freshMemory);

/** Fills in a word: its end, and what its characters tell, in one walk over them. Gives the end. */
function fillWord({ start, end, word, shape, kind }: Columns, text: string, i: number, limit: number): number {
  const from = start[i] ?? 0;
  let at = from;
  let hash = SEED;
  let looks = 0;
  let last = 0;
  let seen = 0;
  let upper = 0;
  for (; at < limit; at++) {
    const code = text.charCodeAt(at);
    const is = classes[code] ?? 0;
    if ((is & WORD) === 0 && !(is === JOINT && joins(text, from, at, limit))) break;
    const look = is & WORD || code;
    if (look !== last) looks = withLook(looks, look);
    hash = withCode(hash, code);
    last = look;
    seen |= is;
    if (is === UPPER) upper++;
  }
  if (isInitial(text, from, at, limit)) {
    hash = withCode(hash, STOP);
    looks = withLook(looks, STOP);
    at++;
  }
  end[i] = at;
  word[i] = hash | 0;
  shape[i] = looks | 0;
  kind[i] = (kind[i] ?? 0) | kindOf(classes[text.charCodeAt(from)] ?? 0, upper, (seen & LOWER) !== 0);
  return at;
}

/** The same for a mark. "’s" is one token, so that a name can end before it; every other mark stands alone. */
function fillMark({ start, end, word, shape, kind }: Columns, text: string, i: number, limit: number): number {
  const from = start[i] ?? 0;
  const code = text.charCodeAt(from);
  const isPair = isPossessive(text, from, limit);
  const hash = withCode(SEED, code);
  const looks = withLook(0, code);
  end[i] = isPair ? from + 2 : from + 1;
  word[i] = isPair ? withCode(hash, text.charCodeAt(from + 1)) | 0 : hash | 0;
  shape[i] = isPair ? withLook(looks, LOWER) : looks;
  kind[i] = (kind[i] ?? 0) | MARK;
  return end[i] ?? limit;
}

/** The hash of a shape and one more kind of character, or mark, behind it. */
function withLook(looks: number, look: number): number {
  return Math.imul(looks ^ look, PRIME) ^ 0x5bd1e995;
}

function kindOf(first: number, upper: number, hasLower: boolean): number {
  if (first === DIGIT) return upper > 0 ? Kind.digit | Kind.inner : Kind.digit;
  if (first === UPPER) return !hasLower && upper > 1 ? Kind.capital | Kind.allCapitals : Kind.capital;
  return upper > 0 ? Kind.inner : 0;
}
