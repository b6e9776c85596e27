import { describe, expect, test } from "vitest";
import { isNearDuplicate, withoutCopies } from "#briefing/near-duplicates.ts";
import { analysed } from "./sample-analysis.ts";

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

describe("of copies", () => {
  const every = [
    { a: 0, b: 1 },
    { a: 0, b: 2 },
    { a: 1, b: 2 },
  ];
  const copy = (id: number, publishedAt: string, text = wire.text) =>
    analysed(id, text, { title: wire.title, publishedAt });
  const kept = (...articles: ReturnType<typeof copy>[]) =>
    withoutCopies(articles, every).map(({ article }) => article.id);

  test("the newest is kept, for it may know more", () => {
    expect(
      kept(copy(1, "2016-07-12T08:00:00Z", `${wire.text} More rain is forecast.`), copy(2, "2016-07-14T08:00:00Z")),
    ).toEqual([2]);
  });

  test("the fullest is kept when they came out together", () => {
    expect(
      kept(copy(1, "2016-07-12T08:00:00Z", `${wire.text} More rain is forecast.`), copy(2, "2016-07-12T09:00:00Z")),
    ).toEqual([1]);
  });

  test("what is no copy stays where it was", () => {
    const other = analysed(
      3,
      "Voters in the capital chose a new council on Sunday, and the count took most of the night.",
    );
    expect(kept(copy(1, "2016-07-12T08:00:00Z"), other, copy(2, "2016-07-14T08:00:00Z"))).toEqual([3, 2]);
  });

  test("only those are compared that are alike at all", () => {
    expect(withoutCopies([copy(1, "2016-07-12T08:00:00Z"), copy(2, "2016-07-12T08:00:00Z")], [])).toHaveLength(2);
  });
});
