import { expect, test } from "vitest";
import { namedInHeadline } from "#briefing/headlines.ts";
import { inOwnWords, namingTest } from "#briefing/topic-naming.ts";
import { parseTopic } from "#news/topic.ts";
import { analysed } from "./sample-analysis.ts";

function named(words: string, title: string, people: readonly string[]): number {
  const topic = parseTopic(words);
  if (topic.kind === "problem") throw new Error(topic.reason);
  const text = `${people.join(" and ")} met in Amberly on Monday.`;
  const { article, analysis } = analysed(1, text, { actors: people.map((name) => ({ name })) });
  return namedInHeadline(namingTest(inOwnWords(topic)), { article: { ...article, title }, analysis });
}

test("a headline names by the last name whoever is asked for in full", () => {
  expect(named("ada moor", "Moor’s ferry sinks", ["Ada Moor"])).toBe(1);
  expect(named("ada moor", "Ada Moor loses a ferry", ["Ada Moor"])).toBe(1);
  expect(named("ada moor", "A ferry sinks", ["Ada Moor"])).toBe(0);
});

test("where somebody else has the name, too, a headline names half", () => {
  expect(named("ada moor", "Moor’s ferry sinks", ["Ada Moor", "Jon Moor"])).toBe(0.5);
});

test("a first name is not enough", () => {
  expect(named("ada moor", "Ada’s ferry sinks", ["Ada Moor"])).toBe(0.5);
});

test("half of a matter is half of it, whoever is in it", () => {
  expect(named("amber ferries", "Ferries sink", ["Ada Moor"])).toBe(0.5);
});
