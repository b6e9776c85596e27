import fc from "fast-check";
import { expect, test } from "vitest";
import { coarseOf, columnsOf, fineOf, listsOf, lookUp, wordTable } from "#briefing/actors/word-table.ts";

const hash = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });
const small = fc.integer({ min: 0, max: 65535 });
const words = fc.uniqueArray(fc.tuple(hash, small, small, small), { selector: ([one]) => one, maxLength: 50 });

test("every word of the table is found with all that is known of it, and no other", () => {
  fc.assert(
    fc.property(words, hash, (unsorted, other) => {
      const sorted = unsorted.toSorted(([a], [b]) => a - b);
      const columns = {
        hashes: Int32Array.from(sorted, ([one]) => one),
        coarse: Uint16Array.from(sorted, ([, coarse]) => coarse),
        fine: Uint16Array.from(sorted, ([, , fine]) => fine),
        lists: Uint16Array.from(sorted, ([, , , lists]) => lists),
      };
      const table = wordTable(columns);
      for (const [one, ...known] of sorted) {
        const row = lookUp(table, one);
        expect([coarseOf(table, row), fineOf(table, row), listsOf(table, row)]).toEqual(known);
      }
      expect(lookUp(table, other) >= 0).toBe(columns.hashes.includes(other));
      expect(columnsOf(table)).toEqual(columns);
    }),
  );
});
