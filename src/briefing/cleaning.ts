import { paragraphs } from "#text/paragraphs.ts";
import { type Span, slice } from "#text/span.ts";
import { countWords, plainLower, wordsOf } from "#text/words.ts";
import { datelineLength, isFurniture, withoutInvitation } from "./furniture.ts";

/** Share of a text's characters in paragraphs that end like a sentence, above which other paragraphs are headings and captions. */
const PUNCTUATED = 0.5;

/** Paragraphs at the top of a text: here stand headline, standfirst, dateline. */
const OPENING = 3;

/** A standfirst often has no full stop: an opening paragraph of this many words is kept without one. */
const STANDFIRST_WORDS = 8;

/** Words a headline needs before its repetition at the top can be told from a sentence that begins alike. */
const SHORTEST_HEADLINE = 4;

/** Code units of marks that a headline has more where it is repeated. */
const MORE_MARKS = 3;

/** Code units that may stand before a repeated headline: the name of a section. */
const LONGEST_SECTION = 40;

/** A paragraph of an article, whether it is page furniture, and how many code units at its head are a dateline. */
type Paragraph = Span & { readonly isFurniture: boolean; readonly dateline: number };

/** The paragraphs of an article's text in order, each judged: a caption, a credit or a notice is page furniture. */
export function judgedParagraphs(text: string): Paragraph[] {
  return paragraphs(text).map((span, index) => {
    const { start } = span;
    const paragraph = withoutInvitation(slice(text, span));
    const isLeftOut = paragraph === "" || isFurniture(paragraph);
    const dateline = isLeftOut ? 0 : datelineLength(paragraph, index < OPENING);
    return { start, end: start + paragraph.length, isFurniture: isLeftOut, dateline };
  });
}

/**
 * The stretches of an article's text that are prose, one for each paragraph, in order. Captions, credits, bylines, dates, invitations
 * to share or subscribe, headings and a repeated headline are left out; a dateline is cut off and the rest of its paragraph stays.
 */
export function proseIn(text: string, title = "", all: readonly Paragraph[] = judgedParagraphs(text)): Span[] {
  const isPunctuated = endsMostlyInStops(text, all);
  const seen = new Set<string>();
  return all.flatMap((paragraph, index) => {
    if (paragraph.isFurniture) return [];
    const kept = withoutTop(text, paragraph, title, index < OPENING);
    const prose = slice(text, kept);
    if (seen.has(prose) || (kept.start > paragraph.start && isFurniture(prose))) return [];
    seen.add(prose);
    if (isPunctuated && !endsLikeSentence(prose) && !isStandfirst(prose, index)) return [];
    return kept.start < kept.end ? [kept] : [];
  });
}

/** The stretches of an article's text in which names count: the prose, and besides it headings, lists and tables. */
export function namingIn(text: string, all: readonly Paragraph[] = judgedParagraphs(text)): Span[] {
  return all.flatMap((paragraph) => {
    if (paragraph.isFurniture) return [];
    const start = paragraph.start + paragraph.dateline;
    const kept = { start, end: paragraph.end };
    return start > paragraph.start && isFurniture(slice(text, kept)) ? [] : [kept];
  });
}

function endsMostlyInStops(text: string, all: readonly Span[]): boolean {
  const size = (spans: readonly Span[]) => spans.reduce((sum, { start, end }) => sum + end - start, 0);
  return size(all.filter((span) => endsLikeSentence(slice(text, span)))) > PUNCTUATED * size(all);
}

/** What is said and who signs it: `"We won." — Ann Lee, the mayor`. */
const SIGNED = /^["“][^"“”\n]+["”]\s?(?:[–—―]|--?)\s?\p{Lu}[^.!?"“”\n]{3,120}$/u;

/** A colon counts: the words before a statement tell who makes it. A signature does, too. */
function endsLikeSentence(prose: string): boolean {
  return /[.!?…:;؟۔。！？।]["“”’'»«›‹)\]」』]{0,3}$/.test(prose.slice(-5)) || SIGNED.test(prose);
}

function isStandfirst(prose: string, index: number): boolean {
  return index < OPENING && countWords(prose) >= STANDFIRST_WORDS;
}

/** The paragraph without the headline it repeats and without its dateline. */
function withoutTop(text: string, { start, end, dateline }: Paragraph, title: string, isOpening: boolean): Span {
  const paragraph = text.slice(start, end);
  const headline = isOpening && isOfHeadline(paragraph, title) ? end - start : headlineLength(paragraph, title);
  if (headline === 0) return { start: start + dateline, end };
  const afterTitle = start + headline;
  return { start: afterTitle + datelineLength(text.slice(afterTitle, end), isOpening), end };
}

/** Whether a paragraph is but a headline, or a half of it, in other marks and capitals; a sentence that is the title, too, is none. */
function isOfHeadline(paragraph: string, title: string): boolean {
  if (paragraph.length > title.length + MORE_MARKS || title.endsWith(".")) return false;
  return countWords(paragraph) >= SHORTEST_HEADLINE && ` ${plainWords(title)} `.includes(` ${plainWords(paragraph)} `);
}

const plainWords = (text: string) => wordsOf(plainLower(text)).join(" ");

function headlineLength(paragraph: string, title: string): number {
  const at = paragraph.slice(0, LONGEST_SECTION + title.length).indexOf(title);
  if (at < 0 || countWords(title) < SHORTEST_HEADLINE) return 0;
  const rest = paragraph.slice(at + title.length);
  // A sentence that merely begins with the words of the headline goes on in lower case.
  if (/^\s*[\p{Ll},]/u.test(rest)) return 0;
  return paragraph.length - rest.trimStart().length;
}
