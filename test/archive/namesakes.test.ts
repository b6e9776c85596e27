import { expect, test } from "vitest";
import { namesakeTest, peopleOnlyTest } from "#archive/namesakes.ts";
import { analysed } from "../briefing/sample-analysis.ts";

const firm = "The strike at Ford goes on. Ford has offered more.";
const person = "Christine Blasey Ford has written a book. Ford tells of her youth.";

test("a person is no firm of that name, unless most texts speak of persons", () => {
  expect([firm, person].map(namesakeTest([["ford"]], "Ford", [firm, firm, person]))).toEqual([false, true]);
  expect([firm, person].map(namesakeTest([["ford"]], "Ford", [firm, person, person]))).toEqual([false, false]);
});

test("a country is meant as such, whoever bears its name in most texts", () => {
  const man = "Jim Jordan lost a vote. Jordan will try again.";
  const land = "The prime minister of Jordan spoke.";
  const both = "Jim Jordan met the Jordanian minister.";
  expect([man, land, both].map(namesakeTest([["jordan"]], "Jordan", [man, man, land]))).toEqual([true, false, false]);
});

test("a first name within a longer name brings in nobody", () => {
  const park = "Walt Disney World has closed a gate.";
  const founder = "Walt Disney was born in 1901.";
  const plain = "Disney has closed a gate.";
  expect([park, founder].map(namesakeTest([["disney"]], "Disney", [plain, plain, park]))).toEqual([false, true]);
});

test("a country whose name stands in the names of people alone is not named", () => {
  const isOfPeopleOnly = peopleOnlyTest([["georgia"]]);
  const lee = [{ name: "Georgia Lee" }];
  expect(isOfPeopleOnly(analysed(1, "Georgia Lee won. She lives in Riga.", { actors: lee }))).toBe(true);
  expect(isOfPeopleOnly(analysed(2, "Georgia Lee won. Nobody else in Georgia did.", { actors: lee }))).toBe(false);
  expect(isOfPeopleOnly(analysed(3, "Georgia Lee won in the Georgian capital.", { actors: lee }))).toBe(false);
  expect(isOfPeopleOnly(analysed(4, "Ann Lee won in Georgia.", { actors: [{ name: "Ann Lee" }] }))).toBe(false);
});

test("what is no country may well be a person", () => {
  const found = analysed(1, "Elon Musk spoke. Nobody answered.", { actors: [{ name: "Elon Musk" }] });
  expect(peopleOnlyTest([["musk"]])(found)).toBe(false);
});
