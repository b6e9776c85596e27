import { headOf } from "#news/article.ts";
import { nameWords } from "./actors/names.ts";
import { romanised } from "./actors/romanised.ts";
import type { AnalysedArticle } from "./analysis.ts";
import { keyQuotes } from "./key-quotes.ts";
import type { Profile } from "./profile.ts";
import { SHOWN_CONFIDENCE } from "./quotes/quotes.ts";

/**
 * The profile of somebody whom articles without told actors quote, as those in other languages than English do: at most so many quotes and
 * where they stand, no roles; null when nobody of the name is quoted. `wanted` holds the stems of a topic to quote on.
 */
export function speakerProfile(
  name: string,
  articles: readonly AnalysedArticle[],
  wanted: ReadonlySet<string>,
  most: number,
): Profile | null {
  const asked = nameWords(name).map(romanised);
  if (asked.length === 0) return null;
  const quoting = articles
    .filter(({ analysis }) => analysis.actors.length === 0)
    .map((from) => quotingOnly(from, asked))
    .filter(({ analysis }) => analysis.quotes.length > 0)
    .toSorted((a, b) => b.article.publishedAt.localeCompare(a.article.publishedAt));
  const names = quoting.flatMap(({ analysis }) => analysis.quotes.flatMap(({ speaker }) => speaker ?? []));
  const fullest = names.toSorted((a, b) => nameWords(b).length - nameWords(a).length)[0];
  if (fullest === undefined) return null;
  const quotes = keyQuotes(quoting, wanted, most);
  return {
    name: fullest,
    type: "PER",
    roles: [],
    quotes,
    related: [],
    sources: quoting.map(({ article }) => headOf(article)),
  };
}

/** The article with only the quotes of a speaker whose name has all the words. */
function quotingOnly(from: AnalysedArticle, asked: readonly string[]): AnalysedArticle {
  const quotes = from.analysis.quotes.filter(({ speaker, confidence }) => {
    const words = new Set(nameWords(speaker ?? "").map(romanised));
    return confidence >= SHOWN_CONFIDENCE && asked.every((word) => words.has(word));
  });
  return { ...from, analysis: { ...from.analysis, quotes } };
}
