import { type Span, slice } from "#text/span.ts";
import type { NamedDate } from "./dates.ts";
import type { Verb } from "./tense.ts";

/** A verb that follows a date within so many characters makes the words before it a part of its subject: "the man held on Monday was freed". */
const SAME_CLAUSE = 25;
/** Words that open a clause which only tells more about something else, or names a time by another happening. */
const SUBORDINATE =
  /\b(?:who|whom|whose|which|what|that|when|where|after|before|since|as|while|because|if|although|though|until|than|despite|following|having)\b/i;
/** With these before it a date bounds a time or belongs to a noun: "since Monday", "the truce of February", "his July 25 call". */
const BOUNDS =
  /(?:\b(?:until|till|by|since|from|before|after|than|of|to|between|for|through|into|ahead of|starting|beginning|ending|ended|dated|(?:the )?(?:same|comparable|corresponding) (?:period|quarter|month|week|time|point)|scheduled|marked|prior to|up to|the end of|the|this|his|her|its|their|a|an)|['’]s)\s+(?:(?:early|late|later|mid)[- ])?$|\bbetween\b[^,;]{1,40}\band\s$/i;
/** What somebody said dates what they spoke of. */
const INSIDE_QUOTE = /“[^”]*$|^[^"]*"(?:[^"]*"[^"]*")*[^"]*$/;
/** With these behind it a date belongs to a noun: "Monday night's attack", "her Sunday show". */
const OF_NOUN = /^(?:(?:\s(?:night|morning|afternoon|evening))?['’-]|\sonly\b)/;
/** "October 27, 2023 - A bank says": a date before the news. */
const DATELINE = /^\s?[-–—:|]/;
/** What may follow a day that stands without "on". */
const AFTER_BARE =
  /^(?:\s(?:night|morning|afternoon|evening|that|he|she|it|they|the|an?|his|her|its|their|there|no|at|in|on|for|from|to|by|with|without|after|before|as|when|while|and|or|but|over|near|during|against|amid|because|following|local|despite|ahead|under|via|where|who|which|about|around|through|outside|inside|across|into|between|among|if|so|also|was|were|had|is|has|\p{L}+(?:ing|ed|ly))\b|\s?[^\s\p{Ll}]|\s\P{Ll}|$)/u;
/** A day behind one of these belongs to the noun behind it: "in Friday qualifying". */
const BEFORE_NOUN = /\b(?:in|at|for|with|during)\s$/i;
/** "All July 1987 deliveries": a month without one of these belongs to a noun. */
const BEFORE_MONTH = /(?:^|\b(?:in|during|since|late|early|mid|until|till|by|of|from|last|next|this|past)[ -])$/i;
const MONTH_AND_YEAR = /\p{Lu}\p{L}+\.?,? (?:of )?\d{4}$/u;
/** How a sentence begins that puts its date first. */
const LEAD = /^(?:(?:early|late|only|back|and|but|then|also)\s*)*(?:(?:on|in|at)?\s*(?:early|late|mid-?)?\s*)?$/i;
/** "This year" is the whole of the present, not a date. */
const PRESENT = /^this /i;
/** Between verb and date, these give the date to something else, or say that it did not happen: "was freed after a report on Monday". */
const AFTER_OTHER =
  /\b(?:following|after|before|since|amid|despite)\s(?!\p{L}+ing\b|noon|midnight|dawn|\d)|\b(?:on the heels of|ahead of|in advance of|prior to|starting|beginning|who|whom|whose|which|says?|tells?|shows?)\s|\bfor (?:\p{L}+ )?(?:hearing|trial|release|launch|debate|a vote)\b|\b(?:expiring|ending|not|never|scheduled|slated|due|planned|expected)\b|n['’]t\b|,\s(?:but|and|while|whereas|yet)\b/u;
/** What will be tells of nothing that "after posting the fastest time on Friday" dates. */
export const AFTER_DOING = /\b(?:after|before|since)\s\p{L}+ing\b/u;
/** Somebody of whom more is told between verb and date: "to ensure they need a draw on Monday". */
const OTHER_CLAUSE = /\b(?:they|he|she|it|who|which|that)\s(?!\p{L}+ing\b)\p{Ll}+/u;
/** "7,740 lire against 7,353 on Friday": the day is that of what is compared. */
const COMPARED = /\b(?:against|versus|compared (?:with|to)|up from|down from) \D?\d[^;]*$/u;
/** "From 4 million in 1985", "won a prize created by the king in 1883", "from the last primary, in 2008": the year is that of something else. */
const OTHER_YEAR = /\bthan\b|\b(?:from|with)\s(?:\p{L}+\s){0,3}\D?\d[^;]*$|,\s(?:back\s)?in\s(?:early |late )?$/u;
const DONE_BY = /\s\p{L}+ed by\s/u;
/** "Still used today" is nowadays. */
const NOWADAYS = /\bstill\b[^,;]*$/i;
/** "Still" is looked for in so many letters. */
const NEARBY = 30;
/** "The studio it bought in 2021": a clause that begins without a word of its own. */
const CONTACT =
  /(?<=\b\p{Ll}{2,})(?<!\b(?:and|but|or|nor|as|when|while|that|if|because|since|after|before|until|though|although|so|then|now|later|where|how|why|what|said|says|yesterday|today|year|month|week))\s(?:it|he|she|they|we|I)\s$/u;
/** A participle behind these only tells more about what they bring, before the news begins: "under the plan announced on Monday, shares are". */
const OPENING_PHRASE =
  /^(?:(?:In|Out of|Under|With|At(?! least)|For|By|From|On|After|Before|Amid|Despite|Unlike|Like|Besides|\p{Lu}\p{Ll}+ing)\b[^,]*|(?:\p{Lu}\p{Ll}+ly\s)?)$/u;
/** "Under an agreement signed in 1985": a participle behind a noun with its preposition. */
const IN_PHRASE = /\b(?:under|of|in|with|from|for|by|through) (?:an?|the|its|his|her|their) (?:[\p{L}-]+ ){1,3}$/u;
const NEWS_BEGINS =
  /^,\s(?!(?:and|but|while|as|when|after|before|with|who|which|where|according|\p{L}+ing)\b)(?!.{0,60}\b(?:said|says?|told|reported|announced|added)\b)/u;
/** Participles that look like the past: "shares sold last year", "an accusation made in 2010". */
const PARTICIPLE =
  /(?:ed|^(?:made|sold|built|held|found|left|sent|paid|bought|caught|brought|taught|kept|lost|won|hit|cut|put|shot|struck|led|set|met|told|spent|read|seen|taken|given|written|hurt))$/;

/** Whether a date of a sentence belongs to the happening that its verb tells, not to a noun, a limit or a clause on the side. */
export function isOwn(text: string, sentence: Span, date: NamedDate, verbs: readonly Verb[]): boolean {
  const { verb } = date;
  if (verb === null || isBound(text, sentence, date)) return false;
  const words = text.slice(sentence.start, verb.start);
  const clause = clauseBefore(words);
  const isOfOther =
    SUBORDINATE.test(clause) ||
    CONTACT.test(words) ||
    isRelative(text, sentence, verb, verbs) ||
    isLedByPresent(text, verb, verbs) ||
    isParticiple(text, verb, verbs) ||
    isOnTheSide(text, sentence, date, verbs) ||
    isInSubject(text, date, verbs);
  const isAside = clause.trim() === "" && text[date.end] === "," && !verb.isSpeech && verb.start > sentence.start;
  return !isOfOther && !isAside;
}

/** Whether a date bounds a time, belongs to a noun or stands too far from its verb to be that of what it tells. */
function isBound(text: string, sentence: Span, date: NamedDate): boolean {
  const { verb } = date;
  const before = text.slice(sentence.start, date.start);
  if (
    INSIDE_QUOTE.test(before) ||
    BOUNDS.test(before) ||
    isNounPart(text, date, before, text.slice(date.end, sentence.end))
  )
    return true;
  if (date.precision !== "day" && PRESENT.test(slice(text, date))) return true;
  return verb !== null && verb.start < date.start ? !isNear(text, date, verb) : !LEAD.test(before);
}

/** The words of a verb's clause before it: "after the strike, now two weeks old, was" is one clause. */
function clauseBefore(words: string): string {
  const inOne = words.replace(/,\s[^,;:—–]{1,60},\s(?=(?:(?:was|were|had|has|have|been)\s)*$)/, " ");
  return inOne.split(/[,;:—–]\s/).at(-1) ?? "";
}

function isNounPart(text: string, date: NamedDate, before: string, after: string): boolean {
  const words = slice(text, date);
  if (OF_NOUN.test(after) || (before === "" && DATELINE.test(after))) return true;
  if (date.precision === "month") return MONTH_AND_YEAR.test(words) && !BEFORE_MONTH.test(before);
  const isBare = date.precision === "day" && /day$|\d/.test(words) && !/\bon\s(?:early |late )?$/i.test(before);
  return isBare && (!AFTER_BARE.test(after) || BEFORE_NOUN.test(before));
}

function isNear(text: string, date: NamedDate, verb: Verb): boolean {
  const between = text.slice(verb.end, date.start);
  if ([AFTER_OTHER, OTHER_CLAUSE, DONE_BY, COMPARED].some((other) => other.test(between))) return false;
  if (verb.tense === "future" && AFTER_DOING.test(between)) return false;
  const isOfDoing = /\p{L}{3}ing\b/u.test(between) || /^\s\p{L}{3,}ing\b/u.test(text.slice(date.end));
  if (date.precision !== "day") return !OTHER_YEAR.test(between) && !isOfDoing;
  return slice(text, date) !== "today" || !NOWADAYS.test(text.slice(Math.max(0, verb.start - NEARBY), verb.end));
}

/** "Goods imposed on Monday", "a suit his clerk had filed in 2014": a verb that only tells which one, after the verb that tells the news. */
function isParticiple(text: string, verb: Verb, verbs: readonly Verb[]): boolean {
  const before = verbs.findLast(({ end }) => end <= verb.start);
  if (before === undefined || before.isSpeech) return false;
  const between = text.slice(before.end, verb.start);
  if (/^\s(?:(?:not|been|being|also|then|later|now|\p{L}+ly)\s)*$/u.test(between)) {
    // One verb of several words: what stands before all of them decides.
    return isParticiple(text, before, verbs);
  }
  return !/[,;:—–]\s|\b(?:and|but|or|as|while|that|he|she|it|they|when|after)\b/.test(between);
}

/** "The satellite, launched in 2022, found" and "under the plan announced on Monday, shares": neither is the news. */
function isOnTheSide(
  text: string,
  sentence: Span,
  { end, precision, verb }: NamedDate,
  verbs: readonly Verb[],
): boolean {
  if (verb === null || verb.start > end || !PARTICIPLE.test(slice(text, verb))) return false;
  const before = text.slice(sentence.start, verb.start);
  const isFirst = verbs[0]?.start === verb.start;
  if (isFirst && OPENING_PHRASE.test(before) && NEWS_BEGINS.test(text.slice(end, sentence.end))) return true;
  if (!isFirst && precision !== "day" && IN_PHRASE.test(before)) return true;
  if (!/,["”’]?\s$/.test(before)) return false;
  const goesOn = verbs.some((next) => next.start > end && /,\s(?:\p{L}+ly\s)?$/u.test(text.slice(end, next.start)));
  const last = verbs.findLast((other) => other.end <= verb.start);
  return goesOn || (last !== undefined && /^[^,]*,["”’]?\s$/.test(text.slice(last.end, verb.start)));
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
  if (next === undefined || verb === null || verb.start > end) return false;
  return !/[,;:—–]|\b(?:and|but|or|as|after|when|while|that|to|who|which)\b/.test(text.slice(end, next.start));
}
