import { type Span, slice } from "#text/span.ts";
import {
  ago,
  dayNearby,
  dayNearbyNamed,
  dayOfWeek,
  fullDay,
  monthAndYear,
  monthOfYear,
  numbers,
  type Parts,
  periodNearby,
  plainYear,
  type Reading,
  type Side,
  yearlyDay,
  yearlyMonth,
} from "./date-readings.ts";
import { type Verb, verbsIn } from "./tense.ts";

/** A date that a sentence names. */
export type NamedDate = Span &
  Reading & {
    /** The verb that the date belongs to; null when the sentence has none that is known. */
    readonly verb: Verb | null;
  };

/** How to read one form of a date; null for what names no certain date after all. */
type Form = readonly [RegExp, (parts: Parts, published: Date, side: Side) => Reading | null];

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
  [form(`${month},?(?: of)? ${year}`), monthAndYear],
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
