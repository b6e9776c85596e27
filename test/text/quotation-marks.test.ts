import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { quotations } from "#text/quotation-marks.ts";
import { slice } from "#text/span.ts";

const quoted = (text: string) => quotations(text).map((span) => slice(text, span));

describe("marks of many styles", () => {
  test.each([
    ["curly", "He said “we won” and left.", "“we won”"],
    ["straight", 'He said "we won" and left.', '"we won"'],
    ["doubled single", "He said ''we won'' and left.", "''we won''"],
    ["accents", "He said ``we won'' and left.", "``we won''"],
    ["opened curly and closed straight", 'He said “we won" and left.', '“we won"'],
    ["opened straight and closed curly", 'He said "we won” and left.', '"we won”'],
    ["single as outer marks", "He said ‘we won’ and left.", "‘we won’"],
    ["straight single as outer marks", "He said 'we won' and left.", "'we won'"],
    ["German", "Er sagte: „Wir haben gewonnen“, und ging.", "„Wir haben gewonnen“"],
    ["German angle", "Er sagte: »Wir haben gewonnen«, und ging.", "»Wir haben gewonnen«"],
    ["French with spaces", "Il a dit : « Nous avons gagné » puis il est parti.", "« Nous avons gagné »"],
    ["Swedish", "Hon sade: ”Vi vann” och gick.", "”Vi vann”"],
    ["Japanese", "彼は「勝った」と述べた。", "「勝った」"],
  ])("%s", (_style, text, expected) => {
    expect(quoted(text)).toEqual([expected]);
  });
});

describe("what is no quotation", () => {
  test("apostrophes and genitives", () => {
    expect(quoted("The workers’ leaders don't know what's theirs; rock 'n' roll of the '90s.")).toEqual([]);
  });
  test("feet and inches", () => {
    expect(quoted("He is 6'2\" and she is 5'11\" tall.")).toEqual([]);
  });
});

describe("nesting", () => {
  test("only the outermost quotation counts", () => {
    expect(quoted("“She told me, ‘Go home,’ and I went,” he said.")).toEqual(["“She told me, ‘Go home,’ and I went,”"]);
    expect(quoted("„Er nannte es »Unsinn« und ging“, sagte sie.")).toEqual(["„Er nannte es »Unsinn« und ging“"]);
  });
  test("three marks close the inner and the outer quotation", () => {
    expect(quoted("''She said, 'Go home,''' he recalled.")).toEqual(["''She said, 'Go home,'''"]);
  });
  test("a genitive does not close a quotation in single marks", () => {
    expect(quoted("He said ‘the workers’ rights are safe’ there.")).toEqual(["‘the workers’ rights are safe’"]);
  });
});

describe("several paragraphs", () => {
  test("a reopened quotation goes on from the one above", () => {
    const found = quotations("“First thought.\n\n“Second thought.”");
    expect(found.map(({ isClosed, isContinued }) => [isClosed, isContinued])).toEqual([
      [false, false],
      [true, true],
    ]);
  });
  test("a quotation reopened where the break between two paragraphs was lost goes on from the one before", () => {
    const text = 'He said: "We won. "We will win again." Then he left. "I am "glad" to go," he said.';
    expect(quotations(text).map((span) => [slice(text, span), span.isClosed, span.isContinued])).toEqual([
      ['"We won.', false, false],
      ['"We will win again."', true, true],
      ['"I am "glad" to go,"', true, false],
    ]);
  });

  test("a closing mark alone ends what was left open above", () => {
    expect(quoted("“First thought.\n\nSecond thought.” He left.")).toEqual(["“First thought.", "Second thought.”"]);
  });
  test("an unclosed quotation ends with its paragraph", () => {
    expect(quoted("He said: “We won.\n\nNobody else spoke.")).toEqual(["“We won."]);
  });
});

test("quotations are ordered, apart, and inside the text", () => {
  const soup = fc
    .array(fc.constantFrom("a ", "B", '"', "“", "”", "'", "‘", "’", "''", "«", "»", "„", "\n", "\n\n", ", ", "."))
    .map((parts) => parts.join(""));
  fc.assert(
    fc.property(soup, (text) => {
      let last = 0;
      for (const { start, end } of quotations(text)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        last = end;
      }
    }),
  );
});

test("hostile texts are read to their end", () => {
  const hostile = [
    '"'.repeat(100_000),
    "“".repeat(100_000),
    "'a ".repeat(100_000),
    " 'a".repeat(100_000),
    "''".repeat(200_000),
    "\n“".repeat(100_000),
  ];
  for (const text of hostile) expect(quotations(text).length).toBeLessThanOrEqual(text.length);
});
