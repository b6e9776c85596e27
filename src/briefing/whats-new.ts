import { type Span, slice } from "#text/span.ts";
import { stem } from "#text/stem.ts";
import { wordsOf } from "#text/words.ts";
import type { AnalysedArticle } from "./analysis.ts";
import type { Excerpt } from "./briefing.ts";
import { datesIn } from "./dates.ts";
import { foretells, isTelling, tellsDeed } from "./deeds.ts";
import { excerptOf } from "./excerpt.ts";
import { figuresOf, type Known, REPEATS } from "./known.ts";
import { isClear } from "./opening.ts";
import { isReaction } from "./reactions.ts";
import { isAddress, isBlurb } from "./readable.ts";
import { hasVerb, standsAlone } from "./standing-alone.ts";
import { newestTime, timeOf } from "./stories.ts";
import { summaryDocument } from "./story-summary.ts";
import { weighed } from "./summary.ts";
import type { ScoredCandidate } from "./summary-selection.ts";
import { tellsNews } from "./tells-news.ts";
import { cosine, type TermVector } from "./term-vectors.ts";

/** A sentence without a new figure or name says the same again when it is as like a known one as this. */
const RESAYS = 0.38;
/** Two sentences more alike than this tell one thing. */
const SAME_NEWS = 0.33;
/**
 * Share of a sentence's weight in terms that nobody used before: enough by itself, and in a report's first sentence or
 * beside a new figure or name.
 */
const NEW_TERMS = { alone: 0.4, first: 0.25 };
/** What a new figure or name adds to a sentence's worth. */
const FIGURE = 0.3;
const NAME = 0.15;
/** News stands at the top of a report, background below. */
const TOP = 5;
/** What the oldest of several reports loses to the newest: a story is told as it stands. */
const OLDEST = 0.4;
/** How much a place further down in the report costs: a report begins with its news, background and colour follow. */
const PLACE_DECAY = 1;
/** "The conference", "D'Angelo also": behind the first sentence these go on about what was named before, and count half. */
const LEANING = /^(?:The \p{Ll}|(?:\S+ ){1,4}also\b)/u;
/** What tells of long ago, or of all the time. */
const LONG_RUN =
  /\b(?:in recent (?:years|months|decades)|(?:over|for|in) the (?:past|last) (?:few |several |two |three )?(?:years|decades|decade)|for (?:years|decades|centuries)|in the \d{4}s|has long|since (?:19|20)\d\d|from 1\d{3}|prior to)\b/i;
/** Under a headline that tells what somebody thinks of the news a sentence counts this much. */
const REACTION = 0.5;
/** What a sentence foretells may have come, where another article is newer by so many milliseconds. */
const OVERTAKEN = 86_400_000;
/** What only tells how things are ("states can be", "it is among") is seldom news. */
const STATE = 0.4;
/** Fewer words tell too little by themselves; more do not fit a line. */
const WORDS = { least: 8, most: 50 };
/** A sentence that dates what it tells so long before the report, in milliseconds, tells background. */
const BACKGROUND = 3 * 86_400_000;

/** How many sentences are wanted, of one article and together, and which may be told. */
type Wish = {
  readonly most: number;
  readonly ofEach: number;
  readonly isOnTopic?: (sentence: string, from: AnalysedArticle, isFirst: boolean) => boolean;
  /** Whether a sentence tells the news. */
  readonly isNews?: (from: AnalysedArticle, sentence: Span) => boolean;
  /** Whether two articles tell of one event, of which one sentence is enough. */
  readonly isOneEvent?: (one: AnalysedArticle, other: AnalysedArticle) => boolean;
};

/**
 * The sentences of articles that carry information nobody had before: at most `most`, and `ofEach` of one article, the most telling first,
 * each exact.
 */
export function newsIn(
  articles: readonly AnalysedArticle[],
  known: Known,
  { most, ofEach, isOnTopic = () => true, isNews = tellsNews, isOneEvent = () => false }: Wish,
): Excerpt[] {
  const newness = newnessAmong(articles);
  const isOvertaken = overtakenAmong(articles);
  const candidates = weighed(articles.map(summaryDocument))
    .flatMap((candidate) => {
      const from = articles[candidate.doc];
      return from === undefined ? [] : [newsOf(candidate, from, known)];
    })
    .map((news) => ({ ...news, worth: news.worth * (1 - OLDEST * (1 - newness(news.from))) }))
    .filter((news) => news.worth > 0 && !isOvertaken(news))
    .filter(({ candidate, from }) => isOnTopic(slice(from.article.text, candidate), from, candidate.index === 0))
    .filter(({ candidate, from }) => isNews(from, candidate))
    .sort((a, b) => b.worth - a.worth);
  const chosen: News[] = [];
  for (const news of candidates) {
    const isTold = chosen.some(
      (other) =>
        cosine(other.candidate.vector, news.candidate.vector) >= SAME_NEWS ||
        (other.from !== news.from && isOneEvent(other.from, news.from)),
    );
    const isHeard = chosen.filter(({ from }) => from === news.from).length >= ofEach;
    if (!isTold && !isHeard && news.candidate.isFit()) chosen.push(news);
    if (chosen.length === most) break;
  }
  return chosen.map(({ candidate, from: { article } }) => excerptOf(article, candidate));
}

/** From 0 for the oldest of the articles to 1 for the newest. */
function newnessAmong(articles: readonly AnalysedArticle[]): (from: AnalysedArticle) => number {
  const [first, last] = [Math.min(...articles.map(timeOf)), newestTime(articles)];
  return (from) => (last > first ? (timeOf(from) - first) / (last - first) : 1);
}

/** Tells of what a sentence foretells whether it may have come by the newest article. */
function overtakenAmong(articles: readonly AnalysedArticle[]): (news: News) => boolean {
  const newest = newestTime(articles);
  return ({ candidate, from }) => newest - timeOf(from) > OVERTAKEN && foretells(from.article.text, candidate);
}

type News = { readonly candidate: ScoredCandidate; readonly from: AnalysedArticle; readonly worth: number };

function newsOf(candidate: ScoredCandidate, from: AnalysedArticle, known: Known): News {
  const prose = slice(from.article.text, candidate);
  const isPossible =
    candidate.index < TOP &&
    !candidate.isDangling &&
    candidate.features.unstopped !== 1 &&
    !isAddress(prose, from.analysis.language) &&
    !isBlurb(prose) &&
    hasVerb(from, candidate) &&
    (from.analysis.language !== "en" || (standsAlone(from, candidate, candidate.index) && isTelling(prose))) &&
    isClear(from, candidate) &&
    candidate.words >= WORDS.least &&
    candidate.words <= WORDS.most &&
    known.likest(candidate.vector) < REPEATS;
  return { candidate, from, worth: isPossible ? worthOf(candidate, from, known) : 0 };
}

/** 0 for what is known, or is no news. */
function worthOf(candidate: ScoredCandidate, from: AnalysedArticle, known: Known): number {
  const { article } = from;
  const dates = datesIn(article.text, candidate, article.publishedAt);
  if (tellsOfOld(dates, article) || LONG_RUN.test(slice(article.text, candidate))) return 0;
  const share = newShare(candidate.vector, known);
  const hasFigure = figuresOf(article.text, candidate, dates).some((figure) => !known.figures.has(figure));
  const hasName = namesIn(candidate, from).some((name) => !known.terms.has(name));
  if (!hasFigure && !hasName && known.likest(candidate.vector) >= RESAYS) return 0;
  const isFirst = candidate.index === 0 || hasFigure || hasName;
  if (share < (isFirst ? NEW_TERMS.first : NEW_TERMS.alone)) return 0;
  const place =
    (1 + PLACE_DECAY * candidate.index) * (candidate.index > 0 && LEANING.test(slice(article.text, candidate)) ? 2 : 1);
  const told = isReaction(article.title) ? REACTION : 1;
  const deed = from.analysis.language !== "en" || tellsDeed(article.text, candidate) ? 1 : STATE;
  return (told * deed * candidate.density * (0.5 + share + (hasFigure ? FIGURE : 0) + (hasName ? NAME : 0))) / place;
}

/** Whether the only dates that a sentence names lie well before the report. */
export function isBackground(sentence: Span, { article }: AnalysedArticle): boolean {
  return tellsOfOld(datesIn(article.text, sentence, article.publishedAt), article);
}

function tellsOfOld(dates: readonly { readonly date: string }[], { publishedAt }: AnalysedArticle["article"]): boolean {
  return dates.length > 0 && dates.every(({ date }) => Date.parse(publishedAt) - Date.parse(date) > BACKGROUND);
}

function newShare(vector: TermVector, known: Known): number {
  let share = 0;
  for (const [term, weight] of vector) if (!known.terms.has(term)) share += weight * weight;
  return share;
}

/** The last words of the people and organisations that a stretch names, as terms. */
function namesIn({ start, end }: Span, { article, analysis }: AnalysedArticle): string[] {
  return analysis.actors
    .filter(({ type }) => type !== "LOC")
    .flatMap(({ mentions }) => mentions.filter((mention) => mention.start >= start && mention.end <= end))
    .map((mention) => stem(wordsOf(slice(article.text, mention)).at(-1) ?? "", analysis.language));
}
