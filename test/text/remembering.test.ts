import fc from "fast-check";
import { expect, test } from "vitest";
import { remembering, rememberingStretches } from "#text/remembering.ts";

/** A function that counts how often it is asked, remembered for so many texts. */
function counting(most: number) {
  const asked: string[] = [];
  const large = remembering(most, (text) => {
    asked.push(text);
    return text === "" ? null : text.toUpperCase();
  });
  return { large, asked };
}

test("what is asked again is not worked out again, and nothing is an answer too", () => {
  const { large, asked } = counting(10);
  expect([large("a"), large("a"), large(""), large("")]).toEqual(["A", "A", null, null]);
  expect(asked).toEqual(["a", ""]);
});

test("no more is kept than allowed", () => {
  const { large, asked } = counting(2);
  for (const text of ["a", "b", "c", "c", "a"]) large(text);
  expect(asked).toEqual(["a", "b", "c", "a"]);
});

test("a stretch is known wherever it stands", () => {
  const asked: string[] = [];
  const large = rememberingStretches(16, (text) => {
    asked.push(text);
    return text.toUpperCase();
  });
  expect([large("a cat", 2, 5), large("the cat sat", 4, 7), large("a cat", 0, 1)]).toEqual(["CAT", "CAT", "A"]);
  expect(asked).toEqual(["cat", "a"]);
});

test("every stretch gets its own answer, however little is kept", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: fc.constantFrom("a", "b", "é"), maxLength: 4 })), (texts) => {
      const large = rememberingStretches(2, (text) => text.toUpperCase());
      expect(texts.map((text) => large(`<${text}>`, 1, text.length + 1))).toEqual(
        texts.map((text) => text.toUpperCase()),
      );
    }),
  );
});

test("a stretch gives way to the next at its place", () => {
  const asked: string[] = [];
  const same = rememberingStretches(1, (text) => {
    asked.push(text);
    return text;
  });
  for (const text of ["a", "a", "b", "b", "a"]) same(text, 0, 1);
  expect(asked).toEqual(["a", "b", "a"]);
});
