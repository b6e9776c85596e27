import { expect, test } from "vitest";
import { termOf } from "#text/terms.ts";

test("a word adds its stem, the same when it is asked again", () => {
  expect([termOf("Bombings", "en"), termOf("bombing", "en"), termOf("Bombings", "en")]).toEqual([
    "bomb",
    "bomb",
    "bomb",
  ]);
});

test("a word without topic adds nothing, but only in its own language", () => {
  expect(termOf("The", "en")).toBeNull();
  expect(termOf("die", "de")).toBeNull();
  expect(termOf("die", "en")).toBe("die");
});

test("a text of unknown language is stemmed like English, and loses no words", () => {
  expect(termOf("the", "und")).toBe("the");
  expect(termOf("bombings", "und")).toBe("bomb");
});
