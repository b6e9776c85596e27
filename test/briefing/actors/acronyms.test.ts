import { expect, test } from "vitest";
import { withAcronyms } from "#briefing/actors/acronyms.ts";
import { type Mention, mentionAt } from "#briefing/actors/mentions.ts";
import { withRepeats } from "#briefing/actors/repeats.ts";
import { withVotedTypes } from "#briefing/actors/voting.ts";
import type { ActorType } from "#briefing/analysis.ts";
import { contextFor } from "./no-words.ts";

/** The mention that covers the first occurrence of some words. */
function mention(text: string, words: string, type: ActorType, fit: Mention["fit"] = [0, 0, 0]): Mention {
  const { tokens } = contextFor(text);
  const start = text.indexOf(words);
  const first = tokens.start.indexOf(start);
  return mentionAt(tokens, { first, last: tokens.end.indexOf(start + words.length) }, type, fit);
}

const said = (text: string, mentions: readonly Mention[]) =>
  mentions.map(({ start, end, type }) => `${text.slice(start, end)} ${type}`);

test("an acronym in brackets gets the type of the name before it", () => {
  const text = "The Harbour Relief Fund (HRF) said so, and the Sea Aid League group [SAL] too.";
  const named = [mention(text, "Harbour Relief Fund", "ORG"), mention(text, "Sea Aid League", "ORG")];
  expect(said(text, withAcronyms(contextFor(text), named))).toEqual([
    "Harbour Relief Fund ORG",
    "HRF ORG",
    "Sea Aid League ORG",
    "SAL ORG",
  ]);
});

test("what stands in brackets behind another word than the name's own is no acronym of it", () => {
  const text = "The Harbour Relief Fund and (HRF) were there.";
  const named = [mention(text, "Harbour Relief Fund", "ORG")];
  expect(said(text, withAcronyms(contextFor(text), named))).toEqual(["Harbour Relief Fund ORG"]);
});

test("a comma is part of a name that the acronym spells", () => {
  const text = "The Harbour Educational, Relief, and Aid Fund (HERAF) teaches sailors.";
  const part = [mention(text, "Aid Fund", "ORG")];
  expect(said(text, withAcronyms(contextFor(text), part))).toEqual([
    "Harbour Educational, Relief, and Aid Fund ORG",
    "HERAF ORG",
  ]);
});

test("the letters of an acronym tell how far the name before it goes", () => {
  const text = "The Office of Harbour and Coastal Affairs (OHCA) said so.";
  const part = [mention(text, "Coastal Affairs", "ORG")];
  expect(said(text, withAcronyms(contextFor(text), part))).toEqual([
    "Office of Harbour and Coastal Affairs ORG",
    "OHCA ORG",
  ]);
  expect(said(text, withAcronyms(contextFor(text), []))).toEqual([
    "Office of Harbour and Coastal Affairs ORG",
    "OHCA ORG",
  ]);
});

test("well-known names are found where nothing marked them, and their short forms with them", () => {
  const text = "It fled from Islamic State. Then IS came to the Middle East.";
  expect(said(text, withAcronyms(contextFor(text), []))).toEqual(["Islamic State ORG", "IS ORG", "Middle East LOC"]);
});

test("a well-known name within another name is left to it", () => {
  const text = "The New York City Ballet danced.";
  const ballet = mention(text, "New York City Ballet", "ORG");
  expect(said(text, withAcronyms(contextFor(text), [ballet]))).toEqual(["New York City Ballet ORG"]);
});

test("names of several words and surnames are found again", () => {
  const text = "Ann Weller spoke. Then Weller left with Ann Weller.";
  expect(said(text, withRepeats(contextFor(text), [mention(text, "Ann Weller", "PER")]))).toEqual([
    "Ann Weller PER",
    "Weller PER",
    "Ann Weller PER",
  ]);
});

test("a single word is found again only when it is marked as often as not", () => {
  const text = "In Spring it rains. Spring is wet, and Spring is cold.";
  expect(said(text, withRepeats(contextFor(text), [mention(text, "Spring", "LOC")]))).toEqual(["Spring LOC"]);
});

test("a surname that is an everyday word of the article is not taken for the person", () => {
  const text = "Ann Brown spoke. Brown is a colour, and brown it was.";
  expect(said(text, withRepeats(contextFor(text), [mention(text, "Ann Brown", "PER")]))).toEqual(["Ann Brown PER"]);
});

test("the mentions of a name are judged together", () => {
  const text = "Weller rose. Then Weller fell.";
  const sure = mention(text, "Weller", "ORG", [0, 9, 0]);
  const unsure = { ...sure, start: 18, end: 24, type: "PER", fit: [2, 1, 0] } as const;
  expect(withVotedTypes(contextFor(text), [sure, unsure]).map(({ type }) => type)).toEqual(["ORG", "ORG"]);
});

test("a surname is judged together with the full name", () => {
  const text = "Ann Weller rose. Weller fell.";
  const full = mention(text, "Ann Weller", "PER", [9, 0, 0]);
  const short = { ...full, start: 17, end: 23, type: "LOC", fit: [0, 0, 2] } as const;
  expect(withVotedTypes(contextFor(text), [full, short]).map(({ type }) => type)).toEqual(["PER", "PER"]);
});
