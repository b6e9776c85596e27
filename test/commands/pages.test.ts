import { expect, test } from "vitest";
import { pageAt } from "#commands/pages.ts";

const letters = ["a", "b", "c", "d", "e"];

test("a list is shown page by page", () => {
  expect(pageAt(letters, 0, 2)).toEqual({ page: 0, pages: 3, shown: ["a", "b"] });
  expect(pageAt(letters, 2, 2)).toEqual({ page: 2, pages: 3, shown: ["e"] });
});

test("a page that there is not is the nearest that there is", () => {
  expect(pageAt(letters, 7, 2)).toMatchObject({ page: 2 });
  expect(pageAt(letters, -1, 2)).toMatchObject({ page: 0 });
  expect(pageAt(letters, Number.NaN, 2)).toMatchObject({ page: 0 });
  expect(pageAt([], 3, 2)).toEqual({ page: 0, pages: 1, shown: [] });
});
