import type { ArticleHead } from "#news/article.ts";

/** The number by which a message refers to one of its sources: ¹ for the first; "" for what is none of them. */
export type NumberOf = (articleId: number) => string;

/** The numbers of sources, in their order. */
export function sourceNumbers(sources: readonly ArticleHead[]): NumberOf {
  const numbers = new Map(sources.map(({ id }, index) => [id, superscript(index + 1)]));
  return (articleId) => numbers.get(articleId) ?? "";
}

/** A line with the number of its source behind it: no line break parts the two. */
export function numbered(line: string, articleId: number, numberOf: NumberOf): string {
  return `${line}\u00a0${numberOf(articleId)}`.trimEnd();
}

/** The number of a source as it stands behind a sentence: ¹, ², … */
export function superscript(number: number): string {
  return String(number).replace(/\d/g, (digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(digit)] ?? digit);
}
