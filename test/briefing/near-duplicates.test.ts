import { expect, test } from "vitest";
import { isNearDuplicate } from "#briefing/near-duplicates.ts";

const wire = {
  title: "Earthquake kills dozens in Kestrel",
  text: "An earthquake of magnitude 6.4 killed at least 40 people in Kestrel province on Sunday, the government said. Rescuers dug through the rubble of houses in the town of Amberly.",
};

test("a reprint under another headline, with a line changed, is a near-duplicate", () => {
  const reprint = {
    title: "Dozens dead after quake",
    text: wire.text.replace("at least 40 people", "more than 45 people").replace("dug through", "searched"),
  };
  expect(isNearDuplicate(wire, reprint)).toBe(true);
  expect(isNearDuplicate(reprint, wire)).toBe(true);
});

test("an excerpt is a near-duplicate of the whole", () => {
  const whole = {
    ...wire,
    text: `${wire.text} ${"Schools will stay closed while engineers look at them. ".repeat(9)}`,
  };
  expect(isNearDuplicate({ title: "", text: wire.text }, whole)).toBe(true);
});

test("two reports of one event in their own words are not", () => {
  const own = {
    title: "Kestrel counts its dead",
    text: "Houses fell in Amberly when the strongest earthquake since 1962 shook Kestrel province; the government counts 40 dead and fears more under the rubble.",
  };
  expect(isNearDuplicate(wire, own)).toBe(false);
});

test("texts of a few words are never near-duplicates: they are alike by chance", () => {
  expect(isNearDuplicate({ title: "", text: "Live updates here" }, { title: "", text: "Live updates here" })).toBe(
    false,
  );
});
