import { Char, characters } from "#text/characters.ts";

/** What a character is in a word, one bit each. */
export const CharacterClass = {
  lower: Char.lower,
  upper: Char.upper,
  digit: Char.digit,
  space: Char.space,
  /** A mark that can hold two parts of a word together. */
  joint: 256,
} as const;

/** Words that qualify what stands before a hyphen, so that "US-led" names the US. */
const PARTICIPLE =
  /^(?:led|based|backed|born|made|held|owned|run|controlled|occupied|allied|bound|trained|funded|sponsored|related|style|era|wide|linked|affiliated|aligned|brokered|supported|friendly)$/;
/** Prefixes that are no part of the name after the hyphen. */
const PREFIX = /^(?:anti|pro|ex|non|post|pre|mid|trans|inter|then|co)$/i;

/** Constants of this file are read faster in a loop than imported ones, which are looked up anew at each use. */
const { lower: LOWER, upper: UPPER, digit: DIGIT, space: SPACE, joint: JOINT } = CharacterClass;
const WORD = LOWER | UPPER | DIGIT;
/** What each UTF-16 code unit is, one of {@link CharacterClass}; 0 for any other mark, and halves of characters outside the first plane. */
export const characterClasses: Uint16Array = Uint16Array.from(characters, (bits) => bits & (WORD | SPACE));
for (const mark of "'’.,&-‑") characterClasses[mark.charCodeAt(0)] = JOINT;
const classes = characterClasses;

/** Whether the mark at `at` holds two parts of the word together that begins at `start`. */
export function joins(text: string, start: number, at: number, limit: number): boolean {
  const before = wordClass(text, at - 1);
  const after = at + 1 < limit ? wordClass(text, at + 1) : 0;
  if (after === 0) return false;
  switch (text[at]) {
    case "'":
    case "’":
      return after !== DIGIT && !isPossessive(text, at, limit);
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
export function isInitial(text: string, start: number, end: number, limit: number): boolean {
  if (end >= limit || text[end] !== "." || classes[text.charCodeAt(end - 1)] !== UPPER) return false;
  return end - start === 1 || text[end - 2] === ".";
}

/** "’s" is a token by itself, so that a name can end before it. */
export function isPossessive(text: string, at: number, limit: number): boolean {
  const isApostrophe = text[at] === "'" || text[at] === "’";
  return isApostrophe && at + 1 < limit && text[at + 1] === "s" && (at + 2 >= limit || wordClass(text, at + 2) === 0);
}

/** LOWER, UPPER or DIGIT for what is part of a word, else 0. */
function wordClass(text: string, at: number): number {
  return (classes[text.charCodeAt(at)] ?? 0) & WORD;
}
