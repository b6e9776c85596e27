import { expect, test } from "vitest";
import type { Briefing } from "../../src/briefing/briefing.ts";
import { briefingText, listText } from "../../src/operator/terminal.ts";

const source = {
  id: 7,
  url: "https://example.org/flood",
  title: "Flood in the valley",
  byline: null,
  outlet: "Harbour Ledger",
  language: "en",
  section: null,
  publishedAt: "2016-07-12T08:00:00.000Z",
};
const line = (text: string) => ({ articleId: 7, start: 0, end: text.length, text });

const briefing: Briefing = {
  id: "b1",
  topic: "flood",
  stories: [{ articles: 1, outlets: 1, newest: source.publishedAt }],
  summary: [{ ...line("A flood came."), story: 0 }],
  quotes: [],
  moreQuotes: [],
  actors: [],
  moreActors: [],
  disagreements: [],
  sources: [source],
  coverage: { articles: 1, outlets: 1, from: source.publishedAt, until: source.publishedAt },
};

test("what is new and where outlets disagree stands between the actors and the sources", () => {
  const text = briefingText({
    ...briefing,
    news: [line("The dam broke at noon.")],
    disagreements: [
      {
        matter: "killed",
        sides: [
          { ...line("At least 5 people died."), figure: line("At least 5") },
          { ...line("Three people died."), figure: line("Three") },
        ],
      },
    ],
  });
  expect(text).toContain(
    [
      "What is new",
      "  - The dam broke at noon. [1]",
      "",
      "Outlets disagree",
      "  How many were killed?",
      "  - At least 5 · Harbour Ledger · 2016-07-12: At least 5 people died. [1]",
      "  - Three · Harbour Ledger · 2016-07-12: Three people died. [1]",
      "",
      "Sources",
    ].join("\n"),
  );
});

test("a sentence that leans on its headline stands under it", () => {
  const summary = briefing.summary.map((sentence) => ({ ...sentence, isUnderHeadline: true as const }));
  expect(briefingText({ ...briefing, summary })).toContain(`\n\n${source.title}\nA flood came. [1]`);
  expect(briefingText(briefing)).not.toContain(`\n\n${source.title}\nA flood came. [1]`);
});

test("a heading with nothing below it is left out", () => {
  expect(briefingText(briefing)).not.toMatch(/What is new|Outlets disagree|Who is in it/);
});

test("the languages are named when English is not the only one, and an article withdrawn is said to be", () => {
  const german = { ...source, language: "de", withdrawnAt: "2016-07-13T08:00:00.000Z" };
  const text = briefingText({ ...briefing, sources: [german] });
  expect(text).toContain("1 article · 1 outlet · 12 July 2016 · German");
  expect(text).toContain("withdrawn by its outlet\n     on 2016-07-13");
});

test("no line but an address is wider than 80 columns", () => {
  const long = "The river rose by two metres in the night and left the old town under water. ".repeat(3).trim();
  const text = briefingText({ ...briefing, summary: [{ ...line(long), story: 0 }] });
  for (const shown of text.split("\n")) expect(shown.length).toBeLessThanOrEqual(80);
  expect(text.replaceAll(/\s+/g, " ")).toContain(long);
  const list = listText([{ ...source, title: long }]).split("\n");
  for (const shown of list) expect(shown.length).toBeLessThanOrEqual(80);
  expect(list.at(-1)).toBe("     #7 https://example.org/flood");
});
