import fc from "fast-check";
import { expect, test } from "vitest";
import { reusedMemory } from "#briefing/actors/memory.ts";
import { tokensOf } from "#briefing/actors/tokens.ts";

const kinds = fc.constantFrom("int32" as const, "uint16" as const, "uint8" as const, "float32" as const);
const asked = fc.array(fc.tuple(kinds, fc.integer({ min: 0, max: 40 })), { maxLength: 20 });

test("columns keep apart, and are zeros at first, whatever an earlier text has written", () => {
  const memory = reusedMemory(500);
  fc.assert(
    fc.property(asked, (columns) => {
      memory.reuse();
      const given = columns.map(([kind, count]) => memory[kind](count));
      given.forEach((column, at) => {
        expect([...column]).toEqual(new Array(columns[at]?.[1]).fill(0));
        column.fill(at + 1);
      });
      given.forEach((column, at) => {
        expect([...column]).toEqual(new Array(columns[at]?.[1]).fill(at + 1));
      });
    }),
  );
});

test("a column that has no room left stands by itself, and so takes none from the next", () => {
  const memory = reusedMemory(16);
  const long = memory.int32(5);
  const short = memory.int32(4);
  expect([long.length, long.byteOffset, long.buffer.byteLength]).toEqual([5, 0, 20]);
  expect([short.length, short.buffer.byteLength]).toEqual([4, 16]);
});

test("tokens are the same in memory that another text has used", () => {
  const memory = reusedMemory(10_000);
  const read = (text: string, within = memory) => {
    within.reuse();
    const { memory: _, ...columns } = tokensOf(text, [{ start: 0, end: text.length }], within);
    return structuredClone(columns);
  };
  const fresh = read("Ann Lee of Riga's U.S.-led team said so.", reusedMemory(0));
  read("OPEC and Ms. Berg met, on Monday, in the Old Town of Riga, for the last time in 2016.");
  expect(read("Ann Lee of Riga's U.S.-led team said so.")).toEqual(fresh);
});
