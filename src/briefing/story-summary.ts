import type { AnalysedArticle } from "./analysis.ts";
import type { Briefing } from "./briefing.ts";
import { summarise } from "./summary.ts";

/** The sentences that tell a story best, at most `sentences` of them, each with the article it stands in. */
export function summaryOf(story: readonly AnalysedArticle[], sentences: number): Briefing["summary"] {
  const documents = story.map(({ article, analysis }) => ({
    title: article.title,
    text: article.text,
    sentences: analysis.sentences,
    publishedAt: article.publishedAt,
  }));
  return summarise(documents, { sentences }).flatMap(({ doc, start, end }) => {
    const article = story[doc]?.article;
    return article ? [{ articleId: article.id, start, end, text: article.text.slice(start, end) }] : [];
  });
}
