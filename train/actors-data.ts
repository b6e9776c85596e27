import { readFileSync } from "node:fs";
import { contextOf } from "#briefing/actors/context.ts";
import { Features, fillFeatures } from "#briefing/actors/features.ts";
import type { TokenSpan } from "#briefing/actors/mentions.ts";
import { bareName } from "#briefing/actors/tagged-names.ts";
import { mayFollow } from "#briefing/actors/tagger.ts";
import { isCapital, type Tokens, tokensOf } from "#briefing/actors/tokens.ts";
import type { WordTable } from "#briefing/actors/word-table.ts";
import type { ActorType } from "#briefing/analysis.ts";
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
  readonly source: Source;
}

/** Where a text comes from. */
export interface Source {
  /** From 1 for a source with weights of its own. */
  readonly number: number;
  /** How much its texts count. */
  readonly weight: number;
  /**
   * How much the weights count that it has beside the common ones (Daumé 2007): they take up what is peculiar to its texts and
   * to who marked them, and are thrown away. 0 for none.
   */
  readonly peculiar: number;
}

const PLAIN: Source = { number: 0, weight: 1, peculiar: 0 };

const TYPES: Readonly<Record<string, ActorType>> = { PER: "PER", ORG: "ORG", LOC: "LOC", FAC: "LOC" };
const FIRST_LABEL = { PER: 1, ORG: 5, LOC: 9 } as const;

/** The marked texts of a file with one JSON object a line. */
export function markedTexts(path: string): Marked[] {
  const lines = readFileSync(path, "utf8").split("\n").filter(Boolean);
  return lines.map((line) => JSON.parse(line));
}

/** The stretches of a text to learn from, which comes from a source. */
export function stretchesOf({ text, entities }: Marked, words: WordTable, rows: number, source = PLAIN): Stretch[] {
  const tokens = tokensOf(text, sentences(text));
  const right = rightLabels(tokens, entities);
  // To learn from, all words: what is beside a name tells of it.
  const context = contextOf(tokens, words, new Set());
  const found: Stretch[] = [];
  const features = new Features();
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
      fillFeatures(features, context, k);
      all.push(...features.hashes.subarray(0, features.count).map((hash) => hash & (rows - 1)));
      from.push(all.length);
    }
    const labels = right.slice(start, i);
    if (isPossible(labels)) found.push({ rows: Int32Array.from(all), from: Int32Array.from(from), labels, source });
  }
  return found;
}

/** All stretches of some texts, without the features that stand in one text alone: they tell of that text. */
export function withoutRareFeatures(texts: readonly (readonly Stretch[])[], rows: number): Stretch[] {
  const count = new Uint16Array(rows);
  for (const stretches of texts)
    for (const row of new Set(stretches.flatMap((stretch) => [...stretch.rows]))) count[row] = (count[row] ?? 0) + 1;
  return texts.flat().map((stretch) => withFeatures(stretch, (row) => (count[row] ?? 0) > 1));
}

function withFeatures(stretch: Stretch, isKept: (row: number) => boolean): Stretch {
  const kept: number[] = [];
  const from = stretch.from.map((end, k) => {
    kept.push(...stretch.rows.subarray(k === 0 ? 0 : stretch.from[k - 1], end).filter(isKept));
    return kept.length;
  });
  return { ...stretch, rows: Int32Array.from(kept), from };
}

function rightLabels(tokens: Tokens, entities: Marked["entities"]): Uint8Array {
  const labels = new Uint8Array(tokens.count);
  for (const entity of entities) {
    if (entity.named === false) continue;
    const name = nameIn(tokens, entity);
    if (name === null || labels[name.first] !== 0 || labels[name.last] !== 0) continue;
    const { first, last, type } = name;
    const label = FIRST_LABEL[type];
    labels.fill(label + 1, first, last + 1);
    labels[first] = label;
    labels[last] = first === last ? label + 3 : label + 2;
  }
  return labels;
}

/** The words of a marked name as `actorsIn` would give them; null for a pronoun, a title or a people. */
function nameIn(
  tokens: Tokens,
  { start, end, type }: Marked["entities"][number],
): (TokenSpan & { type: ActorType }) | null {
  const first = tokens.end.findIndex((tokenEnd) => tokenEnd > start);
  const last = tokens.start.findLastIndex((tokenStart) => tokenStart < end);
  const known = TYPES[type];
  if (first < 0 || last < first || known === undefined) return null;
  const name = bareName(tokens, first, last, known);
  return name && isCapital(tokens, name.last) ? { ...name, type: known } : null;
}

function isPossible(labels: Uint8Array): boolean {
  return labels.every((label, i) => mayFollow(labels[i - 1] ?? 0, label)) && mayFollow(labels.at(-1) ?? 0, 0);
}
