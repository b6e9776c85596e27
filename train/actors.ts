import { existsSync } from "node:fs";
import { actorsIn } from "#briefing/actors/actors.ts";
import type { Tagger } from "#briefing/actors/tagger.ts";
import { sentences } from "#text/sentences.ts";
import { type Training, train } from "./actors-crf.ts";
import { type Marked, markedTexts, stretchesOf } from "./actors-data.ts";
import { quantised, ship, shippedTagger } from "./actors-model.ts";

/** Openly licensed texts with marked names; data/models/NOTICE says whose they are. */
const SETS = ["wikigold", "ewt", "pudwiki", "gum-open", "re3d-open"];
const DATA = new URL("../../shared/data/entities-train/", import.meta.url);
/** A power of two: 2^18 rows keep collisions rare (2^20 gains nothing) and the model at some 2 MB. */
const ROWS = 2 ** 18;
const HOW: Training = { epochs: 12, averaged: 4, step: 0.05, l2: 0.002, dropout: 0.3 };
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
  const texts = SETS.flatMap((set) => markedTexts(new URL(`${set}.jsonl`, DATA).pathname));
  const [heldOut, rest] = [texts.filter((_, i) => i % HELD_OUT === 0), texts.filter((_, i) => i % HELD_OUT !== 0)];
  console.log(`held-out tenth (${heldOut.length} texts): ${score(heldOut, trained(rest, shipped))}`);
  console.log(`shipped: ${ship(trained(texts, shipped))} bytes`);
}

function trained(texts: readonly Marked[], { words }: Tagger): Tagger {
  const stretches = texts.flatMap((text) => stretchesOf(text, words, ROWS));
  return quantised(words, train(stretches, ROWS, HOW));
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
