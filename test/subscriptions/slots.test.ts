import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nextSlot, type Schedule, slotsDue, slotsFrom } from "#subscriptions/slots.ts";
import { instantOf, isZone, localDate, localMinute } from "#subscriptions/zone-clock.ts";
import { firstSeen, watch } from "./wall-clock.oracle.ts";

const HOUR = 3_600_000;
const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];

function daily(zone: string, time: string, days: readonly number[] = EVERY_DAY): Schedule {
  return { id: "0000000000", minute: Number(time.slice(0, 2)) * 60 + Number(time.slice(3)), days: [...days], zone };
}

/** The slots of a window as "date = instant". */
function due(schedule: Schedule, after: string, until: string): string[] {
  const slots = slotsDue(schedule, { after: new Date(after), until: new Date(until) });
  return slots.map(({ date, dueAt }) => `${date} = ${dueAt.toISOString().slice(0, 16)}Z`);
}

describe("a slot", () => {
  test("falls due at the local time, in summer and in winter", () => {
    expect(due(daily("Europe/Berlin", "08:00"), "2026-10-24T00:00Z", "2026-10-25T12:00Z")).toEqual([
      "2026-10-24 = 2026-10-24T06:00Z",
      "2026-10-25 = 2026-10-25T07:00Z",
    ]);
  });

  test("of a time that is skipped falls due when the clock has jumped, on its own date", () => {
    const around = ["2026-03-29T00:00Z", "2026-03-29T12:00Z"] as const;
    expect(due(daily("Europe/Berlin", "02:00"), ...around)).toEqual(["2026-03-29 = 2026-03-29T01:00Z"]);
    expect(due(daily("Europe/Berlin", "02:59"), ...around)).toEqual(["2026-03-29 = 2026-03-29T01:00Z"]);
    expect(due(daily("Europe/Berlin", "03:00"), ...around)).toEqual(["2026-03-29 = 2026-03-29T01:00Z"]);
    expect(due(daily("Europe/Berlin", "03:01"), ...around)).toEqual(["2026-03-29 = 2026-03-29T01:01Z"]);
  });

  test("of a time that comes twice falls due the first time only", () => {
    expect(due(daily("Europe/Berlin", "02:30"), "2026-10-24T22:00Z", "2026-10-25T12:00Z")).toEqual([
      "2026-10-25 = 2026-10-25T00:30Z",
    ]);
  });

  test("before a jump over midnight keeps its date: Greenland skips the last hour of a Saturday", () => {
    const zone = "America/Nuuk";
    expect(due(daily(zone, "23:30"), "2026-03-28T12:00Z", "2026-03-29T12:00Z")).toEqual([
      "2026-03-28 = 2026-03-29T01:00Z",
    ]);
    expect(localDate(new Date("2026-03-29T01:00Z"), zone)).toBe("2026-03-29");
    expect(nextSlot(daily(zone, "23:30"), new Date("2026-03-29T00:59:59Z")).date).toBe("2026-03-28");
  });

  test("knows jumps of half an hour: Lord Howe Island", () => {
    expect(due(daily("Australia/Lord_Howe", "02:15"), "2026-10-03T00:00Z", "2026-10-04T00:00Z")).toEqual([
      "2026-10-04 = 2026-10-03T15:30Z",
    ]);
  });

  test("does not exist on a date that a zone never had: Samoa had no 30 December 2011", () => {
    const samoa = ["2011-12-29T00:00Z", "2012-01-01T09:00Z"] as const;
    expect(due(daily("Pacific/Apia", "08:00"), ...samoa)).toEqual([
      "2011-12-29 = 2011-12-29T18:00Z",
      "2011-12-31 = 2011-12-30T18:00Z",
      "2012-01-01 = 2011-12-31T18:00Z",
    ]);
    expect(due(daily("Pacific/Apia", "00:00"), ...samoa)).toEqual([
      "2011-12-29 = 2011-12-29T10:00Z",
      "2011-12-31 = 2011-12-30T10:00Z",
      "2012-01-01 = 2011-12-31T10:00Z",
    ]);
  });

  test("has the weekday of its local date", () => {
    // Sunday evening in New York is Monday in UTC.
    expect(due(daily("America/New_York", "20:00", [7]), "2026-11-17T00:00Z", "2026-11-24T00:00Z")).toEqual([
      "2026-11-22 = 2026-11-23T01:00Z",
    ]);
  });

  test("falls due in zones that are an offset", () => {
    expect(due(daily("+05:30", "08:00"), "2026-11-22T00:00Z", "2026-11-22T12:00Z")).toEqual([
      "2026-11-22 = 2026-11-22T02:30Z",
    ]);
  });

  test("at the very instant asked about is due, and not next", () => {
    const at = "2026-11-22T07:00:00Z";
    const berlin = daily("Europe/Berlin", "08:00");
    expect(due(berlin, "2026-11-22T06:59:59.999Z", at)).toHaveLength(1);
    expect(due(berlin, at, "2026-11-22T08:00Z")).toEqual([]);
    expect(nextSlot(berlin, new Date(at)).date).toBe("2026-11-23");
  });

  test("there is none without days, and to ask for the next is an error", () => {
    expect([...slotsFrom(daily("UTC", "08:00", []), "2026-11-22")]).toEqual([]);
    expect(() => nextSlot(daily("UTC", "08:00", []), new Date(0))).toThrow("has no days");
  });
});

test("zones are known by their names and as offsets, and nothing else is one", () => {
  expect(["Europe/Berlin", "europe/berlin", "Asia/Kathmandu", "UTC", "+05:45"].map(isZone)).not.toContain(false);
  expect(["", "Berlin", "Mars/Phobos", "+25:00", "Europe/Berlin "].map(isZone)).not.toContain(true);
});

const zone = fc.constantFrom(...Intl.supportedValuesOf("timeZone"));
const instant = fc.date({ min: new Date("1973-01-01"), max: new Date("2037-01-01"), noInvalidDate: true });
const time = fc
  .integer({ min: 0, max: 1439 })
  .map((minute) => `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`);

test("any zone, time and moment since 1973: one slot for each date that a watched clock shows", () => {
  fc.assert(
    fc.property(zone, time, instant, (where, when, at) => {
      const start = Math.floor(at.getTime() / 60_000) * 60_000;
      const shown = watch(where, start - 50 * HOUR, start + 50 * HOUR);
      const window = { after: new Date(start - 24 * HOUR), until: new Date(start + 24 * HOUR) };
      const expected = firstSeen(shown, when).filter(
        (slot) => slot.at > window.after.getTime() && slot.at <= window.until.getTime(),
      );
      const found = slotsDue(daily(where, when), window).map(({ date, dueAt }) => ({ date, at: dueAt.getTime() }));
      expect(found).toEqual(expected);
    }),
    { numRuns: 150 },
  );
});

test("asking at any moments, in steps of any length, gives the same slots as asking once", () => {
  const steps = fc.array(fc.integer({ min: 0, max: 90 * HOUR }), { minLength: 1, maxLength: 12 });
  const days = fc.subarray(EVERY_DAY, { minLength: 1 });
  fc.assert(
    fc.property(zone, time, days, instant, steps, (where, when, which, start, lengths) => {
      const schedule = daily(where, when, which);
      let after = start;
      const piecewise = lengths.flatMap((length) => {
        const until = new Date(after.getTime() + length);
        const slots = slotsDue(schedule, { after, until });
        after = until;
        return slots;
      });
      expect(piecewise).toEqual(slotsDue(schedule, { after: start, until: after }));
    }),
  );
});

test("the local date and minute of a slot's instant are its own, where the clock does not skip them", () => {
  const at = instantOf("2026-11-22", 495, "Asia/Kathmandu");
  expect([localDate(at, "Asia/Kathmandu"), localMinute(at, "Asia/Kathmandu")]).toEqual(["2026-11-22", 495]);
});
