import { type Span, slice } from "#text/span.ts";
import type { AnalysedArticle } from "./analysis.ts";
import type { Excerpt } from "./briefing.ts";
import { isColour } from "./colour.ts";
import { isAwaited } from "./deeds.ts";
import { dwellsOn } from "./events.ts";
import { excerptOf } from "./excerpt.ts";
import { isClear } from "./opening.ts";
import { isReaction } from "./reactions.ts";
import { isAddress, isBlurb } from "./readable.ts";
import { reportsAmong } from "./reports.ts";
import { newestTime, timeOf } from "./stories.ts";
import { type SummaryDocument, summarise } from "./summary.ts";
import type { Named } from "./topic-naming.ts";

/**
 * Articles this much older than the newest of their story are outdated, in milliseconds; the newest two never are for
 * more than one sentence.
 */
const OUTDATED = 1.5 * 86_400_000;
const NEWEST = 2;
/** … unless so much older, in milliseconds: the match of last week is another. */
const ANOTHER = 3 * 86_400_000;
/** A beginning that does not say of whom or what it speaks opens a story half as well. */
const UNCLEAR = 0.5;
/** … and so does one under a headline on what somebody thinks of it … */
const REACTION = 0.5;
/** … and a bit less well one of an article so much older than the newest, in milliseconds: it may not know how it went on. */
const OLDER = { than: 12 * 3_600_000, worth: 0.8 };
/** Sentences further down are seldom told, and not asked for blurbs and colour. */
const TOP = 12;
/** What is ahead may have come, where another article is newer by so many milliseconds. */
const OVERTAKEN = 6 * 3_600_000;
/** A sentence that begins with a quotation, or of which more than this share is quoted, belongs among the quotes. */
const MOSTLY_QUOTED = 0.4;

/**
 * The sentences that tell best where a story stands, at most so many: the beginning of an article, if there is any that
 * stands alone and names what was asked for, and what goes on in the same article. Each article stands by itself, so
 * sentences of two would say the same again or hang loosely together: of 16 such pairs 10 did. Opinions and the like
 * are heard only when there is no report.
 */
export function summaryOf(story: readonly AnalysedArticle[], sentences: number, named: Named = () => 1): Excerpt[] {
  const articles = newestOf(aboutIt(reportsAmong(story), named), Math.min(NEWEST, sentences));
  const newest = newestTime(articles);
  const isOvertaken = (from: AnalysedArticle, prose: string) => newest - timeOf(from) > OVERTAKEN && isAwaited(prose);
  const tellsWell = (from: AnalysedArticle) =>
    (isReaction(from.article.title) ? REACTION : 1) * (newest - timeOf(from) > OLDER.than ? OLDER.worth : 1);
  const opensWell = (from: AnalysedArticle, sentence: Span) => {
    const prose = slice(from.article.text, sentence);
    const isNews = isClear(from, sentence) && !isOvertaken(from, prose);
    return named(prose) * (isNews ? 1 : UNCLEAR) * tellsWell(from);
  };
  const budget = { sentences, isOfOneReport: true };
  return summarise(articles.map(summaryDocument), budget, ({ doc, ...sentence }) => {
    const from = articles[doc];
    return from === undefined ? 0 : opensWell(from, sentence);
  }).flatMap(({ doc, ...sentence }) => {
    const from = articles[doc];
    return from ? [excerptOf(from.article, sentence)] : [];
  });
}

/** An article as the summariser reads it: its sentences without those that belong among the quotes, or speak to the reader. */
export function summaryDocument(from: AnalysedArticle): SummaryDocument {
  const { title, text, publishedAt } = from.article;
  return { title, text, publishedAt, sentences: inTheReportersWords(from), language: from.analysis.language };
}

/** Those about what was asked for, if there are any. */
function aboutIt(articles: readonly AnalysedArticle[], named: Named): readonly AnalysedArticle[] {
  const about = articles.filter((from) => dwellsOn(named, from));
  return about.length > 0 ? about : articles;
}

/** At least so many, in the order given. */
function newestOf(story: readonly AnalysedArticle[], least: number): readonly AnalysedArticle[] {
  const newestFirst = story.toSorted((a, b) => timeOf(b) - timeOf(a));
  const [newest] = newestFirst;
  const kept = new Set(
    newestFirst.filter(
      (article, place) => newest && timeOf(newest) - timeOf(article) <= (place < least ? ANOTHER : OUTDATED),
    ),
  );
  return story.filter((article) => kept.has(article));
}

/**
 * The sentences of an article without those that belong among the quotes, or speak to the reader; at most so many, and none
 * behind them is looked at.
 */
export function inTheReportersWords(
  { article, analysis: { sentences, quotes, language } }: AnalysedArticle,
  most = sentences.length,
): readonly Span[] {
  const quoted = quotes.flatMap((quote) => quote.quoted);
  const quotedIn = lengthsCovered(sentences, quoted);
  const openings = new Set(quoted.map(({ start }) => start));
  const told = sentences.filter(({ start, end }, index) => {
    const share = (quotedIn[index] ?? 0) / Math.max(1, end - start);
    return share <= MOSTLY_QUOTED && !openings.has(start);
  });
  const isNews = (sentence: Span, place: number) => {
    const prose = slice(article.text, sentence);
    return !isAddress(prose, language) && (place >= TOP || language !== "en" || !(isBlurb(prose) || isColour(prose)));
  };
  const news = told.values().filter(isNews).take(most).toArray();
  return [news, told, sentences].find(({ length }) => length > 0)?.slice(0, most) ?? [];
}

/** How many characters of each stretch the spans cover; stretches come in order. One pass: a text may be nothing but quotations. */
function lengthsCovered(stretches: readonly Span[], spans: readonly Span[]): number[] {
  const inOrder = spans.toSorted((a, b) => a.start - b.start);
  let from = 0;
  return stretches.map(({ start, end }) => {
    while ((inOrder[from]?.end ?? Number.POSITIVE_INFINITY) <= start) from += 1;
    let covered = 0;
    for (let at = from; (inOrder[at]?.start ?? end) < end; at++) {
      const span = inOrder[at] ?? { start: end, end };
      covered += Math.max(0, Math.min(end, span.end) - Math.max(start, span.start));
    }
    return covered;
  });
}
