import { expect, test } from "vitest";
import { articlesOverTime } from "../../src/commands/articles-over-time.ts";
import type { BriefingNeeds } from "../../src/commands/briefings.ts";
import { parseTopic } from "../../src/news/topic.ts";
import { analysed } from "../briefing/sample-analysis.ts";

const now = () => new Date("2016-07-15T00:00:00Z");
const topic = parseTopic("road");

/** What is found in articles of the last twenty years, one a month, the newest first. */
async function found(limit: number, years: number) {
  const all = Array.from({ length: years * 12 }, (_, index) =>
    analysed(index + 1, "A road.", { publishedAt: new Date(Date.UTC(2016, 6 - index, 1)).toISOString() }),
  );
  const find: BriefingNeeds["find"] = async (_, { until = now(), limit, anySense }) =>
    all.filter(({ article }) => anySense && Date.parse(article.publishedAt) <= until.getTime()).slice(0, limit);
  if (topic.kind !== "topic") throw new Error(topic.reason);
  return (await articlesOverTime(topic, { limit, server: null }, { find, now })).map(({ article }) => article.id);
}

test("all articles are read when there are few", async () => {
  expect(await found(60, 2)).toHaveLength(24);
});

test("of many articles the newest are read, and some of earlier years, each once", async () => {
  const ids = await found(12, 20);
  expect(ids.slice(0, 12)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  expect(Math.max(...ids)).toBeGreaterThan(100);
  expect(ids.length).toBeLessThan(12 + 5 * 15);
  expect(new Set(ids).size).toBe(ids.length);
});
