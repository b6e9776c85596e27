import { publishingDate } from "#news/article.ts";
import { type Span, slice } from "#text/span.ts";
import { countWords } from "#text/words.ts";
import type { AnalysedArticle } from "./analysis.ts";
import type { TimelineEvent } from "./briefing.ts";
import { datesIn, type NamedDate } from "./dates.ts";
import { isAddress, isBalanced, isCutOff, isGlued, startInsideQuotes, startsDangling } from "./readable.ts";
import { type Verb, verbsIn } from "./tense.ts";

/** A sentence that tells of a happening, and when. */
export type DatedSentence = Span & Pick<TimelineEvent, "date" | "kind"> & { readonly place: number };

/** Shorter sentences are fragments, longer ones tell of too much for one line. */
const WORDS = { least: 6, most: 50 };
/** Longer stretches, in UTF-16 code units, are not even read. */
const LONGEST = 1000;
/** A verb that follows a date within so many characters makes the words before it a part of its subject: "the man held on Monday was freed". */
const SAME_CLAUSE = 25;

/** Words that open a clause which only tells more about something else, or names a time by another happening. */
const SUBORDINATE =
  /\b(?:who|whom|whose|which|that|when|where|after|before|since|as|while|because|if|although|though|until|than|despite|following|having)\b/i;
/** With these before it a date bounds a time or belongs to a noun: "since Monday", "the truce of February", "his July 25 call". */
const BOUNDS =
  /(?:\b(?:until|till|by|since|from|before|after|than|of|to|between|for|through|into|ahead of|starting|beginning|ending|ended|dated|scheduled|marked|prior to|up to|the end of|the|this|his|her|its|their|a|an)|['’]s)\s+(?:(?:early|late|later|mid)[- ])?$/i;
/** With these behind it a date belongs to a noun: "Monday night's attack", "her Sunday show". */
const OF_NOUN = /^(?:(?:\s(?:night|morning|afternoon|evening))?['’-]|\sonly\b)/;
/** What may follow a day that stands without "on". */
const AFTER_BARE =
  /^(?:\s(?:night|morning|afternoon|evening|that|he|she|it|they|the|an?|his|her|its|their|there|no|at|in|on|for|from|to|by|with|without|after|before|as|when|while|and|or|but|over|near|during|against|amid|because|following|local|despite|ahead|under|via|where|who|which|about|around|through|outside|inside|across|into|between|among|if|so|also|was|were|had|is|has|\p{L}+(?:ing|ed|ly))\b|\s?[^\s\p{Ll}]|\s\P{Ll}|$)/u;
/** Between verb and date, these give the date to something else, or say that it did not happen: "was freed after a report on Monday". */
const AFTER_OTHER =
  /\b(?:following|after|before|since|amid|despite)\s(?!\p{L}+ing\b|noon|midnight|dawn|\d)|\b(?:expiring|ending|not|never|scheduled|slated|due|planned|expected)\b|n['’]t\b|,\s(?:but|and|while|whereas|yet)\b/u;
/** With one of these a report is about what may be. */
const MODAL = /^(?:would|could|might|may|should|must)$/i;
/** How a sentence begins that puts its date first. */
const LEAD = /^(?:(?:early|late|only|back|and|but|then|also)\s*)*(?:(?:on|in|at)?\s*(?:early|late|mid-?)?\s*)?$/i;
/** "On Monday he" hangs in the air as "he" does. */
const PRONOUN_AFTER_DATE = /^(?:On|In|Back in|Last|Late|Early|By|At)\b[^,.]{0,30},?\s(?:he|she|it|they)\b/;
/** "This year" is the whole of the present, not a date. */
const PRESENT = /^this /i;
/** Verbs of state: "was in office in 2012" is no happening. */
const STATE = /^(?:was|were|had|lived|held|stood|remained|believed|thought|knew|wore|felt|kept)$/i;

/** Verbs whose object has the date: "followed a failed launch in November". */
const TELLS_OF_OTHER = /^(?:followed|preceded|marked|recalled|mentioned|cited|compared)$/i;

/** The sentences of an English article that tell of a happening with its date, each fit to be read alone. */
export function datedSentences({ article, analysis }: AnalysedArticle): DatedSentence[] {
  if (analysis.language !== "en" || publishingDate(article) === null) return [];
  const isInside = startInsideQuotes(article.text, analysis.sentences);
  return analysis.sentences.flatMap((sentence, place) => {
    if (isInside[place] || sentence.end - sentence.start > LONGEST) return [];
    const dates = datesIn(article.text, sentence, article.publishedAt);
    if (dates.length === 0 || !isReadable(article.text, sentence)) return [];
    const told = toldDate(article.text, sentence, dates, article.publishedAt.slice(0, 10));
    return told === null ? [] : [{ ...sentence, ...told, place }];
  });
}

function isReadable(text: string, sentence: Span): boolean {
  const prose = slice(text, sentence);
  const length = countWords(prose);
  return (
    length >= WORDS.least &&
    length <= WORDS.most &&
    /^[^"“‘]/.test(prose) &&
    /[.!]["”’)]*$/.test(prose) &&
    isBalanced(prose) &&
    !startsDangling(prose) &&
    !PRONOUN_AFTER_DATE.test(prose) &&
    !isAddress(prose) &&
    !isCutOff(prose) &&
    !isGlued(prose)
  );
}

type Told = Pick<TimelineEvent, "date" | "kind">;

/** The date of what the main clause tells; the date of the report only when nothing else has one. */
function toldDate(text: string, sentence: Span, dates: readonly NamedDate[], published: string): Told | null {
  const verbs = verbsIn(text, sentence);
  const told = dates.flatMap((date): Told[] => {
    const kind = date.verb && isOwn(text, sentence, date, verbs) ? kindOf(text, date, date.verb) : null;
    return kind !== null && isCredible(kind, date.date, published) ? [{ date: date.date, kind }] : [];
  });
  const deed = told.find(({ kind }) => kind !== "reported");
  return deed ?? (tellsOfDeeds(text, verbs) ? (told[0] ?? null) : null);
}

/** Whether the date belongs to a happening, not to a noun, a limit or a clause on the side. */
function isOwn(text: string, sentence: Span, date: NamedDate, verbs: readonly Verb[]): boolean {
  const before = text.slice(sentence.start, date.start);
  const after = text.slice(date.end, sentence.end);
  if (
    BOUNDS.test(before) ||
    isNounPart(text, date, before, after) ||
    (date.precision !== "day" && PRESENT.test(slice(text, date)))
  )
    return false;
  const { verb } = date;
  if (verb === null || !(verb.start < date.start ? isNear(text, date, verb) : LEAD.test(before))) return false;
  const clause =
    text
      .slice(sentence.start, verb.start)
      .split(/[,;:—–]\s/)
      .at(-1) ?? "";
  if (
    SUBORDINATE.test(clause) ||
    isRelative(text, sentence, verb, verbs) ||
    isLedByPresent(text, verb, verbs) ||
    isParticiple(text, verb, verbs)
  )
    return false;
  const isAside = clause.trim() === "" && after.startsWith(",") && !verb.isSpeech && verb.start > sentence.start;
  return !isAside && !isInSubject(text, date, verbs);
}

function isNounPart(text: string, date: NamedDate, before: string, after: string): boolean {
  const isBare =
    /day$|\d/.test(slice(text, date)) && date.precision === "day" && !/\bon\s(?:early |late )?$/i.test(before);
  return OF_NOUN.test(after) || (isBare && !AFTER_BARE.test(after));
}

function isNear(text: string, date: NamedDate, verb: Verb): boolean {
  const between = text.slice(verb.end, date.start);
  return !AFTER_OTHER.test(between) && (date.precision === "day" || !/\p{L}{3}ing\b/u.test(between));
}

/** "Goods imposed on Monday": a participle that only tells which goods, after the verb that tells the news. */
function isParticiple(text: string, verb: Verb, verbs: readonly Verb[]): boolean {
  const before = verbs.findLast(({ end }) => end <= verb.start);
  if (before === undefined || before.isSpeech || !slice(text, verb).endsWith("ed")) return false;
  const between = text.slice(before.end, verb.start);
  return between.trim() !== "" && !/[,;:—–]\s|\b(?:and|but|or|as|while|that|he|she|it|they)\b/.test(between);
}

/** "Mr Lee, whose son, Roy, was hurt on Monday": the first verb after a relative pronoun is that of its clause. */
function isRelative(text: string, sentence: Span, verb: Verb, verbs: readonly Verb[]): boolean {
  const [pronoun] = [...text.slice(sentence.start, verb.start).matchAll(/\b(?:who|whom|whose|which)\b/g)].slice(-1);
  const start = sentence.start + (pronoun?.index ?? 0);
  // "Was" of "was hurt" is no other verb.
  return pronoun !== undefined && !verbs.some((other) => other.start > start && other.end < verb.start - 1);
}

/** "Spotify is using tech of a company it bought in 2021" tells of now. */
function isLedByPresent(text: string, verb: Verb, verbs: readonly Verb[]): boolean {
  const first = verbs.find(({ tense }) => tense === "present");
  return first !== undefined && first.start < verb.start && !/\b(?:and|but)\b/.test(text.slice(first.end, verb.start));
}

function isInSubject(text: string, { end, verb }: NamedDate, verbs: readonly Verb[]): boolean {
  const next = verbs.find(({ start }) => start >= end && start <= end + SAME_CLAUSE);
  if (next === undefined || next === verb || verb === null || verb.start > end) return false;
  return !/[,;:—–]|\b(?:and|but|or|as|after|when|while|that|to|who|which)\b/.test(text.slice(end, next.start));
}

/** "Has taken", "has been taken". */
function isPerfect(text: string, verb: Verb): boolean {
  return /\bha(?:s|ve)(?:\s\p{L}+){0,2}$/iu.test(text.slice(Math.max(0, verb.start - 30), verb.end));
}

function kindOf(text: string, date: NamedDate, verb: Verb): TimelineEvent["kind"] | null {
  if (verb.tense === "future") return date.precision === "year" ? null : "planned";
  if (verb.tense !== "past") return null;
  if (verb.isSpeech) return date.precision === "day" ? "reported" : null;
  if (TELLS_OF_OTHER.test(slice(text, verb))) return null;
  // The perfect goes with no month or year of the past: such a date belongs to a noun.
  if (date.precision !== "day" && isPerfect(text, verb)) return null;
  const isState = STATE.test(slice(text, verb)) && !/^\s+\p{L}+(?:ed|en|wn|ne)\b/u.test(text.slice(verb.end));
  return isState && date.precision !== "day" ? null : "happened";
}

function isCredible(kind: TimelineEvent["kind"], date: string, published: string): boolean {
  const isAhead = date > published.slice(0, date.length);
  return kind === "planned" ? isAhead || date === published : !isAhead;
}

/** Whether a report tells of something done, and not only of what somebody thinks or will do. */
function tellsOfDeeds(text: string, verbs: readonly Verb[]): boolean {
  return (
    verbs.some((verb) => verb.tense === "past" && !verb.isSpeech && !STATE.test(slice(text, verb))) &&
    !verbs.some((verb) => verb.tense === "future" || MODAL.test(slice(text, verb)))
  );
}
