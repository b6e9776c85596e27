import { type Span, slice } from "#text/span.ts";
import { wordsOf } from "#text/words.ts";
import type { AnalysedArticle } from "./analysis.ts";
import { coverage, termVector } from "./term-vectors.ts";

/*
 * Whether a sentence tells the news: a logistic regression on 502 sentences of what is new and of digests on 175 topics,
 * each judged by a strict reader. Of topics that it did not learn from it knows the better of a good and a bad one in 78
 * of 100 pairs. What else was tried adds little: its place, its verbs, what is named where, whether it can be read alone.
 */
const WORTH = {
  /** So chosen that of those above 0 four of five are good. */
  base: -1.5,
  /** How much of the headline it tells: colour, background and asides tell something else. */
  headline: 2.6,
  /** "Opinion: …", "… | Letters", "Team v team – live": such headlines stand above what is no report. */
  isParted: -1.6,
  /** For each word: short ones tell too little. */
  word: 0.025,
};
const PARTED = /[:–|]/;

/** Whether a sentence tells what its headline tells, in enough words; only English is judged. */
export function tellsNews(
  { article: { title, text }, analysis: { language } }: AnalysedArticle,
  sentence: Span,
): boolean {
  if (language !== "en") return true;
  const said = wordsOf(slice(text, sentence));
  const told = coverage(termVector(wordsOf(title), language), termVector(said, language));
  const parted = PARTED.test(title) ? WORTH.isParted : 0;
  return WORTH.base + WORTH.headline * told + WORTH.word * said.length + parted > 0;
}
