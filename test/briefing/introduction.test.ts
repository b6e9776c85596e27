import { expect, test } from "vitest";
import { introduction } from "#briefing/introduction.ts";

test("a title stands before the name", () => {
  expect(introduction("Harry", "Prince")).toEqual({ name: "Prince Harry", role: null });
  expect(introduction("Ann Lee", "Sen.")).toEqual({ name: "Sen. Ann Lee", role: null });
});

test("any other role, and none, stay as they are", () => {
  expect(introduction("Ann Lee", "mayor of Leeds")).toEqual({ name: "Ann Lee", role: "mayor of Leeds" });
  expect(introduction("Ann Lee", "prince")).toEqual({ name: "Ann Lee", role: "prince" });
  expect(introduction("Ann Lee", null)).toEqual({ name: "Ann Lee", role: null });
});
