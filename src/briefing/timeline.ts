import { slice } from "#text/span.ts";
import { stem } from "#text/stem.ts";
import { stopwords } from "#text/stopwords.ts";
import { words } from "#text/words.ts";
import type { AnalysedArticle, FoundArticle } from "./analysis.ts";
import type { TimelineEvent } from "./briefing.ts";
import { isComment, isReportedComment } from "./commenting.ts";
import { type DatedSentence, datedSentences } from "./dated-sentences.ts";
import { excerptOf } from "./excerpt.ts";
import { type Candidate, hasDay, onceEach } from "./happenings.ts";
import { isOpinion, isReport } from "./reports.ts";
import { type TermVector, unit } from "./term-vectors.ts";
import { type Named, namingTest, type Subjects } from "./topic-naming.ts";

/** Lines of one day: more of them crowd the other days out. */
const MOST_A_DAY = 3;
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
    return relevance === 0 ? [] : [candidate(from, sentence, relevance, stems)];
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

function candidate(
  { article }: AnalysedArticle,
  sentence: DatedSentence,
  relevance: number,
  topic: ReadonlySet<string>,
): Candidate {
  const { date, kind, place } = sentence;
  const excerpt = excerptOf(article, sentence);
  const day = hasDay(date) ? 1 : NO_DAY;
  const isCommenting = kind === "reported" ? isReportedComment(excerpt.text) : isComment(excerpt.text);
  const stems = stemsOf(excerpt.text);
  return {
    event: { ...excerpt, date, kind, outlets: 1 },
    outlet: article.outlet,
    publishedAt: article.publishedAt,
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
