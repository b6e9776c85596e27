import { expect, test } from "vitest";
import { mentionAt } from "#briefing/actors/mentions.ts";
import { withPartedNames } from "#briefing/actors/parted-names.ts";
import { people, told } from "./model.ts";
import { contextFor } from "./no-words.ts";

/** What becomes of organisations in a text, which stand in it in this order. */
function parted(text: string, ...names: string[]): string[] {
  const context = contextFor(text);
  let from = 0;
  const mentions = names.map((name) => {
    const start = text.indexOf(name, from);
    from = start + name.length;
    const { tokens } = context;
    return mentionAt(tokens, { first: tokens.start.indexOf(start), last: tokens.end.indexOf(from) }, "ORG", [0, 1, 0]);
  });
  return withPartedNames(context, mentions).map(({ start, end }) => text.slice(start, end));
}

test("a place that owns an organisation is no part of its name", () => {
  expect(told("Politicians of Belgium’s Vlaams Belang met in Rome.")).toEqual(
    expect.arrayContaining(["Belgium LOC", "Vlaams Belang ORG"]),
  );
});

test("a White House is the White House, whoever lives in it or writes of it", () => {
  expect(told("He was an aide in the Trump White House for years.")).toContain("White House ORG");
  expect(told("Fox News White House correspondent Ann Lee asked her.")).toEqual(
    expect.arrayContaining(["Fox News ORG", "White House ORG"]),
  );
});

test("two that the article names apart are two, and a committee for two things is one", () => {
  expect(parted("Squibb met Cetus. Squibb and Cetus agreed.", "Squibb", "Cetus", "Squibb and Cetus")).toEqual([
    "Squibb",
    "Cetus",
    "Squibb",
    "Cetus",
  ]);
  expect(parted("Squibb and Cetus agreed.", "Squibb and Cetus")).toEqual(["Squibb and Cetus"]);
  expect(
    parted("Ways of Means Committee: Ways and Means Committee.", "Ways", "Means Committee", "Ways and Means Committee"),
  ).toEqual(["Ways", "Means Committee", "Ways and Means Committee"]);
});

test("a country that ended the sentence before is no part of somebody's name", () => {
  expect(people("He told of his trip to the U.S. Sanders was glad that Bernie Sanders had come.")).toEqual([
    "Bernie Sanders",
  ]);
});

test("what a place owns may be a person", () => {
  expect(people("At 24, Liverpool’s Trent Alexander-Arnold has the world at his feet.")).toEqual([
    "Trent Alexander-Arnold",
  ]);
});

test("a country before a well-known outlet ended the sentence before", () => {
  expect(
    parted("Prices rise across the U.S. Fox News asked. The U.S. Navy said so.", "U.S. Fox News", "U.S. Navy"),
  ).toEqual(["Fox News", "U.S. Navy"]);
});

test("the surname in which another name ended is no part of an organisation", () => {
  expect(told("As the Argentinian’s Inter Miami debut nears, he is glad.")).not.toContain(
    "Argentinian’s Inter Miami ORG",
  );
});
