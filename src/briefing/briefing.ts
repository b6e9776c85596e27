import { z } from "zod";
import { ArticleHead } from "#news/article.ts";
import { Span } from "#text/span.ts";
import { ActorType } from "./analysis.ts";

/** A stretch of a stored article, and its exact characters. */
export const Excerpt = Span.extend({
  articleId: z.int(),
  /** `article.text.slice(start, end)`, unchanged. */
  text: z.string(),
});

export type Excerpt = Readonly<z.infer<typeof Excerpt>>;

/** One sentence of the summary. */
const SummarySentence = Excerpt.extend({
  /** The place in `stories` of the story it tells. */
  story: z.int().nonnegative(),
  /** It cannot be read alone: the headline of its article belongs above it. */
  isUnderHeadline: z.literal(true).optional(),
});

/** One of the stories that the articles tell. */
const Story = z.object({
  articles: z.int().positive(),
  outlets: z.int().positive(),
  /** When the newest of its articles was published; null when none has a date. */
  newest: z.iso.datetime().nullable(),
});

/** A quote worth showing, and who is proven to have said it. */
export const KeyQuote = Excerpt.extend({
  /** `direct`: all in quotation marks; `mixed`: partly. */
  type: z.enum(["direct", "mixed"]),
  /** The speaker's fullest name in the article; null when it names none for certain. */
  speaker: z.string().nullable(),
  /**
   * The article's own words for a speaker whom it does not name, "a company spokeswoman"; a quote with neither is shown
   * as "unattributed".
   */
  description: z.string().optional(),
  role: z.string().nullable(),
  /** Where the article names or describes the speaker of this quote. */
  evidence: Span.nullable(),
  confidence: z.number().min(0).max(1),
});
export type KeyQuote = Readonly<z.infer<typeof KeyQuote>>;

const BriefingActor = z.object({
  name: z.string(),
  type: ActorType,
  role: z.string().nullable(),
  /** How many outlets name this actor among the articles used. */
  outlets: z.int().positive(),
  articles: z.int().positive(),
  /** One mention that proves the actor is in the articles. */
  mention: Excerpt,
});
export type BriefingActor = Readonly<z.infer<typeof BriefingActor>>;

/** One line of a timeline: a sentence, and the date it tells of. */
const TimelineEvent = Excerpt.extend({
  /** ISO 8601, as far as the sentence names it: 2016-07-12, 2016-07 or 2016. */
  date: z.string().regex(/^\d{4}(?:-\d\d(?:-\d\d)?)?$/),
  /** `reported`: the date is that of the report; `planned`: it lay ahead when the article came out. */
  kind: z.enum(["happened", "reported", "planned"]),
  /** How many outlets tell of it. */
  outlets: z.int().positive(),
});
export type TimelineEvent = Readonly<z.infer<typeof TimelineEvent>>;

/** What a figure counts: people killed, wounded and so on. */
const Matter = z.enum([
  "killed",
  "wounded",
  "missing",
  "arrested",
  "displaced",
  "evacuated",
  "trapped",
  "rescued",
  "living there",
  "taking part",
]);
export type Matter = z.infer<typeof Matter>;

/** Figures of several outlets on the same matter that cannot all be right. */
const Disagreement = z.object({
  matter: Matter,
  /** One for each figure, the oldest first: the sentence that gives it, and its words in it, "at least 56". */
  sides: z.array(Excerpt.extend({ figure: Excerpt })).min(2),
});
export type Disagreement = Readonly<z.infer<typeof Disagreement>>;

/** How much was read, and of which days. */
export const Coverage = z.object({
  articles: z.int().nonnegative(),
  outlets: z.int().nonnegative(),
  /** The first and the last date of the articles; null when none has one. */
  from: z.iso.datetime().nullable(),
  until: z.iso.datetime().nullable(),
});
export type Coverage = Readonly<z.infer<typeof Coverage>>;

/** A briefing on a topic: what `/brief` shows and `brief --json` prints. Every text in it is an exact span of a stored article. */
export const Briefing = z.object({
  /** Derived from the content: the same articles and topic give the same id. */
  id: z.string(),
  topic: z.string(),
  /** Its words that the articles write with capitals of their own, as they do: "UNHCR", "eBay". */
  written: z.array(z.string()).optional(),
  /** The weightiest first; a briefing tells three at the most. */
  stories: z.array(Story),
  /** Two to four sentences, story by story. */
  summary: z.array(SummarySentence),
  /** Sentences that tell what nobody knew before the time asked for, at most four; left out when no time was asked for. */
  news: z.array(Excerpt).optional(),
  /** At most four, the best first. */
  quotes: z.array(KeyQuote),
  /** The next best, for the button "Quotes". */
  moreQuotes: z.array(KeyQuote),
  /** At most eight, the weightiest first. */
  actors: z.array(BriefingActor),
  /** The next weightiest, for the button "Actors". */
  moreActors: z.array(BriefingActor),
  /** At most four. */
  disagreements: z.array(Disagreement),
  /** Every article that was read for the briefing, those quoted from first. */
  sources: z.array(ArticleHead),
  coverage: Coverage,
});
export type Briefing = Readonly<z.infer<typeof Briefing>>;
