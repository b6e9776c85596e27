import { type Span, slice } from "./span.ts";

/** A word and where it stands; `text` is the exact characters, not lower-cased. */
export type Word = Span & { readonly text: string };

// Chinese, Japanese and Thai write no spaces: each of their characters counts as a word.
const unspaced = "[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}]";
const letters = `[[\\p{L}\\p{N}\\p{M}]--${unspaced}]+`;

// Apostrophes and hyphens belong to a word only between its letters.
const word = new RegExp(`${unspaced}|${letters}(?:['’\\-‐‑]${letters})*`, "gv");

/** The words of a text, or of one stretch of it, in order; offsets always count from the start of the text. */
export function words(text: string, within: Span = { start: 0, end: text.length }): Word[] {
  const found: Word[] = [];
  for (const match of text.slice(within.start, within.end).matchAll(word)) {
    const start = within.start + match.index;
    found.push({ start, end: start + match[0].length, text: match[0] });
  }
  return found;
}

/** The same without the places: several times as fast. */
export function wordsOf(text: string): readonly string[] {
  return text.match(word) ?? [];
}

/** Code units of a word with its space: as few as let the first words of most texts be read from a stretch, and as many as are ever read. */
const WORD_LENGTH = { usual: 7, most: 12 };

/** The first words of a text, without their places; of a text of very long words perhaps fewer. */
export function firstWords(text: string, count: number): readonly string[] {
  const near = wordsOf(text.slice(0, count * WORD_LENGTH.usual));
  // The last word may be cut.
  const isEnough = near.length > count || text.length <= count * WORD_LENGTH.usual;
  return (isEnough ? near : wordsOf(text.slice(0, count * WORD_LENGTH.most))).slice(0, count);
}

/** A word in lower case with straight apostrophes, for look-ups. */
export function plainLower(word: string): string {
  const lower = word.toLowerCase();
  // To look first takes a fraction of what it takes to replace nothing.
  return lower.includes("’") ? lower.replaceAll("’", "'") : lower;
}

/** How many words a text, or one stretch of it, has: the measure of every word budget. */
export function countWords(text: string, within?: Span): number {
  return (within === undefined ? text : slice(text, within)).match(word)?.length ?? 0;
}
