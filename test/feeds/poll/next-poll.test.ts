import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nextPoll, nextTry, USUAL_INTERVAL } from "#feeds/poll/next-poll.ts";
import { retryAfter } from "#feeds/poll/retry-after.ts";

const now = new Date("2026-11-22T12:00:00Z");
const minutes = (date: Date) => (date.getTime() - now.getTime()) / 60_000;
const pace = { interval: USUAL_INTERVAL, ttl: null, headers: {}, now, random: 0 };

describe("the next poll", () => {
  test("is in an hour when nobody asks for more", () => {
    expect(minutes(nextPoll(pace))).toBe(60);
  });

  test("comes at the longest time that anybody asks for, up to a day", () => {
    const headers = { "cache-control": "max-age=5400" };
    expect(minutes(nextPoll({ ...pace, headers }))).toBe(90);
    expect(minutes(nextPoll({ ...pace, headers, ttl: 120 }))).toBe(120);
    expect(minutes(nextPoll({ ...pace, headers, ttl: 1e9 }))).toBe(24 * 60);
    expect(minutes(nextPoll({ ...pace, interval: 3 * 3_600_000 }))).toBe(180);
  });

  test("reads Expires by the server's own clock, which may be wrong", () => {
    const date = "Sun, 22 Nov 2020 12:00:00 GMT";
    expect(minutes(nextPoll({ ...pace, headers: { date, expires: "Sun, 22 Nov 2020 15:00:00 GMT" } }))).toBe(180);
    expect(minutes(nextPoll({ ...pace, headers: { expires: "Sun, 22 Nov 2026 14:00:00 GMT" } }))).toBe(120);
    expect(minutes(nextPoll({ ...pace, headers: { expires: "0" } }))).toBe(60);
  });

  test("takes no other directive for max-age", () => {
    expect(
      minutes(nextPoll({ ...pace, headers: { "cache-control": "s-maxage=99999, no-cache, x-max-age=99999" } })),
    ).toBe(60);
  });

  test("is never earlier than an hour and never later than a day and its jitter, whatever a server says", () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.string(),
        fc.option(fc.double()),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (control, expires, ttl, random) => {
          const next = nextPoll({
            ...pace,
            ttl: Number.isNaN(ttl) ? null : ttl,
            random,
            headers: { "cache-control": control, expires },
          });
          expect(minutes(next)).toBeGreaterThanOrEqual(60);
          expect(minutes(next)).toBeLessThanOrEqual(24 * 60 * 1.1);
        },
      ),
    );
  });
});

describe("the next try", () => {
  test("obeys Retry-After in seconds and as a date, also beyond a day", () => {
    expect(minutes(nextTry({ ...pace, headers: { "retry-after": "7200" } }, 1))).toBe(120);
    expect(minutes(nextTry({ ...pace, headers: { "retry-after": "Tue, 24 Nov 2026 12:00:00 GMT" } }, 1))).toBe(48 * 60);
  });

  test("is not hastened by a Retry-After that is shorter than the doubled time", () => {
    expect(minutes(nextTry({ ...pace, headers: { "retry-after": "1" } }, 3))).toBe(240);
  });
});

describe("Retry-After", () => {
  test("of the past asks for nothing, nonsense says nothing, a century is a week", () => {
    expect(retryAfter({ "retry-after": "Sun, 22 Nov 2020 12:00:00 GMT" }, now)).toBe(0);
    expect(retryAfter({ "retry-after": "soon" }, now)).toBeNull();
    expect(retryAfter({}, now)).toBeNull();
    expect(retryAfter({ "retry-after": "9999999999" }, now)).toBe(7 * 86_400_000);
  });
});
