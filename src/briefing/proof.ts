import type { Span } from "#text/span.ts";
import type { AnalysedArticle } from "./analysis.ts";
import type { Briefing, Excerpt, KeyQuote } from "./briefing.ts";

/** An article as it is stored now; undefined when it no longer is. */
export type Stored = (articleId: number) => AnalysedArticle | undefined;

/** The briefing without every line whose words do not stand in the stored article, exactly there. */
export function provenOnly(briefing: Briefing, stored: Stored): Briefing {
  const isProven = (excerpt: Excerpt) => stands(excerpt, stored);
  const quotes = (all: Briefing["quotes"]) => provenQuotes(all, stored);
  const actors = (all: Briefing["actors"]) => all.filter((actor) => isProven(actor.mention));
  return {
    ...briefing,
    summary: briefing.summary.filter(isProven),
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

/** The lines whose words stand in the stored article, exactly there. */
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
};

/** The proof of an excerpt; null when the article no longer holds it. */
export function proofOf(excerpt: Excerpt, evidence: Span | null, stored: Stored): Proof | null {
  const from = stored(excerpt.articleId);
  if (!from || !stands(excerpt, stored)) return null;
  const needed = evidence === null ? [excerpt] : [excerpt, evidence];
  const sentences = from.analysis.sentences.filter((sentence) => needed.some((span) => overlap(sentence, span)));
  const start = Math.min(...[...needed, ...sentences].map((span) => span.start));
  const end = Math.max(...[...needed, ...sentences].map((span) => span.end));
  return { excerpt, passage: { articleId: excerpt.articleId, start, end, text: from.article.text.slice(start, end) } };
}

function stands({ articleId, start, end, text }: Excerpt, stored: Stored): boolean {
  return text.length > 0 && stored(articleId)?.article.text.slice(start, end) === text;
}

/** A speaker is named only while the evidence still lies in the article. */
function withProvenSpeaker(quote: KeyQuote, stored: Stored): KeyQuote {
  if (quote.speaker === null) return quote;
  const text = stored(quote.articleId)?.article.text ?? "";
  const isProven =
    quote.evidence !== null && quote.evidence.end <= text.length && text.includes(lastWord(quote.speaker));
  return isProven ? quote : { ...quote, speaker: null, role: null, evidence: null };
}

function lastWord(name: string): string {
  return name.split(" ").at(-1) ?? name;
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
