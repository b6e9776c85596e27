import { z } from "zod";
import { ArticleHead } from "#news/article.ts";
import { Coverage, Excerpt, KeyQuote } from "./briefing.ts";

/** One story of a digest. */
export const DigestStory = z.object({
  /** The topic whose section it stands in. */
  topic: z.string(),
  /** The sentence that tells it, and perhaps one more. */
  sentences: z.array(Excerpt).min(1).max(2),
  /** The one quote worth having; null when there is no good one. */
  quote: KeyQuote.nullable(),
  /** An `update` was told before; its first sentence is what is new in it. */
  kind: z.enum(["new", "update"]),
  /** Outlets with a text of their own on it. */
  outlets: z.int().positive(),
  /** When the newest of its articles was published; null when none has a date. */
  newest: z.iso.datetime().nullable(),
  /** The words of the topic that stand in its sentences or headlines. */
  matched: z.array(z.string()),
  /** All its articles, those that the sentences and the quote come from first. */
  sources: z.array(ArticleHead).min(1),
});
export type DigestStory = Readonly<z.infer<typeof DigestStory>>;

/** What a digest tells; every text in it is an exact span of a stored article. */
export const Digest = z.object({
  topics: z.array(z.string()).min(1),
  /** The moment up to which it tells: the next one tells from then on. */
  asOf: z.iso.datetime(),
  /** Topic by topic, in each the weightiest first. */
  stories: z.array(DigestStory),
  /** The next weightiest, for the button "More"; they count as not told. */
  more: z.array(DigestStory),
  /** Over all articles read for it. */
  coverage: Coverage.extend({
    /** New stories that did not fit. */
    untold: z.int().nonnegative(),
  }),
});
export type Digest = Readonly<z.infer<typeof Digest>>;
