import { expect, test } from "vitest";
import type { AnalysedArticle } from "#briefing/analysis.ts";
import { eventsOn } from "#briefing/events.ts";
import { tellersAmong } from "#briefing/tellers.ts";
import { inOwnWords, namingTest } from "#briefing/topic-naming.ts";
import { parseTopic } from "#news/topic.ts";
import { analysed } from "./sample-analysis.ts";

/** The ids of those who can tell the topic, the best first; each article is a story of its own, if none are given. */
function tellers(
  articles: readonly AnalysedArticle[],
  stories: readonly (readonly AnalysedArticle[])[] = articles.map((one) => [one]),
): number[] {
  const topic = parseTopic("norland");
  if (topic.kind !== "topic") throw new Error(topic.reason);
  const named = namingTest(inOwnWords(topic));
  return tellersAmong(named, articles, stories, eventsOn([topic])).map(({ from }) => from.article.id);
}

const at = (publishedAt: string, title: string, outlet = "The Wire") => ({ publishedAt, title, outlet });
const morning = "2030-09-05T06:00:00.000Z";
const evening = "2030-09-05T20:00:00.000Z";

const ferry = (id: number, publishedAt: string, outlet?: string) =>
  analysed(id, "A ferry of Norland sank in the harbour with twelve people on board.", {
    ...at(publishedAt, "Ferry of Norland sinks in harbour", outlet),
  });
const mayor = (id: number, publishedAt: string) =>
  analysed(id, "Norland elected Ada Moor as its first mayor by nine votes.", {
    ...at(publishedAt, "Norland elects Ada Moor"),
  });

test("what is new tells it before what is older", () => {
  expect(tellers([ferry(1, morning), mayor(2, evening)])).toEqual([2, 1]);
  expect(tellers([ferry(1, evening), mayor(2, morning)])).toEqual([1, 2]);
});

test("of one story its newest tells it first, however old the story is", () => {
  const story = [ferry(1, "2030-08-01T06:00:00.000Z"), mayor(2, "2030-08-01T20:00:00.000Z")];
  const newer = mayor(3, evening);
  expect(tellers([...story, newer], [story, [newer]]).filter((id) => id !== 3)).toEqual([2, 1]);
});

test("what two tell comes before what one tells", () => {
  const alone = mayor(1, evening);
  expect(tellers([alone, ferry(2, evening)])).toEqual([1, 2]);
  expect(tellers([alone, ferry(2, evening), ferry(3, evening, "Herald")])[0]).toBe(2);
});

test("a report comes before an explanation and a reaction, and an opinion tells nothing", () => {
  const piece = (id: number, title: string) =>
    analysed(id, "Norland raised the price of bread by two crowns.", at(evening, title));
  const report = piece(4, "Norland raises price of bread");
  const others = [
    "What is the price of bread in Norland",
    "Norland defends price of bread",
    "Opinion: bread of Norland",
  ];
  expect(tellers([...others.map((title, id) => piece(id, title)), report])[0]).toBe(4);
  expect(tellers([...others.map((title, id) => piece(id, title)), report])).not.toContain(2);
});

test("what has no date of its own is older than all that has", () => {
  const filed = mayor(1, evening);
  const undated = { ...filed, article: { ...filed.article, storedAt: filed.article.publishedAt } };
  expect(tellers([undated, ferry(2, "2029-09-05T06:00:00.000Z")])).toEqual([2, 1]);
});

test("what happened comes before what is to come, and before what somebody said", () => {
  const piece = (id: number, text: string) => analysed(id, text, at(evening, "Norland opens its bridge of glass"));
  const opened = piece(2, "Norland opened its bridge of glass to the first carts.");
  expect(tellers([piece(1, "Norland is to open its bridge of glass to carts."), opened])).toEqual([2, 1]);
  expect(tellers([piece(1, "Norland said nine carts were first on its bridge."), opened])).toEqual([2, 1]);
});

test("what can be read alone, and names the topic itself, comes first", () => {
  const piece = (id: number, text: string) => analysed(id, text, at(evening, "Norland opens its bridge of glass"));
  const opened = piece(2, "Norland opened its bridge of glass to the first carts.");
  expect(tellers([piece(1, "On Monday he closed the bridge of glass of Norland."), opened])).toEqual([2, 1]);
  expect(tellers([piece(1, "Amberly mourned nine carts on Monday."), opened])).toEqual([2, 1]);
});

test("who does not begin with the topic, nor is about it, cannot tell it", () => {
  const text =
    "Kestrel bought nine ferries for its harbour on the eastern coast. All nine of the old ones, white and blue, were at last sold to Norland.";
  expect(tellers([analysed(1, text, at(evening, "Kestrel buys ferries"))])).toEqual([]);
  expect(tellers([analysed(1, text, at(evening, "Kestrel and Norland buy ferries"))])).toEqual([1]);
});

test("what speaks to its reader or of its writer opens nothing", () => {
  const piece = (text: string) => analysed(1, text, at(evening, "Norland counts its loaves"));
  expect(tellers([piece("Bakers of Norland gave us nine loaves on Monday.")])).toEqual([]);
  expect(tellers([piece("Bakers of Norland gave away nine loaves on Monday.")])).toEqual([1]);
});
