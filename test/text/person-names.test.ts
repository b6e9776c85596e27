import { describe, expect, test } from "vitest";
import { bareName, isOffice, isTitle } from "#text/person-names.ts";

const bare = (run: string) => {
  const { words, titles, gender, isPerson } = bareName(run.split(" "));
  return { name: words.join(" "), titles: titles.join(" "), gender, isPerson };
};

describe("a capitalised run taken apart", () => {
  test("offices and forms of address stand before the name", () => {
    expect(bare("Defense Secretary Anna Berg")).toEqual({
      name: "Anna Berg",
      titles: "Defense Secretary",
      gender: "female",
      isPerson: true,
    });
    expect(bare("Mr. Okonjo")).toEqual({ name: "Okonjo", titles: "Mr.", gender: "male", isPerson: true });
  });

  test("an office in initials stands before the name", () => {
    expect(bare("PM Lee")).toMatchObject({ name: "Lee", titles: "PM" });
  });

  test("an office of something is a title too", () => {
    expect(bare("US Secretary of State Peter Holm").name).toBe("Peter Holm");
  });

  test("a first name begins the name behind an unknown title", () => {
    expect(bare("Bundeskanzlerin Anna Berg").name).toBe("Anna Berg");
  });

  test("the form of address tells more than the first name", () => {
    expect(bare("Mrs. Peter Holm").gender).toBe("female");
  });

  test("organisations, places and acronyms are no people", () => {
    for (const run of ["Harvard University", "NATO", "New York Times", "Riga City Council"])
      expect(bare(run).isPerson).toBe(false);
    expect(bare("Justice Department").name).toBe("Justice Department");
  });

  test("a title alone is no name", () => {
    expect(bare("King").name).toBe("");
  });
});

test("plural offices and origins are titles", () => {
  expect([isTitle("senators"), isTitle("texas-based"), isTitle("bridge")]).toEqual([true, true, false]);
  expect([isOffice("spokeswoman"), isOffice("mrs")]).toEqual([true, false]);
});
