import { expect, test } from "vitest";
import { contextOf } from "#briefing/actors/context.ts";
import { mentionsOf } from "#briefing/actors/tagged-names.ts";
import { tag } from "#briefing/actors/tagger.ts";
import { tokensOf } from "#briefing/actors/tokens.ts";
import { sentences } from "#text/sentences.ts";
import { leaning, train } from "../../../train/actors-crf.ts";
import { stretchesOf } from "../../../train/actors-data.ts";
import { quantised } from "../../../train/actors-model.ts";
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
