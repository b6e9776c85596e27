import { headOf } from "#news/article.ts";
import type { Topic } from "#news/topic.ts";
import type { Span } from "#text/span.ts";
import type { AnalysedArticle } from "./analysis.ts";
import type { Excerpt, KeyQuote } from "./briefing.ts";
import { isComment } from "./commenting.ts";
import type { Digest, DigestStory } from "./digest.ts";
import { type OpenStory, openStories, type TopicFound } from "./digest-stories.ts";
import { type Events, eventsOn } from "./events.ts";
import { sourceOf } from "./excerpt.ts";
import { keyQuotes } from "./key-quotes.ts";
import { isRepeated, type Known, knownFrom } from "./known.ts";
import { opensAlone } from "./opening.ts";
import { isAddress, isBlurb, isStopped } from "./readable.ts";
import { isReport, reportsAmong } from "./reports.ts";
import { coverageOf } from "./stories.ts";
import { summaryOf } from "./story-summary.ts";
import { isWhole } from "./summary-features.ts";
import { tellsNews } from "./tells-news.ts";
import { withoutEnd } from "./topic-naming.ts";
import { topicStems, topicWordsIn } from "./topic-stems.ts";
import { isBackground, newsIn } from "./whats-new.ts";

/** A story is told in a sentence and one more. */
const SENTENCES = 2;
/**
 * Sentences of two articles less alike than this, the topic aside, tell of different things: of 24 pairs read, 8 of 10
 * below and 4 of 14 above.
 */
const ON_IT = 0.2;
/** "The news follows a visit": which news, only the headline tells. */
const FOLLOWS = /^The \p{Ll}+ (?:follow(?:s|ed)|comes?|came|marks?) /u;
/** A report has told its news by then. */
const TOP = 4;
/** What the button "More" can show. */
const MORE = 9;
/** More articles of one story say little new and cost time. */
const ARTICLES_A_STORY = 12;
/** Further sources of a story are not kept: their links would not be shown. */
const SOURCES = 20;
/** Quotes that are looked at for the one to show. */
const QUOTES = 4;

/** What a digest is made from. */
export type DigestParts = {
  readonly topics: readonly TopicFound[];
  /** What this subscription was told in the last 30 days, the oldest first. */
  readonly told: readonly Digest[];
  /** Tells what came since then; null for a first digest. */
  readonly since: Date | null;
  /** How many stories it tells at the most. */
  readonly stories: number;
  readonly now: Date;
};

/**
 * Composes a digest: what is new on its topics, the weightiest stories first. A story that was told comes again only with a sentence that
 * tells something nobody knew; nothing is repeated. null when there is nothing new. The same input gives the same digest.
 */
export function composeDigest({ topics, told, since, stories: most, now }: DigestParts): Digest | null {
  const open = openStories(topics, { told, since, now });
  const before = everythingTold(told);
  const reported = open.stories.filter(({ fresh }) => fresh.some(isReport));
  const { found, left } = tell(reported, before, most + MORE);
  const stories = found.slice(0, most);
  if (stories.length === 0) return null;
  const names = topics.map(({ topic }) => topic.text);
  return {
    topics: names,
    asOf: now.toISOString(),
    stories: names.flatMap((name) => stories.filter(({ topic }) => topic === name)),
    more: found.slice(most),
    coverage: { ...coverageOf(open.fresh), untold: found.length - stories.length + left.length },
  };
}

type Tellable = { readonly found: readonly DigestStory[]; readonly left: readonly OpenStory[] };

/** The first stories that can be told, at most so many, and those that were not tried. */
function tell(open: readonly OpenStory[], before: Told, most: number): Tellable {
  const found: DigestStory[] = [];
  let tried = 0;
  for (const story of open) {
    if (found.length === most) break;
    tried += 1;
    const told = storyFrom(story, before, found);
    if (told !== null) found.push(told);
  }
  return { found, left: open.slice(tried) };
}

/** What all digests told, story by story. */
type Told = { readonly stories: readonly DigestStory[]; readonly known: Known };

function everythingTold(told: readonly Digest[]): Told {
  const stories = told.flatMap((digest) => digest.stories);
  return { stories, known: knownFrom([], stories.flatMap(textsOf)) };
}

function textsOf({ sentences, quote }: DigestStory): readonly Excerpt[] {
  return quote === null ? sentences : [...sentences, quote];
}

/** What is to be told of a story; null when that was told before, stands in this digest already, or cannot be told well. */
function storyFrom(story: OpenStory, before: Told, inThisOne: readonly DigestStory[]): DigestStory | null {
  const fresh = story.fresh.slice(0, ARTICLES_A_STORY);
  const here = knownFrom([], inThisOne.flatMap(textsOf));
  const isOld = ({ text }: Excerpt) => isRepeated(text, before.known) || isRepeated(text, here);
  const { isUpdate, possible } = possibleOf(story, fresh, before);
  const events = eventsOn([story.topic]);
  const notOld = possible.filter((one) => !isOld(one));
  const isNews = newsTest(story.known);
  const sentences = coherent(notOld, fresh, { alike: events.alike, isNews });
  if (!isOnTopic(story, sentences, isUpdate)) return null;
  if (inThisOne.some((other) => events.saySame(sentences, other.sentences))) return null;
  const quote = quoteOf(story.topic, fresh, sentences, isOld);
  const { outlets, until } = coverageOf(story.fresh);
  const shown = [...sentences.map(({ text }) => text), ...fresh.map(({ article }) => article.title)];
  return {
    topic: story.topic.text,
    sentences,
    quote,
    kind: isUpdate ? "update" : "new",
    outlets,
    newest: until,
    matched: topicWordsIn(story.topic, shown),
    sources: sourcesOf(story.fresh, [...sentences, ...(quote ? [quote] : [])]),
  };
}

/**
 * Whether a story names the topic in its headline or before the end of its first sentence: of 15 without that nine were
 * off the topic. What is new must name it in a sentence, too.
 */
function isOnTopic({ named, fresh }: OpenStory, sentences: readonly Excerpt[], isUpdate: boolean): boolean {
  const [first] = sentences;
  const names = (text: string) => named(text) > 0;
  const isTitled = names(sourceOf(first, fresh)?.article.title ?? "");
  if (first === undefined || !(isTitled || names(withoutEnd(first.text)))) return false;
  return (isUpdate && isTitled) || sentences.some(({ text }) => names(text));
}

/** The sentences that may tell a story: its summary or, where that was told before, what is new in it. */
function possibleOf(story: OpenStory, fresh: readonly AnalysedArticle[], before: Told) {
  const able = fresh.filter((from) => from.analysis.sentences.slice(0, TOP).some((one) => tellsNews(from, one)));
  const summary = story.isTold ? [] : summaryOf(able, SENTENCES, story.named);
  const isUpdate = story.isTold || summary.some(({ text }) => isRepeated(text, before.known));
  return { isUpdate, possible: isUpdate ? updateOf(story, fresh, before) : summary };
}

/** Tells the news among the sentences of reports; what was added to a known one is news, whatever its headline tells. */
function newsTest(known: OpenStory["known"]): (from: AnalysedArticle, sentence: Span) => boolean {
  const ids = new Set(known.map(({ article }) => article.id));
  return (from, sentence) => ids.has(from.article.id) || tellsNews(from, sentence);
}

/**
 * The sentences that can be read by themselves: a first one that tells the news, leans on none before it, and is neither comment nor of long
 * ago, and one that goes on about the same.
 */
function coherent(
  sentences: readonly Excerpt[],
  fresh: readonly AnalysedArticle[],
  { alike, isNews }: Pick<Events, "alike"> & { readonly isNews: ReturnType<typeof newsTest> },
): Excerpt[] {
  const language = fresh[0]?.analysis.language;
  const possible = sentences.filter(
    ({ text }) => isWhole(text) && !isAddress(text, language) && !isBlurb(text) && !FOLLOWS.test(text),
  );
  const opens = (sentence: Excerpt) => {
    const from = sourceOf(sentence, fresh);
    if (from === undefined || isComment(sentence.text) || isBackground(sentence, from)) return false;
    return opensAlone(from, sentence) && isNews(from, sentence);
  };
  const start = possible.findIndex(opens);
  const [first, ...others] = start < 0 ? [] : possible.slice(start);
  if (first === undefined) return [];
  const isOnIt = ({ articleId, text }: Excerpt) => articleId === first.articleId || alike(first.text, text) >= ON_IT;
  const second = others.find((other) => isStopped(other.text) && isOnIt(other));
  return second ? [first, second] : [first];
}

/** Sentences that tell what neither the digests nor the articles before told. */
function updateOf({ known }: OpenStory, fresh: readonly AnalysedArticle[], before: Told): Excerpt[] {
  const ids = new Set(known.map(({ article }) => article.id));
  const same = before.stories.filter(({ sources }) => sources.some(({ id }) => ids.has(id)));
  const wish = { most: SENTENCES, ofEach: SENTENCES, isNews: newsTest(known) };
  return newsIn(reportsAmong(fresh), knownFrom(known, same.flatMap(textsOf)), wish);
}

/** The best quote of somebody named that the sentences do not hold already. */
function quoteOf(
  topic: Topic,
  fresh: readonly AnalysedArticle[],
  sentences: readonly Excerpt[],
  isOld: (quote: Excerpt) => boolean,
): KeyQuote | null {
  const told = knownFrom([], sentences);
  const isGood = (quote: KeyQuote) => quote.speaker !== null && !isOld(quote) && !isRepeated(quote.text, told);
  return keyQuotes(fresh, topicStems(topic), QUOTES).find(isGood) ?? null;
}

function sourcesOf(fresh: readonly AnalysedArticle[], shown: readonly Excerpt[]): DigestStory["sources"] {
  const used = [...new Set(shown.map(({ articleId }) => articleId))];
  const place = (id: number) => (used.includes(id) ? used.indexOf(id) : used.length);
  return fresh
    .map(({ article }) => headOf(article))
    .sort((a, b) => place(a.id) - place(b.id))
    .slice(0, SOURCES);
}
