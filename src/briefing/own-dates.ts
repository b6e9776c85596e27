import { type Span, slice } from "#text/span.ts";
import { isBound } from "./bound-dates.ts";
import type { NamedDate } from "./dates.ts";
import type { Verb } from "./tense.ts";

/**
 * A verb that follows a date within so many characters makes the words before it a part of its subject: "the man held
 * on Monday was freed".
 */
const SAME_CLAUSE = 25;
/** Words that open a clause which only tells more about something else, or names a time by another happening. */
const SUBORDINATE =
  /\b(?:who|whom|whose|which|what|that|when|where|after|before|since|as|while|because|if|although|though|until|than|despite|following|having)\b/i;
/** "The studio it bought in 2021": a clause that begins without a word of its own. */
const CONTACT =
  /(?<=\b\p{Ll}{2,})(?<!\b(?:and|but|or|nor|as|when|while|that|if|because|since|after|before|until|though|although|so|then|now|later|where|how|why|what|said|says|yesterday|today|year|month|week))\s(?:it|he|she|they|we|I)\s(?:(?:once|first|then|later|\p{L}+ly)\s)?$/u;
/**
 * A participle behind these only tells more about what they bring, before the news begins: "under the plan announced on
 * Monday, shares are".
 */
const OPENING_PHRASE =
  /^(?:(?:In|Out of|Under|With|At(?! least)|For|By|From|On|After|Before|Amid|Despite|Unlike|Like|Besides|\p{Lu}\p{Ll}+ing)\b[^,]*|(?:\p{Lu}\p{Ll}+ly\s)?)$/u;
const NEWS_BEGINS =
  /^,\s(?!(?:and|but|while|as|when|after|before|with|who|which|where|according|\p{L}+ing)\b)(?!.{0,60}\b(?:said|says?|told|reported|announced|added)\b)/u;
/** Participles that look like the past: "shares sold last year", "an accusation made in 2010". */
const PARTICIPLE =
  /(?:ed|^(?:made|sold|built|held|found|left|sent|paid|bought|caught|brought|taught|kept|lost|won|hit|cut|put|shot|struck|led|set|met|told|spent|read|seen|taken|given|written|hurt))$/;

/** "The measure announced on Monday suspends": what goes on behind the date in the present. */
const PRESENT_BEHIND =
  /^\s(?!(?:as|his|its|this|was|has|is|across|towards|besides|afterwards|plus|versus|minutes|hours|days|weeks|months|years|officials|authorities|reports)\b)\p{Ll}{3,}s\s/u;

/** "Was at home when" and "the speech he expected when" tell of no deed. */
const NO_DEED = /^(?:was|were|had|been|lived|knew|thought|remembered|recalled|expected|hoped|feared|wanted|planned)$/i;

/** Whether a date of a sentence belongs to the happening that its verb tells, not to a noun, a limit or a clause on the side. */
export function isOwn(text: string, sentence: Span, date: NamedDate, verbs: readonly Verb[]): boolean {
  const { verb } = date;
  if (verb === null || isBound(text, sentence, date)) return false;
  const words = text.slice(sentence.start, verb.start);
  const clause = clauseBefore(words);
  const isOfOther =
    (SUBORDINATE.test(clause) && !isMoment(text, date, verb, verbs)) ||
    CONTACT.test(words) ||
    isRelative(text, sentence, verb, verbs) ||
    isLedByPresent(text, verb, verbs) ||
    isParticiple(text, verb, verbs) ||
    isOnTheSide(text, sentence, date, verbs) ||
    isInSubject(text, date, verbs);
  const isAside = clause.trim() === "" && text[date.end] === "," && !verb.isSpeech && verb.start > sentence.start;
  return !isOfOther && !isAside;
}

/** "Three were killed |when a train derailed on Monday|": the moment of the deed before it. */
function isMoment(text: string, { precision, start }: NamedDate, verb: Verb, verbs: readonly Verb[]): boolean {
  const deed = verbs.findLast(({ end }) => end <= verb.start);
  if (precision !== "day" || deed?.tense !== "past" || deed.isSpeech || verb.tense !== "past" || start < verb.end)
    return false;
  const between = text.slice(deed.end, verb.start);
  const [, before = "", clause = ""] = /^(.*)\swhen\s((?:an?|the)\s.*)$/.exec(between) ?? [];
  return clause !== "" && !SUBORDINATE.test(before) && !SUBORDINATE.test(clause) && !NO_DEED.test(slice(text, deed));
}

/** The words of a verb's clause before it: "after the strike, now two weeks old, was" is one clause. */
function clauseBefore(words: string): string {
  const inOne = words.replace(/,\s[^,;:—–]{1,60},\s(?=(?:(?:was|were|had|has|have|been)\s)*$)/, " ");
  return inOne.split(/[,;:—–]\s/).at(-1) ?? "";
}

/**
 * "Goods imposed on Monday", "a suit his clerk had filed in 2014": a verb that only tells which one, after the verb
 * that tells the news.
 */
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
function isOnTheSide(text: string, sentence: Span, { end, verb }: NamedDate, verbs: readonly Verb[]): boolean {
  if (verb === null || verb.start > end || !PARTICIPLE.test(slice(text, verb))) return false;
  const before = text.slice(sentence.start, verb.start);
  const isFirst = verbs[0]?.start === verb.start;
  if (isFirst && OPENING_PHRASE.test(before) && NEWS_BEGINS.test(text.slice(end, sentence.end))) return true;
  if (isInApposition(text, verb, end, verbs)) return true;
  if (!/,["”’]?\s$/.test(before)) return false;
  const goesOn = verbs.some((next) => next.start > end && /,\s(?:\p{L}+ly\s)?$/u.test(text.slice(end, next.start)));
  const last = verbs.findLast((other) => other.end <= verb.start);
  return goesOn || (last !== undefined && /^[^,]*,["”’]?\s$/.test(text.slice(last.end, verb.start)));
}

/** "Plans to launch Starship, the largest rocket ever built, on Monday": a participle between commas behind another verb. */
function isInApposition(text: string, verb: Verb, end: number, verbs: readonly Verb[]): boolean {
  const before = verbs.findLast((other) => other.end <= verb.start);
  const isBehind =
    before !== undefined && /^[^,]*,\s(?:the|an?|its|his|her)\s[^,]*$/.test(text.slice(before.end, verb.start));
  return isBehind && /^[^,]{0,20},/.test(text.slice(verb.end, end));
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
  const isTold = verb !== null && verb.start < end && !verb.isSpeech && PARTICIPLE.test(slice(text, verb));
  if (isTold && verbs[0]?.start === verb.start && PRESENT_BEHIND.test(text.slice(end))) return true;
  const next = verbs.find(({ start }) => start >= end && start <= end + SAME_CLAUSE);
  if (next === undefined || verb === null || verb.start > end) return false;
  return !/[,;:—–]|\b(?:and|but|or|as|after|when|while|that|to|who|which)\b/.test(text.slice(end, next.start));
}
