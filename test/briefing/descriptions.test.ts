import { describe, expect, test } from "vitest";
import { keyQuotes } from "#briefing/key-quotes.ts";
import { provenQuotes } from "#briefing/proof.ts";
import { quotesIn, read, SHOWN_CONFIDENCE } from "#briefing/quotes/quotes.ts";
import { sentences } from "#text/sentences.ts";
import { analysed } from "./sample-analysis.ts";

const SAID = "We will open the whole bridge to everybody in spring";

/** The description that is shown for the only quote; null when it is unattributed. */
function shown(text: string): string | null {
  const [quote] = quotesIn(read(text, sentences(text)), []).filter(({ type }) => type !== "indirect");
  return quote && quote.confidence >= SHOWN_CONFIDENCE ? quote.speaker : null;
}

describe("who speaks without a name is told in the article's words", () => {
  test.each([
    "a company spokeswoman",
    "a senior official",
    "police",
    "residents",
    "one banker",
    "prosecutors",
    "a spokesman for the Norland Democratic Forces",
    "analysts at Bank of Norland",
    "the foreign ministry",
    "the Norland health ministry",
    "the Norland Democrat",
    "Lindqvist's lawyer",
    "a company memo",
    "the Norbridge research team",
    "the Riga court's ruling",
    "one poll",
    "the lawsuit",
  ])("%s", (description) => {
    expect(shown(`“${SAID},” ${description} said.`)).toBe(description);
    expect(shown(`“${SAID},” said ${description}.`)).toBe(description);
  });

  test("without how, when and where it was said", () => {
    expect(shown(`“${SAID},” said a company spokeswoman in a written statement on Friday.`)).toBe(
      "a company spokeswoman",
    );
    expect(shown(`“${SAID},” said a senior official who declined to be named.`)).toBe("a senior official");
  });

  test("before what is said, too", () => {
    expect(shown(`A company spokeswoman told the paper: “${SAID}.”`)).toBe("A company spokeswoman");
    expect(shown(`A senior official also said the council “${SAID}” at last.`)).toBe("A senior official");
  });

  test("again for what is said next", () => {
    const text = `“${SAID},” a company spokeswoman said. “Nobody will have to wait any longer than that.”`;
    expect(quotesIn(read(text, sentences(text)), []).map(({ speaker }) => speaker)).toEqual([
      "a company spokeswoman",
      "a company spokeswoman",
    ]);
  });
});

test.each([
  "the man",
  "another",
  "another official",
  "the company",
  "the ministry",
  "the prime minister",
  "the spokesman",
  "a spokesman",
  "an official",
  "his lawyer",
  "a woman",
  "the report",
  "a statement",
  "the Prime Minister",
  "the second banker",
  "manager of crude supply Gary Strong",
])("what tells nothing alone stays unattributed: %s", (words) => {
  expect(shown(`“${SAID},” ${words} said.`)).toBeNull();
});

test.each([
  `April Lindqvist, a company spokeswoman, said in a statement: “${SAID}.”`,
  `The Riga council believes the company will say “${SAID}” at last.`,
  `“${SAID},” police and residents said.`,
  `“${SAID},” said residents and a senior official.`,
])("what is cut short, or far from the quotation, stays unattributed: %s", (text) => {
  expect(shown(text)).toBeNull();
});

test("a description that a title cuts short stays unattributed", () => {
  expect(shown(`“${SAID},” said one message of the “all of us want a bridge” club.`)).toBeNull();
});

test.each([
  ["an initial", `“${SAID},” P. said.`],
  ["what is left of a name", `Ann Lee, Jr. said: “${SAID}.”`],
  ["several who are no name", `Officials told the paper: “${SAID}.”`],
  ["an office in capitals", `“${SAID},” the PM said.`],
  ["a body of which the article does not say whose", `“${SAID},” the Council said.`],
  ["a party's seat", `“${SAID},” Conservative MP said.`],
  ["where somebody is based", `“${SAID},” Riga-based said.`],
  ["somebody's country", `“${SAID},” the Frenchman said.`],
  ["somebody's country, of a woman", `“${SAID},” the Dutchwoman said.`],
])("no word or two alone name anybody by what they are: %s", (_what, text) => {
  expect(shown(text)).toBeNull();
});

test.each([
  ["a company in capitals", `“${SAID},” GM said.`, "GM"],
  [
    "a body whose whole name the article has",
    `The Riga City Council met. “${SAID},” the Council said.`,
    "Riga City Council",
  ],
  ["a group", `“${SAID},” the Conservatives said.`, "Conservatives"],
])("one word alone is a name: %s", (_what, text, name) => {
  expect(shown(text)).toBe(name);
});

describe("in a briefing", () => {
  const text = `“${SAID},” a company spokeswoman said.`;
  const article = analysed(1, text, {
    quotes: [{ words: `“${SAID},”`, by: "a company spokeswoman", kind: "nominal", confidence: 0.97 }],
  });

  test("a description is no speaker's name", () => {
    expect(keyQuotes([article], new Set(), 1)).toMatchObject([{ speaker: null, description: "a company spokeswoman" }]);
  });

  test("a description is dropped when the article no longer has it there", () => {
    const quotes = keyQuotes([article], new Set(), 1);
    const changed = { ...article, article: { ...article.article, text: text.replace("a company", "the company") } };
    expect(provenQuotes(quotes, () => article)).toEqual(quotes);
    const [left] = provenQuotes(quotes, () => changed);
    expect(left).toMatchObject({ text: SAID, speaker: null, evidence: null });
    expect(left).not.toHaveProperty("description");
  });

  test("somebody named is heard before somebody described", () => {
    const both = `${text} “Nobody will have to wait any longer for the bridge,” Ann Lee said.`;
    const heard = analysed(1, both, {
      quotes: [
        { words: `“${SAID},”`, by: "a company spokeswoman", kind: "nominal", confidence: 0.97 },
        { words: "“Nobody will have to wait any longer for the bridge,”", by: "Ann Lee" },
      ],
    });
    expect(keyQuotes([heard], new Set(), 1)).toMatchObject([{ speaker: "Ann Lee" }]);
  });
});
