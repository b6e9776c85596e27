import { expect, test } from "vitest";
import { stem } from "#text/stem.ts";

test("forms of an English word share their stem", () => {
  expect(new Set(["bombing", "Bombings", "bombed", "BOMB", "bomb's", "bombs’"].map((word) => stem(word)))).toEqual(
    new Set(["bomb"]),
  );
});

test("other languages are only lower-cased", () => {
  expect(stem("Bombings", "de")).toBe("bombings");
});

test("a very long run of letters is left as it is", () => {
  expect(stem(`${"x".repeat(100)}ing`)).toHaveLength(103);
});
