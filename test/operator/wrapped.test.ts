import fc from "fast-check";
import { expect, test } from "vitest";
import { wrapped } from "../../src/operator/wrapped.ts";

test("a line that fits stays as it is", () => {
  expect(wrapped("  John Kerry, US Secretary of State · 3 outlets", 80)).toBe(
    "  John Kerry, US Secretary of State · 3 outlets",
  );
});

test("a long line goes on below its own text, not below its number, dash or date", () => {
  expect(wrapped(" [1] one two three", 12)).toBe(" [1] one two\n     three");
  expect(wrapped("  - one two three", 12)).toBe("  - one two\n    three");
  expect(wrapped("2016-07-19 one two three", 19)).toBe("2016-07-19 one two\n           three");
});

test("a word longer than the width stays whole, so that an address can be followed", () => {
  expect(wrapped("see https://example.org/a/long/address now", 12)).toBe(
    "see\nhttps://example.org/a/long/address\nnow",
  );
});

test("Chinese, written without spaces, is parted by the width it is drawn in", () => {
  expect(wrapped("联合国安全理事会", 8)).toBe("联合国安\n全理事会");
});

test("no line is wider than asked for, and only blanks change", () => {
  const words = fc.array(fc.stringMatching(/^[a-z]{1,9}$/), { maxLength: 30 });
  fc.assert(
    fc.property(words, fc.integer({ min: 9, max: 40 }), (list, columns) => {
      const lines = wrapped(list.join(" "), columns);
      for (const line of lines.split("\n")) expect(line.length).toBeLessThanOrEqual(columns);
      expect(lines.split(/\s+/)).toEqual(list.join(" ").split(/\s+/));
    }),
  );
});
