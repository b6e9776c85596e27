import { expect, test } from "vitest";
import { wordSet } from "#text/word-set.ts";

test("blanks and line breaks part the words of a list, and none of them is one", () => {
  expect([...wordSet("\n  the a\n  an the \n")]).toEqual(["the", "a", "an"]);
});
