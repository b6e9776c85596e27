import { expect, test } from "vitest";
import { type ArticleActors, mergeActors } from "#briefing/actors/merging.ts";
import type { ActorType } from "#briefing/analysis.ts";

function article(articleId: number, ...named: readonly [string, string | null, ActorType?][]): ArticleActors {
  return {
    articleId,
    outlet: `Outlet ${articleId}`,
    publishedAt: `2016-07-${10 + articleId}T08:00:00Z`,
    text: "",
    actors: named.map(([name, role, type = "PER"], i) => ({
      name,
      type,
      role,
      salience: 0.5,
      mentions: [{ start: i, end: i + 1 }],
    })),
  };
}

const namesOf = (articles: readonly ArticleActors[]) => mergeActors(articles).map(({ name }) => name);

test("a full name and a bare surname are one person, with the mentions of both", () => {
  const [kerry, ...others] = mergeActors([article(1, ["John Kerry", null]), article(2, ["Kerry", null])]);
  expect(others).toEqual([]);
  expect(kerry).toMatchObject({ name: "John Kerry", articleIds: [1, 2], outlets: ["Outlet 1", "Outlet 2"] });
  expect(kerry?.mentions).toEqual([
    { articleId: 1, start: 0, end: 1 },
    { articleId: 2, start: 0, end: 1 },
  ]);
});

test("different given names are two people", () => {
  expect(namesOf([article(1, ["John Kerry", null]), article(2, ["Cam Kerry", null])])).toEqual([
    "John Kerry",
    "Cam Kerry",
  ]);
});

test("a bare surname that could be two people joins neither", () => {
  const merged = namesOf([
    article(1, ["John Kerry", null]),
    article(2, ["Cam Kerry", null]),
    article(3, ["Kerry", null]),
  ]);
  expect(merged.toSorted()).toEqual(["Cam Kerry", "John Kerry", "Kerry"]);
});

test("two people that one article keeps apart stay apart", () => {
  const merged = namesOf([article(1, ["John Kerry", null], ["Kerry", null]), article(2, ["John Kerry", null])]);
  expect(merged.toSorted()).toEqual(["John Kerry", "Kerry"]);
});

test("initials and middle names do not part a person", () => {
  expect(namesOf([article(1, ["John F. Kerry", null]), article(2, ["John Kerry", null])])).toEqual(["John F. Kerry"]);
});

test("the newest full role wins over an older one and over a bare title", () => {
  const [may] = mergeActors([
    article(1, ["Theresa May", "British Home Secretary"]),
    article(2, ["Theresa May", "British Prime Minister"]),
    article(3, ["Theresa May", "Minister"]),
  ]);
  expect(may?.role).toBe("British Prime Minister");
});

test("the short and the long name of an organisation are one", () => {
  expect(namesOf([article(1, ["UN", null, "ORG"]), article(2, ["United Nations", null, "ORG"])])).toEqual([
    "United Nations",
  ]);
  expect(namesOf([article(1, ["US", null, "LOC"]), article(2, ["United States", null, "LOC"])])).toEqual([
    "United States",
  ]);
});

test("a bare name has the type that most articles give it", () => {
  const merged = mergeActors([
    article(1, ["Tokhar", null, "PER"]),
    article(2, ["Tokhar", null, "LOC"]),
    article(3, ["Tokhar", null, "LOC"]),
  ]);
  expect(merged).toMatchObject([{ name: "Tokhar", type: "LOC", articleIds: [2, 3, 1] }]);
});

test("who is in more articles comes first", () => {
  const merged = namesOf([article(1, ["Ann Lee", null], ["Bo Ek", null]), article(2, ["Bo Ek", null])]);
  expect(merged).toEqual(["Bo Ek", "Ann Lee"]);
});

test("no articles, no actors", () => {
  expect(mergeActors([])).toEqual([]);
});
