import { expect, test } from "vitest";
import { createIngest } from "#archive/ingest.ts";
import type { NewArticle } from "#news/article.ts";
import { madeUpAnalysis, madeUpArticle } from "./made-up.ts";

test("each new article is stored with its own analysis, and what is known is not analysed", async () => {
  const articles = ["Known", "First", "Second"].map((title) => madeUpArticle({ title }));
  const stored: string[] = [];
  const ingest = createIngest(
    {
      known: async (asked) => asked.map(({ title }) => title === "Known"),
      share: async () => {},
      add: async (incoming) => {
        stored.push(...incoming.map(({ article, analysis }) => `${article.title}: ${analysis.actors[0]?.name}`));
        return incoming.map(() => "stored");
      },
    },
    async (asked: readonly NewArticle[]) => asked.map(({ title }) => madeUpAnalysis(`${title} Lee`)),
    () => new Date("2026-11-22T12:00:00.000Z"),
  );
  expect(await ingest(articles)).toEqual(["known", "stored", "stored"]);
  expect(stored).toEqual(["First: First Lee", "Second: Second Lee"]);
});
