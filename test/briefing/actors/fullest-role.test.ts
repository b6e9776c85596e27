import { expect, test } from "vitest";
import { fullestRole, isPartOf, isSameOffice, pointsBack } from "#briefing/actors/fullest-role.ts";

test("no role is no role", () => {
  expect(fullestRole([])).toBeNull();
});

test("the newest role is told in the words of the fullest", () => {
  expect(fullestRole(["Foreign Minister", "Norwegian Foreign Minister", "Norwegian Defence Minister"])).toBe(
    "Norwegian Foreign Minister",
  );
});

test("a fuller role of another time is another role", () => {
  expect(fullestRole(["prime minister", "former Danish prime minister"])).toBe("prime minister");
});

test("a role that points back is the last choice", () => {
  expect(fullestRole(["department's spokesman", "Harbour Department spokesman"])).toBe("Harbour Department spokesman");
  expect(fullestRole(["director of the Oslo-based group", "director of the Observatory"])).toBe(
    "director of the Observatory",
  );
  expect(fullestRole(["group's director"])).toBe("director");
});

test("what points back names no organisation", () => {
  const roles = ["company's founder", "his lawyer", "head of the agency", "head of the Oslo-based agency"];
  expect(roles.filter((role) => !pointsBack(role))).toEqual([]);
  expect(["Apple's founder", "head of the Energy Agency", "mayor"].filter(pointsBack)).toEqual([]);
});

test("what one article alone says of a person whom others agree on is more likely misread", () => {
  expect(fullestRole(["city clerk", "mayor of Riga", "mayor of Riga", "mayor of Riga"])).toBe("mayor of Riga");
  expect(fullestRole(["city clerk", "mayor of Riga"])).toBe("city clerk");
});

test("a word for several people, or for a tie between two, is no role", () => {
  expect(fullestRole(["medallists"])).toBeNull();
  expect(fullestRole(["mother", "Danish activists"])).toBeNull();
  expect(fullestRole(["mother", "judge"])).toBe("judge");
});

test("a country in either form, and an office shortened or not, make one role", () => {
  expect(isPartOf("France’s President", "French President")).toBe(true);
  expect(isPartOf("Gov.", "Florida Governor")).toBe(true);
  expect(isPartOf("Tesla's owner", "Twitter's owner")).toBe(false);
});

test("an office is told rather than what praises or describes", () => {
  expect(fullestRole(["billionaire and tech tycoon", "Twitter owner"])).toBe("Twitter owner");
  expect(fullestRole(["billionaire"])).toBe("billionaire");
});

test("who somebody is to another is no role, whoever that is", () => {
  expect(fullestRole(["great-uncle"])).toBeNull();
  expect(fullestRole(["friend of Ann"])).toBeNull();
  expect(fullestRole(["late mother"])).toBeNull();
  expect(fullestRole(["one-month-old son"])).toBeNull();
});

test("an office is not that of somebody's son", () => {
  expect(isSameOffice("President", "U.S. President")).toBe(true);
  expect(isSameOffice("Secretary", "Secretary of State")).toBe(true);
  expect(isSameOffice("President", "president's son")).toBe(false);
});

test("an office that points back is told without what it points to", () => {
  expect(fullestRole(["show's director and co-creator"])).toBe("director and co-creator");
  expect(fullestRole(["founder of the company"])).toBe("founder");
  expect(fullestRole(["head of the agency"])).toBeNull();
  expect(fullestRole(["women's rights activist"])).toBe("women's rights activist");
});

test("a title with an of in it does not hide that a role is of several people", () => {
  expect(fullestRole(["former Town of Ayr creators"])).toBeNull();
  expect(fullestRole(["Town of Ayr creator"])).toBe("Town of Ayr creator");
  expect(fullestRole(["adviser to ministers"])).toBe("adviser to ministers");
});

test("the chairman of several is one", () => {
  expect(fullestRole(["Joint Chiefs of Staff Chairman Gen."])).toBe("Joint Chiefs of Staff Chairman Gen.");
});

test("what many are is no role", () => {
  expect(fullestRole(["Black man"])).toBeNull();
  expect(fullestRole(["young woman from Amberly"])).toBeNull();
  expect(fullestRole(["right-hand man of the mayor"])).not.toBeNull();
});

test("a role of then is no role", () => {
  expect(fullestRole(["President", "then-Vice President"])).toBe("President");
  expect(fullestRole(["then-Vice President"])).toBeNull();
  expect(fullestRole(["then prime minister", "then home secretary"])).toBeNull();
});

test("who won or is nominated, without for what, has no role", () => {
  expect(fullestRole(["winner"])).toBeNull();
  expect(fullestRole(["nominee", "mayor"])).toBe("mayor");
  expect(fullestRole(["winner of the Harbour Prize"])).toBe("winner of the Harbour Prize");
});
