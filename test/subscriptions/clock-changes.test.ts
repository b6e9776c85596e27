import { describe, expect, test } from "vitest";
import { slotsDue } from "#subscriptions/slots.ts";
import { changesOf, firstSeen, type Shown, watch } from "./wall-clock.oracle.ts";

const HOUR = 3_600_000;
const FROM = Date.UTC(2026, 0, 1);
const UNTIL = Date.UTC(2031, 0, 1);

/** Every change is looked at with SOAK set; else every so many, another one in each zone that shares a rule. */
const EVERY = process.env.SOAK ? 1 : 11;

const zones = Intl.supportedValuesOf("timeZone");
const changes = zones.flatMap((zone) => changesOf(zone, FROM, UNTIL).map((at) => ({ zone, at })));

/** The times of day at which something can go wrong: the ends of what is skipped or shown twice, and quiet ones. */
function tellingTimes(shown: Shown, at: number): string[] {
  const place = shown.findIndex((minute) => minute.at === at);
  const around = [-61, -60, -31, -30, -2, -1, 0, 1, 29, 30, 59, 60].map((step) => shown[place + step]?.text.slice(11));
  const skipped = shown[place - 1]?.text.slice(11, 13);
  return [
    ...new Set([...around, `${skipped ?? "02"}:30`, "00:00", "00:30", "02:30", "08:00", "23:30", "23:59"]),
  ].filter((time) => time !== undefined);
}

/** A day of a digest at each of those times, by the code and by the oracle. */
function slotsAround({ zone, at }: { zone: string; at: number }) {
  const shown = watch(zone, at - 60 * HOUR, at + 60 * HOUR);
  const window = { after: new Date(at - 30 * HOUR), until: new Date(at + 30 * HOUR) };
  return tellingTimes(shown, at).map((time) => {
    const minute = Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
    const schedule = { id: "0000000000", minute, days: [1, 2, 3, 4, 5, 6, 7], zone };
    const found = slotsDue(schedule, window).map(({ date, dueAt }) => ({ date, at: dueAt.getTime() }));
    const expected = firstSeen(shown, time).filter(
      (slot) => slot.at > Number(window.after) && slot.at <= Number(window.until),
    );
    return { zone, time, found, expected };
  });
}

describe("around every change of the clocks from 2026 to 2030", () => {
  test("there are changes in many zones to look at", () => {
    expect(zones.length).toBeGreaterThan(400);
    expect(changes.length).toBeGreaterThan(1000);
  });

  test("each local date has one slot, at the instant that a watched clock says", { timeout: 300_000 }, () => {
    const looked = changes.filter((_, index) => index % EVERY === 0);
    const slots = looked.flatMap(slotsAround);
    expect(slots.filter(({ found, expected }) => JSON.stringify(found) !== JSON.stringify(expected))).toEqual([]);
    const counted = slots.reduce((sum, { expected }) => sum + expected.length, 0);
    expect(counted).toBeGreaterThan(looked.length * 15);
    if (process.env.SOAK)
      process.stdout.write(`${counted} slots around ${looked.length} changes in ${zones.length} zones\n`);
  });
});
