import fc from "fast-check";
import { expect, test } from "vitest";
import { countWords, firstWords, words, wordsOf } from "#text/words.ts";

test("apostrophes and hyphens join letters, other marks part them", () => {
  expect(words("Al-Nusra's “so-called” front - don’t 42!").map((word) => word.text)).toEqual([
    "Al-Nusra's",
    "so-called",
    "front",
    "don’t",
    "42",
  ]);
});

test("scripts without spaces count by the character", () => {
  expect(words("总统 said").map((word) => word.text)).toEqual(["总", "统", "said"]);
});

test("a word in any script is one word, accents and vowel signs included", () => {
  expect(words("naïve हिन्दी Москва").map((word) => word.text)).toEqual(["naïve", "हिन्दी", "Москва"]);
});

test("words within a stretch keep their offsets in the text", () => {
  expect(words("one two three", { start: 4, end: 9 })).toEqual([
    { start: 4, end: 7, text: "two" },
    { start: 8, end: 9, text: "t" },
  ]);
});

test("every word is the exact characters of its span, and spans do not overlap", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      let end = 0;
      for (const word of words(text)) {
        expect(text.slice(word.start, word.end)).toBe(word.text);
        expect(word.start).toBeGreaterThanOrEqual(end);
        end = word.end;
      }
      expect(countWords(text)).toBe(words(text).length);
    }),
  );
});

test("the first words are those that reading all of it gives", () => {
  const anyText = fc
    .array(fc.oneof(fc.string({ maxLength: 9 }), fc.constant("word"), fc.constant("Überraschungen")))
    .map((parts) => parts.join(" "));
  fc.assert(
    fc.property(anyText, fc.integer({ min: 1, max: 30 }), (text, count) => {
      const all = words(text).map((word) => word.text);
      expect(firstWords(text, count)).toEqual(all.slice(0, count));
      expect(wordsOf(text)).toEqual(all);
    }),
  );
});

test("words are what the definition as a pattern finds", () => {
  const unspaced = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]`;
  const letters = String.raw`[[\p{L}\p{N}\p{M}]--${unspaced}]+`;
  const pattern = new RegExp(String.raw`${unspaced}|${letters}(?:['’\-‐‑]${letters})*`, "gv");
  const unit = fc.constantFrom(..."aÉ1½्'’-‐. 总ไ々𝐀𠀀🙂", "\ud835", "\udc00");
  fc.assert(
    fc.property(fc.string({ unit }), (text) => {
      expect(wordsOf(text)).toEqual(text.match(pattern) ?? []);
    }),
  );
});
