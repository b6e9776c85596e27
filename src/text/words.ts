import { Char, characterAt, characters, runEnd } from "./characters.ts";
import type { Span } from "./span.ts";

/** Constants of this file are read faster in a loop than imported ones, which are looked up anew at each use. */
const [table, { word, unspaced, half }] = [characters, Char];

/** A word and where it stands; `text` is the exact characters, not lower-cased. */
export type Word = Span & { readonly text: string };

/** The words of a text, or of one stretch of it, in order; offsets always count from the start of the text. */
export function words(text: string, within: Span = { start: 0, end: text.length }): Word[] {
  const found: Word[] = [];
  for (let start = wordStart(text, within.start, within.end), end = 0; start < within.end; ) {
    end = wordEnd(text, start, within.end);
    found.push({ start, end, text: text.slice(start, end) });
    start = wordStart(text, end, within.end);
  }
  return found;
}

/** The same without the places. */
export function wordsOf(text: string): readonly string[] {
  return firstWords(text, text.length);
}

/** The first words of a text, without their places. */
export function firstWords(text: string, count: number): readonly string[] {
  const found: string[] = [];
  for (let start = wordStart(text, 0), end = 0; start < text.length && found.length < count; ) {
    end = wordEnd(text, start);
    found.push(text.slice(start, end));
    start = wordStart(text, end);
  }
  return found;
}

/** How many words a text, or one stretch of it, has: the measure of every word budget. */
export function countWords(text: string, within: Span = { start: 0, end: text.length }): number {
  let count = 0;
  for (let at = wordStart(text, within.start, within.end); at < within.end; count++)
    at = wordStart(text, wordEnd(text, at, within.end), within.end);
  return count;
}

/** Where the next word begins, from `from` on; `limit` when none does. */
export function wordStart(text: string, from: number, limit = text.length): number {
  let at = from;
  while (at < limit && !opensWord(text, at, limit)) at++;
  return at;
}

/**
 * Where the word ends that begins at `start`. Apostrophes and hyphens belong to it between its letters only; Chinese,
 * Japanese and Thai write no spaces, so there each character is one.
 */
export function wordEnd(text: string, start: number, limit = text.length): number {
  const first = characterAt(text, start);
  if (first & unspaced) return start + (first & half ? 2 : 1);
  let end = runEnd(text, start, limit, word);
  while (end < limit && isJoint(text[end])) {
    const next = runEnd(text, end + 1, limit, word);
    if (next === end + 1) break;
    end = next;
  }
  return end;
}

function opensWord(text: string, at: number, limit: number): boolean {
  const bits = table[text.charCodeAt(at)] ?? 0;
  if (bits & half) return at + 1 < limit && (characterAt(text, at) & (word | unspaced)) !== 0;
  return (bits & (word | unspaced)) !== 0;
}

/** Whether a mark joins two parts of a word. */
function isJoint(mark: string | undefined): boolean {
  return mark === "'" || mark === "’" || mark === "-" || mark === "‐" || mark === "‑";
}

/** A word in lower case with straight apostrophes, for look-ups. */
export function plainLower(word: string): string {
  const lower = word.toLowerCase();
  // To look first takes a fraction of what it takes to replace nothing.
  return lower.includes("’") ? lower.replaceAll("’", "'") : lower;
}
