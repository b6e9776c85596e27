import { describe, expect, test } from "vitest";
import { tellingOf, worthAmong } from "#briefing/line-worth.ts";
import { namingTest } from "#briefing/topic-naming.ts";
import { analysed } from "./sample-analysis.ts";

const asked = { named: namingTest([[[["syria"]]]]), stems: new Set(["syria"]) };
const line = "Troops of Syria took the northern road on Sunday.";
const onRoad = analysed(1, line, { title: "Road taken" });

const sentence = { start: 0, end: line.length, date: "2016-07-10", kind: "happened", place: 0 } as const;

/** What the first line of an article is worth, and beside others. */
function worth(from = onRoad, others: readonly (typeof onRoad)[] = []): number {
  return worthAmong([from, ...others], asked)(from, sentence);
}

describe("a dated line is worth more", () => {
  test("the more other articles open with the same", () => {
    const same = analysed(2, "The northern road was taken by troops, the army said.");
    const other = analysed(3, "Ten cooks of Lima won a prize for their soups.");
    expect(worth(onRoad, [other])).toBeCloseTo(worth());
    expect(worth(onRoad, [same])).toBeGreaterThan(worth());
    expect(worth(onRoad, [same, { ...same, article: { ...same.article, id: 4 } }])).toBeGreaterThan(
      worth(onRoad, [same]),
    );
  });

  test("under a headline on the topic, and where the article stays with it", () => {
    expect(worth(analysed(1, line, { title: "Road taken in Syria" }))).toBeGreaterThan(worth());
    expect(worth(analysed(1, `${line} Nobody slept.`, { title: "Road taken" }))).toBeLessThan(worth());
  });

  test("at the top of an article that fits well, and with more than a year", () => {
    const other = analysed(3, "Ten cooks of Lima won a prize for their soups.");
    const beside = worthAmong([other, onRoad], asked);
    expect(beside(onRoad, sentence)).toBeLessThan(worth(onRoad, [other]));
    expect(beside(onRoad, { ...sentence, place: 5 })).toBeLessThan(beside(onRoad, sentence));
    expect(beside(onRoad, { ...sentence, date: "2016" })).toBeLessThan(beside(onRoad, sentence));
  });

  test("than what somebody says, or what came under what somebody says", () => {
    const said = "Troops of Syria slammed the northern road on Sunday.";
    const quoted = "Troops of Syria took “the road of fear” on Sunday.";
    for (const text of [said, quoted]) expect(worth(analysed(1, text, { title: "Road taken" }))).toBeLessThan(worth());
    expect(worth(analysed(1, line, { title: "Minister praises road" }))).toBeLessThan(worth());
  });
});

describe("a sentence tells more", () => {
  const of = (text: string) => {
    const from = analysed(1, text, { title: "Road taken" });
    return worthAmong([from], asked)(from, { ...sentence, end: text.length });
  };

  test("when it begins with a deed, and with every deed more", () => {
    expect(of("Officers of Syria said on Sunday that troops took the road.")).toBeLessThan(
      of("Troops of Syria took the road on Sunday, officers said."),
    );
    expect(of("Troops of Syria took the road and burned the bridge on Sunday.")).toBeGreaterThan(
      of("Troops of Syria took the road on Sunday."),
    );
  });

  test("in not too many words", () => {
    const more = (count: number) => of(`Troops of Syria took the road on Sunday with ${"horses ".repeat(count)}.`);
    expect(more(40)).toBeLessThan(more(20));
  });
});

test("a text is known by the stems of its words, without common ones and those of the topic", () => {
  expect([...tellingOf("The roads of Syria and its road", asked.stems).keys()]).toEqual(["road"]);
});
