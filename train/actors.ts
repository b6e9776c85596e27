import { existsSync } from "node:fs";
import { actorsIn } from "#briefing/actors/actors.ts";
import type { Tagger } from "#briefing/actors/tagger.ts";
import { sentences } from "#text/sentences.ts";
import { leaning, type Training, train } from "./actors-crf.ts";
import { type Marked, markedTexts, stretchesOf } from "./actors-data.ts";
import { quantised, ship, shippedTagger } from "./actors-model.ts";
import { madeUpNews } from "./actors-templates.ts";

/** Openly licensed texts with marked names; data/models/NOTICE says whose they are. */
const SETS = ["wikigold", "ewt", "pudwiki", "gum-open", "re3d-open"];
const DATA = new URL("../../shared/data/entities-train/", import.meta.url);
/** A power of two: 2^18 rows keep collisions rare (2^20 gains nothing) and the model at some 2 MB. */
const ROWS = 2 ** 18;
/** Single runs differ by 2 points of F1 on sets of some twenty texts, by chance. */
const HOW: Training = { runs: 4, epochs: 12, averaged: 4, step: 0.05, l2: 0.002, dropout: 0.3 };
/** Made-up texts added: none 67.4, 150 69.1, 300 69.5, 1000 68.0 (mean F1 of the development sets). */
const MADE_UP = 400;
/** The marked texts hold few organisations; without this the tagger finds too few (+0.6 points of F1). */
const LEANING = { PER: 0.2, ORG: 0.8, LOC: 0.3 };
/** One text in so many is held out to measure. */
const HELD_OUT = 10;
/** Parts into which a set is split for cross-validation. */
const FOLDS = 4;

main(process.argv[2]);

/**
 * Trains once without a tenth of the texts to measure, then on all of them to ship. With the name of a set, ships nothing, and measures
 * on each quarter of that set what is learnt without it.
 */
function main(judged?: string): void {
  const shipped = shippedTagger();
  if (shipped === null || !existsSync(DATA)) {
    console.log(
      "Nothing trained: the texts of ../shared/data/entities-train or the word table (train/clusters.ts) are missing.",
    );
    return;
  }
  const sets = SETS.map((set) => markedTexts(new URL(`${set}.jsonl`, DATA).pathname));
  if (judged === undefined) measureAndShip(sets.flat(), shipped);
  else console.log(`${judged}, in ${FOLDS} parts not learnt from: ${crossValidated(judged, sets, shipped)}`);
}

function crossValidated(judged: string, sets: readonly Marked[][], shipped: Tagger): string {
  const [own, others] = [sets[SETS.indexOf(judged)] ?? [], sets.filter((_, i) => SETS[i] !== judged).flat()];
  const sums = Array.from({ length: FOLDS }, (_, fold) => {
    const [heldOut, rest] = parted(own, (i) => i % FOLDS === fold);
    return counted(heldOut, trained([...others, ...rest], shipped));
  });
  return score(sums);
}

function measureAndShip(texts: readonly Marked[], shipped: Tagger): void {
  const [heldOut, rest] = parted(texts, (i) => i % HELD_OUT === 0);
  console.log(`held-out tenth (${heldOut.length} texts): ${score([counted(heldOut, trained(rest, shipped))])}`);
  console.log(`shipped: ${ship(trained(texts, shipped))} bytes`);
}

function parted<T>(items: readonly T[], isFirst: (place: number) => boolean): [T[], T[]] {
  return [items.filter((_, i) => isFirst(i)), items.filter((_, i) => !isFirst(i))];
}

function trained(texts: readonly Marked[], { words }: Tagger): Tagger {
  const stretches = [...texts, ...madeUpNews(MADE_UP)].flatMap((text) => stretchesOf(text, words, ROWS));
  return quantised(words, leaning(train(stretches, ROWS, HOW), LEANING));
}

/** Names right, found and marked; what stands right agrees in span and type. */
type Counts = readonly [right: number, found: number, marked: number];

function counted(texts: readonly Marked[], tagger: Tagger): Counts {
  let [right, found, marked] = [0, 0, 0];
  for (const { text, entities } of texts) {
    const gold = new Set(
      entities
        .filter(({ type, named }) => named !== false && ["PER", "ORG", "LOC", "FAC"].includes(type))
        .map(({ start, end, type }) => `${bare(text, start, end)} ${type === "FAC" ? "LOC" : type}`),
    );
    const guesses = actorsIn(text, sentences(text), tagger).flatMap(({ type, mentions }) =>
      mentions.map(({ start, end }) => `${bare(text, start, end)} ${type}`),
    );
    found += guesses.length;
    marked += gold.size;
    right += guesses.filter((guess) => gold.has(guess)).length;
  }
  return [right, found, marked];
}

/** Exact precision, recall and F1. */
function score(counts: readonly Counts[]): string {
  const [right, found, marked] = counts.reduce((a, b) => [a[0] + b[0], a[1] + b[1], a[2] + b[2]]);
  const percent = (part: number, whole: number) => ((100 * part) / Math.max(1, whole)).toFixed(1);
  return `P ${percent(right, found)} R ${percent(right, marked)} F1 ${percent(2 * right, found + marked)}`;
}

/** The span without an article before and a possessive or marks after it. */
function bare(text: string, start: number, end: number): string {
  const article = /^(?:the|an?)\s+/i.exec(text.slice(start, end))?.[0].length ?? 0;
  const tail = /(?:\s?['’]s|[\p{P}\s])*$/u.exec(text.slice(start, end))?.[0].length ?? 0;
  return `${start + article}-${end - tail}`;
}
