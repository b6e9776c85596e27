import { expect, test } from "vitest";
import { isQuiet } from "#subscriptions/quiet-hours.ts";

test("quiet hours begin with their first minute and end before their last, over midnight too", () => {
  const day = [539, 540, 719, 720].map((minute) => isQuiet(minute, 540, 720));
  expect(day).toEqual([false, true, true, false]);
  const night = [1319, 1320, 1439, 0, 419, 420].map((minute) => isQuiet(minute, 1320, 420));
  expect(night).toEqual([false, true, true, true, true, false]);
});

test("quiet hours that end as they begin are none", () => {
  expect([0, 539, 540, 541].map((minute) => isQuiet(minute, 540, 540))).toEqual([false, false, false, false]);
});
