import { expect, test } from "vitest";
import { stem } from "#text/stem.ts";

test("forms of an English word share their stem", () => {
  expect(new Set(["bombing", "Bombings", "bombed", "BOMB", "bomb's", "bombs’"].map((word) => stem(word)))).toEqual(
    new Set(["bomb"]),
  );
});

test("languages without rules are only lower-cased", () => {
  expect(stem("Bombings", "tlh")).toBe("bombings");
});

test("a very long run of letters is left as it is", () => {
  expect(stem(`${"x".repeat(100)}ing`)).toHaveLength(103);
});

test.each([
  ["de", "Brücke", "Brücken"],
  ["fr", "fermé", "fermées"],
  ["es", "puente", "puentes"],
  ["pt", "eleição", "eleições"],
  ["it", "ponte", "ponti"],
  ["nl", "regering", "regeringen"],
  ["ru", "городского", "городской"],
  ["ar", "الحكومة", "حكومات"],
  ["tr", "köprü", "köprüler"],
])("the forms of a noun in %s share a stem", (language, one, other) => {
  expect(stem(other, language)).toBe(stem(one, language));
});
