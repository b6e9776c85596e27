import { type Span, slice } from "#text/span.ts";
import type { NamedDate } from "./dates.ts";
import type { Verb } from "./tense.ts";

/** With these before it a date bounds a time or belongs to a noun: "since Monday", "the truce of February", "his July 25 call". */
const BOUNDS =
  /(?:\b(?:until|till|by|since|from|before|after|than|of|to|between|for|through|into|ahead of|starting|beginning|ending|ended|dated|(?:the )?(?:same|comparable|corresponding) (?:period|quarter|month|week|time|point)|scheduled|marked|prior to|up to|the end of|(?:from|since) at least|the|this|his|her|its|their|a|an)|['’]s)\s+(?:(?:early|late|later|mid)[- ])?$|\bbetween\b[^,;]{1,40}\band\s$/i;
/** What somebody said dates what they spoke of. */
const INSIDE_QUOTE = /“[^”]*$|^[^"]*"(?:[^"]*"[^"]*")*[^"]*$/;
/** With these behind it a date belongs to a noun: "Monday night's attack", "her Sunday show". */
const OF_NOUN = /^(?:(?:\s(?:night|morning|afternoon|evening))?['’-]|\sonly\b)/;
/** What may follow a day that stands without "on". */
const AFTER_BARE =
  /^(?:\s(?:night|morning|afternoon|evening|that|he|she|it|they|the|an?|his|her|its|their|there|no|at|in|on|for|from|to|by|with|without|after|before|as|when|while|and|or|but|over|near|during|against|amid|because|following|local|despite|ahead|under|via|where|who|which|about|around|through|outside|inside|across|into|between|among|if|so|also|was|were|had|is|has|\p{L}+(?:ing|ed|ly))\b|\s?[^\s\p{Ll}]|\s\P{Ll}|$)/u;
/** A day behind one of these belongs to the noun behind it: "in Friday qualifying". */
const BEFORE_NOUN = /\b(?:in|at|for|with|during)\s$/i;
/** How a sentence begins that puts its date first. */
const LEAD = /^(?:(?:early|late|only|back|and|but|then|also)\s*)*(?:(?:on|in|at)?\s*(?:early|late|mid-?)?\s*)?$/i;
/** "This year" is the whole of the present, not a date. */
const PRESENT = /^this /i;
/** Between verb and date, these give the date to something else, or say that it did not happen: "was freed after a report on Monday". */
const AFTER_OTHER =
  /\b(?:following|after|before|since|amid|despite)\s(?!\p{L}+ing\b|noon|midnight|dawn|\d)|\b(?:heading into|on the heels of|ahead of|in advance of|prior to|starting|beginning|who|whom|whose|which|says?|tells?|shows?)\s|\bfor (?:\p{L}+ )?(?:hearing|trial|release|launch|debate|a vote)\b|\bfor (?:[\p{L}’'-]+ ){0,6}(?:opener|match|game|clash|tie|fixture|final|quarter-final|semi-final)\b|\b(?:expiring|ending|not|never|scheduled|slated|due|planned|expected)\b|n['’]t\b|,\s(?:but|and|while|whereas|yet)\b/u;
/** Somebody of whom more is told between verb and date: "to ensure they need a draw on Monday". */
const OTHER_CLAUSE = /\b(?:they|he|she|it|who|which|that)\s(?!\p{L}+ing\b)\p{Ll}+/u;
/** "7,740 lire against 7,353 on Friday", "from 49 million on July 7 to …": the day is that of what is compared. */
const COMPARED =
  /\b(?:against|versus|compared (?:with|to)|up from|down from) \D?\d[^;]*$|\bfrom \D?\d(?:(?!\bto\b)[^;])*$/u;
const DONE_BY = /\s\p{L}+ed by\s/u;
/**
 * "From 4 million in 1985", "won a prize created by the king in 1883", "from the last primary, in 2008": the year is
 * that of something else.
 */
const OTHER_YEAR = /\bthan\b|\b(?:from|with)\s(?:\p{L}+\s){0,3}\D?\d[^;]*$|,\s(?:back\s)?in\s(?:early |late )?$/u;

/**
 * Whether a date bounds a time, stands in a quotation, or belongs to a noun or to another happening, as the words
 * around it and those from its verb to it tell.
 */
export function isBound(text: string, sentence: Span, date: NamedDate): boolean {
  const { verb } = date;
  const before = text.slice(sentence.start, date.start);
  if (
    INSIDE_QUOTE.test(before) ||
    BOUNDS.test(before) ||
    isNounPart(text, date, before, text.slice(date.end, sentence.end))
  )
    return true;
  if (date.precision !== "day" && PRESENT.test(slice(text, date))) return true;
  return verb !== null && verb.start < date.start ? !isDateOf(text, verb, date) : !LEAD.test(before);
}

/** "Monday night's attack", "in Friday qualifying": whether a date only tells which one a noun is. */
function isNounPart(text: string, date: NamedDate, before: string, after: string): boolean {
  const words = slice(text, date);
  if (OF_NOUN.test(after)) return true;
  const isBare = date.precision === "day" && /day$|\d/.test(words) && !/\bon\s(?:early |late )?$/i.test(before);
  return isBare && (!AFTER_BARE.test(after) || BEFORE_NOUN.test(before));
}

/** Whether nothing between a verb and a date behind it gives the date to something else. */
function isDateOf(text: string, verb: Verb, date: NamedDate): boolean {
  const between = text.slice(verb.end, date.start);
  if ([AFTER_OTHER, OTHER_CLAUSE, DONE_BY, COMPARED].some((other) => other.test(between))) return false;
  const isOfDoing = /\p{L}{3}ing\b/u.test(between) || /^\s\p{L}{3,}ing\b/u.test(text.slice(date.end));
  return date.precision === "day" || (!OTHER_YEAR.test(between) && !isOfDoing);
}
