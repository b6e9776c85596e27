import { describe, expect, test } from "vitest";
import { tellsNews } from "#briefing/tells-news.ts";
import { analysed } from "./sample-analysis.ts";

const told = "The parliament of Norland passed a law against foreign mills on Monday, after nine hours of debate.";
const isNews = (title: string, text = told, language = "en") => {
  const { article, analysis } = analysed(1, text, { title });
  return tellsNews({ article, analysis: { ...analysis, language } }, { start: 0, end: text.length });
};

describe("a sentence tells the news", () => {
  test("when it tells what its headline tells", () => {
    expect(isNews("Norland parliament passes law against foreign mills")).toBe(true);
    expect(isNews("Bakers of the old harbour fear for their bread")).toBe(false);
  });

  test("in enough words", () => {
    const title = "Norland passes law against mills, wells and cranes";
    const short = "The law was passed in Norland.";
    expect(isNews(title, short)).toBe(false);
    expect(isNews(title, short.replace(".", " on Monday, after nine hours of debate in the great hall."))).toBe(true);
  });

  test("seldom under a headline in parts, which stands above opinions and live blogs", () => {
    expect(isNews("Norland debates mills – live")).toBe(false);
    expect(isNews("The law against mills | Roy Bell")).toBe(false);
  });

  test("in other languages for all that is known", () => {
    expect(isNews("Bakers of the old harbour fear for their bread", told, "no")).toBe(true);
  });
});
