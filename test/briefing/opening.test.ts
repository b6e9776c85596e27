import { expect, test } from "vitest";
import { opensAlone } from "#briefing/opening.ts";
import { analysed } from "./sample-analysis.ts";

function opens(text: string, language = "en"): boolean {
  const article = analysed(1, text);
  return opensAlone({ ...article, analysis: { ...article.analysis, language } }, { start: 0, end: text.length });
}

test("a story opens with a sentence that says of whom and what it speaks", () => {
  expect(opens("Norland opened the longest bridge over the Amber on Monday.")).toBe(true);
  expect(opens("The former harbour minister has accused the ferrymen of greed.")).toBe(true);
  expect(opens("The panel asked for 40 more bridges on Sunday.")).toBe(false);
  expect(opens("He asked for 40 more bridges on Sunday.")).toBe(false);
  expect(opens("The panel on Sunday asked for 40 more bridges.")).toBe(false);
  expect(opens("The panel on bridges asked for 40 more on Sunday.")).toBe(true);
});

test("a participle tells which one is meant", () => {
  expect(opens("The man accused of setting fire to the bridge in Amberly has been charged with arson.")).toBe(true);
  expect(opens("The man asked for 40 more bridges on Sunday and went home.")).toBe(false);
});

test("a participle before its noun is no verb", () => {
  expect(opens("The attempted theft of a bridge in Amberly has cost two lives.")).toBe(true);
  expect(opens("The newly opened bridge over the Amber was closed on Monday.")).toBe(true);
  expect(opens("The attempted theft has cost two lives.")).toBe(false);
});

test("whoever said it at the end is none of those of whom it tells", () => {
  expect(opens("Another 24 people on the far bridge were hurt, he said.")).toBe(false);
  expect(opens("Police on the far bridge caught a man with two ferries, she said.")).toBe(false);
  expect(opens("A man on the far bridge said that he had seen two ferries.")).toBe(true);
});

test("whoever is said to be writing or speaking was named before", () => {
  expect(opens("Writing in the Amberly Herald she said that the ferries of Norland were safe.")).toBe(false);
  expect(opens("Speaking at Amberly harbour it said that the ferries of Norland were safe.")).toBe(false);
  expect(opens("Responding to the fire in Amberly took nine hours, firefighters of Norland said.")).toBe(true);
});

test("years are nobody of whom it tells", () => {
  expect(opens("Two years ago, she opened the longest bridge of Norland.")).toBe(false);
  expect(opens("Two girls said on Monday that she opened the longest bridge of Norland.")).toBe(true);
});

test("whoever is known by rank needs no name before what is said of him", () => {
  expect(opens("The Duke of Amberly came alone on Monday after his wife fell from a bridge in Norland.")).toBe(true);
  expect(opens("The president has defended his plan for a bridge to Norland.")).toBe(true);
  expect(opens("The ferryman of Norland has defended his plan for a bridge.")).toBe(false);
});

test("a name behind its first words tells who it is", () => {
  expect(opens("The ferry minister, Ada Moor, asked for 40 more bridges on Sunday.")).toBe(true);
  expect(opens("The Norland captain, Ada Moor, asked for 40 more bridges on Sunday.")).toBe(true);
  expect(opens("The ferry minister, who slept, asked for 40 more bridges on Sunday.")).toBe(false);
});

test("a suit that alleges is one that was named before", () => {
  expect(opens("The suit alleges that the ferries of Amberly break a law.")).toBe(false);
  expect(opens("The picture captures Ada Moor on a ferry in Amberly.")).toBe(false);
  expect(opens("The suit against the ferries of Amberly alleges that they break a law.")).toBe(true);
});

test("these animals are some that were named before", () => {
  expect(opens("In 2018 sightings of these nocturnal animals were recorded in Norland.")).toBe(false);
  expect(opens("Norland has opened few of its bridges these days.")).toBe(true);
  expect(opens("Norland has bought eleven ferries and nine bridges, and these old structures need repairs.")).toBe(
    true,
  );
});

test("a memory opens no story, a date within it does no harm", () => {
  expect(opens("In November 1984, Ada Moor stood on the bridge over the Amber with her father.")).toBe(false);
  expect(opens("Ada Moor was sentenced on Monday for a fire that she set in November 1984.")).toBe(true);
});

test("what goes on from something opens no story", () => {
  expect(opens("The entire fleet of Amberly has also been repainted since Monday.")).toBe(false);
  expect(opens("The council of Amberly has repainted its fleet, which has also been repaired.")).toBe(true);
  expect(opens("Ada Moor also said on Monday that the fleet of Amberly needs paint.")).toBe(false);
  expect(opens("Ada Moor, who was also mayor, said on Monday that the fleet of Amberly needs paint.")).toBe(true);
  expect(opens("Further hints came from the harbour of Amberly on Monday.")).toBe(false);
});

test("officials of nowhere open no story", () => {
  expect(opens("Officials said the raids led to a calmer night with 719 arrests.")).toBe(false);
  expect(opens("Officials said the raids led to a calmer night in Norland.")).toBe(true);
});

test("what stands further down a report opens no story", () => {
  const news = "Norland opened the longest bridge over the Amber on Monday. ";
  const article = analysed(1, news.repeat(6));
  const place = (at: number) => article.analysis.sentences[at] ?? { start: 0, end: 0 };
  expect(opensAlone(article, place(3))).toBe(true);
  expect(opensAlone(article, place(4))).toBe(false);
});

test("colour opens no story", () => {
  expect(opens("Maybe nobody in Norland looks at the right bridge these days.")).toBe(false);
});

test("a caption and a line without a full stop open no story", () => {
  expect(opens("Harbour minister Ada Moor.")).toBe(false);
  expect(opens("Ada Moor (2nd R), the harbour minister, walks over the bridge in Amberly on Monday.")).toBe(false);
  expect(opens("Norland opened the longest bridge over the Amber on Monday")).toBe(false);
});

test("a caption tells in the present what was seen on a day", () => {
  expect(opens("Ada Moor greets ferrymen during a visit to the harbour of Amberly on May 3, 2024.")).toBe(false);
  expect(opens("Ada Moor greeted ferrymen during a visit to the harbour of Amberly on May 3, 2024.")).toBe(true);
});

test("what English words would mean is not asked of another language", () => {
  expect(opens("Amberly abrió el puente, y he aquí la prueba.", "es")).toBe(true);
});

test("a row of figures and an address open no story, figures in a sentence do no harm", () => {
  const opens = (text: string) => opensAlone(analysed(1, text), { start: 0, end: text.length });
  expect(opens("Net profit 22.7 mln vs 20.3 mln, sales 60.4 mln vs 55.0 mln, shares 1.20 vs 1.05.")).toBe(false);
  expect(opens("The Ferry Inn, Arch 11, 4 Deptford Harbour Yard, Amberly AM8 4BX for all the bookings.")).toBe(false);
  expect(opens("Net profit at Harbour Bank was 22.7 mln in 2016, after 20.3 mln in 2015 and 18.9 in 2014.")).toBe(true);
});

test("a caption is known by the credit behind it", () => {
  const caption = "Ada Moor opens the longest bridge over the Amber on Monday in the rain.";
  const opensBefore = (behind: string) =>
    opensAlone(analysed(1, `${caption} ${behind}`), { start: 0, end: caption.length });
  expect(["| Image: Harbour Films", "(Jo Hill/Wire Pictures)", "(Photo by Jo Hill)"].map(opensBefore)).toEqual([
    false,
    false,
    false,
  ]);
  expect(["The bridge is 900 metres long.", "(She wore a hat.)"].map(opensBefore)).toEqual([true, true]);
});
