import { describe, expect, test } from "vitest";
import { quotesIn, read } from "#briefing/quotes/quotes.ts";
import { sentences } from "#text/sentences.ts";

/** The speaker of each quote with marks. */
const speakers = (text: string) =>
  quotesIn(read(text, sentences(text)), [])
    .filter(({ type }) => type !== "indirect")
    .map(({ speaker }) => speaker);

describe("surnames that are common words", () => {
  test("a word that seldom is a name is one where the article writes it behind a first name", () => {
    const text = 'The poll was late, Al From told us. "The party had run out of ideas," From said. From there it grew.';
    expect(speakers(text)).toEqual(["Al From"]);
  });

  test("a month is a name where it speaks", () => {
    const text = 'The prime minister, Theresa May, came in May 2017. "We are not afraid of them," May said in May.';
    expect(speakers(text)).toEqual(["Theresa May"]);
  });

  test("a word that opens a sentence is no name because somebody bears it", () => {
    const text =
      'It was late, Marty Small told us. Small boats left the harbour, and the crew sang "to the end of the bay".';
    expect(speakers(text)).not.toContain("Marty Small");
  });
});

describe("the subject", () => {
  test.each([
    ["Ann Lee endorsed Jon Berg for mayor, saying he had “the courage and the energy for it”."],
    ["Ann Lee released a video that said, “We are going to have the best bridge of all.”"],
    ["After winning Riga in the first round, Sen. Ann Lee (D-Ohio), said, “We are going to build it together.”"],
    ["“We are going to build it together,” Sen. Ann Lee (D-Ohio) said."],
    ["Ann Lee, the mayor of Riga said in a letter, “We are going to build it together.”"],
    ["As the chief executive, Ann Lee, put it in a letter, “We are going to build it together.”"],
    ["“We are going to build it together,” Ann Lee MP said."],
  ])("is Ann Lee: %s", (text) => {
    expect(speakers(text)).toEqual(["Ann Lee"]);
  });

  test("of two who speak together behind brackets the second does not speak alone", () => {
    const text = "“We will build it together,” Mayor Jon Berg (R) and Deputy Mayor Ann Lee (D) said.";
    expect(speakers(text)).not.toEqual(["Ann Lee"]);
  });

  test("is no place whose member speaks, and no kin of whom is named behind", () => {
    expect(speakers("“We are going to build it together,” the Riga North MP said.")).toEqual(["the Riga North MP"]);
    expect(
      speakers(
        "The mother of the football chief, Jon Berg, has left the town and declared that it was “a bloodthirsty hunt of her son”.",
      ),
    ).not.toContain("Jon Berg");
  });

  test("is no place where somebody is, and none whose comments are told of", () => {
    expect(
      speakers("In a letter, the man in Riga Prison said: “I hope that they will let us go at last.”"),
    ).not.toContain("Riga Prison");
    expect(speakers("An aide said the Lindqvist comments are “consistent with what they have taught”.")).toEqual([
      "An aide",
    ]);
    expect(speakers("“We have no part in it,” the Commission notes.")).toEqual(["Commission"]);
  });

  test("is no document that is anybody's", () => {
    expect(
      speakers("“The number of users is growing fast,” according to an internal FAQ obtained by the paper."),
    ).toEqual(["an internal FAQ"]);
  });
});
