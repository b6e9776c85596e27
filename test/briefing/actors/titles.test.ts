import { expect, test } from "vitest";
import { told } from "./model.ts";

test("two names that stand together and never apart are a title", () => {
  const text =
    "Larian Studios sold ten million copies of Baldur's Gate 3. Baldur's Gate 3 is long, and Baldur's Gate 2 was longer.";
  expect(told(text)).toEqual(["Larian Studios ORG"]);
  expect(told("Microsoft will sell Call of Duty to Sony. Sony said Call of Duty was loved.")).toEqual(
    expect.not.arrayContaining(["Duty ORG"]),
  );
});

test("what the article names alone, too, is no part of a title", () => {
  const text =
    "Elon's wealth grew with Tesla's Roadster. Sony's Spotify deal and Sony's Spotify shop are over, Sony said.";
  expect(told(text)).toContain("Sony ORG");
});

test("a body's name begins before its of", () => {
  expect(told("Shares of Bank of Boston Corp rose.")).toEqual(["Bank of Boston Corp ORG"]);
});

test("a title with a number needs no second mention", () => {
  expect(told("Baldur's Gate 3 is a phenomenon, and Swen Vincke loves it.")).toEqual(["Swen Vincke PER"]);
  expect(told("The release of Mozilla's Firefox 106 was late.")).toContain("Mozilla ORG");
});
