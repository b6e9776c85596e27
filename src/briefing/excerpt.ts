import type { Article } from "#news/article.ts";
import { type Span, slice } from "#text/span.ts";
import type { AnalysedArticle } from "./analysis.ts";
import type { Excerpt } from "./briefing.ts";

/** A stretch of an article's text as it is shown: with its words and where they stand. */
export function excerptOf(article: Article, { start, end }: Span): Excerpt {
  return { articleId: article.id, start, end, text: slice(article.text, { start, end }) };
}

/** The article among those given that an excerpt is from. */
export function sourceOf(
  excerpt: Excerpt | undefined,
  articles: readonly AnalysedArticle[],
): AnalysedArticle | undefined {
  return articles.find(({ article }) => article.id === excerpt?.articleId);
}
