import { expect, test } from "vitest";
import { withFeedback } from "#archive/feedback.ts";
import type { Scored } from "#archive/rank.ts";
import { indexText, openVector, vectorOf } from "#archive/vector.ts";

const scored = (id: number, text: string, score: number): Scored => ({
  id,
  vector: openVector(vectorOf(indexText({ title: "", text }))),
  score,
  matched: ["quake"],
});
const rareWords = async () => ({ articles: 1000, articlesWith: () => 10 });
const commonWords = async () => ({ articles: 1000, articlesWith: () => 500 });

const trusted = [9, 8, 7, 6, 5].map((id) => scored(id, "quake rubble rescue tremor", 2));
const akin = scored(1, "quake rubble rescue", 1);
const other = scored(2, "quake recipe garden", 1);

test("of two articles found alike, the one that shares words with the best comes first", async () => {
  const order = (await withFeedback([...trusted, other, akin], 1, rareWords)).map(({ id }) => id);
  expect(order).toEqual([9, 8, 7, 6, 5, 1, 2]);
});

test("words that most articles have change nothing", async () => {
  const order = (await withFeedback([...trusted, other, akin], 1, commonWords)).map(({ id }) => id);
  expect(order).toEqual([9, 8, 7, 6, 5, 2, 1]);
});

test("the reasons stay those of the words asked for", async () => {
  expect(
    (await withFeedback([...trusted, akin], 1, rareWords)).every(({ matched }) => matched.join() === "quake"),
  ).toBe(true);
});

test("nothing found stays nothing", async () => {
  expect(await withFeedback([], 1, rareWords)).toEqual([]);
});
