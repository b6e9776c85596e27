import { expect, test } from "vitest";
import { aliasKey } from "#briefing/actors/aliases.ts";
import { canBeOnePerson, initials, nameWords } from "#briefing/actors/names.ts";

const onePerson = (a: string, b: string) => canBeOnePerson(nameWords(a), nameWords(b));

test("names are compared without case, accents, stops, possessives and al-", () => {
  expect(nameWords("Bashar al-Assad's")).toEqual(["bashar", "assad"]);
  expect(nameWords("José F. Núñez")).toEqual(["jose", "f", "nunez"]);
  expect(nameWords("U.S.")).toEqual(["us"]);
});

test("initials and left-out middle names agree, other given names do not", () => {
  expect(onePerson("John Kerry", "John F. Kerry")).toBe(true);
  expect(onePerson("J. Kerry", "John Kerry")).toBe(true);
  expect(onePerson("Cam Kerry", "John Kerry")).toBe(false);
  expect(onePerson("John Kerry", "John Kirby")).toBe(false);
});

test("small words do not count among the first letters", () => {
  expect(initials(nameWords("Syrian Observatory for Human Rights"))).toBe("sohr");
});

test("an acronym is one only in capitals", () => {
  expect(aliasKey("US")).toBe(aliasKey("United States"));
  expect(aliasKey("us")).not.toBe(aliasKey("United States"));
  expect(aliasKey("Is")).not.toBe(aliasKey("Islamic State"));
  expect(aliasKey("ISIL")).toBe(aliasKey("Islamic State"));
});
