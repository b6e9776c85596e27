import { expect, test } from "vitest";
import { actors } from "./model.ts";

const organisations = (text: string) =>
  actors(text)
    .filter(({ type }) => type === "ORG")
    .map(({ name }) => name);

test("an organisation that is for two things is one", () => {
  expect(organisations("The Securities and Exchange Commission sued the broker.")).toEqual([
    "Securities and Exchange Commission",
  ]);
  expect(organisations("The UK's Competition and Markets Authority said that it would look at the deal.")).toEqual([
    "Competition and Markets Authority",
  ]);
  expect(organisations("The American Federation of Television and Radio Artists went on strike.")).toEqual([
    "American Federation of Television and Radio Artists",
  ]);
  expect(organisations("He spoke to the National Grain and Feed Association on Friday.")).toEqual([
    "National Grain and Feed Association",
  ]);
});

test("a firm that is for two things is one", () => {
  expect(organisations("He works for Beacon Security and Intelligence Ltd in Lagos.")).toEqual([
    "Beacon Security and Intelligence Ltd",
  ]);
});

test("the rest of a name behind an and that nothing marked belongs to it", () => {
  const text = "Ann Lee, director of the National Institute of Allergy and Infectious Diseases, spoke to reporters.";
  expect(organisations(text)).toEqual(["National Institute of Allergy and Infectious Diseases"]);
  expect(organisations("He spoke before the House Energy and Commerce Committee Thursday.")).toEqual([
    "House Energy and Commerce Committee",
  ]);
});

test("a small “party” belongs to a well-known name that needs it", () => {
  expect(organisations("She left the Scottish National party on Friday.")).toEqual(["Scottish National party"]);
});

test("two organisations stay two", () => {
  expect(organisations("Acme's Cloud Unit and Oracle Corp signed the deal on Friday.")).toContain("Oracle Corp");
  expect(organisations("The FBI and Justice Department declined to comment.")).toEqual(
    expect.arrayContaining(["FBI", "Justice Department"]),
  );
  expect(organisations("Shares of Apple and Samsung Electronics Co rose.")).toEqual(
    expect.arrayContaining(["Apple", "Samsung Electronics Co"]),
  );
  expect(organisations("The Pentagon and Feed Association met.")).toContain("Pentagon");
});

test("fields joined by an and need no article", () => {
  expect(organisations("Sanctions were imposed on Myanma Oil and Gas Enterprise in March.")).toEqual([
    "Myanma Oil and Gas Enterprise",
  ]);
  expect(organisations("Shares of Fountain Oil and Gas Inc rose in March.")).toEqual(["Fountain Oil and Gas Inc"]);
});

test("the stop of Bros ends no name", () => {
  expect(organisations("Warner Bros. Discovery chief Ann Lee said on Monday that it was late.")).toEqual([
    "Warner Bros. Discovery",
  ]);
});

test("the word that opens a sentence belongs to a name that the article has with it", () => {
  const text = "Just Stop Oil marched on Monday in Leeds. Then two Just Stop Oil activists stood in court.";
  expect(organisations(text)).toEqual(["Just Stop Oil"]);
  expect(organisations("The Senate met. Then the Senate said it was late.")).toEqual(["Senate"]);
});
