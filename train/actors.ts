import { existsSync } from "node:fs";
import { actorsIn } from "#briefing/actors/actors.ts";
import type { Tagger } from "#briefing/actors/tagger.ts";
import { sentences } from "#text/sentences.ts";
import { type Training, train } from "./actors-crf.ts";
import { type Marked, markedTexts, type Source, stretchesOf, withoutRareFeatures } from "./actors-data.ts";
import { leaning, quantised, ship, shippedTagger } from "./actors-model.ts";
import { madeUpNews } from "./actors-templates.ts";

/**
 * Openly licensed texts with marked names; data/models/NOTICE says whose they are. What is peculiar to re3d, the only texts on war, is
 * what such news needs (F1 in folds 53.7 → 54.9): it has no weights of its own.
 */
const SETS: readonly Omit<Source & { readonly name: string }, "number">[] = [
  { name: "wikigold", weight: 1, peculiar: 0.3 },
  { name: "ewt", weight: 1, peculiar: 0.3 },
  { name: "pudwiki", weight: 1, peculiar: 0.3 },
  { name: "gum-open", weight: 1, peculiar: 0.3 },
  { name: "re3d-open", weight: 0.7, peculiar: 0 },
];
/** Its weights of its own: .3 F1 79.8 and 158 of 208 names found in single sentences of news, .2 79.9 and 162, .1 79.7 and 165, none 79.4 and 167. */
const MADE_UP_NEWS = { weight: 1.5, peculiar: 0.2 };
const DATA = new URL("../../shared/data/entities-train/", import.meta.url);
/** A power of two: 2^18 rows keep collisions rare (2^20 gains nothing) and the model at some 2 MB. */
const ROWS = 2 ** 18;
/** Single runs differ by 2 points of F1 on sets of some twenty texts, by chance. */
const HOW: Training = { runs: 8, epochs: 12, averaged: 4, step: 0.05, l2: 0.002, dropout: 0.5 };
/** Made-up texts added: 400 F1 79.6 and 150 of those names, 600 79.7 and 155, 800 79.8 and 161; 1,200 gain nothing. */
const MADE_UP = 800;
/** The marked texts hold few organisations; without this the tagger finds too few. A bonus of 1 for them finds too many (-0.2). */
const LEANING = { PER: 0.3, ORG: 0.5, LOC: 0.3 };
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
  const sets = SETS.map(({ name }) => markedTexts(new URL(`${name}.jsonl`, DATA).pathname));
  if (judged === undefined) measureAndShip(sets, shipped);
  else console.log(`${judged}, in ${FOLDS} parts not learnt from: ${crossValidated(judged, sets, shipped)}`);
}

function crossValidated(judged: string, sets: readonly (readonly Marked[])[], shipped: Tagger): string {
  const place = SETS.findIndex(({ name }) => name === judged);
  const sums = Array.from({ length: FOLDS }, (_, fold) => {
    const [heldOut, rest] = parted(sets[place] ?? [], (i) => i % FOLDS === fold);
    return counted(heldOut, trained(sets.with(place, rest), shipped));
  });
  return score(sums);
}

function measureAndShip(sets: readonly (readonly Marked[])[], shipped: Tagger): void {
  const parts = sets.map((texts) => parted(texts, (i) => i % HELD_OUT === 0));
  const heldOut = parts.flatMap(([first]) => first);
  const measured = trained(
    parts.map(([, rest]) => rest),
    shipped,
  );
  console.log(`held-out tenth (${heldOut.length} texts): ${score([counted(heldOut, measured)])}`);
  console.log(`shipped: ${ship(trained(sets, shipped))} bytes`);
}

function parted<T>(items: readonly T[], isFirst: (place: number) => boolean): [T[], T[]] {
  return [items.filter((_, i) => isFirst(i)), items.filter((_, i) => !isFirst(i))];
}

/** What is learnt from the sets, in the order of SETS, and made-up news. */
function trained(sets: readonly (readonly Marked[])[], { words }: Tagger): Tagger {
  const texts = [...sets, madeUpNews(MADE_UP)].flatMap((texts, place) => {
    const source = { ...(SETS[place] ?? MADE_UP_NEWS), number: place + 1 };
    return texts.map((text) => stretchesOf(text, words, ROWS, source));
  });
  return quantised(words, leaning(train(withoutRareFeatures(texts, ROWS), ROWS, HOW), LEANING));
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
