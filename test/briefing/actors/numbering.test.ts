import fc from "fast-check";
import { expect, test } from "vitest";
import { freshMemory } from "#briefing/actors/memory.ts";
import { numbered } from "#briefing/actors/numbering.ts";

test("equal values have one number, and numbers are given in the order of first appearance", () => {
  expect(numbered(Int32Array.of(7, -3, 7, 0, -3, 7), freshMemory)).toEqual({
    numbers: Int32Array.of(0, 1, 0, 2, 1, 0),
    firsts: Int32Array.of(0, 1, 3),
  });
});

test("no values have no numbers", () => {
  expect(numbered(new Int32Array(0), freshMemory)).toEqual({ numbers: new Int32Array(0), firsts: new Int32Array(0) });
});

test("every value is that of the first with its number, also where many share their lowest bits", () => {
  const value = fc.oneof(
    fc.integer(),
    fc.integer({ min: 0, max: 20 }),
    fc.integer({ min: 0, max: 30 }).map((high) => high << 20),
  );
  fc.assert(
    fc.property(fc.array(value, { maxLength: 300 }), (all) => {
      const { numbers, firsts } = numbered(Int32Array.from(all), freshMemory);
      expect([...numbers].map((number) => all[firsts[number] ?? -1])).toEqual(all);
      expect(firsts.length).toBe(new Set(all).size);
    }),
  );
});
