import { describe, expect, test } from "vitest";
import { countriesIn } from "#archive/aliases.ts";

const aliasesOf = (words: string) =>
  countriesIn(words.split(" ").map((word) => [word])).flatMap(({ aliases }) => aliases.map((term) => term.join(" ")));

describe("the countries in a topic", () => {
  test.each([
    ["syria", ["syrian", "damascus"]],
    ["saudi arabia", ["saudi arabian", "riyadh"]],
    ["burma", ["burmese", "naypyidaw"]],
    ["us", ["american"]],
  ])("%s stands also for its people and capital", (words, aliases) => {
    expect(aliasesOf(words)).toEqual(expect.arrayContaining(aliases));
  });

  test("the longest name is read: South Korea is no South and no Korea", () => {
    const [country, ...others] = countriesIn([["north"], ["of"], ["south"], ["korea"]]);
    expect(country).toMatchObject({ start: 2, length: 2 });
    expect(others).toEqual([]);
  });

  test("the code of a country is no name of it: `in` is not India", () => {
    expect(aliasesOf("in")).toEqual([]);
  });

  test("other words name no country", () => expect(aliasesOf("peace talks")).toEqual([]));
});
