import type { AnalysedArticle } from "./analysis.ts";
import type { Excerpt, KeyQuote } from "./briefing.ts";
import { keyQuotes } from "./key-quotes.ts";
import { summaryOf } from "./story-summary.ts";

const SENTENCES = 3;
const QUOTES = 6;

/** One article in short; every text in it is an exact span of the article. */
export type ArticleDigest = {
  readonly summary: readonly Excerpt[];
  readonly quotes: readonly KeyQuote[];
};

/** The three sentences and the quotes that tell most of an article. */
export function digestOf(article: AnalysedArticle): ArticleDigest {
  return {
    summary: summaryOf([article], SENTENCES),
    quotes: keyQuotes([article], new Set(), QUOTES),
  };
}
