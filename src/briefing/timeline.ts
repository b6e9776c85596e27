import { slice } from "#text/span.ts";
import { stem } from "#text/stem.ts";
import { stopwords } from "#text/stopwords.ts";
import { words } from "#text/words.ts";
import type { AnalysedArticle, FoundArticle } from "./analysis.ts";
import type { TimelineEvent } from "./briefing.ts";
import { type DatedSentence, datedSentences } from "./dated-sentences.ts";
import { cosine, type TermVector, unit } from "./term-vectors.ts";
import { type Named, namingTest, type Subjects } from "./topic-naming.ts";

/** Lines of one day: more of them crowd the other days out. */
const MOST_A_DAY = 3;
/** Two sentences of one day that are this much alike tell of the same happening. */
const SAME_EVENT = 0.3;
/** Two sentences this much alike are copies; when they give different days, the one that came out first is believed. */
const SAME_WORDS = 0.85;

/** Further dates of one article, which only chronologies have, are left out: every one is compared with all others. */
const MOST_OF_ONE = 40;

/** What a line is worth by its kind: a deed is news, a report of one is second-hand, a plan may have changed. */
const KIND: Readonly<Record<TimelineEvent["kind"], number>> = { happened: 1, reported: 0.6, planned: 0.5 };
/** What a date without a day is worth: it is background more often than news. */
const NO_DAY = 0.5;
/**
 * How near the topic is: named in the sentence, in the headline, or in the opening of the article while the sentence
 * has a part of it, as a surname.
 */
const RELEVANCE = { sentence: 1, title: 0.7, opening: 0.4 };
/** Letters of the opening: what is named further down is not what the article tells of. */
const OPENING = 500;
/** How much a place further down in the article costs. */
const PLACE_DECAY = 0.05;

type Candidate = {
  readonly event: TimelineEvent;
  readonly outlet: string | null;
  readonly publishedAt: string;
  readonly vector: TermVector;
  readonly score: number;
};

/**
 * The happenings that the articles date, in the order of time, at most `most` of them and the weightiest: each an exact sentence, told once
 * however many outlets tell it. `subjects` is what the topic asks for; `from` is an ISO day before which nothing counts.
 */
export function timelineOf(
  articles: readonly FoundArticle[],
  subjects: Subjects,
  most: number,
  from = "",
): TimelineEvent[] {
  const named = namingTest(subjects);
  const candidates = articles
    .flatMap((article) => candidatesIn(article, named))
    .filter(({ event: { date } }) => date >= from.slice(0, date.length));
  return weightiest(onceEach(candidates), most)
    .map(({ event }) => event)
    .sort((a, b) => a.date.localeCompare(b.date) || a.articleId - b.articleId || a.start - b.start);
}

function candidatesIn(from: FoundArticle, named: Named): Candidate[] {
  const around = aroundIn(from, named);
  const dated = datedSentences(from).slice(0, MOST_OF_ONE);
  return dated.flatMap((sentence) => {
    const line = slice(from.article.text, sentence);
    const share = named(line);
    const isNamed = share === 1 && (!isYear(sentence.date) || around(share) === RELEVANCE.title);
    const relevance = isNamed ? RELEVANCE.sentence : hasDay(sentence.date) ? around(share) : 0;
    return relevance === 0 ? [] : [candidate(from, sentence, line, relevance)];
  });
}

/**
 * What a sentence of a day is worth that names only a share of the topic, or nothing of it. What has no day is
 * background: of the topic only where it is named.
 */
function aroundIn({ article: { title, text }, isInPassing }: FoundArticle, named: Named): (share: number) => number {
  const isTitled = !isInPassing && named(title) === 1;
  const isOpened = !isInPassing && named(text.slice(0, OPENING)) === 1;
  return (share) => (isTitled ? RELEVANCE.title : isOpened && share > 0 ? RELEVANCE.opening : 0);
}

/**
 * A year alone tells of long ago, so the headline must name the topic too: of 10 such lines read 7 were not worth
 * keeping, 6 of them without that.
 */
function isYear(date: string): boolean {
  return date.length === "2016".length;
}

function hasDay(date: string): boolean {
  return date.length === "2016-07-12".length;
}

function candidate(
  { article }: AnalysedArticle,
  { start, end, date, kind, place }: DatedSentence,
  text: string,
  relevance: number,
): Candidate {
  const day = hasDay(date) ? 1 : NO_DAY;
  return {
    event: { articleId: article.id, start, end, text, date, kind, outlets: 1 },
    outlet: article.outlet,
    publishedAt: article.publishedAt,
    vector: vectorOf(text),
    score: (relevance * KIND[kind] * day) / (1 + PLACE_DECAY * place),
  };
}

function vectorOf(text: string): TermVector {
  const common = stopwords();
  const telling = words(text).filter((word) => !common.has(word.text.toLowerCase()));
  return unit(new Map(telling.map((word) => [stem(word.text), 1])));
}

/** Keeps the best sentence for each happening; one that several outlets tell weighs more. */
function onceEach(candidates: readonly Candidate[]): Candidate[] {
  const kept: { best: Candidate; outlets: Set<string | null> }[] = [];
  for (const candidate of withoutMisdated(candidates).toSorted((a, b) => b.score - a.score)) {
    const twin = kept.find(
      ({ best }) => best.event.date === candidate.event.date && cosine(best.vector, candidate.vector) >= SAME_EVENT,
    );
    if (twin) twin.outlets.add(candidate.outlet);
    else kept.push({ best: candidate, outlets: new Set([candidate.outlet]) });
  }
  return kept.map(({ best, outlets }) => ({
    ...best,
    event: { ...best.event, outlets: outlets.size },
    score: best.score * (1 + 0.3 * Math.log2(outlets.size)),
  }));
}

/** Without copies that came out later and so seem to tell of another day. */
function withoutMisdated(candidates: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  for (const candidate of candidates.toSorted((a, b) => a.publishedAt.localeCompare(b.publishedAt))) {
    const isMisdated = kept.some(
      (other) => other.event.date !== candidate.event.date && cosine(other.vector, candidate.vector) >= SAME_WORDS,
    );
    if (!isMisdated) kept.push(candidate);
  }
  return kept;
}

function weightiest(candidates: readonly Candidate[], most: number): Candidate[] {
  const onDay = new Map<string, number>();
  const chosen = candidates
    .toSorted((a, b) => b.score - a.score)
    .filter(({ event: { date } }) => {
      onDay.set(date, (onDay.get(date) ?? 0) + 1);
      return (onDay.get(date) ?? 0) <= MOST_A_DAY;
    });
  return chosen.slice(0, most);
}
