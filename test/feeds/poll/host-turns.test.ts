import { expect, test } from "vitest";
import { createHostTurns } from "#feeds/poll/host-turns.ts";

const MINUTE = 60_000;
const HOST = "news.example";

/** Turns over a clock that goes on while somebody waits or works. */
function openTurns() {
  let clock = 1_000_000;
  const turns = createHostTurns({
    now: () => new Date(clock),
    sleep: async (milliseconds) => {
      clock += milliseconds;
    },
  });
  const takes = (milliseconds: number) =>
    turns.take(
      HOST,
      async () => {
        clock += milliseconds;
      },
      new AbortController().signal,
    );
  return { ...turns, takes };
}

test("turns that are kept follow each other, with the distance of two requests between", async () => {
  const { keep, takes } = openTurns();
  await takes(0);
  const kept = Array.from({ length: 10 }, () => keep(HOST));
  expect(kept[0]).toBeGreaterThan(0);
  for (const [place, turn] of kept.entries()) {
    if (place > 0) expect(turn - (kept[place - 1] ?? 0)).toBeGreaterThanOrEqual(1000);
  }
});

test("they lie farther apart where pages take long", async () => {
  const { keep, takes } = openTurns();
  for (let page = 0; page < 6; page++) await takes(4_000);
  const [first = 0, second = 0] = [keep(HOST), keep(HOST)];
  expect(second - first).toBeGreaterThan(4_500);
  expect(second - first).toBeLessThanOrEqual(5_000);
});

test("none is kept more than a minute ahead, so that what comes new does not wait for a long first reading", () => {
  const { keep } = openTurns();
  const kept = Array.from({ length: 200 }, () => keep(HOST));
  expect(Math.max(...kept)).toBe(MINUTE);
});

test("a turn that is kept makes nobody wait who waits in line, and none at another host", async () => {
  const { keep, wait } = openTurns();
  for (let page = 0; page < 50; page++) keep(HOST);
  expect(wait(HOST)).toBe(0);
  expect(keep("other.example")).toBe(0);
});
