import { expect, test } from "vitest";
import { contextOf } from "#briefing/actors/context.ts";
import { mentionsOf } from "#briefing/actors/tagged-names.ts";
import { LABELS, tag } from "#briefing/actors/tagger.ts";
import { tokensOf } from "#briefing/actors/tokens.ts";
import { sentences } from "#text/sentences.ts";
import { train } from "../../../train/actors-crf.ts";
import { type Stretch, stretchesOf, withoutRareFeatures } from "../../../train/actors-data.ts";
import { leaning, quantised } from "../../../train/actors-model.ts";
import { madeUpNews } from "../../../train/actors-templates.ts";
import { noWords } from "./no-words.ts";

const ROWS = 2 ** 14;
const HOW = { runs: 1, epochs: 3, averaged: 1, step: 0.05, l2: 0.001, dropout: 0.2 };

test("made-up news is the same each time, and its marks fit its words", () => {
  const texts = madeUpNews(50);
  expect(madeUpNews(50)).toEqual(texts);
  const names = texts.flatMap(({ text, entities }) => entities.map(({ start, end }) => text.slice(start, end)));
  expect(names.filter((name) => name.trim() !== name || name === "")).toEqual([]);
});

test("what is learnt on some texts finds most names of others, in whole bytes too", () => {
  const texts = madeUpNews(140);
  const stretches = texts.slice(0, 120).flatMap((text) => stretchesOf(text, noWords, ROWS));
  const field = leaning(train(stretches, ROWS, HOW), { PER: 0, ORG: 0, LOC: 0 });
  const tagger = quantised(noWords, field);
  let [right, marked] = [0, 0];
  for (const { text, entities } of texts.slice(120)) {
    const context = contextOf(tokensOf(text, sentences(text)), noWords);
    const found = new Set(
      mentionsOf(context, tag(context, tagger)).map(({ start, end, type }) => `${start} ${end} ${type}`),
    );
    marked += entities.length;
    right += entities.filter(({ start, end, type }) => found.has(`${start} ${end} ${type}`)).length;
  }
  expect(right / marked).toBeGreaterThan(0.6);
});

/** A stretch of one token with these features, a person's single name, from the source of this number. */
function person(rows: readonly number[], number: number): Stretch {
  const [from, labels] = [Int32Array.of(0, rows.length), Uint8Array.of(4)];
  return { rows: Int32Array.from(rows), from, labels, source: { number, weight: 1, peculiar: number === 0 ? 0 : 0.3 } };
}

test("the same training gives the same weights", () => {
  const stretches = madeUpNews(5).flatMap((text) => stretchesOf(text, noWords, ROWS));
  expect(train(stretches, ROWS, HOW)).toEqual(train(stretches, ROWS, HOW));
});

test("what a source marks is learnt in part by weights of its own, which are thrown away", () => {
  const learnt = (source: number) => train([person([1], source)], 2, { ...HOW, dropout: 0 }).weights;
  expect(learnt(1)).toHaveLength(2 * LABELS);
  expect(learnt(1)[LABELS + 4]).toBeGreaterThan(0);
  expect(learnt(1)[LABELS + 4]).toBeLessThan(learnt(0)[LABELS + 4] ?? 0);
});

test("a text counts by the weight of its source", () => {
  const half = { ...person([1], 0), source: { number: 0, weight: 0.5, peculiar: 0 } };
  const learnt = (stretch: Stretch) => train([stretch], 2, { ...HOW, dropout: 0 }).weights[LABELS + 4] ?? 0;
  expect(learnt(half)).toBeLessThan(learnt(person([1], 0)));
});

test("what stands in one text alone is no feature, however often it stands there", () => {
  const kept = withoutRareFeatures([[person([1, 2], 0), person([2, 3], 0)], [person([3, 4], 0)]], 8);
  expect(kept.map(({ rows }) => [...rows])).toEqual([[], [3], [3]]);
  expect(kept.map(({ from }) => [...from])).toEqual([
    [0, 0],
    [0, 1],
    [0, 1],
  ]);
});
