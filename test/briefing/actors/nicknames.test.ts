import { expect, test } from "vitest";
import { people } from "./model.ts";

test("a nickname in quotation marks parts nobody from the surname", () => {
  expect(people("Chris ‘Cam’ Olsen left the island. Olsen is well.")).toEqual(["Chris ‘Cam’ Olsen"]);
  expect(people("The police caught Gerry “the Cat” Hutch on Friday.")).toEqual(["Gerry “the Cat” Hutch"]);
  expect(people('Colonel John "J.D." Olsen said so.')).toEqual(['John "J.D." Olsen']);
});

test("what is quoted between two people is no nickname", () => {
  expect(people("They call Biden ‘green czar’ John Kerry.")).toEqual(expect.arrayContaining(["Biden", "John Kerry"]));
  expect(people("He told Ann Lee “Yes” and left with Peter Olsen.")).toEqual(["Ann Lee", "Peter Olsen"]);
});

test("a name that somebody is known by is that person's", () => {
  expect(people("Bo Carl Orr, better known as Hemedti, spoke on Friday. Hemedti said that he would go.")).toEqual([
    "Bo Carl Orr",
  ]);
});
