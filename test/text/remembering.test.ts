import { expect, test } from "vitest";
import { remembering } from "#text/remembering.ts";

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
