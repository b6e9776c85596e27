import { expect, test } from "vitest";
import { mergedActorsOf } from "#briefing/actors/merging.ts";
import { reportingTest } from "#briefing/actors/reporters.ts";
import { analysed } from "../sample-analysis.ts";

const TEXT =
  "Harbour News’ Ann Lee reports from Amberly. Mayor Tom Gray told Harbour News that the Wire Post was wrong.";
const article = analysed(1, TEXT, {
  outlet: "harbournews.com",
  actors: [
    { name: "Harbour News", type: "ORG" },
    { name: "Ann Lee" },
    { name: "Tom Gray", role: "Mayor" },
    { name: "Wire Post", type: "ORG" },
  ],
});

function reporting(articles: readonly (typeof article)[]): string[] {
  return mergedActorsOf(articles)
    .filter(reportingTest(articles))
    .map(({ name }) => name)
    .sort();
}

test("an outlet and who works for it are not whom its news is about", () => {
  expect(reporting([article])).toEqual(["Ann Lee", "Harbour News"]);
});

test("a reporter whom two outlets write about is the news", () => {
  const role = { name: "Bea Holt", role: "Harbour News correspondent" };
  const one = analysed(2, "Bea Holt was freed on Monday.", { outlet: "Wire", actors: [role] });
  const other = analysed(3, "Bea Holt is free again.", { outlet: "Gazette", actors: [role] });
  expect(reporting([one])).toEqual(["Bea Holt"]);
  expect(reporting([one, other])).toEqual([]);
});
