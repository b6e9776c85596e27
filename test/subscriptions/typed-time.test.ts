import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clockText, daysText } from "#subscriptions/clock-text.ts";
import { parseDays } from "#subscriptions/typed-days.ts";
import { parseTime, timeSuggestions } from "#subscriptions/typed-time.ts";

function time(typed: string): string | null {
  const parsed = parseTime(typed);
  return parsed.kind === "time" ? clockText(parsed.minute) : null;
}

function days(typed: string): string | null {
  const parsed = parseDays(typed);
  return parsed.kind === "days" ? parsed.days.join("") : null;
}

describe("a time as people type it", () => {
  test.each([
    ["8", "08:00"],
    ["8am", "08:00"],
    ["8 a.m.", "08:00"],
    ["8:30 pm", "20:30"],
    ["8.30PM", "20:30"],
    ["8p", "20:00"],
    ["20:15", "20:15"],
    ["0815", "08:15"],
    ["815", "08:15"],
    ["2015", "20:15"],
    ["20h15", "20:15"],
    ["20h", "20:00"],
    ["20 h 15", "20:15"],
    ["8 uhr", "08:00"],
    ["8 Uhr 30", "08:30"],
    ["um 20 Uhr", "20:00"],
    ["8 uhr abends", "20:00"],
    ["at 8 o'clock", "08:00"],
    ["8 in the evening", "20:00"],
    ["20 in the evening", "20:00"],
    ["à 7h30", "07:30"],
    ["7 du matin", "07:00"],
    ["noon", "12:00"],
    ["Midnight", "00:00"],
    ["Mittag", "12:00"],
    ["12am", "00:00"],
    ["12:30 am", "00:30"],
    ["12pm", "12:00"],
    ["12", "12:00"],
    ["0", "00:00"],
    ["24:00", "00:00"],
    ["00:00", "00:00"],
    [" ８：００ ", "08:00"],
    ["kl. 18.45", "18:45"],
  ])("%s is %s", (typed, expected) => expect(time(typed)).toBe(expected));

  test.each([
    "",
    "soon",
    "25",
    "24:01",
    "8:60",
    "8:5",
    "-8",
    "8:30:15",
    "1e1",
    "8 9 10",
    "tomorrow",
    "0 pm",
    "8:30 pm am",
  ])("%s is none, and one sentence says how to write one", (typed) =>
    expect(parseTime(typed)).toEqual({ kind: "problem", problem: expect.stringMatching(/^[^.]+20:15\.$/) }),
  );

  test("every minute is read back from how it is shown, on both clocks", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1439 }), (minute) => {
        expect(parseTime(clockText(minute))).toEqual({ kind: "time", minute });
        const [shown] = timeSuggestions(clockText(minute));
        const half = /\((.*)\)/.exec(shown?.name ?? "")?.[1] ?? "";
        expect(parseTime(half)).toEqual({ kind: "time", minute });
      }),
    );
  });

  test("no text makes it throw, or gives a minute outside the day", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (typed) => {
        const parsed = parseTime(typed);
        expect(parsed.kind === "problem" || (parsed.minute >= 0 && parsed.minute < 1440)).toBe(true);
        expect(parseDays(typed).kind).toMatch(/days|problem/);
      }),
    );
  });
});

describe("suggested times", () => {
  test("are the usual ones before anything is typed, and when nothing can be read", () => {
    expect(timeSuggestions("")[1]).toEqual({ name: "08:00 (8 am)", value: "08:00" });
    expect(timeSuggestions("soon")).toEqual(timeSuggestions(" "));
  });

  test("ask of an hour alone which half of the day is meant", () => {
    expect(timeSuggestions("8").map(({ name }) => name)).toEqual([
      ...["08:00 (8 am)", "20:00 (8 pm)", "08:30 (8:30 am)", "08:15 (8:15 am)", "08:45 (8:45 am)"],
      ...["20:30 (8:30 pm)", "20:15 (8:15 pm)", "20:45 (8:45 pm)"],
    ]);
    expect(timeSuggestions("20").map(({ value }) => value)).toEqual(["20:00", "20:30", "20:15", "20:45"]);
    expect(timeSuggestions("8:10").map(({ value }) => value)).toEqual(["08:10", "20:10"]);
    expect(timeSuggestions("8:10 pm").map(({ value }) => value)).toEqual(["20:10"]);
  });
});

describe("days as people type them", () => {
  test.each([
    ["daily", "1234567"],
    ["every day", "1234567"],
    ["jeden Tag", "1234567"],
    ["weekdays", "12345"],
    ["werktags", "12345"],
    ["mon,wed,fri", "135"],
    ["Mon Wed Fri", "135"],
    ["fri, mon and wed", "135"],
    ["weekends", "67"],
    ["weekends and mon", "167"],
    ["Mo-Fr", "12345"],
    ["Mo–Mi, Sa", "1236"],
    ["Di und Do", "24"],
    ["mon to fri", "12345"],
    ["Montag bis Freitag", "12345"],
    ["fri-mon", "1567"],
    ["sun-sat", "1234567"],
    ["sundays", "7"],
    ["on Sundays", "7"],
    ["every Sunday", "7"],
    ["tues & thurs", "24"],
    ["Weds.", "3"],
    ["lundi, mercredi et vendredi", "135"],
    ["du", null],
    ["lunes y miércoles", "13"],
    ["miercoles", "3"],
    ["segunda-feira", "1"],
    ["sonntags", "7"],
    ["понедельник", "1"],
    ["月", "1"],
    ["月曜日", "1"],
    ["m", null],
    ["", null],
    ["never", null],
    ["mon-wed-fri", null],
    ["mon, xyz", null],
    ["8", null],
  ])("%s is %s", (typed, expected) => expect(days(typed)).toBe(expected));

  test("what cannot be read is one sentence with examples", () => {
    expect(parseDays("never")).toEqual({ kind: "problem", problem: expect.stringMatching(/^[^.]+mon-fri[^.]+\.$/) });
  });

  test("days are read back from how they are said", () => {
    fc.assert(
      fc.property(fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }), (some) => {
        expect(parseDays(daysText(some))).toEqual({ kind: "days", days: some });
      }),
    );
    expect(daysText([1, 3, 5])).toBe("Monday, Wednesday and Friday");
  });
});
