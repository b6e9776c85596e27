import { expect, test } from "vitest";
import { plainLetters } from "#news/plain-letters.ts";

test.each([
  ["Weiß", "Weiss"],
  ["Diyarbakır", "Diyarbakir"],
  ["Łódź", "Lódź"],
  ["مدرسة", "مدرسه"],
])("%s is also written %s", (word, plainer) => {
  expect(plainLetters(word)).toBe(plainer);
});

test("accents, which are no letters of their own, stay", () => {
  expect(plainLetters("Gómez")).toBe("Gómez");
});
