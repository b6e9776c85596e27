import { sentences } from "#text/sentences.ts";
import { type AnalysedArticle, NOTHING_UNDERSTOOD } from "./analysis.ts";
import type { StoredArticle } from "./proof.ts";
import { isReport } from "./reports.ts";

/** The reports whose text was changed after a moment, each with itself as it read then. Live blogs and the like change all the time. */
export function revisedSince<From extends StoredArticle>(
  articles: readonly From[],
  moment: Date,
): ReadonlyMap<AnalysedArticle, AnalysedArticle> {
  return new Map(
    articles.filter(isReport).flatMap((from) => {
      const former = from.former?.findLast(({ until }) => Date.parse(until) > moment.getTime());
      return former === undefined ? [] : [[from, asItRead(from, former.text)] as const];
    }),
  );
}

function asItRead({ article, analysis: { language } }: AnalysedArticle, text: string): AnalysedArticle {
  const analysis = { ...NOTHING_UNDERSTOOD, language, sentences: sentences(text) };
  return { article: { ...article, text }, analysis };
}
