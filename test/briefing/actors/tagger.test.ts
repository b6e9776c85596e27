import { expect, test } from "vitest";
import { labels, mayFollow, readTagger } from "#briefing/actors/tagger.ts";

const step = (from: (typeof labels)[number], to: (typeof labels)[number]) =>
  mayFollow(labels.indexOf(from), labels.indexOf(to));

test("a name that has begun goes on with its own type until its last word", () => {
  expect(step("B-PER", "L-PER")).toBe(true);
  expect(step("B-PER", "I-PER")).toBe(true);
  expect(step("B-PER", "L-ORG")).toBe(false);
  expect(step("B-PER", "O")).toBe(false);
  expect(step("I-LOC", "B-LOC")).toBe(false);
});

test("outside a name only a beginning or a whole name may come", () => {
  expect(step("O", "U-LOC")).toBe(true);
  expect(step("L-PER", "B-ORG")).toBe(true);
  expect(step("O", "I-PER")).toBe(false);
  expect(step("U-ORG", "L-ORG")).toBe(false);
});

test("a damaged model is refused", () => {
  expect(() => readTagger(new Uint8Array(100).fill(7))).toThrow("damaged");
});
