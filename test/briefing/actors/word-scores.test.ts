import { expect, test } from "vitest";
import { keep, noWordScores, recall } from "#briefing/actors/word-scores.ts";
import { contextFor } from "./no-words.ts";

const WIDTH = 13;
/** Scores for a text of so many words: of each other ones. */
const given = (words: number) => Float32Array.from({ length: words * WIDTH }, (_, at) => at - 20);

/** Scores of which those of the second word of a text are known. */
function knownFrom(text: string) {
  const scores = noWordScores(WIDTH);
  keep(scores, contextFor(text), 1, given(3));
  return scores;
}

/** The scores known of a word of a text, or null. */
function recalled(scores: ReturnType<typeof noWordScores>, text: string, word: number): number[] | null {
  const found = new Float32Array(4 * WIDTH);
  const isKnown = recall(scores, contextFor(text), word, found);
  return isKnown ? [...found.subarray(word * WIDTH, (word + 1) * WIDTH)] : null;
}

test("what is kept of a word is known of the same word in another article, and of no other", () => {
  const scores = knownFrom("Then Ann went");
  expect(recalled(scores, "It is where Ann is", 3)).toEqual([...given(3).subarray(WIDTH, 2 * WIDTH)]);
  expect(recalled(scores, "Where ANN is", 1)).toBeNull();
  expect(recalled(scores, "Where Anna is", 1)).toBeNull();
});

test("a word that opens a sentence is another", () => {
  expect(recalled(knownFrom("Then Ann went"), "Ann is here", 0)).toBeNull();
});

test("a word within a listed name is another", () => {
  const context = contextFor("Then Ann went");
  context.lists[1] = 4 << 16;
  expect(recall(knownFrom("Then Ann went"), context, 1, given(3))).toBe(false);
});

test("nothing is known at first", () => {
  expect(recalled(noWordScores(WIDTH), "Ann", 0)).toBeNull();
});

test("two names that one hash takes for the same are two", () => {
  expect(recalled(knownFrom("Then Botobit went"), "Then Botobit went", 1)).not.toBeNull();
  expect(recalled(knownFrom("Then Botobit went"), "Then Dafelen went", 1)).toBeNull();
});
