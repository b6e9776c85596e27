import { publishingDate } from "#news/article.ts";
import { type Span, slice } from "#text/span.ts";
import { stem } from "#text/stem.ts";
import { stopwords } from "#text/stopwords.ts";
import { words } from "#text/words.ts";
import type { AnalysedArticle } from "./analysis.ts";
import type { Disagreement } from "./briefing.ts";
import { datesIn } from "./dates.ts";
import { excerptOf } from "./excerpt.ts";
import { type Figure, figuresIn } from "./figures.ts";
import { isBalanced, startInsideQuotes } from "./readable.ts";
import { cosine, type TermVector, unit } from "./term-vectors.ts";

/** Two sentences, each with its headline, that are less alike speak of different events; chosen on read samples, see DESIGN.md. */
const SAME_EVENT = 0.2;
/** Further apart in time, figures are old and new, not at odds; a population changes more slowly than a toll. */
const SAME_TIME_HOURS = { toll: 72, population: 720 };
/** Figures further apart than this do not count the same; after half a day, one is rather a toll that grew. */
const MOST_APART = { atOnce: 4, later: 1.5, laterHours: 12 };
/** A figure so many hours younger, and so many times as high, is a toll that grew meanwhile: 300 hurt in the evening, 800 by night. */
const GREW = { hours: 2, times: 1.5 };
/** "About 200" does not clash with a figure this near, as a share of it. */
const NEAR = 0.1;
/** A date in the sentence this far from publishing belongs to another event. */
const OTHER_EVENT_DAYS = 10;
/** More sides of one matter say nothing new. */
const MOST_SIDES = 5;

const PLACE =
  /\b(?:[Ii]n|[Aa]t|[Nn]ear|[Oo]utside) (?:the )?(?:(?:northern|southern|eastern|western|central) )?(\p{Lu}\p{L}+)/gu;
const TOWN = /\b(?:city|town|village|province) of (\p{Lu}\p{L}+)/gu;
/** Letters of a place that its people share with it: "Turk" of "Turkey". */
const PLACE_STEM = 4;

const HOUR = 3_600_000;

type Claim = {
  readonly figure: Figure;
  readonly side: Disagreement["sides"][number];
  readonly outlet: string;
  readonly publishedAt: number;
  /** The sentence and its headline, to tell events apart. */
  readonly about: string;
  readonly vector: TermVector;
  /** "Ankara" in "42 people died in Ankara". */
  readonly places: readonly string[];
  /** "Tokhar" in "the village of Tokhar". */
  readonly towns: readonly string[];
  readonly text: string;
};

/**
 * Where the outlets of one story give figures on the same matter that do not go together. Of each outlet its newest
 * figure counts, so that a toll it corrected is none. Articles without an outlet, and those that are not English, take
 * no part.
 */
export function disagreementsIn(story: readonly AnalysedArticle[]): Disagreement[] {
  if (new Set(story.map(({ article }) => article.outlet)).size < 2) return [];
  const claims = story.flatMap(claimsOf);
  const matters = Map.groupBy(claims, ({ figure }) => `${figure.matter} ${figure.group}`);
  return [...matters.values()].flatMap((all) => disagreementAmong(newestOfEach(all)));
}

/** The first figure of each matter that an article gives: the one it stands for. */
function claimsOf(from: AnalysedArticle): Claim[] {
  if (from.analysis.language !== "en" || from.article.outlet === null || publishingDate(from.article) === null)
    return [];
  const { outlet } = from.article;
  const isInside = startInsideQuotes(from.article.text, from.analysis.sentences);
  const claims = from.analysis.sentences.flatMap((sentence, index) => {
    const figures = isInside[index] ? [] : figuresIn(from.article.text, sentence);
    const isUsable =
      figures.length > 0 && isReadable(slice(from.article.text, sentence)) && !isOfOtherTime(from, sentence);
    return isUsable ? figures.map((figure) => claim(from, outlet, sentence, figure)) : [];
  });
  return [...new Map(claims.toReversed().map((each) => [`${each.figure.matter} ${each.figure.group}`, each])).values()];
}

function isReadable(prose: string): boolean {
  return isBalanced(prose) && /^[\p{Lu}\d]/u.test(prose);
}

function isOfOtherTime({ article }: AnalysedArticle, sentence: Span): boolean {
  return datesIn(article.text, sentence, article.publishedAt).some(({ date, precision }) => {
    const hours = Math.abs(Date.parse(date) - Date.parse(article.publishedAt)) / HOUR;
    return precision !== "day" || hours > 24 * OTHER_EVENT_DAYS;
  });
}

function claim({ article }: AnalysedArticle, outlet: string, sentence: Span, figure: Figure): Claim {
  const prose = slice(article.text, sentence);
  const about = `${article.title} ${prose}`;
  return {
    figure,
    side: { ...excerptOf(article, sentence), figure: excerptOf(article, figure) },
    outlet,
    publishedAt: Date.parse(article.publishedAt),
    about,
    vector: vectorOf(about),
    places: [...prose.matchAll(PLACE)].flatMap(([, place]) => place ?? []),
    towns: [...prose.matchAll(TOWN)].flatMap(([, town]) => town ?? []),
    text: article.text,
  };
}

function vectorOf(text: string): TermVector {
  const common = stopwords();
  const telling = words(text).filter((word) => /\p{L}/u.test(word.text) && !common.has(word.text.toLowerCase()));
  return unit(new Map(telling.map((word) => [stem(word.text), 1])));
}

function newestOfEach(claims: readonly Claim[]): Claim[] {
  const oldestFirst = claims.toSorted((a, b) => a.publishedAt - b.publishedAt);
  return [...new Map(oldestFirst.map((each) => [each.outlet, each])).values()].sort(
    (a, b) => a.publishedAt - b.publishedAt,
  );
}

/** The claims that clash with another one, the oldest first; each figure is told once. */
function disagreementAmong(claims: readonly Claim[]): Disagreement[] {
  const sides = claims.filter((claim) =>
    claims.some((other) => other !== claim && isSameMatter(claim, other) && clash(claim, other)),
  );
  const distinct = sides.filter((side, place) => place === sides.findIndex((other) => isSameSize(other, side)));
  const [first] = distinct;
  if (first === undefined || distinct.length < 2) return [];
  return [{ matter: first.figure.matter, sides: distinct.slice(0, MOST_SIDES).map(({ side }) => side) }];
}

function isSameSize({ figure: a }: Claim, { figure: b }: Claim): boolean {
  return a.low === b.low && a.high === b.high;
}

function isSameMatter(a: Claim, b: Claim): boolean {
  const most = a.figure.matter === "living there" ? SAME_TIME_HOURS.population : SAME_TIME_HOURS.toll;
  return hoursBetween(a, b) <= most && isOnePlace(a, b) && cosine(a.vector, b.vector) >= SAME_EVENT;
}

function hoursBetween(a: Claim, b: Claim): number {
  return Math.abs(a.publishedAt - b.publishedAt) / HOUR;
}

/** Figures in one place and in another must be in the same; what is named with one figure only must stand in the other's article. */
function isOnePlace(a: Claim, b: Claim): boolean {
  if (a.places.length > 0 && b.places.length > 0) return isAnyIn(a.places, b.places.join(" "));
  return isAnyIn([...a.places, ...a.towns], b.text) && isAnyIn([...b.places, ...b.towns], a.text);
}

function isAnyIn(places: readonly string[], text: string): boolean {
  return places.length === 0 || places.some((place) => text.includes(placeStem(place)));
}

function placeStem(place: string): string {
  return place.slice(0, Math.max(PLACE_STEM, place.length - 3));
}

function hasGrown(earlier: Claim, later: Claim): boolean {
  const isYounger = later.publishedAt - earlier.publishedAt >= GREW.hours * HOUR;
  return isYounger && later.figure.high > GREW.times * earlier.figure.high;
}

/** Whether two figures cannot both be right, and are near enough to count the same. */
function clash(a: Claim, b: Claim): boolean {
  const [less, more] = a.figure.high <= b.figure.high ? [a.figure, b.figure] : [b.figure, a.figure];
  const isRange = less.kind === "range" || more.kind === "range";
  const isLater = hoursBetween(a, b) > MOST_APART.laterHours && !isRange;
  if (more.high > (isLater ? MOST_APART.later : MOST_APART.atOnce) * less.high) return false;
  if (less.kind === "floor" && !isRange) return false;
  if (!isRange && (hasGrown(a, b) || hasGrown(b, a))) return false;
  const isRough = isRange || less.kind === "about" || more.kind === "about";
  const apart = Math.max(more.high - less.high, Math.abs(more.low - less.low));
  return apart > (isRough ? NEAR * more.high : 0);
}
