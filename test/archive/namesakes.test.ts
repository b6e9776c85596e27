import { expect, test } from "vitest";
import { namesakeTest } from "#archive/namesakes.ts";

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
