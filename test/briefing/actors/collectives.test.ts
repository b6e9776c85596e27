import { expect, test } from "vitest";
import { withCollectives } from "#briefing/actors/collectives.ts";
import { mentionAt } from "#briefing/actors/mentions.ts";
import type { ActorType } from "#briefing/analysis.ts";
import { contextFor } from "./no-words.ts";

/** What is found in a text in which some single words are known as names. */
function found(text: string, known: Readonly<Record<string, ActorType>> = {}): string[] {
  const context = contextFor(text);
  const mentions = Object.entries(known).map(([word, type]) => {
    const at = context.tokens.start.indexOf(text.indexOf(word));
    return mentionAt(context.tokens, { first: at, last: at }, type, [0, 0, 0]);
  });
  return withCollectives(context, mentions).map(({ start, end, type }) => `${text.slice(start, end)} ${type}`);
}

test("the powers of a country are organisations", () => {
  expect(found("The Norwegian government and the Kenyan security forces met the Peruvian opposition.")).toEqual([
    "Norwegian government ORG",
    "Kenyan security forces ORG",
    "Peruvian opposition ORG",
  ]);
  expect(found("Chilean government forces left the town.")).toEqual(["Chilean government forces ORG"]);
});

test("faiths and parties have no government, and a people is none", () => {
  expect(found("The Republican opposition, Muslim forces and many Danish people waited.")).toEqual([]);
});

test("a military expert is not the military", () => {
  expect(found("A Finnish military expert spoke.")).toEqual([]);
  expect(found("The Finnish military said so.")).toEqual(["Finnish military ORG"]);
});

test("the government of a country is not the country", () => {
  expect(found("The government of Norway left Oslo.", { Norway: "LOC", Oslo: "LOC" })).toEqual([
    "government of Norway ORG",
    "Oslo LOC",
  ]);
});

test("a regime named after a man is not the man", () => {
  expect(found("The Demir regime fell, and Demir fled.", { Demir: "PER" })).toEqual(["Demir regime ORG"]);
});

test("what is a name already stays as it is", () => {
  expect(found("The Danish Army won.", { Danish: "LOC" })).toEqual(["Danish LOC"]);
  expect(found("The Government of Norway", { Government: "ORG", Norway: "LOC" })).toEqual([
    "Government ORG",
    "Norway LOC",
  ]);
});
