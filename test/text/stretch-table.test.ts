import fc from "fast-check";
import { expect, test } from "vitest";
import { numberOf, placeOf, setNumber, stretchTable, tableOfPlaces } from "#text/stretch-table.ts";

test("a stretch has its number wherever it stands, and another has none", () => {
  const table = stretchTable(3);
  setNumber(table, "the cat sat", 4, 7, 9);
  expect(numberOf(table, "cat", 0, 3)).toBe(9);
  expect(numberOf(table, "cats", 0, 4)).toBe(0);
  expect(numberOf(table, "", 0, 0)).toBe(0);
});

test("all numbers given are told, the last of each text, up to as many as there is room for", () => {
  const text = fc.string({ unit: fc.constantFrom("a", "b", "B", "é", "\0"), maxLength: 5 });
  fc.assert(
    fc.property(fc.array(fc.tuple(text, fc.integer({ min: 1 })), { maxLength: 60 }), text, (given, other) => {
      const numbers = new Map(given);
      const table = stretchTable(numbers.size + 1);
      for (const [one, number] of given) {
        numberOf(table, `(${other})`, 1, other.length + 1);
        setNumber(table, `<${one}>`, 1, one.length + 1, number);
      }
      for (const one of [...numbers.keys(), other])
        expect(numberOf(table, one, 0, one.length)).toBe(numbers.get(one) ?? 0);
    }),
  );
});

test("a stretch keeps its place until another takes it", () => {
  const table = tableOfPlaces(1);
  const placed = ["", "a", "a", "b", "a", ""].map((text) => placeOf(table, `<${text}>`, 1, text.length + 1));
  expect(placed).toEqual([~0, ~0, 0, ~0, ~0, ~0]);
});
