import { expect, test } from "vitest";
import type { AnalysedArticle } from "#briefing/analysis.ts";
import { eventsOn } from "#briefing/events.ts";
import { toldStories } from "#briefing/told-stories.ts";
import { inOwnWords, namingTest } from "#briefing/topic-naming.ts";
import { parseTopic, type Topic } from "#news/topic.ts";
import { analysed } from "./sample-analysis.ts";

function topic(text: string): Topic {
  const parsed = parseTopic(text);
  if (parsed.kind !== "topic") throw new Error(parsed.reason);
  return parsed;
}

function told(stories: readonly (readonly AnalysedArticle[])[], staleAfter?: number) {
  const norland = topic("norland");
  return toldStories(namingTest(inOwnWords(norland)), stories, eventsOn([norland]).likeness, staleAfter);
}

const on = (publishedAt: string, title: string) => ({ publishedAt, title });

const storm = analysed(
  1,
  "Storm Beryl made landfall in southern Norland on Wednesday with winds of 190 kilometres an hour.",
  on("2030-09-05T12:00:00.000Z", "Storm Beryl hits Norland"),
);
const awaited = analysed(
  2,
  "Southern Norland is preparing for storm Beryl, which is expected to make landfall on Wednesday.",
  on("2030-09-04T12:00:00.000Z", "Norland prepares for storm Beryl"),
);
const bank = analysed(
  3,
  "The central bank of Norland raised its rate to four percent on Tuesday.",
  on("2030-09-04T09:00:00.000Z", "Norland raises its rate"),
);
const bridge = analysed(
  4,
  "Norland opened the longest bridge over the Amber on Monday.",
  on("2030-06-03T12:00:00.000Z", "Norland opens a bridge"),
);

test("one event in two stories is told once, with the articles of both", () => {
  const stories = told([[storm], [awaited], [bank]]);
  expect(stories.map(({ story }) => story)).toEqual([[storm, awaited], [bank]]);
  expect(stories.map(({ sentences }) => sentences[0]?.articleId)).toEqual([1, 3]);
});

test("the same words weeks later tell of another event", () => {
  const later = analysed(5, awaited.article.text, on("2030-09-20T12:00:00.000Z", "Norland prepares for storm Beryl"));
  expect(told([[storm], [later]])).toHaveLength(2);
});

test("where the weightiest of one event's stories cannot be told, the next one tells it", () => {
  const leaning = analysed(6, "During that time, storm Beryl hit southern Norland.", {
    ...on("2030-09-05T12:00:00.000Z", "Storm Beryl hits southern Norland"),
  });
  expect(told([[leaning], [awaited], [bank]]).map(({ sentences }) => sentences[0]?.articleId)).toEqual([2, 3]);
});

test("beside news of today an old story is not told, unless it is the weightiest or asked for by itself", () => {
  expect(told([[storm], [bridge]]).map(({ story }) => story)).toEqual([[storm]]);
  expect(told([[bridge], [storm]]).map(({ story }) => story)).toEqual([[bridge], [storm]]);
  expect(told([[storm], [bridge]], Number.POSITIVE_INFINITY)).toHaveLength(2);
});

test("what is added to the only story was said no earlier than what it is added to", () => {
  const before = analysed(
    8,
    "Schools in Norland were told on Tuesday to fill sandbags.",
    on("2030-09-04T12:00:00.000Z", "Sandbags for schools"),
  );
  const after = analysed(9, before.article.text, on("2030-09-06T12:00:00.000Z", "Sandbags for schools"));
  const tellers = (other: AnalysedArticle) =>
    told([[storm, other]]).flatMap(({ sentences }) => sentences.map(({ articleId }) => articleId));
  expect(tellers(before)).toEqual([1]);
  expect(tellers(after)).toEqual([1, 9]);
});
