import fc from "fast-check";
import { expect, test } from "vitest";
import { disagreementsIn } from "../../src/briefing/disagreements.ts";
import { analysed } from "./sample-analysis.ts";

const title = "Quake shakes the harbour town of Ayr";

function report(id: number, text: string, outlet: string | null, hour = 8) {
  return analysed(id, text, { title, outlet, publishedAt: `2016-07-12T${String(hour).padStart(2, "0")}:00:00.000Z` });
}

function figures(...story: ReturnType<typeof report>[]) {
  return disagreementsIn(story).map(({ matter, sides }) => [matter, ...sides.map(({ figure }) => figure.text)]);
}

test("figures of two outlets on the same matter stand side by side, the older first, as they are written", () => {
  const herald = report(2, "The earthquake killed about 200 people in the town, a doctor said.", "The Herald", 9);
  const wire = report(1, "The earthquake killed 56 people in the town, the mayor said.", "The Wire");
  expect(figures(herald, wire)).toEqual([["killed", "56", "about 200"]]);
});

test("each side is an exact sentence, and its figure lies in it", () => {
  const wire = report(1, "Rain fell. The earthquake killed 56 people in the town, the mayor said.", "The Wire");
  const herald = report(2, "The earthquake killed 85 people in the town, a doctor said.", "The Herald");
  const texts = new Map([wire, herald].map(({ article }) => [article.id, article.text]));
  const sides = disagreementsIn([wire, herald]).flatMap((one) => one.sides);
  expect(sides).toHaveLength(2);
  for (const side of sides) {
    for (const { articleId, start, end, text } of [side, side.figure])
      expect(texts.get(articleId)?.slice(start, end)).toBe(text);
    expect(side.text).toContain(side.figure.text);
  }
});

test("an outlet that corrects itself does not disagree with itself", () => {
  const early = report(1, "The earthquake killed 56 people in the town.", "The Wire");
  const late = report(2, "The earthquake killed 85 people in the town.", "The Wire", 12);
  expect(figures(early, late)).toEqual([]);
});

test("its newest figure counts", () => {
  const early = report(1, "The earthquake killed 56 people in the town.", "The Wire", 6);
  const late = report(2, "The earthquake killed 85 people in the town.", "The Wire", 12);
  const herald = report(3, "The earthquake killed 70 people in the town.", "The Herald", 9);
  expect(figures(early, late, herald)).toEqual([["killed", "70", "85"]]);
});

test("a toll that is much higher some hours later has grown, one that is lower is at odds", () => {
  const few = (hour: number) => report(1, "The earthquake injured 300 people in the town.", "The Wire", hour);
  const many = (hour: number) => report(2, "The earthquake injured 800 people in the town.", "The Herald", hour);
  expect(figures(few(6), many(12))).toEqual([]);
  expect(figures(few(12), many(6))).toEqual([["wounded", "800", "300"]]);
  expect(figures(few(6), many(7))).toEqual([["wounded", "300", "800"]]);
});

test.each([
  ["at least so many goes with more", "killed at least 56 people", "killed 85 people"],
  ["about so many goes with nearly the same", "killed about 200 people", "killed 195 people"],
  ["different people are counted", "killed 56 people", "killed 14 soldiers"],
  ["different matters are counted", "killed 56 people", "injured 85 people"],
  ["the figures are too far apart to count the same", "killed 56 people", "killed 9,000 people"],
])("no disagreement: %s", (_, one, other) => {
  expect(
    figures(
      report(1, `The earthquake ${one} in the town.`, "The Wire"),
      report(2, `The earthquake ${other} in the town.`, "The Herald"),
    ),
  ).toEqual([]);
});

test("figures of different places do not meet", () => {
  const wire = report(1, "The earthquake killed 56 people in Ayr on Monday.", "The Wire");
  const other = report(2, "The earthquake killed 42 people in Troon on Monday.", "The Herald");
  expect(figures(wire, other)).toEqual([]);
});

test("figures of different events do not meet, though the same is counted", () => {
  const quake = report(1, "The earthquake killed 56 people before dawn.", "The Wire");
  const fire = analysed(2, "Flames killed 42 people at a cotton mill.", { title: "Mill burns", outlet: "The Post" });
  expect(figures(quake, fire)).toEqual([]);
});

test("figures of different days are old and new, not at odds", () => {
  const wire = report(1, "The earthquake killed 56 people in the town.", "The Wire");
  const late = analysed(2, "The earthquake killed 70 people in the town.", {
    title,
    outlet: "The Herald",
    publishedAt: "2016-07-20T08:00:00.000Z",
  });
  expect(figures(wire, late)).toEqual([]);
});

test("an article whose outlet is not known takes no part", () => {
  const wire = report(1, "The earthquake killed 56 people in the town.", "The Wire");
  expect(figures(wire, report(2, "The earthquake killed 85 people in the town.", null))).toEqual([]);
});

test("whatever the figures, a disagreement has sides of several outlets with different numbers", () => {
  const sentence = fc.tuple(fc.constantFrom("", "at least ", "about "), fc.integer({ min: 1, max: 400 }));
  fc.assert(
    fc.property(fc.array(sentence, { minLength: 2, maxLength: 6 }), (tolls) => {
      const story = tolls.map(([kind, toll], index) =>
        report(index + 1, `The earthquake killed ${kind}${toll} people in the town.`, `Outlet ${index % 3}`, index),
      );
      for (const { sides } of disagreementsIn(story)) {
        const outlets = sides.map(
          ({ articleId }) => story.find(({ article }) => article.id === articleId)?.article.outlet,
        );
        expect(new Set(outlets).size).toBe(sides.length);
        expect(new Set(sides.map(({ figure }) => figure.text.match(/\d+/)?.[0])).size).toBe(sides.length);
      }
    }),
  );
});
