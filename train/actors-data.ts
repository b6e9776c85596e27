import { readFileSync } from "node:fs";
import { contextOf, MAX_FEATURES } from "#briefing/actors/features.ts";
import { wordAt } from "#briefing/actors/mentions.ts";
import { mayFollow, rowsAt } from "#briefing/actors/tagger.ts";
import { type Tokens, tokensOf } from "#briefing/actors/tokens.ts";
import type { WordTable } from "#briefing/actors/word-table.ts";
import { sentences } from "#text/sentences.ts";

/** A text with the names that people have marked in it. */
export interface Marked {
  readonly id: string;
  readonly text: string;
  readonly entities: readonly {
    readonly start: number;
    readonly end: number;
    readonly type: string;
    readonly named?: boolean;
  }[];
}

/** A stretch of tokens where names may be: rows of features a token, and the right labels. */
export interface Stretch {
  readonly rows: Int32Array;
  /** Token k has the rows from `from[k]` up to `from[k + 1]`. */
  readonly from: Int32Array;
  readonly labels: Uint8Array;
}

const TYPES: Readonly<Record<string, number>> = { PER: 0, ORG: 1, LOC: 2, FAC: 2 };

/** The marked texts of a file with one JSON object a line. */
export function markedTexts(path: string): Marked[] {
  const lines = readFileSync(path, "utf8").split("\n").filter(Boolean);
  return lines.map((line) => JSON.parse(line));
}

/** The stretches of a text to learn from. */
export function stretchesOf({ text, entities }: Marked, words: WordTable, rows: number): Stretch[] {
  const tokens = tokensOf(text, sentences(text));
  const right = rightLabels(tokens, entities);
  const context = contextOf(tokens, words);
  const found: Stretch[] = [];
  const buffer = new Int32Array(MAX_FEATURES);
  for (let i = 0; i < tokens.count; ) {
    const start = i;
    while (i < tokens.count && context.candidate[i] && tokens.sentence[i] === tokens.sentence[start]) i++;
    if (i === start) {
      i++;
      continue;
    }
    const all: number[] = [];
    const from = [0];
    for (let k = start; k < i; k++) {
      all.push(...buffer.subarray(0, rowsAt(context, k, rows, buffer)));
      from.push(all.length);
    }
    const labels = right.slice(start, i);
    if (isPossible(labels)) found.push({ rows: Int32Array.from(all), from: Int32Array.from(from), labels });
  }
  return found;
}

function rightLabels(tokens: Tokens, entities: Marked["entities"]): Uint8Array {
  const labels = new Uint8Array(tokens.count);
  for (const entity of entities) {
    const type = TYPES[entity.type];
    if (type === undefined || entity.named === false) continue;
    const [first, last] = tokensIn(tokens, entity);
    if (first < 0 || labels[first] !== 0 || labels[last] !== 0) continue;
    labels.fill(4 * type + 2, first, last + 1);
    labels[first] = 4 * type + 1;
    labels[last] = first === last ? 4 * type + 4 : 4 * type + 3;
  }
  return labels;
}

/** First and last token of a marked name, without article, possessive and outer marks; -1 when there is none. */
function tokensIn(tokens: Tokens, { start, end }: { start: number; end: number }): [number, number] {
  let first = tokens.end.findIndex((tokenEnd) => tokenEnd > start);
  let last = tokens.start.findLastIndex((tokenStart) => tokenStart < end);
  if (first < 0 || last < first) return [-1, -1];
  while (first < last && /^(?:the|an?|\p{P})$/u.test(wordAt(tokens, first))) first++;
  while (first < last && /^(?:'s|\p{P})$/u.test(wordAt(tokens, last))) last--;
  return [first, last];
}

function isPossible(labels: Uint8Array): boolean {
  return labels.every((label, i) => mayFollow(labels[i - 1] ?? 0, label)) && mayFollow(labels.at(-1) ?? 0, 0);
}
