import { expect, test } from "vitest";
import { headOf, publishingDate } from "../../src/news/article.ts";
import { analysed } from "../briefing/sample-analysis.ts";

const { article } = analysed(1, "The road reopened.", { publishedAt: "2016-07-12T12:00:00.000Z" });

test("an article that its source dates has that date", () => {
  const dated = { ...article, storedAt: "2016-07-13T00:00:00.000Z" };
  expect(publishingDate(dated)).toBe("2016-07-12T12:00:00.000Z");
  expect(headOf(dated).publishedAt).toBe("2016-07-12T12:00:00.000Z");
});

test("an article filed under the moment of its storing has no date to show", () => {
  const undated = { ...article, storedAt: article.publishedAt };
  expect(publishingDate(undated)).toBeNull();
  expect(headOf(undated).publishedAt).toBeNull();
});
