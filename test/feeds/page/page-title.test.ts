import { expect, test } from "vitest";
import { parsePage } from "#feeds/page/dom.ts";
import { titleOf } from "#feeds/page/page-title.ts";

const page = (title: string, body: string) =>
  parsePage(`<html><head><title>${title}</title></head><body>${body}</body></html>`);

test("the headline shown counts when it says the declared title or most of it", () => {
  const shown = "<h1>Island Post</h1><h1>Ferry to the islands sails again</h1>";
  expect(titleOf(page("x", shown), ["Ferry to the islands sails again – live"], null)).toBe(
    "Ferry to the islands sails again",
  );
});

test("the declared title counts when the only heading is the name of the site", () => {
  expect(titleOf(page("Ferry sails again | Island Post", "<h1>Island Post</h1>"), [], "Island Post")).toBe(
    "Ferry sails again",
  );
  expect(titleOf(page("x", "<h1>The post</h1>"), ["Ferry sails again"], null)).toBe("Ferry sails again");
});

test("the only long heading on the same matter is the headline", () => {
  const shown = "<h1>After eleven months on land, the ferry will sail from Friday</h1>";
  expect(titleOf(page("x", shown), ["Ferry news"], null)).toBe(
    "After eleven months on land, the ferry will sail from Friday",
  );
});

test.each([
  ["Ferry sails again - Island Post", null, "Ferry sails again"],
  ["Island Post: Ferry sails again", "Island Post", "Island Post: Ferry sails again"],
  ["Island Post | Ferry sails again", "Island Post", "Ferry sails again"],
  ["Ferry - the long way back to the islands", null, "Ferry - the long way back to the islands"],
])("%s of %s is %s", (title, outlet, expected) => {
  expect(titleOf(page(title, ""), [], outlet)).toBe(expected);
});

test("a page without any title has none", () => {
  expect(titleOf(parsePage("<p>text</p>"), [], null)).toBeNull();
});
