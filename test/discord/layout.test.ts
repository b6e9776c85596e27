import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { articleLine, counted, daysBetween, escapedWithin, fitted } from "../../src/discord/layout.ts";
import { superscript } from "../../src/discord/source-numbers.ts";

describe("fitting lines", () => {
  test("all lines stay when they fit", () => {
    expect(fitted(["a", "b"], { budget: 3 })).toBe("a\nb");
  });

  test("whole lines only, and the rest is counted", () => {
    const lines = ["first line", "second line", "third line"];
    expect(fitted(lines, { budget: 24, left: (count) => `and ${count} more` })).toBe("first line\nand 2 more");
  });

  test("never longer than the budget, never a part of a line", () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ minLength: 1, maxLength: 30 }).filter((line) => !line.includes("\n"))),
        fc.nat(200),
        (lines, budget) => {
          const fit = fitted(lines, { budget });
          expect(fit.length).toBeLessThanOrEqual(budget);
          for (const line of fit.split("\n").filter(Boolean)) expect(lines).toContain(line);
        },
      ),
    );
  });
});

test("escaped text keeps to its length, never cut inside an escape", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom("*", "a", " ", "\\", "é", "😀"), maxLength: 300 }),
      fc.integer({ min: 2, max: 80 }),
      (any, most) => {
        const cut = escapedWithin(any, most);
        expect(cut.length).toBeLessThanOrEqual(most);
        expect(cut.replace(/\\./gs, "")).not.toContain("\\");
      },
    ),
  );
});

test("numbers behind sentences, counts and dates read as people write them", () => {
  expect(superscript(12)).toBe("¹²");
  expect(counted(1, "outlet")).toBe("1 outlet");
  expect(counted(1200, "article")).toBe("1,200 articles");
  expect(daysBetween("2016-07-11T10:00:00Z", "2016-07-15T01:00:00Z")).toMatch(/^11\s?–\s?15 July 2016$/);
  expect(daysBetween("2016-07-11T10:00:00Z", "2016-07-11T11:00:00Z")).toBe("11 July 2016");
});

test("an article is its headline as a link, its outlet, its date in the reader's own zone", () => {
  const head = {
    id: 1,
    title: "Truce *holds*",
    url: "https://a.example/1",
    outlet: "The Wire",
    language: "en",
    publishedAt: "2016-07-12T12:00:00Z",
  };
  expect(articleLine(head)).toBe("[Truce \\*holds\\*](https://a.example/1) · The Wire · <t:1468324800:D>");
  expect(articleLine({ ...head, url: null, outlet: null })).toBe("Truce \\*holds\\* · <t:1468324800:D>");
});
