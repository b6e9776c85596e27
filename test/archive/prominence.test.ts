import { describe, expect, test } from "vitest";
import { passingTest } from "#archive/prominence.ts";
import { indexText, openVector, vectorOf } from "#archive/vector.ts";
import { allOf } from "#archive/wanted.ts";
import { topic } from "./made-up.ts";

const filler = Array.from({ length: 100 }, (_, index) => `word${index}`).join(" ");
const isInPassing = (asked: string, title: string, text: string) =>
  passingTest(allOf(topic(asked)))(openVector(vectorOf(indexText({ title, text }))));

describe("an article is about a word", () => {
  test("in its title", () => expect(isInPassing("turnip", "Turnips", filler)).toBe(false));
  test("at its beginning", () => expect(isInPassing("turnip", "", `A turnip ${filler}`)).toBe(false));
  test("that it repeats", () => expect(isInPassing("turnip", "", `${filler} turnip turnip turnip`)).toBe(false));
  test("but not one that it says late and rarely", () => {
    expect(isInPassing("turnip", "", `${filler} turnip turnip`)).toBe(true);
  });
});

test("of two words both must stand out, of three two", () => {
  expect(isInPassing("turnip harvest", "Turnip", `${filler} harvest`)).toBe(true);
  expect(isInPassing("turnip harvest", "Turnip harvest", filler)).toBe(false);
  expect(isInPassing("turnip harvest festival", "Turnip harvest", `${filler} festival`)).toBe(false);
});

test("of alternatives one is enough", () => {
  expect(isInPassing("turnip OR parsnip", "Parsnip", `${filler} turnip`)).toBe(false);
});

test("a country stands out by its people or capital", () => {
  expect(isInPassing("saudi arabia", "Talks in Riyadh", `${filler} Saudi Arabia`)).toBe(false);
  expect(isInPassing("saudi arabia oil", "Oil", `${filler} Saudi Arabia`)).toBe(true);
});
