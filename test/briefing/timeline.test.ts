import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { timelineOf } from "../../src/briefing/timeline.ts";
import { analysed } from "./sample-analysis.ts";

const none = new Set<string>();

/** The dates and kinds of the events that one article of Tuesday 12 July 2016 tells. */
function told(text: string) {
  return timelineOf([analysed(1, text)], none, 10).map(({ date, kind }) => `${date} ${kind}`);
}

describe("what makes a line of a timeline", () => {
  test.each([
    ["Soldiers blocked both bridges over the strait on Friday evening.", "2016-07-08 happened"],
    ["Russia entered the war last September to support its old ally.", "2015-09 happened"],
    ["The court will read out its judgment on Thursday.", "2016-07-14 planned"],
    ["Troops have taken the northern road, a monitoring group said on Sunday.", "2016-07-10 reported"],
    ["The player agreed to a new deal with the club on Saturday.", "2016-07-09 happened"],
    ["At least nine people died on Sunday, the police said on Monday.", "2016-07-10 happened"],
  ])("%s", (text, line) => {
    expect(told(text)).toEqual([line]);
  });

  test.each([
    ["it points back to something that is not there", "He landed at the airport of the capital on Friday."],
    ["its date bounds a time", "The road has been closed to all traffic since Monday."],
    ["its date belongs to a noun", "The minister praised his July 4 speech before a large crowd."],
    ["its date is a part of a name", "The governor blasted a loud 4th of July message of the company."],
    ["its date belongs to goods, not to the news", "The ministers debated the duties imposed on Monday."],
    ["its date belongs to a clause on the side", "The mayor who was elected on Monday cleaned the square."],
    ["it tells only what somebody thinks", "The bank said on Monday that prices would rise again."],
    ["it is what somebody said", "“The troops took the road on Monday,” the colonel said."],
    ["its date belongs to what is told of somebody in it", "Detectives questioned a man who left jail on Monday."],
    ["its date belongs to a clause behind a comma", "Reporters met Roy Bell, whose son, Tom, was hurt on Monday."],
    ["it tells of now", "The deal is much like the one that both sides signed on Monday."],
    ["its date is that of an end", "The company reported a loss for the quarter ended June 30."],
    ["its date belongs to another happening", "The glitch with the satellite followed a failed launch in May."],
    ["its date belongs to a noun beside a perfect", "The campaign has been built on the victories of Roy in 2008."],
    ["it did not happen", "The war in the north did not begin on Monday."],
    ["it tells of a state", "The general was in office in 2012 and popular with his men."],
  ])("a sentence is left out when %s", (_, text) => {
    expect(told(text)).toEqual([]);
  });
});

test("events come in the order of time, each an exact sentence", () => {
  const text = "Troops took the harbour on Sunday morning. Rebels closed the northern road on July 2.";
  const events = timelineOf([analysed(7, text)], none, 10);
  expect(events.map(({ date }) => date)).toEqual(["2016-07-02", "2016-07-10"]);
  for (const event of events) expect(text.slice(event.start, event.end)).toBe(event.text);
});

test("what several outlets tell of one day is one line that says how many they are", () => {
  const wire = analysed(1, "Government troops took the Castello Road on Sunday after heavy fighting.");
  const herald = analysed(2, "The Castello Road was taken by government troops on Sunday.", { outlet: "The Herald" });
  expect(timelineOf([wire, herald], none, 10)).toMatchObject([{ date: "2016-07-10", outlets: 2 }]);
});

test("a copy that came out later does not make a second day", () => {
  const text = "Government troops took the Castello Road on Sunday after heavy fighting.";
  const copy = analysed(2, text, { outlet: "The Herald", publishedAt: "2016-07-20T12:00:00.000Z" });
  expect(timelineOf([copy, analysed(1, text)], none, 10).map(({ date }) => date)).toEqual(["2016-07-10"]);
});

test("articles that name the topic in passing tell only their sentences on it", () => {
  const article = analysed(
    1,
    "Farmers blocked the motorway with tractors on Monday. Syria reopened its embassy in the capital on Sunday.",
    { title: "Farmers on the road" },
  );
  expect(timelineOf([{ ...article, isInPassing: true }], new Set(["syria"]), 10).map(({ date }) => date)).toEqual([
    "2016-07-10",
  ]);
});

test("no more lines than wanted, and no day crowds out the others", () => {
  const deeds = [
    "Soldiers took the old bridge",
    "Farmers burned a barn",
    "Guards freed nine prisoners",
    "Traders lost lorries",
  ];
  const text = `${deeds.map((deed) => `${deed} late on Sunday.`).join(" ")} Parliament met again early on Monday.`;
  const events = timelineOf([analysed(1, text)], none, 10);
  expect(events.filter(({ date }) => date === "2016-07-10")).toHaveLength(3);
  expect(timelineOf([analysed(1, text)], none, 2)).toHaveLength(2);
});

test("articles in other languages are left out rather than guessed", () => {
  const article = analysed(1, "Soldiers blocked both bridges over the strait on Friday evening.");
  const german = { ...article, analysis: { ...article.analysis, language: "de" } };
  expect(timelineOf([german], none, 10)).toEqual([]);
});

test("whatever an article says, every event is exactly in it", () => {
  const piece = fc.constantFrom(
    "Troops",
    "took",
    "it",
    "on Monday",
    "in 2012",
    "said",
    "will",
    ".",
    ",",
    "The road",
    "“",
  );
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 40 }), (pieces) => {
      const text = `${pieces.join(" ")}.`;
      for (const event of timelineOf([analysed(1, text)], none, 5)) {
        expect(text.slice(event.start, event.end)).toBe(event.text);
      }
    }),
  );
});

test("what speaks to the reader is no line", () => {
  const lines = (text: string) => timelineOf([analysed(1, text)], none, 5).length;
  expect(lines("Troops took the northern road on Monday after a long fight.")).toBe(1);
  expect(lines("Troops took the northern road on Monday, as our readers know.")).toBe(0);
});
