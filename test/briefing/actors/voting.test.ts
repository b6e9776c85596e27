import { expect, test } from "vitest";
import { contextOf } from "#briefing/actors/context.ts";
import { type Fit, mentionAt, TYPES } from "#briefing/actors/mentions.ts";
import { hashOf, tokensOf } from "#briefing/actors/tokens.ts";
import { withVotedTypes } from "#briefing/actors/voting.ts";
import { List, type WordTable, wordTable } from "#briefing/actors/word-table.ts";
import { told } from "./model.ts";
import { noWords } from "./no-words.ts";

const PERSON: Fit = [1, 0, 0];
const SURELY_PLACE: Fit = [0, 0, 9];

/** The types of names, each with how it fits the types where it stands; each is first taken for what it fits best. */
function typesOf(names: readonly (readonly [string, Fit])[], table: WordTable = noWords): string[] {
  const text = names.map(([name]) => name).join(" | ");
  const context = contextOf(tokensOf(text, [{ start: 0, end: text.length }]), table);
  let from = 0;
  const mentions = names.map(([name, fit]) => {
    const start = text.indexOf(name, from);
    from = start + name.length;
    const [first, last] = [context.tokens.start.indexOf(start), context.tokens.end.indexOf(from)];
    return mentionAt(context.tokens, { first, last }, TYPES[fit.indexOf(Math.max(...fit))] ?? "LOC", fit);
  });
  return withVotedTypes(context, mentions).map(({ type }) => type);
}

/** A table that knows one word, as a big city or another. */
function knowing(word: string, list: number = List.bigCity): WordTable {
  const none = new Uint16Array(1);
  return wordTable({
    hashes: Int32Array.of(hashOf(word)),
    coarse: none,
    fine: none,
    lists: Uint16Array.of(list),
  });
}

test("a direction and a known region are places", () => {
  expect(
    typesOf([
      ["North", PERSON],
      ["Middle East", PERSON],
      ["Ann Lee", PERSON],
    ]),
  ).toEqual(["LOC", "LOC", "PER"]);
});

test("firms and teams of one word that look like people are known", () => {
  expect(told("Waymo and Everton left Leeds.")).toEqual(expect.arrayContaining(["Waymo ORG", "Everton ORG"]));
});

test("a country is a place though its team or government acts", () => {
  expect(told("Russia beat Hungary 2-0. Russia had two chances.")).toEqual(["Russia LOC", "Hungary LOC"]);
  expect(told("Amazon said it would cut jobs.")).toEqual(["Amazon ORG"]);
});

test("a direction that is somebody's surname is that person", () => {
  expect(
    typesOf([
      ["Ann West", PERSON],
      ["West", PERSON],
    ]),
  ).toEqual(["PER", "PER"]);
});

test("a surname is the person who bears it, whatever it looks like elsewhere", () => {
  const named = [
    ["Ann Bakour", PERSON],
    ["Bakour", SURELY_PLACE],
    ["Bakour", SURELY_PLACE],
  ] as const;
  expect(typesOf(named)).toEqual(["PER", "PER", "PER"]);
});

test("a known city that somebody bears as a surname is judged by the words around it", () => {
  const named = [
    ["Ann Bakour", PERSON],
    ["Bakour", SURELY_PLACE],
  ] as const;
  expect(typesOf(named, knowing("Bakour"))).toEqual(["PER", "LOC"]);
});

test("companies and towns that look like people are none", () => {
  const names = ["Lockheed Martin", "Warner Bros", "Khan Younis", "Ann Lee"].map((name) => [name, PERSON] as const);
  expect(typesOf(names)).toEqual(["ORG", "ORG", "LOC", "PER"]);
});

test("what things happen at is rather a place, unless somebody works there", () => {
  expect(told("Leeds drew 3-0 at Oakwell. Fans left early.")).toContain("Oakwell LOC");
  expect(told("Agents searched the former president's home at Mar-a-Lago last week.")).toEqual(["Mar-a-Lago LOC"]);
  expect(told("Peter Olsen, a professor at Penn State, said so.")).toContain("Penn State ORG");
});

test("the first word of a firm is rather the firm, unless it also names people", () => {
  const sureFirm: Fit = [0, 900, 0];
  const doubtful: Fit = [300, 100, 0];
  const together = (whole: string, short: string, table?: WordTable) =>
    typesOf(
      [
        [whole, sureFirm],
        [short, doubtful],
      ],
      table,
    );
  expect(together("Sharkmob Interactive", "Sharkmob")).toEqual(["ORG", "ORG"]);
  expect(together("Sharkmob Bridge", "Sharkmob")).toEqual(["ORG", "PER"]);
  const place: Fit = [0, 100, 300];
  const ofPlace = (table?: WordTable) =>
    typesOf(
      [
        ["Leeds Therapeutics", sureFirm],
        ["Leeds", place],
      ],
      table,
    );
  expect([ofPlace(), ofPlace(knowing("Leeds"))]).toEqual([
    ["ORG", "ORG"],
    ["ORG", "LOC"],
  ]);
  expect(together("Olsen Industries", "Olsen", knowing("Olsen", List.surname))).toEqual(["ORG", "PER"]);
});

test("whom everybody knows is a person, named in full or not, unless somebody else is called so", () => {
  const place: Fit = [0, 0, 900];
  expect(typesOf([["Trump", place]])).toEqual(["PER"]);
  expect(typesOf([["Kari Lake", place]])).toEqual(["PER"]);
  expect(typesOf([["Ann Lake", place]])).toEqual(["LOC"]);
});
