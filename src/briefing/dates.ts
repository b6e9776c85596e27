import { type Span, slice } from "#text/span.ts";
import { type Verb, verbsIn } from "./tense.ts";

/** A date that a sentence names: `date` in ISO 8601, as far as it is named: 2016-07-12, 2016-07 or 2016. */
export type NamedDate = Span & {
  readonly date: string;
  readonly precision: "day" | "month" | "year";
  /** The verb that the date belongs to; null when the sentence has none that is known. */
  readonly verb: Verb | null;
};

/** The side of the publishing day on which a name without a year lies; `open` when the verb leaves it so, null without a verb that tells. */
type Side = "past" | "future" | "open" | null;

type Reading = { readonly date: string; readonly precision: NamedDate["precision"] };

/** How to read one form of a date; null for what names no certain date after all. */
type Form = readonly [RegExp, (parts: Readonly<Record<string, string>>, published: Date, side: Side) => Reading | null];

const DAY = 86_400_000;
/** A day without a year is so many days back at the most, for nobody means the feast of last year in the weeks before it; and without a tense to tell so many ahead. */
const REACH = { back: 300, ahead: 150 };
/** From this hour of UTC on, it is the next day somewhere in the inhabited east. */
const EAST_IS_AHEAD = 13;
/** Numbers outside these are no years that news tells of. */
const YEARS = { first: 1800, ahead: 30 };

const weekdays = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const numbers = ["", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

const weekday = "(?<weekday>Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day";
/** A day of the year with its day of the week is one date: "Thursday 9 November", "Monday, July 25", "Friday (July 29". */
const onWeekday = `(?:${weekday},? (?:the |\\()?)?`;
const month =
  "(?<month>January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Aug|Sept|Oct|Nov|Dec)\\.)";
const day = "(?<day>[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th)?";
const year = "(?<year>1[89]\\d\\d|20\\d\\d)";
const count = `(?<count>a|an|${numbers.slice(1).join("|")}|\\d{1,2})`;

/** The forms of dates; where two begin together the earlier, which reads more, stands. */
const forms: readonly Form[] = [
  [form(`(?:[Tt]oday|[Tt]onight|[Tt]omorrow|[Yy]esterday),? \\(${month} ${day}(?=\\))`), yearlyDay],
  [form(`${count} (?<unit>days?|months?|years?) ago(?<isToday> today)?`), ago],
  [form(`${onWeekday}${month} ${day},? ${year}`), fullDay],
  [form(`${onWeekday}${day}(?: of)? ${month},? ${year}`), fullDay],
  [form(`${onWeekday}${month} ${day}(?![\\d.,]*\\d| per ?cent|%)`), yearlyDay],
  [form(`${onWeekday}(?:the )?${day}(?: of)? ${month}`), yearlyDay],
  [form(`${month}(?: of)? (?<which>last|this|next) year`), monthOfYear],
  [
    form(`${month},?(?: of)? ${year}`),
    ({ month, year }) => ({ date: `${year}-${monthOf(month)}`, precision: "month" }),
  ],
  [form(`(?<which>last|next|past) ${month}(?! \\d)`), yearlyMonth],
  [
    form(`(?<=\\b(?:[Ii]n|[Ss]ince|[Dd]uring|until|of|from|by) (?:early |late |mid-?)?)(?!May\\b)${month}(?! \\d)`),
    yearlyMonth,
  ],
  [
    form("(?<=(?<!confidence |trust |faith |belief )\\b[Ii]n (?:early |late |mid-?)?)(?<month>May)(?! \\d)"),
    yearlyMonth,
  ],
  [form(`(?<word>[Tt]oday|[Tt]onight|[Tt]omorrow|[Yy]esterday),? \\(?${weekday}(?=\\)|,)`), dayNearbyNamed],
  [form(`(?:(?<which>last|next|this|past) )?${weekday}`), dayOfWeek],
  [form(`(?<=\\b(?:[Ii]n|[Ss]ince|[Dd]uring|until|of|from|by) (?:early |late |mid-?)?)${year}(?![-–/]\\d)`), plainYear],
  [form("(?<word>yesterday|today|tonight|tomorrow|last night|this (?:morning|afternoon|evening))", "iu"), dayNearby],
  [form("(?<which>last|this|next) (?<unit>month|year)"), periodNearby],
];

/** Customs and names that hold a weekday and no date: "every Friday", "Black Friday"; and days told from another day or only about. */
const NO_DATE =
  /\b(?:every|each|a|an|about|around|nearly|almost|some|over|than|Black|Good|Easter|Ash|Holy|Palm|Cyber|Super|Bloody|Sheffield|Mail on|Independent on|previous|following|that)\s$/u;

/** "July 22 that year": which, another sentence tells. */
const OTHER_YEAR = /^,? (?:of )?(?:that|the (?:same|following|next|previous)) year\b/;
/**
 * The dates that a sentence names, resolved against the day of publishing, in reading order. A weekday or a day without a year is the
 * last one, or the next one where its verb tells of the future; where neither is sure it is left out. English only.
 */
export function datesIn(text: string, sentence: Span, publishedAt: string): NamedDate[] {
  const prose = slice(text, sentence).replace(/^(?:Last|This|Next)\b/, (word) => word.toLowerCase());
  const published = new Date(publishedAt);
  const matches = forms.flatMap(([pattern, read]) => [...prose.matchAll(pattern)].map((match) => ({ match, read })));
  if (matches.length === 0) return [];
  const verbs = verbsIn(text, sentence);
  return withoutOverlaps(matches).flatMap(({ match, read }) => {
    const start = sentence.start + match.index;
    const span = { start, end: start + match[0].length };
    const verb = verbOf(text, span, verbs);
    const reading = isName(prose, match) ? null : read(match.groups ?? {}, published, sideOf(verb));
    return reading === null ? [] : [{ ...span, ...reading, verb }];
  });
}

/** "The Sunday Times", "USA Today" and "every Friday" name no date. */
function isName(prose: string, { 0: words, index }: RegExpExecArray): boolean {
  const before = prose.slice(Math.max(0, index - 20), index);
  const after = prose.slice(index + words.length);
  const isTitle = /day$/.test(words) && /\bthe\s$/i.test(before) && /^\s\p{Lu}/u.test(after);
  const isCapital = before.trim() !== "" && /^T(?:o|O)/.test(words);
  return NO_DATE.test(before) || OTHER_YEAR.test(after) || isTitle || isCapital;
}

function form(source: string, flags = "u"): RegExp {
  return new RegExp(`(?<![\\p{L}\\d-])(?:${source})(?![\\p{L}\\d-])`, `g${flags}`);
}

function withoutOverlaps<T extends { readonly match: RegExpExecArray }>(matches: readonly T[]): T[] {
  const kept: T[] = [];
  const endOf = ({ match }: T) => match.index + match[0].length;
  for (const candidate of matches) {
    const isFree = kept.every(
      (other) => endOf(other) <= candidate.match.index || endOf(candidate) <= other.match.index,
    );
    if (isFree) kept.push(candidate);
  }
  return kept.sort((a, b) => a.match.index - b.match.index);
}

/** The nearest verb before the date within its clause, else the first one after it. */
function verbOf(text: string, date: Span, verbs: readonly Verb[]): Verb | null {
  const before = verbs.findLast(
    (verb) => verb.end <= date.start && !/[;—–]|:\s/.test(text.slice(verb.end, date.start)),
  );
  return before ?? verbs.find((verb) => verb.start >= date.end) ?? null;
}

function sideOf(verb: Verb | null): Side {
  return verb === null || verb.tense === "present" ? null : verb.tense;
}

function dayOf(year: number, month = "", day = ""): Reading | null {
  const date = `${String(year).padStart(4, "0")}-${monthOf(month)}-${day.padStart(2, "0")}`;
  const parsed = new Date(`${date}T00:00:00Z`);
  return Number.isNaN(parsed.getTime()) || isoDay(parsed) !== date ? null : { date, precision: "day" };
}

function fullDay({ year, month, day, weekday }: Readonly<Record<string, string>>): Reading | null {
  return onlyOn(weekday, dayOf(Number(year), month, day));
}

/** Nothing when a day falls on another day of the week than was named: one of both is wrong. */
function onlyOn(weekday: string | undefined, reading: Reading | null): Reading | null {
  const isRight =
    reading === null || weekday === undefined || weekdayOf(weekday) === new Date(reading.date).getUTCDay();
  return isRight ? reading : null;
}

function weekdayOf(beginning = ""): number {
  return weekdays.indexOf(`${beginning}day`.toLowerCase());
}

function yearlyDay(parts: Readonly<Record<string, string>>, published: Date, side: Side): Reading | null {
  const { month, day, weekday } = parts;
  if (side === "open") return null;
  const thisYear = published.getUTCFullYear();
  const years = [thisYear - 1, thisYear, thisYear + 1];
  const candidates = years.flatMap((each) => onlyOn(weekday, dayOf(each, month, day)) ?? []);
  const latest = side === "past" ? 1 : REACH.ahead;
  const today = Date.parse(isoDay(published));
  const distance = ({ date }: Reading) => (Date.parse(date) - today) / DAY;
  return side === "future"
    ? (candidates.find((each) => distance(each) >= 0) ?? null)
    : (candidates.findLast((each) => distance(each) <= latest && distance(each) >= -REACH.back) ?? null);
}

function yearlyMonth(parts: Readonly<Record<string, string>>, published: Date, side: Side): Reading | null {
  const { month, which } = parts;
  if (side === "open" && which === undefined) return null;
  const thisMonth = isoDay(published).slice(0, 7);
  const name = (year: number) => `${year}-${monthOf(month)}`;
  const thisYear = published.getUTCFullYear();
  const candidates = [thisYear - 1, thisYear, thisYear + 1].map(name);
  const isAhead = which === "next" || (which === undefined && side === "future");
  const date = isAhead
    ? candidates.find((each) => each > thisMonth || (which === undefined && each === thisMonth))
    : candidates.findLast((each) => each < thisMonth || (which === undefined && each === thisMonth));
  return date === undefined ? null : { date, precision: "month" };
}

function monthOfYear({ month, which }: Readonly<Record<string, string>>, published: Date): Reading {
  return { date: `${inYears(published, stepOf(which)).date}-${monthOf(month)}`, precision: "month" };
}

function dayOfWeek({ weekday, which }: Readonly<Record<string, string>>, published: Date, side: Side): Reading | null {
  const wanted = weekdayOf(weekday);
  const back = (published.getUTCDay() - wanted + 7) % 7;
  // Late in the day by UTC it is tomorrow in the east: that day of the week may be tomorrow, or six days ago.
  if (back === 6 && side === "past" && which === undefined && published.getUTCHours() >= EAST_IS_AHEAD) return null;
  const isStrict = which === "last" || which === "past" || which === "next";
  const direction = which === "next" ? "future" : which === "last" || which === "past" ? "past" : side;
  if (direction === null || direction === "open") return back === 0 ? at(published, 0) : null;
  if (direction === "past") return at(published, back === 0 && isStrict ? -7 : -back);
  return at(published, back === 0 && !isStrict ? 0 : 7 - back);
}

function plainYear({ year }: Readonly<Record<string, string>>, published: Date): Reading | null {
  const isLikely = Number(year) >= YEARS.first && Number(year) <= published.getUTCFullYear() + YEARS.ahead;
  return year !== undefined && isLikely ? { date: year, precision: "year" } : null;
}

function dayNearby({ word = "" }: Readonly<Record<string, string>>, published: Date): Reading {
  return at(published, /^(?:yesterday|last)/i.test(word) ? -1 : /^tomorrow/i.test(word) ? 1 : 0);
}

/** "Today, (Monday)" of an article that came out late on Sunday by UTC: the day of the week says which day is meant. */
function dayNearbyNamed({ word, weekday }: Readonly<Record<string, string>>, published: Date): Reading | null {
  const near = Date.parse(dayNearby({ word: word ?? "" }, published).date);
  const days = [0, 1, -1].map((step) => new Date(near + step * DAY));
  const meant = days.find((day) => day.getUTCDay() === weekdayOf(weekday));
  return meant === undefined ? null : at(meant, 0);
}

function periodNearby({ which, unit }: Readonly<Record<string, string>>, published: Date): Reading {
  return unit === "year" ? inYears(published, stepOf(which)) : inMonths(published, stepOf(which));
}

function stepOf(which = ""): number {
  return which === "last" ? -1 : which === "next" ? 1 : 0;
}

function ago({ count = "", unit = "", isToday }: Readonly<Record<string, string>>, published: Date): Reading | null {
  const number = /^an?$/.test(count) ? 1 : Number(count) || numbers.indexOf(count);
  if (unit.startsWith("day")) return at(published, -number);
  if (unit.startsWith("month")) return inMonths(published, -number);
  const year = inYears(published, -number);
  const today = isoDay(published).slice(8);
  return isToday === undefined ? year : dayOf(Number(year.date), months[published.getUTCMonth()], today);
}

function at(published: Date, days: number): Reading {
  return { date: isoDay(new Date(published.getTime() + days * DAY)), precision: "day" };
}

function inMonths(published: Date, step: number): Reading {
  const first = new Date(Date.UTC(published.getUTCFullYear(), published.getUTCMonth() + step, 1));
  return { date: isoDay(first).slice(0, 7), precision: "month" };
}

function inYears(published: Date, step: number): Reading {
  return { date: String(published.getUTCFullYear() + step), precision: "year" };
}

function monthOf(name = ""): string {
  return String(months.indexOf(name.slice(0, 3).toLowerCase()) + 1).padStart(2, "0");
}

function isoDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}
