import { expect, test } from "vitest";
import { plainRole } from "#briefing/actors/plain-role.ts";

test("age, praise and what goes without saying are no part of a role", () => {
  expect(plainRole("23-year-old baker")).toBe("baker");
  expect(plainRole("Sixty-one-year-old British baker")).toBe("British baker");
  expect(plainRole("billionaire Harbour Post owner")).toBe("Harbour Post owner");
  expect(plainRole("renowned award-winning baker")).toBe("baker");
  expect(plainRole("controversial and outspoken baker")).toBe("controversial and outspoken baker");
  expect(plainRole("leftist baker")).toBe("baker");
  expect(plainRole("world-renowned baker")).toBe("baker");
  expect(plainRole("under-fire baker")).toBe("baker");
  expect(plainRole("billionaire")).toBe("billionaire");
  expect(plainRole("Leftist billionaire")).toBe("billionaire");
});

test("the capital of a sentence is none of a role", () => {
  expect(plainRole("Former Amberly Gov.")).toBe("former Amberly Gov.");
  expect(plainRole("Actor")).toBe("actor");
  expect(plainRole("Energy secretary")).toBe("energy secretary");
  expect(plainRole("Comedian and late night host")).toBe("comedian and late night host");
});

test("offices and names keep their capitals", () => {
  for (const role of ["President", "Prime Minister", "MP for Amberly", "British baker", "United goalkeeper"])
    expect(plainRole(role)).toBe(role);
  for (const role of ["Director of National Health", "Amberly captain", "House speaker", "CEO", "Chairman and CEO"])
    expect(plainRole(role)).toBe(role);
});
