import { sentences } from "#text/sentences.ts";
import { type Span, slice } from "#text/span.ts";
import type { AnalysedArticle } from "./analysis.ts";
import type { Briefing, Excerpt, KeyQuote } from "./briefing.ts";

/** An article as it is stored now, with its past as far as it has one. */
export type StoredArticle = AnalysedArticle & {
  /** The texts it had before, the latest first. */
  readonly former?: readonly FormerText[];
  /** When its outlet took it back; null or left out while it stands by it. */
  readonly withdrawnAt?: string | null;
};

/** A text that an article had until a moment. */
type FormerText = { readonly text: string; readonly until: string };

/** An article as it is stored now; undefined when it no longer is. */
export type Stored = (articleId: number) => StoredArticle | undefined;

/** The briefing without every line whose words stand in no text that the article has or had, exactly there. */
export function provenOnly(briefing: Briefing, stored: Stored): Briefing {
  const isProven = (excerpt: Excerpt) => stands(excerpt, stored);
  const quotes = (all: Briefing["quotes"]) => provenQuotes(all, stored);
  const actors = (all: Briefing["actors"]) => all.filter((actor) => isProven(actor.mention));
  return {
    ...briefing,
    summary: briefing.summary.filter(isProven),
    ...(briefing.news && { news: briefing.news.filter(isProven) }),
    quotes: quotes(briefing.quotes),
    moreQuotes: quotes(briefing.moreQuotes),
    actors: actors(briefing.actors),
    moreActors: actors(briefing.moreActors),
    disagreements: briefing.disagreements
      .map(({ matter, sides }) => ({ matter, sides: sides.filter((side) => isProven(side) && isProven(side.figure)) }))
      .filter(({ sides }) => sides.length > 1),
    sources: briefing.sources.filter(({ id }) => stored(id) !== undefined),
  };
}

/** The lines whose words stand in a text that the article has or had, exactly there. */
export function provenLines<Line extends Excerpt>(lines: readonly Line[], stored: Stored): Line[] {
  return lines.filter((line) => stands(line, stored));
}

/** The quotes that stand in the stored articles; a speaker is named only while the evidence still lies there. */
export function provenQuotes(quotes: readonly KeyQuote[], stored: Stored): KeyQuote[] {
  return provenLines(quotes, stored).map((quote) => withProvenSpeaker(quote, stored));
}

/** What a line of a briefing rests on: the sentences of the article that hold it and, for a quote, name its speaker. */
export type Proof = {
  readonly excerpt: Excerpt;
  /** From the start of the first to the end of the last of those sentences; the excerpt itself when it is in none. */
  readonly passage: Excerpt;
  /** Until when the article read so; null while it does. */
  readonly formerUntil: string | null;
};

/** The proof of an excerpt; null when no text of the article, the present one or a former one, holds it. */
export function proofOf(excerpt: Excerpt, evidence: Span | null, stored: Stored): Proof | null {
  const article = stored(excerpt.articleId);
  const holding = holdingText(excerpt, article);
  if (!article || !holding) return null;
  const { text, until } = holding;
  const needed = evidence === null ? [excerpt] : [excerpt, evidence];
  // What is understood of an article is told of its present text only.
  const all = until === null ? article.analysis.sentences : sentences(text);
  const touched = all.filter((sentence) => needed.some((span) => overlap(sentence, span)));
  const start = Math.min(...[...needed, ...touched].map((span) => span.start));
  const end = Math.max(...[...needed, ...touched].map((span) => span.end));
  const passage = { articleId: excerpt.articleId, start, end, text: text.slice(start, end) };
  return { excerpt, passage, formerUntil: until };
}

function stands(excerpt: Excerpt, stored: Stored): boolean {
  return holdingText(excerpt, stored(excerpt.articleId)) !== null;
}

/** The text of an article that holds an excerpt, exactly there: the present one (`until` is null), else the latest of the former. */
function holdingText(
  { start, end, text }: Excerpt,
  article: StoredArticle | undefined,
): { readonly text: string; readonly until: string | null } | null {
  if (article === undefined || text.length === 0) return null;
  const texts = [{ text: article.article.text, until: null }, ...(article.former ?? [])];
  return texts.find((one) => one.text.slice(start, end) === text) ?? null;
}

/** A speaker is named only while the evidence still lies in the text that holds the quote. */
function withProvenSpeaker(quote: KeyQuote, stored: Stored): KeyQuote {
  const text = holdingText(quote, stored(quote.articleId))?.text ?? "";
  if (quote.speaker === null) return withProvenDescription(quote, text);
  const isNamed = quote.speaker.split(" ").every((word) => text.includes(word));
  const isProven = quote.evidence !== null && quote.evidence.end <= text.length && isNamed;
  return isProven ? quote : { ...quote, speaker: null, role: null, evidence: null };
}

/** A description is shown only while it stands where it was found. */
function withProvenDescription({ description, ...quote }: KeyQuote, text: string): KeyQuote {
  if (description === undefined) return quote;
  const isProven = quote.evidence !== null && slice(text, quote.evidence) === description;
  return isProven ? { ...quote, description } : { ...quote, evidence: null };
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
