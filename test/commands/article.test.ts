import { expect, test } from "vitest";
import { articleNamed } from "../../src/commands/article.ts";

test("a headline without a word names no article, not the newest", async () => {
  const asked: string[] = [];
  const needs = {
    article: async () => null,
    titled: async (words: string) => {
      asked.push(words);
      return [];
    },
  };
  expect(await articleNamed("%", null, needs)).toBeNull();
  expect(asked).toEqual([]);
  await articleNamed("peace", null, needs);
  expect(asked).toEqual(["peace"]);
});
