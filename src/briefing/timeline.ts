import { slice } from "#text/span.ts";
import { stem } from "#text/stem.ts";
import { stopwords } from "#text/stopwords.ts";
import { words } from "#text/words.ts";
import type { AnalysedArticle, FoundArticle } from "./analysis.ts";
import type { TimelineEvent } from "./briefing.ts";
import { isComment, isReportedComment } from "./commenting.ts";
import { type DatedSentence, datedSentences } from "./dated-sentences.ts";
import { isOpinion, isReport } from "./reports.ts";
import { cosine, type TermVector, unit } from "./term-vectors.ts";
import { type Named, namingTest, type Subjects } from "./topic-naming.ts";

/** Lines of one day: more of them crowd the other days out. */
const MOST_A_DAY = 3;
/** Two sentences of one day that are this much alike tell of the same happening. */
const SAME_EVENT = 0.3;
/** … and, without the topic's own words, of a day and its month or year, of a day and its report a day later, of a day and what is recalled of it. */
const SAME_APART = { roughly: 0.2, reported: 0.35, recalled: 0.15 };
/** A happening is reported so many days later at the most, and recalled from so many days later on. */
const REPORTED_DAYS = 2;
const RECALLED_DAYS = 4;
/** Two sentences this much alike are copies; when they give different days, the one that came out first is believed. */
const SAME_WORDS = 0.85;

/** Further dates of one article, which only chronologies have, are left out: every one is compared with all others. */
const MOST_OF_ONE = 40;

/** What a line is worth by its kind: a deed is news, a report of one is second-hand, a plan may have changed. */
const KIND: Readonly<Record<TimelineEvent["kind"], number>> = { happened: 1, reported: 0.6, planned: 0.5 };
/** What a date without a day is worth: it is background more often than news. */
const NO_DAY = 0.5;
/** What a line is worth in which somebody only comments on the news. */
const COMMENTED = 0.2;
/** Lines worth less are told only where none is worth more. */
const LEAST_WORTH = 0.25;
/**
 * How near the topic is: named in the sentence, in the headline, or in the opening of the article while the sentence
 * has a part of it, as a surname. Named only at the end of a sentence, under a headline with nothing of it, it is
 * mostly a mere example: so were 7 of 9 lines read.
 */
const RELEVANCE = { sentence: 1, title: 0.7, opening: 0.4, aside: 0.2 };
/** The end of a sentence begins here, as a share of it. */
const END = 2 / 3;
/** Letters of the opening: what is named further down is not what the article tells of. */
const OPENING = 500;
/** How much a place further down in the article costs. */
const PLACE_DECAY = 0.05;

type Candidate = {
  readonly event: TimelineEvent;
  readonly outlet: string | null;
  readonly publishedAt: string;
  /** Whether the article tells what happened days ago: of a day long past one thing is recalled. */
  readonly isRecalled: boolean;
  readonly vector: TermVector;
  /** Without the topic's own words. */
  readonly telling: TermVector;
  readonly score: number;
};

/**
 * The happenings that the articles date, in the order of time, at most `most` of them and the weightiest: each an exact sentence, told once
 * however many outlets tell it, and none of an opinion. `subjects` is what the topic asks for; `from` is an ISO day before which nothing counts.
 */
export function timelineOf(
  articles: readonly FoundArticle[],
  subjects: Subjects,
  most: number,
  from = "",
): TimelineEvent[] {
  const topic = { named: namingTest(subjects), stems: new Set(subjects.flat(3).map((word) => stem(word))) };
  const candidates = articles
    .flatMap((article) => candidatesIn(article, topic))
    .filter(({ event: { date } }) => date >= from.slice(0, date.length));
  return weightiest(worthTelling(onceEach(candidates), articles), most)
    .map(({ event }) => event)
    .sort((a, b) => a.date.localeCompare(b.date) || a.articleId - b.articleId || a.start - b.start);
}

/** How much of the topic a text names, and the stems of its words, which tell no happening from another. */
type Asked = { readonly named: Named; readonly stems: ReadonlySet<string> };

function candidatesIn(from: FoundArticle, { named, stems }: Asked): Candidate[] {
  const around = aroundIn(from, named);
  const dated = isOpinion(from) ? [] : datedSentences(from).slice(0, MOST_OF_ONE);
  return dated.flatMap((sentence) => {
    const line = slice(from.article.text, sentence);
    const share = named(line);
    const isNamed = share === 1 && (!isYear(sentence.date) || around(share) === RELEVANCE.title);
    const isAside = () => named(from.article.title) === 0 && named(withoutEnd(line)) < 1;
    const near = isNamed ? (isAside() ? RELEVANCE.aside : RELEVANCE.sentence) : around(share);
    const relevance = isNamed || hasDay(sentence.date) ? near : 0;
    return relevance === 0 ? [] : [candidate(from, sentence, line, relevance, stems)];
  });
}

/** A sentence without its end; a word that begins before the end is left whole. */
function withoutEnd(line: string): string {
  const end = line.length * END;
  return line.slice(0, end) + (line.slice(end).match(/^[\p{L}\p{N}]+/u)?.[0] ?? "");
}

/**
 * What a sentence of a day is worth that names only a share of the topic, or nothing of it. What has no day is
 * background: of the topic only where it is named; and a newsletter or live blog tells of much beside its headline.
 */
function aroundIn(from: FoundArticle, named: Named): (share: number) => number {
  const { title, text } = from.article;
  const isAbout = !from.isInPassing && isReport(from);
  const isTitled = isAbout && named(title) === 1;
  const isOpened = isAbout && named(text.slice(0, OPENING)) === 1;
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
  topic: ReadonlySet<string>,
): Candidate {
  const day = hasDay(date) ? 1 : NO_DAY;
  const isCommenting = kind === "reported" ? isReportedComment(text) : isComment(text);
  const stems = stemsOf(text);
  return {
    event: { articleId: article.id, start, end, text, date, kind, outlets: 1 },
    outlet: article.outlet,
    publishedAt: article.publishedAt,
    isRecalled: daysFrom(date, article.publishedAt) >= RECALLED_DAYS,
    vector: vectorOf(stems),
    telling: vectorOf(stems.filter((one) => !topic.has(one))),
    score: (relevance * KIND[kind] * day * (isCommenting ? COMMENTED : 1)) / (1 + PLACE_DECAY * place),
  };
}

function stemsOf(text: string): string[] {
  const common = stopwords();
  return words(text).flatMap((word) => (common.has(word.text.toLowerCase()) ? [] : [stem(word.text)]));
}

function vectorOf(stems: readonly string[]): TermVector {
  return unit(new Map(stems.map((one) => [one, 1])));
}

/** Days from one day to another, of months and years from their first; negative when the other is earlier. */
function daysFrom(date: string, to: string): number {
  return (Date.parse(to.slice(0, 10)) - Date.parse(date)) / 86_400_000;
}

/** Keeps the best sentence for each happening; one that several outlets tell weighs more. */
function onceEach(candidates: readonly Candidate[]): Candidate[] {
  const kept: { best: Candidate; outlets: Set<string | null> }[] = [];
  for (const candidate of withoutMisdated(candidates).toSorted((a, b) => b.score - a.score)) {
    const twin = kept.find(({ best }) => isSameEvent(best, candidate));
    if (twin) twin.outlets.add(candidate.outlet);
    else kept.push({ best: candidate, outlets: new Set([candidate.outlet]) });
  }
  return kept.map(({ best, outlets }) => ({
    ...best,
    event: { ...best.event, outlets: outlets.size },
    score: best.score * (1 + 0.3 * Math.log2(outlets.size)),
  }));
}

/**
 * Whether two lines tell of one happening: alike, of one day or one of them less precise or reported a day later; or
 * both recall the same day.
 */
function isSameEvent(one: Candidate, other: Candidate): boolean {
  const [a, b] = [one.event, other.event];
  const likeness = cosine(one.telling, other.telling);
  if (a.date === b.date) {
    const recalled = hasDay(a.date) ? [one, other].filter(({ isRecalled }) => isRecalled).length : 0;
    const isSame = cosine(one.vector, other.vector) >= SAME_EVENT || isOneReport(a, b);
    return isSame || recalled === 2 || (recalled === 1 && likeness >= SAME_APART.recalled);
  }
  if (a.date.startsWith(b.date) || b.date.startsWith(a.date)) return likeness >= SAME_APART.roughly;
  const later = a.date > b.date ? a : b;
  const isReportedLater = later.kind === "reported" && Math.abs(daysFrom(a.date, b.date)) <= REPORTED_DAYS;
  return isReportedLater && likeness >= SAME_APART.reported;
}

/** Two sentences on one announcement: "… a new holiday, state media reported", "the agency said that the day …". */
function isOneReport(a: TimelineEvent, b: TimelineEvent): boolean {
  return a.articleId === b.articleId && a.kind === "reported" && b.kind === "reported";
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

/** Without plans whose day has come by the newest article, and what is hardly worth a line; where that leaves nothing, all of them. */
function worthTelling(candidates: readonly Candidate[], articles: readonly AnalysedArticle[]): Candidate[] {
  const [newest = ""] = articles.map(({ article }) => article.publishedAt).toSorted((a, b) => b.localeCompare(a));
  const worth = candidates.filter(
    ({ event: { date, kind }, score }) =>
      score >= LEAST_WORTH && (kind !== "planned" || date >= newest.slice(0, date.length)),
  );
  return worth.length > 0 ? worth : [...candidates];
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
