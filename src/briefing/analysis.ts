import { z } from "zod";
import type { Article } from "#news/article.ts";
import { Span } from "#text/span.ts";

/** Raise it when the analysis of an article changes: stored analyses of lower versions are then done again. */
export const ANALYSIS_VERSION = 1;

/** Something somebody said, tied to the text it was found in. */
export const Quote = Span.extend({
  /** `direct`: all in quotation marks; `mixed`: partly; `indirect`: reported without marks. */
  type: z.enum(["direct", "mixed", "indirect"]),
  /** The parts inside quotation marks, marks included. */
  quoted: z.array(Span),
  /** The fullest name the article gives the speaker, or the words that stand for one ("a spokesman"); null when the text does not say. */
  speaker: z.string().nullable(),
  /** How the article refers to the speaker beside this quote. */
  speakerKind: z.enum(["name", "nominal", "pronoun", "none"]),
  /** Where the speaker is mentioned beside the quote: the evidence. */
  speakerSpan: Span.nullable(),
  /** The verb or phrase that ties speaker and quote ("said", "according to"). */
  cue: Span.nullable(),
  role: z.string().nullable(),
  /** Chance from 0 to 1 that the speaker is right. */
  confidence: z.number().min(0).max(1),
});
export type Quote = Readonly<z.infer<typeof Quote>>;

/** What an actor is: a person, an organisation or a place. */
export const ActorType = z.enum(["PER", "ORG", "LOC"]);
export type ActorType = z.infer<typeof ActorType>;

/** A person, organisation or place an article names, with all its mentions merged. */
export const Actor = z.object({
  /** The fullest form the article uses. */
  name: z.string(),
  type: ActorType,
  role: z.string().nullable(),
  /** From 0 to 1: how much the article is about this actor. */
  salience: z.number().min(0).max(1),
  mentions: z.array(Span).min(1),
});
export type Actor = Readonly<z.infer<typeof Actor>>;

/** The words that an article is compared by when stories are told apart. */
export const StoryTerms = z.object({
  /** The stems, a space between them, in the order of their first appearance. */
  terms: z.string(),
  /** How often each occurs, title, lead and names counting more. */
  counts: z.array(z.number()),
});
export type StoryTerms = Readonly<z.infer<typeof StoryTerms>>;

/** What Newsdesk understands of one article; every span counts UTF-16 code units of the article's text. */
export const Analysis = z.object({
  version: z.int(),
  language: z.string(),
  /** Prose sentences in reading order; datelines, captions, share lines and the like are left out. */
  sentences: z.array(Span),
  quotes: z.array(Quote),
  actors: z.array(Actor),
  /** Counted once, when the article comes in: a fifth of what composing a briefing costs. Where they are missing they are counted then. */
  storyTerms: StoryTerms.optional(),
});
export type Analysis = Readonly<z.infer<typeof Analysis>>;

/** The analysis of an article that could not be understood, or not yet. */
export const NOTHING_UNDERSTOOD: Analysis = {
  version: ANALYSIS_VERSION,
  language: "und",
  sentences: [],
  quotes: [],
  actors: [],
};

/** A stored article with what is understood of it. */
export type AnalysedArticle = { readonly article: Article; readonly analysis: Analysis };

/** An article found for a briefing. */
export type FoundArticle = AnalysedArticle & {
  /** Whether it only mentions the topic, as against being about it. */
  readonly isInPassing: boolean;
};
