import { expect, test } from "vitest";
import { introduction, styled } from "#briefing/introduction.ts";

test("a title stands before the name", () => {
  expect(introduction("Harry", "Prince")).toEqual({ name: "Prince Harry", role: null });
  expect(introduction("Ann Lee", "Sen.")).toEqual({ name: "Sen. Ann Lee", role: null });
});

test("any other role, and none, stay as they are", () => {
  expect(introduction("Ann Lee", "mayor of Leeds")).toEqual({ name: "Ann Lee", role: "mayor of Leeds" });
  expect(introduction("Ann Lee", "prince")).toEqual({ name: "Ann Lee", role: "prince" });
  expect(introduction("Ann Lee", null)).toEqual({ name: "Ann Lee", role: null });
});

test("somebody of a single name is styled by the newest title", () => {
  expect(styled("Elizabeth II", ["Queen", "Princess"])).toBe("Queen Elizabeth II");
  expect(styled("Francis", ["leader of the Church", "Pope"])).toBe("Pope Francis");
  expect(styled("Ann Lee", ["Sen."])).toBe("Ann Lee");
  expect(styled("Adele", ["singer"])).toBe("Adele");
});
