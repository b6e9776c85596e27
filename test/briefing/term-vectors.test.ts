import { expect, test } from "vitest";
import { backgroundIdf } from "#briefing/background.ts";
import { cosine, coverage, meanVector, unit } from "#briefing/term-vectors.ts";

const counts = (...terms: string[]) => new Map(terms.map((term) => [term, 1]));

test("a rare stem tells more than a common one, an unknown one most", () => {
  expect(backgroundIdf("syria")).toBeGreaterThan(backgroundIdf("compani"));
  expect(backgroundIdf("qqqqzz")).toBeGreaterThan(backgroundIdf("syria"));
});

test("cosine is 1 for the same terms, 0 for none in common, and weighs rare terms more", () => {
  expect(cosine(unit(counts("syria", "talk")), unit(counts("syria", "talk")))).toBeCloseTo(1);
  expect(cosine(unit(counts("syria")), unit(counts("talk")))).toBe(0);
  const both = unit(counts("syria", "compani"));
  expect(cosine(both, unit(counts("syria")))).toBeGreaterThan(cosine(both, unit(counts("compani"))));
});

test("coverage asks how much of the first lies in the second", () => {
  const [both, one] = [unit(counts("syria", "compani")), unit(counts("syria"))];
  expect(coverage(one, both)).toBeCloseTo(1);
  expect(coverage(both, one)).toBeLessThan(1);
  expect(coverage(both, one)).toBeGreaterThan(0.5);
});

test("the mean of vectors has length 1, and no vectors have an empty mean", () => {
  const mean = meanVector([unit(counts("syria")), unit(counts("talk"))]);
  expect(cosine(mean, mean)).toBeCloseTo(1);
  expect(meanVector([]).size).toBe(0);
});
