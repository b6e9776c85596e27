import { expect, test } from "vitest";
import { liftPhrases, type Naming, rank, type Scorable, type WeightedTerm } from "#archive/rank.ts";
import { indexText, openVector, stemHash, vectorOf } from "#archive/vector.ts";

const article = (id: number, title: string, text: string): Scorable => ({
  id,
  vector: openVector(vectorOf(indexText({ title, text }))),
});
const naming = (words: string, weight = 1): Naming => ({
  label: words,
  hashes: words.split(" ").map(stemHash),
  weight,
});
const term = (words: string, ...others: readonly Naming[]): WeightedTerm => ({
  names: [naming(words), ...others],
  weight: 1,
});
const rareness = (counts: Readonly<Record<string, number>>) => ({
  articles: 1000,
  articlesWith: (hash: number) => Object.entries(counts).find(([word]) => stemHash(word) === hash)?.[1] ?? 10,
});
const filler = (words: number) => Array.from({ length: words }, (_, index) => `word${index}`).join(" ");
const order = (articles: readonly Scorable[], ...terms: readonly WeightedTerm[]) =>
  rank(articles, terms, rareness({ common: 800 })).map(({ id }) => id);

test("a title counts more than a text", () => {
  expect(order([article(1, "", `${filler(60)} turnip`), article(2, "Turnip", filler(61))], term("turnip"))).toEqual([
    2, 1,
  ]);
});

test("an early word counts more than a late one", () => {
  const early = article(1, "", `turnip ${filler(100)}`);
  const late = article(2, "", `${filler(100)} turnip`);
  expect(order([late, early], term("turnip"))).toEqual([1, 2]);
});

test("a rare word counts more than a common one", () => {
  expect(order([article(1, "", "common"), article(2, "", "turnip")], term("turnip"), term("common"))).toEqual([2, 1]);
});

test("the same words weigh more in a short text", () => {
  const short = article(1, "", `${filler(50)} turnip`);
  const long = article(2, "", `${filler(50)} turnip ${filler(2000)}`);
  expect(order([long, short], term("turnip"))).toEqual([1, 2]);
});

test("repetition counts less and less, so that two subjects beat one said often", () => {
  const often = article(1, "", `${filler(50)} ${"turnip ".repeat(20)}`);
  const both = article(2, "", `${filler(50)} turnip turnip parsnip parsnip ${filler(16)}`);
  expect(order([often, both], term("turnip"), term("parsnip"))).toEqual([2, 1]);
});

test("of equal articles the newer stands first", () => {
  expect(order([article(1, "", "turnip"), article(2, "", "turnip")], term("turnip"))).toEqual([2, 1]);
});

test("a term of two words needs both", () => {
  const [first, second] = rank(
    [article(1, "", "white house"), article(2, "", "white")],
    [term("white house")],
    rareness({}),
  );
  expect(first).toMatchObject({ id: 1, matched: ["white house"] });
  expect(second).toMatchObject({ id: 2, matched: [], score: 0 });
});

test("other names of a thing add to it, but count as the same thing", () => {
  const turnip = term("turnip", naming("swede", 0.5));
  const [first, second, third] = rank(
    [
      article(1, "", `${filler(50)} turnip swede`),
      article(2, "", `${filler(50)} turnip parsnip`),
      article(3, "", `${filler(50)} swede word`),
    ],
    [turnip, term("parsnip")],
    rareness({}),
  );
  expect(first).toMatchObject({ id: 2, matched: ["turnip", "parsnip"] });
  expect(second).toMatchObject({ id: 1, matched: ["turnip", "swede"] });
  expect(third).toMatchObject({ id: 3, matched: ["swede"] });
});

test("a rare other name is as telling as the name asked for, and no more", () => {
  const common = term("common", naming("turnip", 0.5));
  expect(order([article(1, "", "common word"), article(2, "", "turnip word")], common)).toEqual([1, 2]);
});

test("of articles with the same words those that have them in one run come first", () => {
  const found = rank([article(1, "", "james baker"), article(2, "", "james baker")], [term("james")], rareness({}));
  expect(liftPhrases(found, new Set([1])).map(({ id }) => id)).toEqual([1, 2]);
  expect(liftPhrases(found, new Set()).map(({ id }) => id)).toEqual([2, 1]);
});
