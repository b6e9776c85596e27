import { describe, expect, test } from "vitest";
import { knownNamesIn } from "#archive/aliases.ts";
import { indexWords, readable } from "#news/topic.ts";

const aliasesOf = (words: string) =>
  knownNamesIn(indexWords(words).map((word) => [word])).flatMap(({ aliases }) =>
    aliases.map(({ term }) => term.map(readable).join(" ")),
  );

describe("the known names in a topic", () => {
  test.each([
    ["syria", ["syrian", "damascus"]],
    ["saudi arabia", ["saudi arabian", "saudi", "riyadh"]],
    ["burma", ["burmese", "naypyidaw"]],
    ["US", ["american", "united states", "usa"]],
    ["britain", ["british", "london", "uk"]],
  ])("%s stands also for its people and capital", (words, aliases) => {
    expect(aliasesOf(words)).toEqual(expect.arrayContaining(aliases));
  });

  test("an organisation is known by its initials and by its name", () => {
    expect(aliasesOf("UN")).toEqual(["united nations"]);
    expect(aliasesOf("united nations")).toEqual(["UN"]);
    expect(aliasesOf("World Health Organization")).toContain("WHO");
    expect(aliasesOf("tory party")).toEqual(["tories", "conservative party"]);
  });

  test("what the news calls one country is the list's word for another: Congo", () => {
    expect(aliasesOf("congo")).toEqual(expect.arrayContaining(["dr congo", "kinshasa"]));
  });

  test("a name, a people and a capital are told apart", () => {
    const [turkey] = knownNamesIn([["turkey"]]);
    expect(turkey?.aliases).toEqual(
      expect.arrayContaining([
        { term: ["ankara"], kind: "capital" },
        { term: ["turkish"], kind: "people" },
      ]),
    );
    expect(knownNamesIn([["uk"]])[0]?.aliases).toContainEqual({ term: ["britain"], kind: "name" });
  });

  test("the longest name is read: South Korea is no South and no Korea", () => {
    const [country, ...others] = knownNamesIn([["north"], ["of"], ["south"], ["korea"]]);
    expect(country).toMatchObject({ start: 2, length: 2 });
    expect(others).toEqual([]);
  });

  test("the code of a country is no name of it: `in` is not India", () => {
    expect(aliasesOf("in")).toEqual([]);
    expect(aliasesOf("IT")).toEqual([]);
  });

  test("Kim Jong Un is no organisation", () => expect(aliasesOf("Kim Jong Un")).toEqual([]));

  test("other words name no country", () => expect(aliasesOf("peace talks")).toEqual([]));
});
