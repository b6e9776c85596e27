import { publishingDate } from "#news/article.ts";
import { type Span, slice } from "#text/span.ts";
import { countWords } from "#text/words.ts";
import type { AnalysedArticle } from "./analysis.ts";
import type { TimelineEvent } from "./briefing.ts";
import { datesIn, type NamedDate } from "./dates.ts";
import { isOwn } from "./own-dates.ts";
import { isAddress, isBalanced, isCutOff, isGlued, startInsideQuotes, startsDangling } from "./readable.ts";
import { standsAlone } from "./standing-alone.ts";
import { type Verb, verbsIn } from "./tense.ts";

/** A sentence that tells of a happening, and when. */
export type DatedSentence = Span & Pick<TimelineEvent, "date" | "kind"> & { readonly place: number };

/** Shorter sentences are fragments, longer ones tell of too much for one line. */
const WORDS = { least: 6, most: 50 };
/** Longer stretches, in UTF-16 code units, are not even read. */
const LONGEST = 1000;

/** With one of these a report is about what may be. */
const MODAL = /^(?:would|could|might|may|should|must)$/i;
/** "On Monday he" hangs in the air as "he" does. */
const PRONOUN_AFTER_DATE = /^(?:On|In|Back in|Last|Late|Early|By|At)\b[^,.]{0,30},?\s(?:he|she|it|they)\b/;
/** Verbs of state: "was in office in 2012" is no happening. */
const STATE = /^(?:was|were|had|lived|held|stood|remained|believed|thought|knew|wore|felt|kept)$/i;
/** … those that are none even on a day: one holds a rally, but nobody has been quiet on Sunday. */
const MERE_STATE = /^(?:was|were|lived|remained|believed|thought|knew|felt|seemed|appeared)$/i;

/** Verbs whose object has the date: "followed a failed launch in November". */
const TELLS_OF_OTHER = /^(?:followed|preceded|marked|recalled|mentioned|cited|compared)$/i;
/** … and verbs whose object has the year or month: "highlighted an angry letter in 2005". */
const TELLS_OF_OLDER =
  /^(?:highlighted|revealed|detailed|discussed|alleged|remembered|commemorated|reviewed|examined|investigated|probed|referenced)$/i;
/** Verbs that tell who made something known: "agents seized his phone early this week, his lawyer disclosed Friday". */
const MADE_KNOWN =
  /^(?:announced|disclosed|confirmed|revealed|warned|declared|admitted|acknowledged|learned|learnt|showed)$/i;
/** "According to data released Friday" dates the data. */
const ACCORDING = /\b[Aa]ccording to [^,;]{0,80}$/;
/** Words of who makes something known, at the most. */
const WHO_MADE_KNOWN = 8;

/** The sentences of an English article that tell of a happening with its date, each fit to be read alone. */
export function datedSentences(from: AnalysedArticle): DatedSentence[] {
  const { article, analysis } = from;
  if (analysis.language !== "en" || publishingDate(article) === null) return [];
  const isInside = startInsideQuotes(article.text, analysis.sentences);
  return analysis.sentences.flatMap((sentence, place) => {
    if (isInside[place] || sentence.end - sentence.start > LONGEST) return [];
    const dates = datesIn(article.text, sentence, article.publishedAt);
    if (dates.length === 0 || !isReadable(article.text, sentence)) return [];
    const told = toldDate(article.text, sentence, dates, article.publishedAt.slice(0, 10));
    return told === null || !standsAlone(from, sentence, place) ? [] : [{ ...sentence, ...told, place }];
  });
}

function isReadable(text: string, sentence: Span): boolean {
  const prose = slice(text, sentence);
  const length = countWords(prose);
  return (
    length >= WORDS.least &&
    length <= WORDS.most &&
    /^[\p{Lu}\d$€£¥[(]/u.test(prose) &&
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
  const told = dates.flatMap((date): (Told & Pick<NamedDate, "verb">)[] => {
    const kind = isOwn(text, sentence, date, verbs) ? kindIn(text, sentence, date, published) : null;
    return kind !== null && isCredible(kind, date.date, published) ? [{ date: date.date, kind, verb: date.verb }] : [];
  });
  const deed = told.find(({ kind }) => kind !== "reported");
  // "One year ago on October 26": the fuller one of one verb.
  const fuller = told.find(({ date, verb }) => verb === deed?.verb && date !== deed.date && date.startsWith(deed.date));
  const best = fuller ?? deed ?? (tellsOfDeeds(text, verbs) ? told[0] : undefined);
  return best === undefined ? null : { date: best.date, kind: best.kind };
}

/** "Has taken", "has been taken"; "has left ruins and raised fears". */
function isPerfect(text: string, sentence: Span, verb: Verb): boolean {
  const isAlone = /\bha(?:s|ve)(?:\s\p{L}+){0,2}$/iu.test(text.slice(Math.max(0, verb.start - 30), verb.end));
  return isAlone || /\bha(?:s|ve)\s\p{L}+[^,;:]*\sand\s$/iu.test(text.slice(sentence.start, verb.start));
}

function kindIn(text: string, sentence: Span, date: NamedDate, published: string): TimelineEvent["kind"] | null {
  const { verb } = date;
  if (verb === null) return null;
  const kind = kindOf(text, sentence, { ...date, verb }, published);
  return kind === "happened" && isMadeKnown(text, sentence, date, verb) ? "reported" : kind;
}

/** Whether the date is only that of making known what was told before it. */
function isMadeKnown(text: string, sentence: Span, date: NamedDate, verb: Verb): boolean {
  if (ACCORDING.test(text.slice(sentence.start, date.start))) return true;
  if (!MADE_KNOWN.test(slice(text, verb)) || verb.start > date.start) return false;
  const told = text.slice(sentence.start, verb.start).split(/,["”]?\s/);
  const who = told.at(-1) ?? "";
  return (
    told.length > 1 &&
    countWords(who) <= WHO_MADE_KNOWN &&
    /\p{Ll}{2}ed\b|\bha[sd]\b|\bw(?:as|ere)\b/u.test(told[0] ?? "")
  );
}

function kindOf(
  text: string,
  sentence: Span,
  date: NamedDate & { readonly verb: Verb },
  published: string,
): TimelineEvent["kind"] | null {
  const { verb } = date;
  if (verb.tense === "future") return date.precision === "year" ? null : "planned";
  if (verb.tense !== "past") return null;
  if (verb.isSpeech) return date.precision === "day" ? "reported" : null;
  const word = slice(text, verb);
  if (TELLS_OF_OTHER.test(word)) return null;
  if (date.precision !== "day" && verb.start < date.start && TELLS_OF_OLDER.test(word)) return null;
  // The perfect goes with today: another date belongs to a noun, "has called for a strike on Sunday".
  if (isPerfect(text, sentence, verb) && date.date !== published) return null;
  const isPassive = /^\s+(?:\p{L}+ly\s+)?\p{L}+(?:ed|en|wn|ne)\b/u.test(text.slice(verb.end));
  const isState = (date.precision === "day" ? MERE_STATE : STATE).test(word) && !isPassive;
  return isState ? null : "happened";
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
