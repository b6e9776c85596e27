import { describe, expect, test } from "vitest";
import type { Actor } from "#briefing/analysis.ts";
import { quotesIn, read, SHOWN_CONFIDENCE } from "#briefing/quotes/quotes.ts";
import { sentences } from "#text/sentences.ts";

/** An organisation with all places where it stands in a text. */
function organisation(text: string, name: string): Actor {
  const mentions = [...text.matchAll(new RegExp(name, "g"))].map(({ index }) => ({
    start: index,
    end: index + name.length,
  }));
  return { name, type: "ORG", role: null, salience: 0.5, mentions };
}

/** The speaker shown for the only quote of a text with these organisations. */
function shown(text: string, ...names: string[]): string | null | undefined {
  const actors = names.map((name) => organisation(text, name));
  const quote = quotesIn(read(text, sentences(text)), actors).findLast(({ type }) => type === "direct");
  return quote && quote.confidence >= SHOWN_CONFIDENCE ? quote.speaker : null;
}

const SAID = "“We will open the whole bridge to everybody in spring,”";

describe("the company is the business that acts in the article", () => {
  test.each(["the company", "the studio", "the tech giant", "the airline", "the developer"])("%s", (words) => {
    expect(shown(`Norbridge opens a bridge. ${SAID} ${words} said.`, "Norbridge")).toBe("Norbridge");
  });

  test("also where others are named that do nothing", () => {
    const text = `Norbridge opens a bridge. Norbridge bought it from Sudbank. Norbridge is glad. ${SAID} the company said.`;
    expect(shown(text, "Norbridge", "Sudbank")).toBe("Norbridge");
  });
});

describe("the company stays open", () => {
  test.each([
    ["when another was named since", "Norbridge opens a bridge. Norbridge thanks Sudbank."],
    ["when two are named as often", "Norbridge opens a bridge. Sudbank pays. Sudbank and Norbridge are glad."],
    ["when it does nothing in the article", "Ann Lee drove to a bridge of Norbridge."],
    ["when it may be a product", "The Norbridge opens a road."],
  ])("%s", (_case, before) => {
    expect(shown(`${before} ${SAID} the company said.`, "Norbridge", "Sudbank")).toBeNull();
  });

  test("when only quotations name it", () => {
    expect(
      shown(`Somebody shouted: “Norbridge opens a bridge!” All laughed. ${SAID} the company said.`, "Norbridge"),
    ).toBe(null);
  });
});

describe("a body is meant by the word in its name", () => {
  test.each([
    ["the ministry", "Foreign Ministry"],
    ["the ministry", "Ministry of Roads"],
    ["the university", "University of Riga"],
  ])("%s", (words, name) => {
    expect(shown(`A letter came from the ${name}. ${SAID} ${words} said.`, name)).toBe(name);
  });

  test("if only one bears it", () => {
    const text = `The Health Ministry and the Foreign Ministry met. ${SAID} the ministry said.`;
    expect(shown(text, "Health Ministry", "Foreign Ministry")).toBeNull();
  });

  test("and if it bears it at an end", () => {
    expect(
      shown(`A letter came from Riga University Press. ${SAID} the university said.`, "Riga University Press"),
    ).toBe(null);
  });
});
