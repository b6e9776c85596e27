import { expect, test } from "vitest";
import { officeToldAs } from "../../src/commands/office-told.ts";

test.each([
  ["president of france", "french president"],
  ["prime minister of the netherlands", "dutch prime minister"],
  ["president of the united states", "US president"],
  ["france president", "french president"],
  ["india prime minister", "indian prime minister"],
  ["ceo of openai", "openai ceo"],
])("%s is told as %s", (asked, told) => {
  expect(officeToldAs(asked)).toBe(told);
});

test.each(["bank of england", "french president", "emmanuel macron", "president", "france"])(
  "%s is told as it is",
  (asked) => {
    expect(officeToldAs(asked)).toBeNull();
  },
);
