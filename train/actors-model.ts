import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { gunzipSync, gzipSync } from "node:zlib";
import { LABELS, labels, readTagger, type Tagger } from "#briefing/actors/tagger.ts";
import { packRows, unpackRows } from "#briefing/actors/weight-rows.ts";
import { noWordScores } from "#briefing/actors/word-scores.ts";
import { columnsOf, type WordTable } from "#briefing/actors/word-table.ts";
import type { Field } from "./actors-crf.ts";

const path = new URL("../data/models/actors.bin.gz", import.meta.url);
/** Largest int8 weight. */
const MOST = 127;
/** Weights beyond this share of the largest are rare; cutting them off leaves finer steps for the others. */
const CUT = 0.7;

/** The model as it is shipped; null when there is none yet. */
export function shippedTagger(): Tagger | null {
  return existsSync(path) ? readTagger(gunzipSync(readFileSync(path))) : null;
}

/** The field with a bonus for beginning a name of each type. */
export function leaning(
  field: Field,
  bonus: { readonly PER: number; readonly ORG: number; readonly LOC: number },
): Field {
  const transitions = field.transitions.map((score, i) => {
    const label = labels[i % LABELS] ?? "O";
    if (label === "O" || !/^[BU]/.test(label)) return score;
    return score + (label.endsWith("PER") ? bonus.PER : label.endsWith("ORG") ? bonus.ORG : bonus.LOC);
  });
  return { weights: field.weights, transitions };
}

/** The field with int8 weights, and transitions in the same unit. */
export function quantised(words: WordTable, { weights, transitions }: Field): Tagger {
  const most = weights.reduce((best, weight) => Math.max(best, Math.abs(weight)), 1e-6);
  const unit = (CUT * most) / MOST;
  const rounded = Int8Array.from(weights, (weight) => Math.max(-MOST, Math.min(MOST, Math.round(weight / unit))));
  return {
    words,
    weights: packRows(rounded, LABELS),
    transitions: transitions.map((weight) => weight / unit),
    wordScores: noWordScores(LABELS),
  };
}

/** Ships a model: the counterpart of `readTagger`. Gives its size in bytes, packed. */
export function ship({ words, weights: rows, transitions }: Omit<Tagger, "wordScores">): number {
  const weights = unpackRows(rows);
  const { hashes, coarse, fine, lists } = columnsOf(words);
  const columns = [
    Uint32Array.of(weights.length / LABELS, hashes.length),
    transitions,
    hashes,
    coarse,
    fine,
    lists,
    weights,
  ];
  const bytes = columns.map(({ buffer, byteOffset, byteLength }) => new Uint8Array(buffer, byteOffset, byteLength));
  const packed = gzipSync(Buffer.concat(bytes), { level: 9 });
  writeFileSync(path, packed);
  return packed.length;
}
