import type { Topic } from "#news/topic.ts";
import { type Span, slice } from "#text/span.ts";
import { firstWords, wordsOf } from "#text/words.ts";
import type { AnalysedArticle } from "./analysis.ts";
import { averageLinkage } from "./average-linkage.ts";
import type { Excerpt } from "./briefing.ts";
import type { Story } from "./stories.ts";
import { cosine, type TermVector, termVector } from "./term-vectors.ts";
import type { Named } from "./topic-naming.ts";
import { topicTerms } from "./topic-stems.ts";

/** Articles of one event are at least this much alike in headline and opening, the topic's own words aside. */
const SAME_EVENT = 0.1;
/** Stories are one when their articles are this much alike on average. */
const ONE_EVENT = 0.22;
/** … and this much when one was told and the other is said to go on with it: wrong marks are worse than missing ones. */
const GOES_ON = 0.18;
/** Two stories told in words this much alike are one event: of 110 pairs told in one briefing three were, two of them one event. */
const SAYS_SAME = 0.28;
/** Words of the opening, and code units that have about as many. */
const OPENING = 60;
const OPENING_LENGTH = 400;

/** Sentences of a beginning, and how many of them name what an article is about under a headline that does not … */
const BEGINNING = 8;
const AGAIN = 2;
/** … or one of so many does within so many letters: "Turkish voters …", not "a move that, as once in Turkey, …". */
const FIRST = 2;
const FRONT = 40;

/** What tells events apart where all articles are on the same topics. */
export type Events = {
  /** Parts a story whose articles have no more in common than their topic, as those of a small set seem to have. */
  readonly apart: (story: Story, least?: number) => Story[];
  /** Joins stories whose openings tell of one event: where all the news is on it, its stories seem apart. */
  readonly together: (stories: readonly Story[]) => Story[];
  /** How much alike the openings of two stories are on average, from 0 to 1. */
  readonly likeness: (one: Story, other: Story) => number;
  /** How much alike two stretches of English are, from 0 to 1, the topics' own words aside. */
  readonly alike: (one: string, other: string) => number;
  /** Whether two stories are told in much the same words, the topics' own aside. */
  readonly saySame: (one: readonly Excerpt[], other: readonly Excerpt[]) => boolean;
  /** Whether a story goes on with what was told before. */
  readonly goesOn: (told: Story, fresh: Story) => boolean;
};

/** Tells the events of topics apart by headlines and openings. */
export function eventsOn(topics: readonly Topic[]): Events {
  const common = topicTerms(topics);
  const known = new Map<AnalysedArticle, TermVector>();
  const opening = (from: AnalysedArticle): TermVector => {
    const remembered = known.get(from);
    if (remembered !== undefined) return remembered;
    const vector = openingOf(from, common);
    known.set(from, vector);
    return vector;
  };
  const likeness = (one: Story, other: Story) => {
    let sum = 0;
    for (const a of one) for (const b of other) sum += cosine(opening(a), opening(b));
    return sum / Math.max(1, one.length * other.length);
  };
  const joined = (stories: readonly Story[], least: number) => {
    const pairs = stories.flatMap((one, b) =>
      stories.slice(0, b).map((other, a) => ({ a, b, likeness: likeness(one, other) })),
    );
    const events = averageLinkage(stories.length, pairs, least);
    return [...Map.groupBy(stories, (_, place) => events[place]).values()].map((parts) => parts.flat());
  };
  const alike = (one: string, other: string) => {
    const [a = new Map(), b = new Map()] = [one, other].map((text) => termVector(wordsOf(text), "en", common));
    return cosine(a, b);
  };
  return {
    likeness,
    alike,
    saySame: (one, other) => alike(textOf(one), textOf(other)) >= SAYS_SAME,
    apart: (story, least = SAME_EVENT) =>
      joined(
        story.map((article) => [article]),
        least,
      ),
    together: (stories) => joined(stories, ONE_EVENT),
    goesOn: (told, fresh) => {
      const openings = told.map(opening);
      return fresh.map(opening).some((one) => openings.some((other) => cosine(one, other) >= GOES_ON));
    },
  };
}

function openingOf({ article: { title, text }, analysis }: AnalysedArticle, common: ReadonlySet<string>): TermVector {
  const words = [...firstWords(title, OPENING), ...firstWords(text, OPENING)];
  return termVector(words, analysis.language, common);
}

function textOf(sentences: readonly Excerpt[]): string {
  return sentences.map(({ text }) => text).join(" ");
}

/** The headline of an article and its opening. */
export function beginningOf({ article: { title, text } }: AnalysedArticle): string {
  return `${title}\n${text.slice(0, OPENING_LENGTH)}`;
}

/** Whether an article is about the topic: by its headline, by how it begins, or because its beginning comes back to it. */
export function dwellsOn(named: Named, from: AnalysedArticle): boolean {
  const { title, text } = from.article;
  if (named(title) > 0) return true;
  const { sentences } = from.analysis;
  const opensOnIt = ({ start, end }: Span) => named(text.slice(start, Math.min(end, start + FRONT))) > 0;
  return sentences.slice(0, FIRST).some(opensOnIt) || comesBackTo(named, from);
}

/** Whether several sentences of the beginning name the topic. */
export function comesBackTo(named: Named, { article: { text }, analysis: { sentences } }: AnalysedArticle): boolean {
  return sentences.slice(0, BEGINNING).filter((sentence) => named(slice(text, sentence)) > 0).length >= AGAIN;
}
