import { describe, expect, onTestFinished, test, vi } from "vitest";
import { formatTime, messageTime } from "#preview/page/time.ts";

/** Noon where the test runs, as the page shows the times of whoever looks at it. */
const now = new Date(2026, 10, 22, 12);
const seconds = now.getTime() / 1000;

describe("a time stamp in a message", () => {
  test.each([
    [-30, "30 seconds ago"],
    [90, "in 2 minutes"],
    [-7_200, "2 hours ago"],
    [86_400, "tomorrow"],
    [-5_000_000, "2 months ago"],
    [70_000_000, "in 2 years"],
  ])("%d seconds from now reads %s", (from, expected) => {
    expect(formatTime(seconds + from, "R", now, "en-US")).toBe(expected);
  });

  test("shows a date in its style", () => {
    expect(formatTime(seconds, "D", now, "en-GB")).toBe("22 November 2026");
    expect(formatTime(seconds, "F", now, "en-GB")).toContain("Sunday");
  });

  test("of a moment that no calendar has is none", () => {
    expect(formatTime(1e15, "R", now)).toBeNull();
  });
});

test("a message says today, yesterday, then the date", () => {
  const hoursAgo = (hours: number) => messageTime(new Date(now.getTime() - hours * 3_600_000), now, "en-GB");
  expect(hoursAgo(0)).toMatch(/^Today at \d\d:\d\d$/);
  expect(hoursAgo(24)).toMatch(/^Yesterday at \d\d:\d\d$/);
  expect(hoursAgo(72)).toMatch(/^19\/11\/2026, \d\d:\d\d$/);
});

test.each(["2026-11-01T23:30", "2026-03-09T00:30"])(
  "yesterday is the date before, in the night of %s after a day of 25 or 23 hours too",
  (local) => {
    vi.stubEnv("TZ", "America/New_York");
    onTestFinished(() => void vi.unstubAllEnvs());
    const night = new Date(local);
    const noonBefore = new Date(night.getFullYear(), night.getMonth(), night.getDate() - 1, 12);
    const twoBefore = new Date(night.getFullYear(), night.getMonth(), night.getDate() - 2, 12);
    expect(messageTime(noonBefore, night, "en-GB")).toBe("Yesterday at 12:00");
    expect(messageTime(twoBefore, night, "en-GB")).toMatch(/^\d\d\/\d\d\/2026, 12:00$/);
  },
);
