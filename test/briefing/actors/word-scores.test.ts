import { expect, test } from "vitest";
import { keep, noWordScores, recall } from "#briefing/actors/word-scores.ts";
import { contextFor } from "./no-words.ts";

const WIDTH = 13;
/** Scores of three words, of each other ones; and where those of the second begin. */
const given = Float32Array.from({ length: 3 * WIDTH }, (_, at) => at - 20);
const SECOND = WIDTH;

/** Scores of which those of the second word of a text are known. */
function knownFrom(text: string) {
  const scores = noWordScores(WIDTH);
  keep(scores, contextFor(text), 1, given, SECOND);
  return scores;
}

/** The scores known of a word of a text, or null. */
function recalled(scores: ReturnType<typeof noWordScores>, text: string, word: number): number[] | null {
  const found = new Float32Array(4 * WIDTH);
  const isKnown = recall(scores, contextFor(text), word, found, 3 * WIDTH);
  return isKnown ? [...found.subarray(3 * WIDTH)] : null;
}

test("what is kept of a word is known of the same word in another article, and of no other", () => {
  const scores = knownFrom("Then Ann went");
  expect(recalled(scores, "It is where Ann is", 3)).toEqual([...given.subarray(SECOND, SECOND + WIDTH)]);
  expect(recalled(scores, "Where ANN is", 1)).toBeNull();
  expect(recalled(scores, "Where Anna is", 1)).toBeNull();
});

test("a word that opens a sentence is another", () => {
  expect(recalled(knownFrom("Then Ann went"), "Ann is here", 0)).toBeNull();
});

test("a word within a listed name is another", () => {
  const context = contextFor("Then Ann went");
  context.lists[1] = 4 << 16;
  expect(recall(knownFrom("Then Ann went"), context, 1, new Float32Array(WIDTH), 0)).toBe(false);
});

test("nothing is known at first", () => {
  expect(recalled(noWordScores(WIDTH), "Ann", 0)).toBeNull();
});

test("two names that one hash takes for the same are two", () => {
  expect(recalled(knownFrom("Then Botobit went"), "Then Botobit went", 1)).not.toBeNull();
  expect(recalled(knownFrom("Then Botobit went"), "Then Dafelen went", 1)).toBeNull();
});
