import { describe, expect, test } from "vitest";
import type { Actor } from "#briefing/analysis.ts";
import { quotesIn, read, SHOWN_CONFIDENCE } from "#briefing/quotes/quotes.ts";
import { sentences } from "#text/sentences.ts";

/** Somebody with all places where the full name stands in a text. */
function person(text: string, name: string): Actor {
  const mentions = [...text.matchAll(new RegExp(name, "g"))].map(({ index }) => ({
    start: index,
    end: index + name.length,
  }));
  return { name, type: "PER", role: null, salience: 0.5, mentions };
}

/** Who is shown for the only quote of a text that tells of these people. */
function shown(text: string, ...names: string[]): string | null {
  const people = names.map((name) => person(text, name));
  const quote = quotesIn(read(text, sentences(text)), people).findLast(({ type }) => type === "direct");
  return quote && quote.confidence >= SHOWN_CONFIDENCE ? quote.speaker : null;
}

const SAID = '"We will open the whole bridge in spring," he said.';
const WORK = "The work on the road goes on. It has cost a fortune.";

describe("he is the one of whom the article tells just now", () => {
  test.each([
    ["some sentences later", `Peter Lind came to the bridge. ${WORK} ${SAID}`],
    ["whose first name tells no gender", `Arvind Lind came to the bridge. ${WORK} ${SAID}`],
    ["who was only spoken to", `We met Peter Lind at the bridge. ${WORK} ${SAID}`],
    ["though a woman is named beside him", `Peter Lind came to the bridge of Mary Holm. ${WORK} ${SAID}`],
  ])("%s", (_case, text) => {
    expect(shown(text, "Peter Lind", "Arvind Lind", "Mary Holm")).toMatch(/^(?:Peter|Arvind) Lind$/);
  });
});

test("he is the one who has just spoken, though others are named", () => {
  const before = "Arvind Lind said on Monday that the bridge of Paul Berg is closed for good.";
  expect(shown(`${before} ${SAID}`, "Arvind Lind", "Paul Berg")).toBe("Arvind Lind");
  expect(shown(`${before} Paul Berg paid for it. ${SAID}`, "Arvind Lind", "Paul Berg")).not.toBe("Arvind Lind");
});

describe("he stays open", () => {
  test.each([
    ["when somebody without a name came in", `Peter Lind came to the bridge. A friend was there. ${WORK} ${SAID}`],
    ["when another man is named since", `Peter Lind came to the bridge. It belongs to Paul Berg. ${WORK} ${SAID}`],
    ["when he was told of long ago", `Peter Lind came to the bridge. ${WORK} ${WORK} ${WORK} ${SAID}`],
    [
      "when the article speaks of her, too, and no first name tells a gender",
      `Arvind Lind came to the bridge. She liked it. ${WORK} ${SAID}`,
    ],
  ])("%s", (_case, text) => {
    expect(shown(text, "Peter Lind", "Arvind Lind", "Paul Berg")).toBeNull();
  });
});
