import { existsSync } from "node:fs";
import { actorsIn } from "#briefing/actors/actors.ts";
import type { Tagger } from "#briefing/actors/tagger.ts";
import { sentences } from "#text/sentences.ts";
import { leaning, type Training, train } from "./actors-crf.ts";
import { type Marked, markedTexts, stretchesOf } from "./actors-data.ts";
import { quantised, ship, shippedTagger } from "./actors-model.ts";
import { madeUpNews } from "./actors-templates.ts";

/** Openly licensed texts with marked names; data/models/NOTICE says whose they are. */
const SETS = ["wikigold", "ewt", "pudwiki", "gum-open"];
/** Marked more loosely (pronouns, "the people of Syria"): with all its texts the others lose 0.5 points, with none 0.6. */
const LOOSE_SET = "re3d-open";
const DATA = new URL("../../shared/data/entities-train/", import.meta.url);
/** A power of two: 2^18 rows keep collisions rare (2^20 gains nothing) and the model at some 2 MB. */
const ROWS = 2 ** 18;
const HOW: Training = { epochs: 12, averaged: 4, step: 0.05, l2: 0.002, dropout: 0.3 };
/** Made-up texts added: none 67.4, 150 69.1, 300 69.5, 1000 68.0 (mean F1 of the development sets). */
const MADE_UP = 400;
/** The marked texts hold few organisations; without this the tagger finds too few (+0.6 points of F1). */
const LEANING = { PER: 0.2, ORG: 0.8, LOC: 0.3 };
/** One text in so many is held out to measure. */
const HELD_OUT = 10;

main();

/** Trains once without a tenth of the texts to measure, then on all of them to ship. */
function main(): void {
  const shipped = shippedTagger();
  if (shipped === null || !existsSync(DATA)) {
    console.log(
      "Nothing trained: the texts of ../shared/data/entities-train or the word table (train/clusters.ts) are missing.",
    );
    return;
  }
  const textsOf = (set: string) => markedTexts(new URL(`${set}.jsonl`, DATA).pathname);
  const texts = [...SETS.flatMap(textsOf), ...textsOf(LOOSE_SET).filter((_, i) => i % 2 === 0)];
  const [heldOut, rest] = [texts.filter((_, i) => i % HELD_OUT === 0), texts.filter((_, i) => i % HELD_OUT !== 0)];
  console.log(`held-out tenth (${heldOut.length} texts): ${score(heldOut, trained(rest, shipped))}`);
  console.log(`shipped: ${ship(trained(texts, shipped))} bytes`);
}

function trained(texts: readonly Marked[], { words }: Tagger): Tagger {
  const stretches = [...texts, ...madeUpNews(MADE_UP)].flatMap((text) => stretchesOf(text, words, ROWS));
  return quantised(words, leaning(train(stretches, ROWS, HOW), LEANING));
}

/** Exact precision, recall and F1 of spans with types. */
function score(texts: readonly Marked[], tagger: Tagger): string {
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
  const percent = (part: number, whole: number) => ((100 * part) / Math.max(1, whole)).toFixed(1);
  return `P ${percent(right, found)} R ${percent(right, marked)} F1 ${percent(2 * right, found + marked)}`;
}

/** The span without an article before and a possessive or marks after it. */
function bare(text: string, start: number, end: number): string {
  const article = /^(?:the|an?)\s+/i.exec(text.slice(start, end))?.[0].length ?? 0;
  const tail = /(?:\s?['’]s|[\p{P}\s])*$/u.exec(text.slice(start, end))?.[0].length ?? 0;
  return `${start + article}-${end - tail}`;
}
