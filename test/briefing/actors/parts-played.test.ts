import { expect, test } from "vitest";
import { people } from "./model.ts";

test("parts before the names of those who play them are nobody", () => {
  const text = "Robert (Peter Olsen) meets Julia (a superb Maria Lopez) in the film. Julia runs away.";
  expect(people(text)).toEqual(["Peter Olsen", "Maria Lopez"]);
});

test("one name in brackets may be the real one", () => {
  expect(people("Julia (Maria Lopez) sang in the evening.")).toContain("Julia");
  expect(people("Julia (Julia Lopez) met Robert (Robert Olsen) again.")).toEqual(["Julia Lopez", "Robert Olsen"]);
});

test("whom somebody appears as is nobody, by the surname either", () => {
  const text = "The film stars Maria Lopez as Julia Roberts, with Peter Olsen. In the end Roberts is alone.";
  expect(people(text)).toEqual(["Maria Lopez", "Peter Olsen"]);
});

test("who comes as somebody goes is somebody", () => {
  expect(people("They sacked Peter Olsen as Maria Lopez resigned.")).toEqual(["Peter Olsen", "Maria Lopez"]);
});
