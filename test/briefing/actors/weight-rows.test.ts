import fc from "fast-check";
import { expect, test } from "vitest";
import { addRows, packRows, unpackRows } from "#briefing/actors/weight-rows.ts";

const int8 = fc.integer({ min: -128, max: 127 });
/** Rows of a width, their number a power of two. */
const rowsOfWidth = fc.tuple(fc.integer({ min: 1, max: 16 }), fc.constantFrom(1, 2, 8)).chain(([width, rows]) =>
  fc.record({
    width: fc.constant(width),
    rows: fc.constant(rows),
    weights: fc.array(int8, { minLength: width * rows, maxLength: width * rows }).map((all) => Int8Array.from(all)),
  }),
);

test("what is packed comes back as it was", () => {
  fc.assert(
    fc.property(rowsOfWidth, ({ weights, width }) => {
      expect(unpackRows(packRows(weights, width))).toEqual(weights);
    }),
  );
});

test("packed rows add to what is there like the weights one by one, and nothing beside it is touched", () => {
  const hashes = fc.array(fc.integer(), { maxLength: 250 }).map((all) => Int32Array.from(all));
  fc.assert(
    fc.property(rowsOfWidth, hashes, ({ weights, width, rows }, chosen) => {
      const sums = new Float32Array(width + 5).fill(0.5);
      addRows(packRows(weights, width), { hashes: chosen, count: chosen.length }, sums, 2);
      const column = (at: number) =>
        chosen.reduce((sum, hash) => sum + (weights[(hash & (rows - 1)) * width + at] ?? 0), 0.5);
      const expected = Array.from({ length: width }, (_, at) => column(at));
      expect([...sums]).toEqual([0.5, 0.5, ...expected, 0.5, 0.5, 0.5]);
    }),
  );
});

test("the greatest weights do not run into each other, however many are added", () => {
  for (const weight of [-128, 127]) {
    const sums = new Float32Array(4);
    addRows(packRows(new Int8Array(4).fill(weight), 4), { hashes: new Int32Array(257), count: 257 }, sums, 0);
    expect([...sums]).toEqual([weight, weight, weight, weight].map((each) => each * 257));
  }
});
