import { expect, test } from "vitest";
import { storyTerms, storyVectors } from "#briefing/story-vectors.ts";

test("terms that were stored part stories as counted ones do", () => {
  const texts = [
    {
      title: "Storm cuts power in Norland",
      text: "A storm cut the power of 4,000 homes in Norland on Monday, and 2016 was the last such year.",
    },
    {
      title: "Power back in Norland",
      text: "Power came back to Norland after the storm, its grid said on Tuesday. Some homes waited until 2017.",
    },
    { title: "", text: "" },
  ];
  const stored = texts.map((text) => ({ ...text, terms: storyTerms(text) }));
  expect(storyVectors(stored)).toEqual(storyVectors(texts));
  expect(storyVectors(stored)[0]?.terms.length).toBeGreaterThan(3);
  // Nothing is counted where terms are given.
  const strange = stored.map((article) => ({ ...article, text: "Quite another text." }));
  expect(storyVectors(strange)).toEqual(storyVectors(stored));
});
