import { expect, test } from "vitest";
import { holderOf, holdersOf } from "../../src/briefing/profile-roles.ts";
import { analysed } from "./sample-analysis.ts";

/** An article for each role, in which somebody holds it. */
function told(...holders: readonly (readonly [name: string, role: string])[]) {
  return holders.map(([name, role], index) =>
    analysed(index + 1, `${role} ${name} spoke.`, {
      publishedAt: `2016-07-${String(index + 1).padStart(2, "0")}T12:00:00.000Z`,
      actors: [{ name, role }],
    }),
  );
}

test("an office is held by whom most articles tell in it, under the fullest of the usual names", () => {
  const articles = told(["Francis", "Pope"], ["Pope Francis", "Pope"], ["Pope Francis", "Pope"], ["Pius", "Pope"]);
  expect(holderOf("pope", articles)).toBe("Pope Francis");
});

test("nobody holds an office for sure whom few articles tell in it, or no more than others", () => {
  expect(holderOf("pope", told(["Francis", "Pope"], ["Francis", "Pope"]))).toBeNull();
  const ministers = told(
    ...["Ann Lee", "Bo Low"].flatMap((name) => Array.from({ length: 3 }, () => [name, "Prime Minister"] as const)),
  );
  expect(holderOf("prime minister", ministers)).toBeNull();
});

test("an office of one country is not that of another, and former holders hold none", () => {
  const articles = told(
    ...Array.from({ length: 3 }, () => ["Ann Lee", "French President"] as const),
    ...Array.from({ length: 4 }, () => ["Bo Low", "Russian President"] as const),
    ...Array.from({ length: 4 }, () => ["Roy Bell", "former French President"] as const),
  );
  expect(holderOf("French president", articles)).toBe("Ann Lee");
});

test("the newest articles tell who holds an office now, and those without a date tell nothing", () => {
  const before = Array.from({ length: 25 }, () => ["Bo Low", "Home Secretary"] as const);
  const now = Array.from({ length: 25 }, () => ["Ann Lee", "Home Secretary"] as const);
  const articles = told(...before.slice(0, 6), ...now);
  expect(holderOf("home secretary", articles)).toBe("Ann Lee");
  const undated = articles.map((from) => ({
    ...from,
    article: { ...from.article, publishedAt: from.article.storedAt },
  }));
  expect(holderOf("home secretary", undated)).toBeNull();
});

test("whom articles told in an office years before the newest does not hold it", () => {
  const long = told(...Array.from({ length: 5 }, () => ["Bo Low", "Home Secretary"] as const)).map((from) => ({
    ...from,
    article: { ...from.article, publishedAt: from.article.publishedAt.replace("2016", "1987") },
  }));
  const now = told(...Array.from({ length: 3 }, () => ["Ann Lee", "Home Secretary"] as const));
  expect(holderOf("home secretary", [...long, ...now])).toBe("Ann Lee");
});

test("a name is no office", () => {
  expect(holderOf("Ann Lee", told(["Ann Lee", "Pope"], ["Ann Lee", "Pope"], ["Ann Lee", "Pope"]))).toBeNull();
});

test("those whom an office may mean are told with their roles, whom most tell first, and nobody told once", () => {
  const articles = told(
    ["Ann Lee", "French Prime Minister"],
    ["Ann Lee", "French Prime Minister"],
    ["Lee", "Prime Minister"],
    ["Bo Low", "Danish Prime Minister"],
    ["Bo Low", "Danish Prime Minister"],
    ["Roy Bell", "Prime Minister"],
    ["Roy Bell", "former Prime Minister"],
  );
  expect(holdersOf("prime minister", articles).map(({ name, role }) => `${name}: ${role.text}`)).toEqual([
    "Ann Lee: French Prime Minister",
    "Bo Low: Danish Prime Minister",
  ]);
});

test("one holder in several spellings is one, and an office may name its country first and its matter last", () => {
  const office = "Norland Secretary of State";
  const spelt = ["Ada Zelensky", "Ada Zelenskiy", "Ada Zelensky"].map((name) => [name, office] as const);
  expect(holderOf("norland secretary of state", told(...spelt))).toBe("Ada Zelensky");
});
