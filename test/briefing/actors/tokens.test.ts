import fc from "fast-check";
import { expect, test } from "vitest";
import { hashOf, isCapital, phraseHash, tokensOf } from "#briefing/actors/tokens.ts";

const whole = (text: string) => tokensOf(text, [{ start: 0, end: text.length }]);
const wordsOf = (text: string) => {
  const { start, end, count } = whole(text);
  return Array.from({ length: count }, (_, i) => text.slice(start[i], end[i]));
};

test("a possessive is a token of its own", () => {
  expect(wordsOf("Putin's and Assad’s men don't")).toEqual(["Putin", "'s", "and", "Assad", "’s", "men", "don't"]);
});

test("initials keep their stops", () => {
  expect(wordsOf("The U.S. heard John F. Kennedy.")).toEqual(["The", "U.S.", "heard", "John", "F.", "Kennedy", "."]);
});

test("a hyphen parts a name from what is said of it, and holds names together", () => {
  expect(wordsOf("US-led pro-Israel al-Assad Jean-Claude EU-Nigeria")).toEqual([
    "US",
    "-",
    "led",
    "pro",
    "-",
    "Israel",
    "al-Assad",
    "Jean-Claude",
    "EU",
    "-",
    "Nigeria",
  ]);
});

test("the hash of a word knows neither case nor the digits of a number", () => {
  expect(hashOf("Kerry")).toBe(hashOf("KERRY"));
  expect(hashOf("1996")).toBe(hashOf("2016"));
  expect(hashOf("Kerry")).not.toBe(hashOf("Kirby"));
  expect(phraseHash("New  York")).toBe(phraseHash("new york"));
});

test("capitals inside a word count", () => {
  const tokens = whole("al-Nusra said");
  expect(isCapital(tokens, 0)).toBe(true);
  expect(isCapital(tokens, 1)).toBe(false);
});

test("tokens cover every character that is no space, in order", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 80 }), (text) => {
      const { start, end, count } = whole(text);
      const gaps = Array.from({ length: count + 1 }, (_, i) => text.slice(end[i - 1] ?? 0, start[i]));
      expect(gaps.join("").trim()).toBe("");
      expect(start.every((at, i) => at >= (end[i - 1] ?? 0) && at < (end[i] ?? 0))).toBe(true);
    }),
  );
});
