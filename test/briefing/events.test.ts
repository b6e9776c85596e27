import { expect, test } from "vitest";
import { eventsOn } from "#briefing/events.ts";
import { parseTopic, type Topic } from "#news/topic.ts";
import { analysed } from "./sample-analysis.ts";

function topic(text: string): Topic {
  const parsed = parseTopic(text);
  if (parsed.kind !== "topic") throw new Error(parsed.reason);
  return parsed;
}

const quake = analysed(1, "A strong earthquake struck northern Peru on Sunday and killed at least 40 people.", {
  title: "Earthquake strikes Peru",
});
const toll = analysed(2, "The earthquake in northern Peru killed 112 people, the government said on Monday.", {
  title: "Toll of Peru earthquake rises",
});
const bridge = analysed(3, "The longest bridge of Peru opened to lorries after nine years of building.", {
  title: "New bridge opens in Peru",
});
const events = eventsOn([topic("peru")]);

test("articles that share no more than their topic are of different events", () => {
  expect(events.apart([quake, bridge, toll])).toEqual([[quake, toll], [bridge]]);
});

test("a story goes on when its openings are alike, the topic's own words aside", () => {
  expect(events.goesOn([quake], [toll])).toBe(true);
  expect(events.goesOn([quake], [bridge])).toBe(false);
  expect(events.goesOn([], [toll])).toBe(false);
});

test("stories of one event are joined, however far their words took them apart", () => {
  expect(events.together([[quake], [bridge], [toll]])).toEqual([[quake, toll], [bridge]]);
  expect(events.together([])).toEqual([]);
});
