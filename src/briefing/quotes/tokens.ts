import { Char, characterAt, characters, runEnd } from "#text/characters.ts";
import { rememberingStretches } from "#text/remembering.ts";
import type { Span } from "#text/span.ts";
import { wordSet } from "#text/word-set.ts";
import { plainLower } from "#text/words.ts";
import { type CueWord, cueWord } from "./cue-words.ts";
import { canStandInName, isCapitalised } from "./name-words.ts";
import { classesOf } from "./word-classes.ts";

/** What a word or a mark is by itself, wherever it stands. */
interface Form {
  readonly kind: "word" | "mark" | "quotation";
  readonly text: string;
  /** Lower-case text with plain apostrophes, for look-ups. */
  readonly lower: string;
  /** The verb of speech that the word is a form of. */
  readonly cue: CueWord | undefined;
  /** What it can be in a sentence, for the questions of `word-classes.ts`. */
  readonly classes: number;
  readonly isCapitalised: boolean;
  readonly canStandInName: boolean;
}

/** A piece of a sentence without the genitive or the shortened verb at its end, which is a token of its own. */
interface Piece extends Form {
  readonly ending: Form | null;
}

/** A word, a punctuation mark, or a whole quotation, which counts as one token of the sentence around it. */
export interface Token extends Span, Form {}

/** No stretch between quotations is read further than this many characters: bounds the time on text without sentences. */
const LONGEST_STRETCH = 3000;
/**
 * Places for words, some 300 kB, which keep seven of ten from being worked out; twice as many keep eight, but leave the
 * processor's cache.
 */
const MEMORY = 2 ** 11;

/** What a word is made of in any script. */
const LETTERS = Char.upper | Char.lower | Char.alphanumeric;
/** A mark that can hold two parts of a word together. */
const JOINT = 256;
/** A mark that opens a word: "@handle", "#tag", "$5". */
const SIGN = 512;
/** Constants of this file are read faster in a loop than imported ones, which are looked up anew at each use. */
const { alphanumeric, space, half } = Char;
/** What each UTF-16 code unit is, as bits of {@link Char}, JOINT and SIGN. */
const table = Uint16Array.from(characters);
for (const mark of "'’-.&/") table[mark.charCodeAt(0)] = JOINT;
for (const mark of "@#$") table[mark.charCodeAt(0)] = SIGN;
const titles = wordSet(
  "Mr Mrs Ms Mx Dr Prof Rev Hon St Jr Sr Sen Sens Rep Reps Gov Gen Col Lt Sgt Maj Capt Adm Amb Supt",
);
/** The longest of them. */
const LONGEST_TITLE = 4;
const initials = /^(?:\p{Lu}\.)+(?:\p{Lu}\b)?/u;
/** Code units of the letter before the first stop of an acronym. */
const LONGEST_INITIAL = 2;
/** A genitive or a shortened verb at the end of a word. */
const shortened = /(?<=[\p{L}\p{N}])['’](?:s|re|ve|d|ll|m)$/u;

/** A quotation as a token. */
export function quotationToken({ start, end }: Span): Token {
  return token({ ...formOf(""), kind: "quotation" }, start, end);
}

/** The title of a work is one word of its sentence, and a comma inside its closing mark parts the sentence like any comma. */
export function titleTokens(text: string, { start, end }: Span): Token[] {
  const comma = text.slice(start, end).search(/,["”’']+$/);
  const title = token({ ...formOf(""), kind: "word" }, start, comma < 0 ? end : start + comma);
  return comma < 0 ? [title] : [title, token(formOf(","), start + comma, end)];
}

/** The words and marks between two offsets; a genitive or a shortened verb is a token of its own. */
export function plainTokens(text: string, from: number, to: number): Token[] {
  const tokens: Token[] = [];
  addTokens(tokens, text, from, to);
  return tokens;
}

/** Adds them to other tokens. */
export function addTokens(tokens: Token[], text: string, from: number, to: number): void {
  const limit = Math.min(to, from + LONGEST_STRETCH);
  for (let at = from, end = from; at < limit; at = end) {
    const bits = table[text.charCodeAt(at)] ?? 0;
    end = (bits & space) === 0 ? pieceEnd(text, at, limit, bits) : at + 1;
    if ((bits & space) === 0) addPiece(tokens, text, at, end);
  }
}

function addPiece(tokens: Token[], text: string, start: number, end: number): void {
  const whole = piece(text, start, end);
  const { ending } = whole;
  if (ending === null) {
    tokens.push(token(whole, start, end));
    return;
  }
  const part = end - ending.text.length;
  tokens.push(token(whole, start, part), token(ending, part, end));
}

const piece = rememberingStretches(MEMORY, (text): Piece => {
  const at = /['’]/.test(text) ? text.search(shortened) : -1;
  return at < 0 ? { ...formOf(text), ending: null } : { ...formOf(text.slice(0, at)), ending: formOf(text.slice(at)) };
});

function formOf(text: string): Form {
  const isWord = text.length > 2 || /[\p{L}\p{N}]/u.test(text);
  const lower = plainLower(text);
  // Most words are small, and not asked any further.
  const hasCapital = isWord && lower !== text && isCapitalised(text);
  return {
    kind: isWord ? "word" : "mark",
    text,
    lower,
    cue: cueWord(lower),
    classes: classesOf(text, lower),
    isCapitalised: hasCapital,
    canStandInName: hasCapital && canStandInName(text),
  };
}

function token(form: Form, start: number, end: number): Token {
  const { kind, text, lower, cue, classes, isCapitalised, canStandInName } = form;
  return { start, end, kind, text, lower, cue, classes, isCapitalised, canStandInName };
}

/**
 * Where the piece ends that begins at `at` with a character of `bits`, which is no space: an acronym, a title with its
 * full stop, a word or a number with its inner marks, or a single mark.
 */
function pieceEnd(text: string, at: number, limit: number, bits: number): number {
  const from = (bits & SIGN) !== 0 ? at + 1 : at;
  let end = lettersEnd(text, from, limit);
  if (end === from) return markEnd(text, at, limit, bits);
  if (text[end] === "." && from === at && end < limit) {
    const [acronym] = end - at <= LONGEST_INITIAL ? (initials.exec(text.slice(at, limit)) ?? []) : [];
    if (acronym !== undefined) return at + acronym.length;
    if (end - at <= LONGEST_TITLE && titles.has(text.slice(at, end))) return end + 1;
  }
  while (end < limit && (((table[text.charCodeAt(end)] ?? 0) & JOINT) !== 0 || isInNumber(text, end))) {
    const next = lettersEnd(text, end + 1, limit);
    if (next === end + 1) break;
    end = next;
  }
  return end;
}

/** "1|,|000". */
const isInNumber = (text: string, at: number) => text[at] === "," && /^\d,\d/.test(text.slice(at - 1, at + 2));

/** Where the run of letters and figures ends that begins at `from`; `from` itself when none does. */
function lettersEnd(text: string, from: number, limit: number): number {
  const isLetter = from < limit && (characterAt(text, from) & alphanumeric) !== 0;
  return isLetter ? runEnd(text, from, limit, LETTERS) : from;
}

function markEnd(text: string, at: number, limit: number, bits: number): number {
  return (bits & half) !== 0 && at + 1 < limit && (text.codePointAt(at) ?? 0) > 0xffff ? at + 2 : at + 1;
}
