import { alsoWords, leadingAbbreviations, openAbbreviations } from "./abbreviations.ts";
import { paragraphs } from "./paragraphs.ts";
import type { Span } from "./span.ts";

/** No abbreviation with its inner full stops is longer; bounds the look back from a stop. */
const LONGEST_ABBREVIATION = 12;

/** Stops of all scripts: Latin, Arabic and Urdu, Devanagari, Armenian, Ethiopic, Khmer, Burmese, Chinese and Japanese. */
const stops = /[.!?…]+|[؟۔।॥։።។။]+|[。！？｡．]+/g;
/** What may stand between the stop and the end of its sentence: closing marks, in German “ too, and a footnote number. */
const closing = /(?:“(?!\p{Lu})|["”’'»«›‹)\]}」』】）］〉》]|(?<=[”’"'])\s[’'"”](?=\s)|\s»(?=\s|$))*(?:\[\d{1,3}\])?/uy;
/** A question or an outcry in quotation marks, told as part of the sentence around it: `"Why?" Ann Lee asked`. */
const toldAfterwards =
  /\s+(?:\p{Lu}[\p{L}.'’-]*\s+){1,4}(?:said|says|asked|asks|added|told|replied|wrote|shouted|cried|sagte|fragte|rief|schrieb)\b/uy;
/** Words that begin a sentence far more often than they carry on a name. */
const openers =
  /\s*(?:[¿¡]|["“”„«'‘(]*(?:The|A|An|This|That|These|Those|It|He|She|They|We|You|I|His|Her|Their|Its|In|On|At|But|And|Or|For|From|With|After|Before|When|While|As|If|There|So|Some|Many|Most|No|Not|Now|What|Who|How|Why|Also|Both|Although|However|Meanwhile|Der|Die|Das|Ein|Eine|Er|Sie|Es|Wir|Ich|Im|Am|Auf|Aber|Und|Le|La|Les|Un|Une|Il|Elle|Ils|En|El|Los|Las|Una|Pero|Según|Este|Esta|Os|As|Um|Uma|Mas|Em|Segundo|Gli|Ma|Nel|Nella|Het|Een|Maar|Volgens|Ook|Bu|Bir|Ancak|Но|В|На|Это|Он|Она|Они|И|Об|О|По|Как|После|Однако|Также)(?![\p{L}\p{N}.]))/uy;
/** "war.Kishor, who": what begins a sentence whose space was lost, and the end of an everyday word or a year before it. */
const gluedNext = /["“‘]?\p{Lu}\p{Ll}+(?:['’]s)?,?\s\p{Ll}/uy;
const gluedBefore = /(?:^|[^\p{L}\d])(?:\p{Ll}{3,}|\d{2,})$/u;
const lowerNext = /\s+(?:["“”„«»'‘’([¿¡–—-]+\s*)?\p{Ll}/uy;
/** What a figure tells the number of, in several languages: "art. 14", "n. 12", "p. 7", "д. 5". */
const isNumbered = /^(?:art|figs?|nos?|n|p|pp|s|vol|ch|chap|abs|sec|cf|д|кв|с|ст|стр)$/iu;
const figureNext = /\s+\d/uy;
/** "J.", "U.N.", and the doubled letters of a plural, "EE. UU.", but no Roman figure. */
const initials = /^\p{Lu}$|^((?![CIMX])\p{Lu})\1$|^(?:\p{L}\.)+\p{L}$/u;
/** "M. Le Pen", and a letter of a script without capitals, which stands alone only when it shortens a title: "د.". */
const letterTitle = /^(?:M|[\p{Script=Arabic}\p{Script=Hebrew}])$/u;
/** "Dr. |med.|", "u. |a.|", "l’|on.|" and "р.", which stand before a name, and alone would be words. */
const shortBeforeName =
  /(?:\bDr\. (?:h\. ?c|iur|jur|med|phil|rer|nat)|\b(?:u\. ?a|v\. ?a|z\. ?B|d\. ?h)|\b[lL]['’](?:avv|dott|ing|on|arch)|(?<![\p{L}\d,.]|\d )[гдпрс])$/u;
/** Its look back, in characters. */
const LONGEST_SHORT = 14;
const germanOrdinal =
  /(?:\b(?:[Dd](?:er|ie|as|en|em|es)|[Aa]m|[Zz]um|[Vv]om|[Bb]eim|[Bb]is|[Ss]eit|[Ii]m|zur|Jede[nrs]?|jede[nrs]?)|\d\. und) \d{1,2}$/;
const monthNext =
  /\s+(?:Jan|Feb|Mär|Mar|Apr|Mai|Maj|Jun|Jul|Aug|Sep|Okt|Oct|Nov|Dez|Dec|gennaio|Jahrhundert)[\p{L}]*/uy;

/**
 * The sentences of a text in reading order: trimmed spans with offsets into `text`. A paragraph's end ends a sentence too.
 * With `within`, only that stretch is read. Takes time linear in the text, whatever the text.
 */
export function sentences(text: string, within: Span = { start: 0, end: text.length }): Span[] {
  return paragraphs(text, within).flatMap((paragraph) => sentencesOf(text, paragraph));
}

function sentencesOf(text: string, paragraph: Span): Span[] {
  const prose = text.slice(paragraph.start, paragraph.end);
  const found: Span[] = [];
  let from = 0;
  for (const stop of prose.matchAll(stops)) {
    const end = sentenceEnd(prose, stop.index, stop[0]);
    if (end === null || end <= from) continue;
    from = addTrimmed(found, prose, from, end, paragraph.start);
  }
  addTrimmed(found, prose, from, prose.length, paragraph.start);
  return found;
}

/** Adds the stretch without its outer spaces, if anything is left of it, and gives its end. */
function addTrimmed(found: Span[], prose: string, from: number, end: number, offset: number): number {
  const piece = prose.slice(from, end);
  const start = from + piece.length - piece.trimStart().length;
  if (start < end) found.push({ start: offset + start, end: offset + from + piece.trimEnd().length });
  return end;
}

/** Where the sentence closed by the stop at `at` ends, closing marks included; null when it goes on. */
function sentenceEnd(prose: string, at: number, stop: string): number | null {
  const afterStop = at + stop.length;
  const end = afterStop + (matchAt(closing, prose, afterStop)?.length ?? 0);
  if (end === prose.length) return end;
  if (/^[。！？｡．]/.test(stop)) return end > afterStop && /^[とっな]/.test(prose.charAt(end)) ? null : end;
  if (!/\s/.test(prose.charAt(end))) return isGlued(prose, at, end) && !isAbbreviated(prose, at) ? end : null;
  if (matchAt(lowerNext, prose, end) !== null) return null;
  if (stop === ".") return isAbbreviated(prose, at) ? null : end;
  const isTold = end > afterStop && matchAt(toldAfterwards, prose, end) !== null;
  return isTold && /[!?]/.test(stop) ? null : end;
}

/** Whether a sentence begins at `end` without a space, as where a page's line breaks were lost; "Ph.D." and "Leave.EU" are none. */
function isGlued(prose: string, at: number, end: number): boolean {
  if (!/["“‘\p{Lu}]/u.test(prose.charAt(end)) || !/[\p{Ll}\d)%]/u.test(prose.charAt(at - 1))) return false;
  const opener = matchAt(openers, prose, end);
  if (opener !== null && /[\s,]/.test(prose.charAt(end + opener.length))) return true;
  const before = prose.slice(Math.max(0, at - LONGEST_ABBREVIATION), at);
  return gluedBefore.test(before) && matchAt(gluedNext, prose, end) !== null;
}

/** Whether the full stop at `at` only shortens a word or marks an ordinal, and the sentence goes on. */
function isAbbreviated(prose: string, at: number): boolean {
  const word = /[\p{L}\p{N}.]*$/u.exec(prose.slice(Math.max(0, at - LONGEST_ABBREVIATION), at))?.[0] ?? "";
  if (/^\d{1,2}$/.test(word)) return isOrdinal(prose, at, word);
  if (isNumbered.test(word) && matchAt(figureNext, prose, at + 1) !== null) return true;
  if (shortBeforeName.test(prose.slice(Math.max(0, at - LONGEST_SHORT), at))) return true;
  if (alsoWords.has(word)) return false;
  const lower = word.toLowerCase();
  if (leadingAbbreviations.has(lower) || letterTitle.test(word)) return true;
  const isOpen = openAbbreviations.has(lower) || initials.test(word);
  return isOpen && matchAt(openers, prose, at + 1) === null;
}

/** "1. Point" at the head of a paragraph, and "am 3. Mai", "der 2. Senat". */
function isOrdinal(prose: string, at: number, digits: string): boolean {
  if (at === digits.length) return true;
  return germanOrdinal.test(prose.slice(Math.max(0, at - 12), at)) || matchAt(monthNext, prose, at + 1) !== null;
}

/** What a sticky pattern matches from exactly `at` on, or null. */
function matchAt(pattern: RegExp, prose: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(prose)?.[0] ?? null;
}
