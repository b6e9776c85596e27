import { describe, expect, test } from "vitest";
import { knownFrom } from "#briefing/known.ts";
import { isAddress } from "#briefing/readable.ts";
import { newsIn } from "#briefing/whats-new.ts";
import { analysed } from "./sample-analysis.ts";

const before = analysed(
  1,
  "A strong earthquake struck northern Peru on Sunday and killed at least 40 people, the government said. Houses fell in Lima.",
  { title: "Earthquake strikes Peru" },
);
const known = knownFrom([before], []);
const news = (text: string, more: Parameters<typeof analysed>[2] = {}) =>
  newsIn([analysed(2, text, { title: text, ...more })], known, { most: 2, ofEach: 2 }).map((one) => one.text);

describe("what is new", () => {
  test("is a sentence with a figure that nobody had", () => {
    const toll =
      "The government said on Monday that the earthquake killed at least 112 people in northern Peru, not 40.";
    expect(
      news("The earthquake in Peru killed at least 112 people and left 900 homeless, the government said on Monday."),
    ).toHaveLength(1);
    expect(news(toll.replace("112", "40"))).toEqual([]);
  });

  test("is no colour, and says of whom and what it speaks", () => {
    expect(news("Maybe nobody in Peru looked at the wells of Ica, which gave water to 900 families.")).toEqual([]);
    expect(news("The billionaire opened a meeting of eleven bankers in a hall beside the harbour.")).toEqual([]);
    expect(news("Ana Quispe opened a meeting of eleven bankers in a hall beside the harbour.")).toHaveLength(1);
  });

  test("is nothing that may have come by a newer article", () => {
    const plan = "Ana Quispe will open a meeting of eleven bankers in a hall beside the harbour.";
    const told = (publishedAt: string) =>
      newsIn(
        [analysed(2, plan, { title: plan }), analysed(3, "It rained in Ica.", { title: "Rain", publishedAt })],
        known,
        { most: 2, ofEach: 2 },
      ).map(({ text }) => text);
    expect(told("2016-07-12T20:00:00.000Z")).toEqual([plan]);
    expect(told("2016-07-14T12:00:00.000Z")).toEqual([]);
  });

  test("is the exact words of the article", () => {
    const text = "Rescuers pulled 17 survivors from the rubble of a hospital late on Monday. Rain hampered them.";
    const found = newsIn([analysed(2, text, { title: text })], known, { most: 2, ofEach: 2 });
    expect(found).toMatchObject([{ articleId: 2, start: 0 }]);
    for (const one of found) expect(text.slice(one.start, one.end)).toBe(one.text);
  });

  test("is not what was said before in almost the same words", () => {
    expect(
      news("An earthquake struck northern Peru on Sunday, killing at least 40 people, the government said."),
    ).toEqual([]);
  });

  test("is not a known sentence with another figure and a name in it", () => {
    const again =
      "A strong earthquake struck northern Peru on Sunday and killed at least 41 people, the Red Cross said.";
    expect(
      newsIn([analysed(2, again, { actors: [{ name: "Red Cross", type: "ORG" }] })], known, { most: 2, ofEach: 2 }),
    ).toEqual([]);
  });

  test("is not what a report tells of long ago or of all the time", () => {
    expect(news("Engineers have warned for decades that Andean dams were built too cheaply by foreign firms.")).toEqual(
      [],
    );
    expect(news("A flood destroyed the cathedral of Trujillo on 3 February 1998 and drowned eleven nuns.")).toEqual([]);
  });

  test("asks nothing and speaks to nobody", () => {
    expect(
      news("Why did engineers allow the collapsing cathedral of Trujillo to reopen to visitors in spring?"),
    ).toEqual([]);
    expect(isAddress("We will tell you what happened.")).toBe(true);
    expect(isAddress("“We will tell you,” the mayor said.")).toBe(false);
    expect(isAddress("Hello and welcome to live coverage of the vote.")).toBe(true);
    expect(isAddress("Good Morning Amberly, a paper, has closed.")).toBe(false);
    expect(isAddress("The US sent aid.")).toBe(false);
    expect(isAddress("I ministri si sono riuniti a Roma.", "it")).toBe(false);
  });

  test("is not what leans on a sentence before it, or what a programme says of itself", () => {
    const lead = "Rain fell.";
    expect(news(`${lead} Seventeen survivors were pulled from the rubble of a hospital late on Monday.`)).toHaveLength(
      1,
    );
    expect(news(`${lead} The incident left seventeen survivors in the rubble of a hospital late on Monday.`)).toEqual(
      [],
    );
    const blurb =
      "Reporter Ann Bell takes a look at seventeen survivors who were pulled from the rubble of a hospital.";
    expect(news(blurb)).toEqual([]);
    expect(news(blurb.replace("takes a look at", "interviewed"))).toHaveLength(1);
  });

  test("is on the topic where that is asked for", () => {
    const text = "Rescuers pulled 17 survivors from the rubble of a hospital late on Monday.";
    const told = (isOnTopic: (sentence: string) => boolean) =>
      newsIn([analysed(2, text, { title: text })], known, { most: 2, ofEach: 2, isOnTopic });
    expect(told((sentence) => sentence.includes("hospital"))).toHaveLength(1);
    expect(told((sentence) => sentence.includes("airport"))).toEqual([]);
  });

  test("without a new figure or name, must differ more from what was said", () => {
    const resaid = "A strong earthquake struck Peru and toppled churches, markets, towers and old bridges overnight.";
    expect(news(resaid)).toEqual([]);
    expect(news(resaid.replace("old bridges", "31 bridges"))).toHaveLength(1);
  });

  test("tells what its headline tells, unless the caller knows better", () => {
    const text = "Rescuers pulled 17 survivors from the rubble of a hospital in Trujillo late on Monday.";
    const told = (title: string, more: { readonly isNews?: () => boolean } = {}) =>
      newsIn([analysed(2, text, { title })], known, { most: 2, ofEach: 2, ...more });
    expect(told("Seventeen survivors pulled from rubble of hospital")).toHaveLength(1);
    expect(told("Ten cooks of Lima and their soups")).toEqual([]);
    expect(told("Ten cooks of Lima and their soups", { isNews: () => true })).toHaveLength(1);
  });

  test("is the beginning of a report rather than what follows", () => {
    const text =
      "Rescuers pulled survivors from the rubble of a hospital late on Monday. Divers and 31 cooks volunteered with shovels, pumps, ropes, ladders and lamps.";
    const [first] = newsIn([analysed(2, text)], known, { most: 1, ofEach: 1, isNews: () => true });
    expect(first?.start).toBe(0);
  });

  test("stands in the first sentences of a report", () => {
    const fillers = Array.from({ length: 6 }, () => "Houses fell in Lima.").join(" ");
    expect(news(`${fillers} Rescuers pulled 17 survivors from the rubble of a hospital late on Monday.`)).toEqual([]);
  });

  test("is told once, however many reports have it, and by one report as often as asked", () => {
    const texts = [
      "Rescuers pulled 17 survivors from the rubble of a hospital late on Monday. The airport of Cusco reopened to relief flights carrying tents.",
      "Rescuers late on Monday pulled 17 survivors from the rubble of the hospital.",
    ];
    const articles = texts.map((text, index) => analysed(index + 2, text));
    expect(newsIn(articles, known, { most: 4, ofEach: 2, isNews: () => true })).toHaveLength(2);
    expect(newsIn(articles, known, { most: 4, ofEach: 1, isNews: () => true })).toHaveLength(1);
  });
});
