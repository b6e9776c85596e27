import { expect, test } from "vitest";
import { withCollectives, withoutArms } from "#briefing/actors/collectives.ts";
import { contextOf } from "#briefing/actors/context.ts";
import { mentionAt } from "#briefing/actors/mentions.ts";
import { tokensOf } from "#briefing/actors/tokens.ts";
import type { ActorType } from "#briefing/analysis.ts";
import { contextFor, noWords } from "./no-words.ts";

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
  expect(found("The Republican opposition, Muslim forces and the Danish people waited.")).toEqual([]);
  expect(found("The people of Norway waited.", { Norway: "LOC" })).toEqual(["Norway LOC"]);
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

test("a regime is one whoever rules", () => {
  expect(found("The Bakour regime fell. This regime went, too.")).toEqual(["Bakour regime ORG"]);
});

test("a coalition is neither the country that leads it nor the one that it fights", () => {
  expect(found("The Norway-led coalition left.", { Norway: "LOC" })).toEqual(["Norway-led coalition ORG"]);
  expect(found("Norway-led Coalition forces left.", { Norway: "LOC", Coalition: "ORG" })).toEqual([
    "Norway-led Coalition ORG",
  ]);
  expect(found("The counter-Bakour coalition left.")).toEqual(["counter-Bakour coalition ORG"]);
});

test("the armed parts of an organisation are more than its name", () => {
  expect(found("The 7th Fleet met Bakour fighters and Bakour.", { Fleet: "ORG", Bakour: "ORG" })).toEqual([
    "7th Fleet ORG",
    "Bakour fighters ORG",
  ]);
  expect(
    found("Coalition military forces hit four Bakour tactical units.", { Coalition: "ORG", Bakour: "ORG" }),
  ).toEqual(["Coalition military forces ORG", "Bakour tactical units ORG"]);
});

test("an organisation is told from its armed part, a country's adjective is nothing without its forces", () => {
  expect(withoutArms("Bakour military forces")).toBe("Bakour");
  expect(withoutArms("Chilean security forces")).toBe("Chilean security forces");
  expect(withoutArms("Forces")).toBe("Forces");
});

test("a power ends with its sentence", () => {
  const text = "Talks with Bakour Forces left.";
  const tokens = tokensOf(text, [
    { start: 0, end: 17 },
    { start: 18, end: text.length },
  ]);
  const bakour = mentionAt(tokens, { first: 2, last: 2 }, "ORG", [0, 0, 0]);
  const mentions = withCollectives(contextOf(tokens, noWords), [bakour]);
  expect(mentions.map(({ first, last }) => [first, last])).toEqual([[2, 2]]);
});

test("the Metropolitan police are London's", () => {
  expect(found("The Metropolitan police held two men.", { Metropolitan: "LOC" })).toEqual(["Metropolitan police ORG"]);
});
