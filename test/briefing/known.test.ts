import { expect, test } from "vitest";
import { isRepeated, knownFrom } from "#briefing/known.ts";

test("a sentence is repeated when one that was told is nearly the same", () => {
  const told = knownFrom([], [{ text: "Rescuers pulled 17 survivors from the rubble of a hospital." }]);
  expect(isRepeated("Rescuers have pulled 17 survivors from a hospital's rubble.", told)).toBe(true);
  expect(isRepeated("The airport of Cusco reopened to relief flights.", told)).toBe(false);
  expect(isRepeated("Anything at all.", knownFrom([], []))).toBe(false);
});

test("the same figures in like words are said again, other figures are not", () => {
  const known = knownFrom(
    [],
    [{ text: "At least 97 people have been killed and hundreds wounded as clashes spread across Sudan." }],
  );
  const again = "Fighting in Sudan between army and militia has killed at least 97 people and set back hopes.";
  expect(isRepeated(again, known)).toBe(true);
  expect(isRepeated(again.replace("97", "180"), known)).toBe(false);
});
