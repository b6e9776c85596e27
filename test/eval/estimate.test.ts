import { expect, test } from "vitest";
import { estimate, f1, harmonic, share, total } from "./estimate.ts";

const answers = (right: number, wrong: number) => [
  ...Array.from({ length: right }, () => [1, 1]),
  ...Array.from({ length: wrong }, () => [0, 1]),
];

test("sums are added up before a figure is formed, so that long documents count more", () => {
  const documents = [
    [1, 1],
    [0, 9],
  ];
  expect(total(documents)).toEqual([1, 10]);
  expect(estimate(documents, share).ours).toBe(10);
});

test("F1 of right, given and wanted", () => {
  expect(f1([1, 2, 4])).toBeCloseTo(100 / 3);
  expect(f1([0, 0, 0])).toBe(0);
});

test("the harmonic mean of a share of 50 and one of 75 is 60", () => {
  expect(harmonic([1, 2, 3, 4])).toBeCloseTo(60);
  expect(harmonic([0, 2, 0, 4])).toBe(0);
});

test("documents that are all alike leave no doubt", () => {
  expect(estimate(answers(20, 0), share)).toEqual({ n: 20, ours: 100, low: 100, high: 100 });
});

test("two documents that differ leave every doubt", () => {
  expect(estimate(answers(1, 1), share)).toEqual({ n: 2, ours: 50, low: 0, high: 100 });
});

test("half of a hundred right is 50 give or take 10, as the binomial distribution has it", () => {
  const { ours, low, high } = estimate(answers(50, 50), share);
  expect(ours).toBe(50);
  expect(Math.abs((low ?? 0) - 40)).toBeLessThanOrEqual(2);
  expect(Math.abs((high ?? 0) - 60)).toBeLessThanOrEqual(2);
});

test("the interval is the same at every run", () => {
  expect(estimate(answers(7, 5), share)).toEqual(estimate(answers(7, 5), share));
});

test("many documents, and none, have no interval", () => {
  expect(estimate(answers(299, 0), share).low).toBe(100);
  expect(estimate(answers(300, 0), share)).toEqual({ n: 300, ours: 100, low: null, high: null });
  expect(estimate([], share)).toEqual({ n: 0, ours: 0, low: null, high: null });
});
