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

test("the better an article was found, the more it is trusted: one far ahead says more than four behind", async () => {
  const ahead = scored(9, "quake rubble", 2);
  const behind = [8, 7, 6, 5].map((id) => scored(id, "quake recipe", 1));
  const others = [scored(2, "quake recipe", 0.9), scored(1, "quake rubble", 0.9)];
  const order = (await withFeedback([ahead, ...behind, ...others], 1, rareWords)).map(({ id }) => id);
  expect(order.indexOf(1)).toBeLessThan(order.indexOf(2));
});
