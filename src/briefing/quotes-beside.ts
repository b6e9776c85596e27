import { type Span, slice } from "#text/span.ts";
import type { AnalysedArticle } from "./analysis.ts";

/** A sentence within so many letters of a quote tells on what it was said. */
export const BESIDE = 400;

/** The article with only those of its quotes that have a fitting sentence within so many letters. */
export function quotesBeside(
  { article, analysis }: AnalysedArticle,
  isFitting: (sentence: string) => boolean,
  reach: number,
): AnalysedArticle {
  const { sentences, quotes } = analysis;
  const isNear = (one: Span, other: Span) => one.start < other.end + reach && one.end > other.start - reach;
  const near = sentences.filter((sentence) => quotes.some((quote) => isNear(sentence, quote)));
  const fitting = near.filter((sentence) => isFitting(slice(article.text, sentence)));
  const beside = quotes.filter((quote) => fitting.some((sentence) => isNear(sentence, quote)));
  return { article, analysis: { ...analysis, quotes: beside } };
}
