import { expect, test } from "vitest";
import { parsePage } from "#feeds/page/dom.ts";
import { bylineOf } from "#feeds/page/page-byline.ts";

test("a declared author counts before one shown, unless it is an address", () => {
  const page = parsePage('<a rel="author">Bo Berg</a>');
  expect(bylineOf(page, [undefined, "Ann Lee"])).toBe("Ann Lee");
  expect(bylineOf(page, ["https://a.org/ann", null])).toBe("Bo Berg");
});

test("several authors shown are one line", () => {
  expect(bylineOf(parsePage('<a rel="author">Ann Lee</a> <a rel="author">Bo Berg</a>'), [])).toBe("Ann Lee, Bo Berg");
});

test("a line of authors loses its lead-in; what is no name is passed over", () => {
  expect(bylineOf(parsePage('<p class="byline">By Ann Lee and Bo Berg</p>'), [])).toBe("Ann Lee and Bo Berg");
  expect(bylineOf(parsePage('<p class="author">See all stories</p><p>By nobody</p>'), [])).toBeNull();
});
