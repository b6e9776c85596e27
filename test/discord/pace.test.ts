import { expect, test } from "vitest";
import { createPace, REQUESTS_A_SECOND } from "#discord/pace.ts";

/** A clock that stands still until it is set, and the moments to which others wait. */
function newWatch() {
  const watch = { now: 0, turns: [] as number[] };
  return {
    watch,
    elapsed: () => watch.now,
    pause: async (ms: number) => {
      watch.turns.push(watch.now + ms);
    },
  };
}

test("ten thousand that come at once take 250 seconds, and no second has more than 50", async () => {
  const { watch, ...clock } = newWatch();
  const pace = createPace(REQUESTS_A_SECOND, clock);
  for (let request = 0; request < 10_000; request++) await pace();
  expect(watch.turns.at(-1)).toBeCloseTo(249_975, -1);
  const busiest = Math.max(
    ...watch.turns.map((from, index) => watch.turns.slice(index, index + 60).filter((at) => at < from + 1_000).length),
  );
  expect(busiest).toBeLessThanOrEqual(50);
});

test("a pause saves up no burst", async () => {
  const { watch, ...clock } = newWatch();
  const pace = createPace(10, clock);
  await pace();
  watch.now = 60_000;
  for (let request = 0; request < 3; request++) await pace();
  expect(watch.turns).toEqual([60_100, 60_200]);
});
