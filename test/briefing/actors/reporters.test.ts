import { expect, test } from "vitest";
import { mergedActorsOf } from "#briefing/actors/merging.ts";
import { reportingTest } from "#briefing/actors/reporters.ts";
import { analysed } from "../sample-analysis.ts";

const TEXT =
  "Harbour News’ Ann Lee reports from Amberly. Mayor Tom Gray told Harbour News that the Wire Post was wrong.";
const article = analysed(1, TEXT, {
  title: "Wire Post is wrong",
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

test("another outlet only tells, unless a headline names it", () => {
  const told = (title: string) =>
    reporting([
      analysed(4, "The mayor told CNN that a bridge had fallen.", {
        title,
        outlet: "Wire",
        actors: [{ name: "CNN", type: "ORG" }],
      }),
    ]);
  expect(told("Bridge falls in Amberly")).toEqual(["CNN"]);
  expect(told("Mayor tells CNN of a fallen bridge")).toEqual(["CNN"]);
  expect(told("Mayor sues CNN over a bridge")).toEqual([]);
  expect(told("CNNX sues mayor")).toEqual(["CNN"]);
});

test("what an article calls a news agency only tells", () => {
  const named = (before: string) =>
    reporting([
      analysed(6, `The ${before} Kimio wrote so.`, { outlet: "Wire", actors: [{ name: "Kimio", type: "ORG" }] }),
    ]);
  expect(named("state news agency")).toEqual(["Kimio"]);
  expect(named("state oil agency")).toEqual([]);
});

test("who presents the news only tells", () => {
  const does = (what: string) =>
    reporting([analysed(7, `Bo Orr ${what} a baker.`, { outlet: "Wire", actors: [{ name: "Bo Orr" }] })]);
  expect(does("hears from")).toEqual(["Bo Orr"]);
  expect(does("heard from")).toEqual([]);
});

test("who works for another outlet only tells, too", () => {
  const asked = (title: string, before: string) =>
    reporting([
      analysed(5, `The mayor told ${before} Ann Lee so.`, { title, outlet: "Wire", actors: [{ name: "Ann Lee" }] }),
    ]);
  expect(asked("Bridge falls", "the Daily Bugle’s")).toEqual(["Ann Lee"]);
  expect(asked("Bridge falls", "it in Amberly. NBC’s")).toEqual(["Ann Lee"]);
  expect(asked("Bridge falls", "NBC’s Tom Gray and")).toEqual(["Ann Lee"]);
  expect(asked("Bridge falls", "Amberly’s")).toEqual([]);
  expect(asked("Ann Lee is asked", "the Daily Bugle’s")).toEqual([]);
});
