import { type Span, slice } from "#text/span.ts";
import { termOf } from "#text/terms.ts";
import { firstWords, wordsOf } from "#text/words.ts";
import type { AnalysedArticle } from "./analysis.ts";
import type { Excerpt } from "./briefing.ts";
import { figuresIn } from "./figures.ts";
import { sentenceIndex } from "./sentence-index.ts";
import { type TermVector, termVector } from "./term-vectors.ts";

/** A sentence as like a known one as this says the same again … */
export const REPEATS = 0.5;
/** … and so does one whose figures are all known, when it is as like as this: a toll told again. */
const REPEATS_FIGURES = 0.25;
/** What is read of what was known: words of each text, and sentences of each. */
const KNOWN = { words: 800, sentences: 25 };

/** What a reader may know already. */
export type Known = {
  readonly terms: ReadonlySet<string>;
  readonly figures: ReadonlySet<string>;
  /** How like the likest known sentence is. */
  readonly likest: (vector: TermVector) => number;
};

type Text = { readonly text: string; readonly language: string };

/** What articles and sentences that were told have made known. */
export function knownFrom(articles: readonly AnalysedArticle[], told: readonly Pick<Excerpt, "text">[]): Known {
  const lines: Text[] = told.map(({ text }) => ({ text, language: "en" }));
  const texts = [...lines, ...articles.map(wholeText)];
  const sentences = [...lines, ...articles.flatMap(sentencesOf)];
  const terms = texts.flatMap(({ text, language }) =>
    firstWords(text, KNOWN.words).flatMap((word) => termOf(word, language) ?? []),
  );
  return {
    terms: new Set(terms),
    figures: new Set(
      [...texts, ...sentences].flatMap(({ text }) => figuresOf(text, { start: 0, end: text.length }, [])),
    ),
    likest: sentenceIndex(sentences.map(({ text, language }) => termVector(wordsOf(text), language))),
  };
}

function wholeText({ article: { title, text }, analysis }: AnalysedArticle): Text {
  return { text: `${title}\n${text}`, language: analysis.language };
}

function sentencesOf({ article, analysis: { sentences, language } }: AnalysedArticle): Text[] {
  return sentences.slice(0, KNOWN.sentences).map((span) => ({ text: slice(article.text, span), language }));
}

/** Whether a sentence says again what one of the known sentences says: in the same words, or with the same figures in like words. */
export function isRepeated(text: string, known: Pick<Known, "likest" | "figures">): boolean {
  const figures = figuresOf(text, { start: 0, end: text.length }, []).filter((figure) => figure.length > 1);
  const hasOldFigures = figures.length > 0 && figures.every((figure) => known.figures.has(figure));
  return known.likest(termVector(wordsOf(text), "en")) >= (hasOldFigures ? REPEATS_FIGURES : REPEATS);
}

/** The numbers of a stretch as they can be compared, without those of dates and years. */
export function figuresOf(text: string, within: Span, dates: readonly Span[]): string[] {
  const isInDate = (at: number) => dates.some(({ start, end }) => at >= start && at < end);
  const numbers = [...slice(text, within).matchAll(/\d[\d.,]*\d|\d/g)]
    .filter(({ index }) => !isInDate(within.start + index))
    .map(([number]) => number.replaceAll(",", ""))
    .filter((number) => !/^(?:19|20)\d\d$/.test(number));
  return [...numbers, ...figuresIn(text, within).map(({ matter, low }) => `${matter} ${low}`)];
}
