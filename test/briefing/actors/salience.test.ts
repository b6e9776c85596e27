import { expect, test } from "vitest";
import { mentionAt } from "#briefing/actors/mentions.ts";
import { salienceOf } from "#briefing/actors/salience.ts";
import { tokensOf } from "#briefing/actors/tokens.ts";
import type { ActorType } from "#briefing/analysis.ts";

const text = "Ann met Bob. Bob left. Ann stayed.";
const tokens = tokensOf(text, [
  { start: 0, end: 12 },
  { start: 13, end: 22 },
  { start: 23, end: 34 },
]);
const salience = (places: readonly number[], type: ActorType = "PER") =>
  salienceOf(
    tokens,
    { name: "", type, mentions: places.map((i) => mentionAt(tokens, { first: i, last: i }, type, [0, 0, 0])) },
    3,
  );

test("who is named more often counts more", () => {
  expect(salience([0, 7])).toBeGreaterThan(salience([0]));
});

test("who is named earlier counts more", () => {
  expect(salience([0])).toBeGreaterThan(salience([7]));
});

test("a place counts less than a person named alike", () => {
  expect(salience([0], "LOC")).toBeLessThan(salience([0]));
});

test("the most named actor of the first sentence has the most", () => {
  expect(salience([0, 4, 7])).toBe(1);
});
