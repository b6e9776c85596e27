import { type Attribution, isGoverned } from "./attribution.ts";
import { cueWord } from "./cue-words.ts";
import type { AttributedQuotation, NamedSentence } from "./discourse.ts";

/** Shorter quotations are speech only beside a verb that surely tells of speech: scare quotes, titles and slogans prevail among them. */
const FEWEST_WORDS = 4;
/** A title is not longer than this many words; bounds the look at long quotations. */
const LONGEST_TITLE = 14;
/** Words that titles write small. */
const small =
  /^(?:a|an|the|of|in|on|at|to|for|from|with|and|or|but|by|as|is|vs|de|la|le|el|los|las|del|der|die|das|und|von|et|y|e|w)$/;

const word = /[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu;

/** Whether a quotation has so many words or more; it is not read further. */
function hasWords(quotation: string, count: number): boolean {
  word.lastIndex = 0;
  for (let found = 0; found < count; found++) if (!word.test(quotation)) return false;
  return true;
}

/** Whether the quotation is long enough to be taken for speech without a verb of speech beside it. */
export function isLongEnough(quotation: string): boolean {
  return hasWords(quotation, FEWEST_WORDS);
}

/** Whether a quotation stands in single marks; two straight ones in a row count as a double mark. */
export function isInSingleMarks(quotation: string): boolean {
  return /^[‘‚‹`](?!`)|^'(?!')/.test(quotation);
}

/** Whether a quotation without a closing mark has run on into the words of the article: `"We won, said Ann Lee.` */
export function isTornOpen(quotation: string): boolean {
  return /,\s(?:\p{Lu}\S*\s){0,3}(?:said|says|added|wrote|told|asked)\b/u.test(quotation);
}

/**
 * Whether a quotation is written like the title of a book, a show or an article: "The Art of the Deal". A stop at its
 * end asks for one word more: "Thank You!" is said.
 */
export function isTitleOfWork(quotation: string): boolean {
  if (quotation.length > 20 * LONGEST_TITLE || !/^\P{L}*\p{Lu}/u.test(quotation) || /[.?!…]\s/.test(quotation))
    return false;
  const found = quotation.match(word) ?? [];
  const large = found.filter((each) => !small.test(each));
  return (
    found.length <= LONGEST_TITLE &&
    large.length >= (/[.?!…]["”’'»]*$/.test(quotation) ? 3 : 2) &&
    large.every((each) => /^[\p{Lu}\p{N}]/u.test(each))
  );
}

/** `"Bridge opens at last," |by| Ann Lee`: whether a name right behind "by" signs the quotation, as it signs headlines. */
function isHeadlineBy(tokens: NamedSentence["tokens"], at: number): boolean {
  const by = tokens[at + 1]?.text === "," ? at + 2 : at + 1;
  return tokens[by]?.text === "by" && /^\p{Lu}/u.test(tokens[by + 1]?.text ?? "");
}

/** Whether the verb tells of speech whatever stands around it: "hailed “important” talks" does not. */
const isSureVerb = (text: string, { cue, strength }: Attribution) =>
  cue !== null && strength === "strong" && cueWord(text.slice(cue.start, cue.end).toLowerCase())?.strength !== "weak";

/**
 * Whether a quotation is speech rather than a scare quote, a slogan or a term: long enough, or short and told by a verb
 * of speech right beside it.
 */
export function isSpeech(
  text: string,
  { tokens }: NamedSentence,
  { quotation, at, attribution }: AttributedQuotation,
): boolean {
  const quoted = text.slice(quotation.start, quotation.end);
  if (text.charAt(quotation.start - 1) === "=" || (attribution?.cue == null && isHeadlineBy(tokens, at))) return false;
  if (isLongEnough(quoted)) return true;
  if (attribution?.cue == null || !isSureVerb(text, attribution) || !hasWords(quoted, 1)) return false;
  const before = tokens[at - 1];
  const isOpened = before === undefined || /^[:,]$/.test(before.text) || before.end === attribution.cue.end;
  return isOpened && isGoverned(attribution) && (before !== undefined || /[,.!?…]["”’']+$/.test(quoted));
}
