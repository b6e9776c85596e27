import { expect, test } from "vitest";
import { spellings } from "#archive/spellings.ts";
import { subjectsOf } from "#archive/wanted.ts";
import { parseTopic } from "#news/topic.ts";

const told = (...words: string[]) => spellings(words).map((term) => term.join(" "));

test("a name has its other usual spellings in Latin letters", () => {
  expect(told("zelensky")).toEqual(["zelenskyy", "zelenskiy", "zelenskyi"]);
  expect(told("volodymyr", "zelenskiy")).toContain("volodymyr zelensky");
  expect(told("lukashenka")).toEqual(["lukashenko"]);
  expect(told("yanukovich")).toEqual(["yanukovych"]);
  expect(told("qaddafi")).toContain("gaddafi");
});

test("other words have one spelling", () => {
  for (const word of ["sky", "risky", "company", "which", "germany", "muhamara"]) expect(told(word)).toEqual([]);
});

test("a search for one spelling is a search for all", () => {
  const topic = parseTopic("zelensky");
  const [subjects] = topic.kind === "topic" ? subjectsOf(topic) : [];
  expect(subjects).toEqual([[["zelensky"], ["zelenskyy"], ["zelenskiy"], ["zelenskyi"]]]);
});
