import { expect, test } from "vitest";
import { told } from "./model.ts";

test("two with something between them are nobody together", () => {
  expect(told("Peter Olsen wrote of the Russia-Ukraine war.")).toEqual(["Peter Olsen PER"]);
  expect(told("Israel-Hamas war: live updates. Militants of Hamas left Rafah.")).toEqual(["Hamas ORG", "Rafah LOC"]);
});

test("two that the article names apart are none together", () => {
  expect(told("In Seattle, China-Taiwan was the theme. China and Taiwan traded more.").toSorted()).toEqual([
    "China LOC",
    "Seattle LOC",
    "Taiwan LOC",
  ]);
});

test("somebody or a country of two names is one", () => {
  expect(told("Robert Kilroy-Silk left. Kilroy is loud.")).toEqual(["Robert Kilroy-Silk PER"]);
  expect(told("The war in Guinea-Bissau ended. Bissau was calm.")).toContain("Guinea-Bissau LOC");
});
