import { expect, test } from "vitest";
import { withHolders } from "#briefing/actors/holders.ts";
import { mentionAt } from "#briefing/actors/mentions.ts";
import { tokensOf } from "#briefing/actors/tokens.ts";
import type { ActorType } from "#briefing/analysis.ts";

/** What is left of one mention in a text. */
function told(text: string, words: string, type: ActorType): string[] {
  const tokens = tokensOf(text, [{ start: 0, end: text.length }]);
  const start = text.indexOf(words);
  const span = { first: tokens.start.indexOf(start), last: tokens.end.indexOf(start + words.length) };
  return withHolders(tokens, [mentionAt(tokens, span, type, [1, 5, 0])]).map(
    (mention) => `${text.slice(mention.start, mention.end)} ${mention.type}`,
  );
}

test("who speaks for an organisation is no part of it", () => {
  const text = "Harbour Department Spokesperson Ann Lee said so.";
  expect(told(text, "Harbour Department Spokesperson Ann Lee", "ORG")).toEqual([
    "Harbour Department ORG",
    "Ann Lee PER",
  ]);
  expect(told(text, "Harbour Department Spokesperson", "ORG")).toEqual(["Harbour Department ORG"]);
});

test("an organisation named after an office stays whole", () => {
  for (const name of ["Office of the President", "Mayor's Office", "Governor Council"])
    expect(told(`The ${name} said so.`, name, "ORG")).toEqual([`${name} ORG`]);
});

test("who took a picture is not in the news", () => {
  expect(told("Photo by Ann Lee / The Harbour Post", "Ann Lee", "PER")).toEqual([]);
  expect(told("A book by Ann Lee", "Ann Lee", "PER")).toEqual(["Ann Lee PER"]);
});

test("the state of a senator is a place", () => {
  expect(told("Massachusetts Sen. Ann Lee said so.", "Massachusetts Sen", "ORG")).toEqual(["Massachusetts LOC"]);
});

test("neither is who took it with somebody, or sold it", () => {
  const text = "(Photo by Ann LEE and Bo ORR / AFP) It rained.";
  const tokens = tokensOf(text, [{ start: 0, end: text.length }]);
  const people = ["Ann LEE", "Bo ORR"].map((name) => {
    const start = text.indexOf(name);
    const span = { first: tokens.start.indexOf(start), last: tokens.end.indexOf(start + name.length) };
    return mentionAt(tokens, span, "PER", [5, 0, 0]);
  });
  expect(withHolders(tokens, people)).toEqual([]);
  expect(told("It rained. Ann Lee/Reuters", "Ann Lee", "PER")).toEqual([]);
  expect(told("It rained on Ann Lee / Bo Orr", "Ann Lee", "PER")).toEqual(["Ann Lee PER"]);
});

test("a name alone on the first line is whose article it is", () => {
  expect(told("Ann Lee\nIt rained in Ayr.", "Ann Lee", "PER")).toEqual([]);
  expect(told("Ann Lee came.\nIt rained in Ayr.", "Ann Lee", "PER")).toEqual(["Ann Lee PER"]);
});
