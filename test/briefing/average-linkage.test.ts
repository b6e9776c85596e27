import { expect, test } from "vitest";
import { averageLinkage } from "#briefing/average-linkage.ts";

test("the likest pair is joined first, and groups by the mean of all their pairs", () => {
  const pairs = [
    { a: 0, b: 1, likeness: 0.9 },
    { a: 1, b: 2, likeness: 0.6 },
    { a: 2, b: 3, likeness: 0.5 },
  ];
  // 0 and 1 are joined; 2 is 0.3 like them on average, and 0.5 like 3.
  expect(averageLinkage(4, pairs, 0.4)).toEqual([0, 0, 1, 1]);
  expect(averageLinkage(4, pairs, 0.55)).toEqual([0, 0, 1, 2]);
  expect(averageLinkage(4, pairs, 0.1)).toEqual([0, 0, 0, 0]);
});

test("things that nothing links stay alone", () => {
  expect(averageLinkage(3, [], 0.1)).toEqual([0, 1, 2]);
});

test("pairs with one thing missing between them count as not alike", () => {
  const chain = [
    { a: 0, b: 1, likeness: 0.8 },
    { a: 1, b: 2, likeness: 0.7 },
  ];
  expect(averageLinkage(3, chain, 0.4)).toEqual([0, 0, 1]);
  expect(averageLinkage(3, chain, 0.3)).toEqual([0, 0, 0]);
});
