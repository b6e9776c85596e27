import { expect, test } from "vitest";
import { stopwords } from "#text/stopwords.ts";

test("English function words carry no topic, nouns do", () => {
  const english = stopwords();
  expect(["the", "of", "because", "doesn't"].every((word) => english.has(word))).toBe(true);
  expect(english.has("ceasefire")).toBe(false);
});

test("a language without a list has no stopwords", () => {
  expect(stopwords("tlh").size).toBe(0);
});
