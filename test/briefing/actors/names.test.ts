import { expect, test } from "vitest";
import { aliasKey } from "#briefing/actors/aliases.ts";
import { acronymsOfName, canBeOnePerson, isOverfull, isSlipOf, nameWords, personKeys } from "#briefing/actors/names.ts";

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
  const acronyms = (name: string) => acronymsOfName(name, nameWords(name));
  expect(acronyms("Syrian Observatory for Human Rights")).toEqual(["sohr"]);
  expect(acronyms("Federal Deposit Insurance Corp")).toContain("fdic");
});

test("an acronym is one only in capitals", () => {
  expect(aliasKey("US")).toBe(aliasKey("United States"));
  expect(aliasKey("us")).not.toBe(aliasKey("United States"));
  expect(aliasKey("Is")).not.toBe(aliasKey("Islamic State"));
  expect(aliasKey("ISIL")).toBe(aliasKey("Islamic State"));
});

test("one name in other letters, in the other order or with its end left out is one person's", () => {
  expect(onePerson("Volodymyr Zelensky", "Volodymyr Zelenskyy")).toBe(true);
  expect(onePerson("Muammar Gaddafi", "Muammar Qaddafi")).toBe(true);
  expect(onePerson("Muhammad Hussain", "Mohammed Hussein")).toBe(true);
  expect(onePerson("Kim Jong-un", "Kim Jong Un")).toBe(true);
  expect(onePerson("Kishida Fumio", "Fumio Kishida")).toBe(true);
  expect(onePerson("Orbán Viktor", "Viktor Orban")).toBe(true);
  expect(onePerson("Mohammed bin Salman", "Mohammed bin Salman bin Abdulaziz Al Saud")).toBe(true);
});

test("names that only resemble each other are two people's", () => {
  expect(onePerson("James Henry", "Henry James")).toBe(false);
  expect(onePerson("Ann Lee", "Ann Lowe")).toBe(false);
  expect(onePerson("George W. Bush", "George H.W. Bush")).toBe(false);
  expect(onePerson("Maria Lopez", "Maria Lopez Garcia")).toBe(false);
});

test("a junior is not his father, nor a senior his son", () => {
  expect(onePerson("Donald Trump Jr.", "Donald Trump")).toBe(false);
  expect(onePerson("Donald Trump Jr.", "Donald J. Trump Jnr")).toBe(true);
  expect(onePerson("Luis Díaz Sr", "Luis Díaz")).toBe(false);
});

test("names that can be one person's share a key", () => {
  const pairs = [
    ["Volodymyr Zelensky", "Volodymyr Zelenskyy"],
    ["Kishida Fumio", "Fumio Kishida"],
    ["Mohammed bin Salman", "Mohamed bin Salman bin Abdulaziz Al Saud"],
    ["Kim Jong-un", "Kim Jongun"],
  ] as const;
  for (const [a, b] of pairs) {
    expect(onePerson(a, b), `${a}, ${b}`).toBe(true);
    expect(new Set(personKeys(nameWords(a))).isDisjointFrom(new Set(personKeys(nameWords(b))))).toBe(false);
  }
});

test("what stood before a name is told from a part of it", () => {
  const once = () => 1;
  expect(isOverfull("Lahore Ann Lee", "Ann Lee", once)).toBe(true);
  expect(isOverfull("Virginia Donald Trump", "Donald Trump", (form) => (form === "Donald Trump" ? 3 : 1))).toBe(true);
  expect(isOverfull("Aung San Suu Kyi", "Suu Kyi", once)).toBe(false);
  expect(isOverfull("Mary Ann Lee", "Ann Lee", once)).toBe(false);
  expect(isOverfull("Akbar Al Baker", "Al Baker", once)).toBe(false);
  expect(isOverfull("E. Ann Lee", "Ann Lee", once)).toBe(false);
  expect(isOverfull("DJ Ann Lee", "Ann Lee", once)).toBe(true);
});

test("Martin Luther King is one, with or without Jr.; others are told from their fathers", () => {
  expect(onePerson("Martin Luther King", "Martin Luther King Jr.")).toBe(true);
  expect(onePerson("Robert F. Kennedy", "Robert F. Kennedy Jr.")).toBe(false);
});

test("who stands with partners has the name of the firm", () => {
  expect(nameWords("Russ Berrie and Co Inc")).toEqual(["russ", "berrie"]);
});

test("a ministry is one in both forms and spellings", () => {
  expect(aliasKey("Ministry of Defence")).toBe(aliasKey("Defense Ministry"));
  expect(aliasKey("Ministry of Foreign Affairs")).toBe(aliasKey("Foreign Ministry"));
  expect(aliasKey("Ministry of Defence")).not.toBe(aliasKey("Ministry of Health"));
});

test("a first name and its beginning are one, but not a man's and a woman's", () => {
  expect(onePerson("Dan Kelly", "Daniel Kelly")).toBe(true);
  expect(onePerson("Chris Nolan", "Christopher Nolan")).toBe(true);
  expect(onePerson("Jan Olsen", "Janet Olsen")).toBe(false);
  expect(onePerson("Ann Olsen", "Anna Olsen")).toBe(false);
});

test("one slip in a long first name makes no other, two do", () => {
  const isSlip = (a: string, b: string) => isSlipOf(nameWords(a), nameWords(b));
  expect(isSlip("Volodomyr Zelenskiy", "Volodymyr Zelensky")).toBe(true);
  expect(isSlip("Micheal Olsen", "Michael Olsen")).toBe(true);
  expect(isSlip("Volodomir Zelenskiy", "Volodymyr Zelensky")).toBe(false);
  expect(isSlip("Jan Olsen", "Jon Olsen")).toBe(false);
});
