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
  return toldStories(namingTest(inOwnWords(norland)), stories, eventsOn([norland]), staleAfter);
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

test("much the same words weeks later tell of another event", () => {
  const ferry = (publishedAt: string) =>
    analysed(5, "A ferry to Norland sank on Friday, and its twelve passengers swam to the shore.", {
      ...on(publishedAt, "Storm Beryl hits Norland"),
    });
  expect(told([[storm], [ferry("2030-09-06T12:00:00.000Z")]])).toHaveLength(1);
  expect(told([[storm], [ferry("2030-09-25T12:00:00.000Z")]])).toHaveLength(2);
});

test("two stories that are told in the same words are one, whatever else their articles say", () => {
  const again = analysed(
    10,
    storm.article.text,
    on("2030-09-20T12:00:00.000Z", "Harbour counts its losses in Norland"),
  );
  expect(told([[storm], [again]])).toHaveLength(1);
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

test("what was ahead is not told beside what came later", () => {
  const gates = (publishedAt: string) =>
    analysed(14, "Guests of Norland are expected to queue for hours at the gates of its harbour feast.", {
      ...on(publishedAt, "Feast in Norland"),
    });
  expect(told([[bank], [gates("2030-09-02T12:00:00.000Z")]])).toHaveLength(1);
  expect(told([[bank], [gates("2030-09-04T12:00:00.000Z")]])).toHaveLength(2);
});

test("a story that names all of the topic leaves no room for one that names a part", () => {
  const port = topic("amber port");
  const tell = (stories: readonly (readonly AnalysedArticle[])[]) =>
    toldStories(namingTest(inOwnWords(port)), stories, eventsOn([port]));
  const whole = analysed(15, "The Amber port closed on Monday for a week.", { title: "Amber port closes" });
  const part = analysed(16, "Kestrel opened a port on Monday for nine ships.", { title: "Kestrel opens port" });
  expect(tell([[part], [whole]]).map(({ story }) => story)).toEqual([[whole]]);
  expect(tell([[part]]).map(({ story }) => story)).toEqual([[part]]);
});

test("what is told behind the first sentence is long enough to say something", () => {
  const text =
    "Norland raised its rate to four percent on Tuesday. The bank has a hard year ahead. The rate was two percent for most of last year.";
  const bankOnly = analysed(11, text, on("2030-09-04T09:00:00.000Z", "Norland raises its rate"));
  const short = analysed(
    12,
    text.replace("The bank has a hard year ahead", "It was hard"),
    on("2030-09-04T09:00:00.000Z", "Norland raises its rate"),
  );
  const texts = (from: AnalysedArticle) => told([[from]]).flatMap(({ sentences }) => sentences.map((one) => one.text));
  expect(texts(bankOnly)).toContain("The bank has a hard year ahead.");
  expect(texts(short)).not.toContain("It was hard.");
});

test("what was ahead is not told once another article knows more", () => {
  const plan = (publishedAt: string) =>
    analysed(
      13,
      "Norland is set to raise its rate to four percent this week, two banks said.",
      on(publishedAt, "Norland to raise rate"),
    );
  const opening = (from: AnalysedArticle) => told([[from, bank]])[0]?.sentences[0]?.articleId;
  expect(opening(plan("2030-09-03T12:00:00.000Z"))).toBe(3);
});
