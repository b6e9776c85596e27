import { expect, test } from "vitest";
import { readSince, sinceChoices, sinceSuggestions } from "../../src/commands/since.ts";
import { BadInput } from "../../src/discord/command.ts";

const now = new Date("2016-07-15T12:00:00Z");

test.each([
  ["24 hours", "2016-07-14T12:00:00.000Z"],
  ["24h", "2016-07-14T12:00:00.000Z"],
  ["1 day", "2016-07-14T12:00:00.000Z"],
  ["last week", "2016-07-08T12:00:00.000Z"],
  ["2w", "2016-07-01T12:00:00.000Z"],
  ["past 3 Days", "2016-07-12T12:00:00.000Z"],
  ["1 year", "2015-07-16T12:00:00.000Z"],
  ["today", "2016-07-14T12:00:00.000Z"],
  ["yesterday", "2016-07-13T12:00:00.000Z"],
  ["2016-07-01", "2016-07-01T00:00:00.000Z"],
  ["2016-07", "2016-07-01T00:00:00.000Z"],
  ["2016", "2016-01-01T00:00:00.000Z"],
  ["3 days ago", "2016-07-12T12:00:00.000Z"],
  ["2 hrs ago", "2016-07-15T10:00:00.000Z"],
  ["1 July 2016", "2016-07-01T00:00:00.000Z"],
  ["July 1, 2016", "2016-07-01T00:00:00.000Z"],
  ["all time", "1970-01-01T00:00:00.000Z"],
])("%s is understood", (text, moment) => {
  expect(readSince(text, now).toISOString()).toBe(moment);
});

test("all that is offered is understood", () => {
  for (const offered of sinceSuggestions) expect(readSince(offered, now).getTime()).toBeLessThan(now.getTime());
});

test("whatever is typed is offered within Discord's limits", () => {
  for (const { name, value } of sinceChoices("long ago ".repeat(50)))
    expect(Math.max(name.length, value.length)).toBeLessThanOrEqual(100);
});

test.each([
  ["soon"],
  ["2016-13-01"],
  ["2016-02-31"],
  ["2027-01-01"],
  ["-3 days"],
  ["3 dogs"],
  ["3 hays"],
  ["1467331200"],
  ["2016-13"],
  ["99999 years"],
  [""],
])("%s is refused with what to type instead", (text) => {
  expect(() => readSince(text, now)).toThrow(BadInput);
  expect(() => readSince(text, now)).toThrow("7 days");
});
