import { describe, expect, test } from "vitest";
import { figuresIn } from "../../src/briefing/figures.ts";

function figures(sentence: string) {
  return figuresIn(sentence, { start: 0, end: sentence.length }).map(
    ({ start, end, matter, group, low, high, kind }) => ({
      words: sentence.slice(start, end),
      matter,
      group,
      size: low === high ? low : [low, high],
      kind,
    }),
  );
}

describe("figures in a sentence", () => {
  test.each([
    ["The strike killed at least 56 civilians near the town.", "at least 56", "killed", "civilian", 56, "floor"],
    ["Some 300,000 people are trapped there.", "Some 300,000", "trapped", "", 300_000, "about"],
    ["At least 29 Syrian rebels died in the attack.", "At least 29", "killed", "rebel", 29, "floor"],
    ["Police arrested twenty-one protesters on Sunday.", "twenty-one", "arrested", "protest", 21, "exact"],
    ["He put the number of wounded at 1,491.", "1,491", "wounded", "", 1491, "exact"],
    ["About 1.2 million people fled the coast.", "About 1.2 million", "displaced", "", 1_200_000, "about"],
    ["The monitor put the toll of the raid at 56 or more.", "56 or more", "killed", "", 56, "floor"],
  ])("%s", (sentence, words, matter, group, size, kind) => {
    expect(figures(sentence)).toEqual([{ words, matter, group, size, kind }]);
  });

  test("a range is kept as it is written", () => {
    expect(figures("The UN says between 200,000 and 300,000 people live in the east.")).toMatchObject([
      { words: "between 200,000 and 300,000", matter: "living there", size: [200_000, 300_000], kind: "range" },
    ]);
    expect(
      figures("The number of civilians killed was disputed, with counts that ranged from 56 to about 200."),
    ).toEqual([{ words: "from 56 to about 200", matter: "killed", group: "civilian", size: [56, 200], kind: "range" }]);
  });

  test("two figures of one sentence keep their matters", () => {
    expect(figures("He said that 161 people had been killed and 1,440 wounded.")).toMatchObject([
      { matter: "killed", size: 161 },
      { matter: "wounded", size: 1440 },
    ]);
  });

  test.each([
    ["a part of a whole", "The raid destroyed a school, including 11 children killed inside."],
    ["a sum of two kinds", "He killed two men and one woman."],
    ["a threat", "The bomb could have killed 40 people."],
    ["the toll of years", "More than 280,000 people have been killed since the war began."],
    ["a toll that is said to grow", "The death toll has risen to 39."],
    ["with the culprit or without", "Four people were killed, including the gunman."],
    ["nobody", "No one was injured."],
    ["a length of time", "The hostages were held for 12 days and killed."],
  ])("what counts %s is no figure to compare", (_, sentence) => {
    expect(figures(sentence)).toEqual([]);
  });
});

test("a stretch too long to be a sentence is not read", () => {
  expect(figures(`The strike killed 56 people${" and burned a house".repeat(100)}.`)).toEqual([]);
});
