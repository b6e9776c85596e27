import { expect, test } from "vitest";
import { told } from "./model.ts";

test("a firm that is named as its founder's keeps its apostrophe and is no person", () => {
  expect(told("McDonald's said it would leave Norway.")).toEqual(["McDonald's ORG", "Norway LOC"]);
  expect(told("Levi’s is partnering with another maker of clothes.")).toEqual(["Levi’s ORG"]);
  expect(told("Ben & Jerry's said so on Friday.")).toEqual(["Ben & Jerry's ORG"]);
});

test("what speaks is a firm though nobody knows it, throughout the article", () => {
  expect(told("Sales of Scotty's fell. Scotty's said it would close.")).toEqual(["Scotty's ORG"]);
  expect(told("It's said that he's gone. He's said so.")).toEqual([]);
});

test("what is somebody's whom the article names in full is no firm", () => {
  expect(told("Governor Chris Christie's plan failed. Christie's wife was glad.")).toEqual(["Chris Christie PER"]);
});

test("a possessive ending that another paragraph begins with makes no firm", () => {
  expect(told("Sales of Scotty\n\n's said it would close.").join()).not.toContain("'s ORG");
});
