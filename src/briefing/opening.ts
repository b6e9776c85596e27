import { type Span, slice } from "#text/span.ts";
import { countWords } from "#text/words.ts";
import type { AnalysedArticle } from "./analysis.ts";
import { isColour } from "./colour.ts";
import { datesIn } from "./dates.ts";
import { isStopped, startsDangling } from "./readable.ts";
import { hasVerb, standsAlone } from "./standing-alone.ts";
import { isWhole } from "./summary-features.ts";

/** A story is told without its headline, so even the first sentence of an article is to say of whom and what it speaks … */
const BEHIND = 1;
/** … though an office told in full says enough: "The shadow health secretary". */
const OFFICE =
  /^The (?:\p{Ll}[\p{L}’'-]* ){2,}(?:secretary|minister|chancellor|president|ambassador|commissioner|governor|chiefs?|leaders?|court|bank|agency|ministry|department|watchdog|regulator|union)\b/u;
/** "Sightings of these solitary, nocturnal animals": which, a sentence before tells; "these days" all know. */
const THESE = /\bthese\s(?!days?\b)\p{Ll}/iu;
/** Shorter sentences without a verb are captions; of longer ones the verb may be one that is not known as such. */
const CAPTION_WORDS = 10;
/** … unless more than this share of its words are figures: tables, scores and addresses. Of 530 such openings 15 were sentences. */
const FIGURES = 0.2;
/** "| Image: Warner", "(Jo Hill/Reuters)" behind a caption, within so many letters. */
const CREDIT = /^\s*(?:\|\s*(?:Image|Photo|Picture)|\((?:[^()]{0,60}\/|(?:Photo|Image|Picture)s?\b)[^()]*\))/i;
const CREDITED = 120;
/** "Greets voters during a visit to Amberly on May 3, 2024.": what is seen on a picture is told in the present, with its day. */
const DATED_PICTURE =
  /\b(?:on|in) (?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?(?:Jan|Feb|March|April|May|June|July|Aug|Sept?|Oct|Nov|Dec)\p{L}*\.? \d{1,2}, \d{4}\.$/u;
/** Behind so many words of a sentence "these" points at what stands in it. */
const FAR = 8;

/** A report has told its news by then: what stands further down goes on from it. */
const TOP = 4;
/** "Has also been cut": beside what, the sentence before tells. */
const ALSO =
  /^[^,;:]{3,70}\b(?:(?:has|have|had|is|are|was|were|will|would|can) also|also (?:said|says|told|added|noted|warned|urged|claimed|called|announced|praised|criticised|criticized|expressed))\b|, meanwhile,/;
/** "Officials said …" without any name: those of which place? */
const NOBODYS =
  /^(?:Officials|Authorities|Police|Residents|Witnesses|Experts|Organisers|Investigators|Prosecutors|Rescuers|Firefighters) (?:said|say|told)\b[^\p{Lu}]*$/u;
/** Who begins so long before the report, in milliseconds, remembers: "In November 1984, the boy stood beside his father". */
const LONG_AGO = 60 * 86_400_000;
/** Code units at the head of a sentence where its date stands when it begins with one. */
const HEAD = 12;

/** Whether a sentence can open a story: it stands at the top, can be read alone, and does not begin long before the news. */
export function opensAlone(from: AnalysedArticle, sentence: Span): boolean {
  return isReadable(from, sentence) && isAtTop(from, sentence) && !beginsLongAgo(from, sentence);
}

/**
 * Whether a sentence can be read alone: one whole sentence that ends, tells rather than paints, is no caption, and
 * leans on nothing before it.
 */
export function isReadable(from: AnalysedArticle, sentence: Span): boolean {
  const text = slice(from.article.text, sentence);
  const { language } = from.analysis;
  const isNews = language !== "en" || !isColour(text);
  const stands = isWhole(text) && isStopped(text) && !startsDangling(text, language) && isClear(from, sentence);
  return stands && isNews && !isCaption(from, sentence);
}

function isCaption(from: AnalysedArticle, sentence: Span): boolean {
  const { text } = from.article;
  const isTold = isLongInWords(slice(text, sentence)) || hasVerb(from, sentence);
  const isPicture = DATED_PICTURE.test(slice(text, sentence)) && !hasVerb(from, sentence);
  return !isTold || isPicture || CREDIT.test(text.slice(sentence.end, sentence.end + CREDITED));
}

function isLongInWords(prose: string): boolean {
  const words = prose.split(/\s+/);
  return countWords(prose) > CAPTION_WORDS && words.filter((word) => /\d/.test(word)).length <= FIGURES * words.length;
}

/** Whether a sentence says by itself of whom and what it speaks; only English is judged. */
export function isClear(from: AnalysedArticle, sentence: Span): boolean {
  if (from.analysis.language !== "en") return true;
  const text = slice(from.article.text, sentence);
  return (
    !pointsBack(text) &&
    !ALSO.test(text) &&
    !NOBODYS.test(text) &&
    (OFFICE.test(text) || standsAlone(from, sentence, BEHIND))
  );
}

function isAtTop({ analysis: { sentences } }: AnalysedArticle, { start }: Span): boolean {
  const last = sentences[TOP - 1];
  return last === undefined || start <= last.start;
}

/** Whether it speaks of "these animals" and has named nothing in the plural before. */
function pointsBack(text: string): boolean {
  const these = THESE.exec(text);
  return these !== null && countWords(text.slice(0, these.index)) < FAR;
}

function beginsLongAgo({ article: { text, publishedAt } }: AnalysedArticle, sentence: Span): boolean {
  const head = { start: sentence.start, end: Math.min(sentence.end, sentence.start + 3 * HEAD) };
  const [first] = datesIn(text, head, publishedAt);
  if (first === undefined || first.start > sentence.start + HEAD) return false;
  return Date.parse(publishedAt) - Date.parse(first.date) > LONG_AGO;
}
