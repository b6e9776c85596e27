import { expect, test } from "vitest";
import { quotesIn, read, SHOWN_CONFIDENCE } from "#briefing/quotes/quotes.ts";
import { sentences } from "#text/sentences.ts";

/** Who is shown for the last quote of a text. */
function shown(text: string): string | null {
  const quote = quotesIn(read(text, sentences(text)), []).at(-1);
  return quote !== undefined && quote.confidence >= SHOWN_CONFIDENCE ? quote.speaker : null;
}

test.each([
  ["two before the verb", "Mara Lindqvist and Jon Berg said.", "Mara Lindqvist and Jon Berg"],
  ["two behind it", "said Mara Lindqvist and Jon Berg.", "Mara Lindqvist and Jon Berg"],
  [
    "three with an office",
    "Acme researchers Mara Lindqvist, Eva Holm, and Jon Berg said in a study.",
    "Mara Lindqvist, Eva Holm, and Jon Berg",
  ],
  [
    "two with an office each",
    "Chancellor Mara Lindqvist and Prime Minister Jon Berg said.",
    "Chancellor Mara Lindqvist and Prime Minister Jon Berg",
  ],
])("several people speak together: %s", (_, attribution, speaker) => {
  expect(shown(`"The bridge will open in spring," ${attribution}`)).toBe(speaker);
});

test.each([
  ["another clause", "Mara Lindqvist, who met Eva Holm and Jon Berg, said.", "Mara Lindqvist"],
  ["whoever is met", "a friend of Mara Lindqvist and Jon Berg said.", null],
  ["whoever is heard", "whoever listened to Mara Lindqvist and Jon Berg said.", null],
  ["a clause before", "everybody praised Mara Lindqvist and Jon Berg said.", null],
])("who stands beside a speaker need not speak: %s", (_, attribution, speaker) => {
  expect(shown(`"The bridge will open in spring," ${attribution}`)).toBe(speaker);
});

test("an and within a name parts no phrase", () => {
  expect(shown('"It is open," a spokesperson for the Department for Business and Trade said.')).toBe(
    "a spokesperson for the Department for Business and Trade",
  );
});
