import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { editDistance, leastDistance, lettersIn } from "#archive/edit-distance.ts";

describe("an edit distance", () => {
  test.each([
    ["syria", "syria", 0],
    ["sirya", "syria", 2],
    ["syira", "syria", 1],
    ["syra", "syria", 1],
    ["syriaa", "syria", 1],
    ["zyria", "syria", 1],
    ["", "abc", 3],
    ["kitten", "sitting", 3],
  ])("from %s to %s is %i", (from, to, distance) => expect(editDistance(from, to)).toBe(distance));

  const word = fc.stringMatching(/^[abc]{0,7}$/);

  test("is the same both ways, zero only for equal words, and never more than the longer word", () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        const distance = editDistance(a, b);
        expect(editDistance(b, a)).toBe(distance);
        expect(distance === 0).toBe(a === b);
        expect(distance).toBeLessThanOrEqual(Math.max(a.length, b.length));
      }),
    );
  });

  test("is never less than the letters of the two words tell", () => {
    const anyWord = fc.oneof(word, fc.stringMatching(/^[a-z]{0,8}$/), fc.string({ unit: "grapheme", maxLength: 6 }));
    const least = (a: string, b: string) => leastDistance(lettersIn(a), lettersIn(b));
    fc.assert(fc.property(anyWord, anyWord, (a, b) => least(a, b) <= editDistance(a, b)));
    expect([
      least("syria", "sirya"),
      least("syria", "syrian"),
      least("syria", "iraq"),
      least("syria", "qatar"),
    ]).toEqual([0, 1, 2, 3]);
  });
});
