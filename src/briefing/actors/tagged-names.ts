import { weekdays } from "#text/calendar.ts";
import { stopwords } from "#text/stopwords.ts";
import { wordSet } from "#text/word-set.ts";
import type { ActorType } from "../analysis.ts";
import type { Context } from "./context.ts";
import { calendar, demonyms, noActors, roles, titles } from "./lexicon.ts";
import { type Fit, type Mention, mentionAt, type TokenSpan, TYPES, wordAt } from "./mentions.ts";
import { GENERATION } from "./names.ts";
import type { Tagging } from "./tagger.ts";
import { isAcronym, isCapital, isMark, Kind, opensSentence, type Tokens } from "./tokens.ts";

/** Offices that are no names of people, so that whatever stands before them belongs to them: "Bristol Mayor Ann Lee". */
const OFFICE =
  /^(?:president|minister|secretary|mayor|governor|senator|chancellor|premier|ambassador|commissioner|director|spokesman|spokeswoman|spokesperson|speaker|coach|captain|chairman|chairwoman|cm|mla|mp|mpa|mna|ceo|cto|cfo|coo|linebacker|quarterback|goalkeeper|midfielder|envoy|consul|congressman|congresswoman|superintendent|professor|analyst|barrister|famer)$/;
/** What offices are for, at their end: "Special Envoy for Peace and Security Affairs Ann Lee". */
const FIELD = /^(?:affairs|relations|security|education|development)$/;
/** What is made is often taken for who makes it, and what is played for somebody: by the first words, … */
const PRODUCTS = wordSet(`
  airpods airtag airtags android bing bluetooth chatgpt chromebook chromebooks copilot dall-e displayport dualsense facetime firefox fortnite gamecube gmail
  gpt gpt-4 hearthstone homepod imac imacs ios ipad ipads ipod ipods iphone iphones itunes javascript kindle libreoffice macbook macbooks macgpt macos
  macworld magsafe minecraft n64 nvme onedrive onenote overwatch playstation powerpoint ps3 ps4 ps5 psp psvr radeon ryzen splatoon starfield tetris
  ubuntu warzone wi-fi windows xbox
`);
/** … by the first two … */
const PRODUCTS_OF_TWO_WORDS = new Set([
  "mac mini",
  "mac os",
  "mac pro",
  "elden ring",
  "forza horizon",
  "gran turismo",
  "mortal kombat",
]);
/** … and those that somebody is called, too. */
const PRODUCTS_ALONE = wordSet("alexa barbie siri zelda");
/** Before what they make: "Apple |Watch|", … */
const MAKER = /^(?:amazon|apple|fitbit|google|intel|meta|microsoft|nintendo|nvidia|samsung|sony|xiaomi)$/;
/** … which is called by common words, too. */
const GOODS = wordSet(`
  assistant authenticator bravia carplay chrome docs drive duo echo exchange fire galaxy images inspire luxe maps meet nest office pencil photos pixel
  podcasts quest search stadia surface switch tablet teams versa watch watches
`);
/** Before a name, and no part of it: "|the| Senate", "|Cop28| UN climate summit". */
const OPENS = /^(?:the|an?|cop\d\d)$/;
/** How goods are called. */
const EDITION = /^(?:mini|pro|plus|ultra|deluxe|edition|remastered)$/;
const STORM = /^(?:storm|hurricane|typhoon|cyclone)$/;
/** Before a people they tell which of them: "Black Americans". */
const SOME = /^(?:black|white|native|north|south|young)$/;
/** They join the parts of a person's name. */
const PARTICLE = /^(?:de|da|das|dos|del|della|di|du|van|von|der|den|ter|ten|bin|bint|ibn)$/;
/** Behind the names of American politicians: "(D-Calif.)". */
const PARTY_AND_STATE = /^[dri]-[a-z.]+$/;
/** "Ann Lee-|directed|", "Emmy Award-|winning|", but not "Li Ka-shing". */
const QUALIFIES = /-(?:\p{Ll}{4,}(?:ed|ing)|based|led|owned)$/u;
/** The same before a name, as it is written: "Botox-|maker| Allergan", but not "Ali el-Sayed Hassan". */
const QUALIFIES_NEXT =
  /-(?:\p{Ll}{3,}ed|\p{Ll}{4,}ing|based|led|owned|run|born|built|held|maker|parent|supplier|owner|winner|era|majority|language|old|member|nation|seat|acre|elect|designate|level|form|fire|loan|hit|stricken|laden|turned-\p{Ll}+|of-the-\p{Ll}+)$|(?:[Rr]ight|[Ll]eft)-wing$|(?:\d|[Tt]en|[Nn]ine)-man$/u;
const NUMBER = /^\d+$/;
/** Letters and digits, but no "6th". */
const MODEL = /^(?!\d+(?:st|nd|rd|th)$)[\p{L}\d-]*(?:\p{L}-?\d|\d-?\p{L})[\p{L}\d-]*$/u;
/** "256GB", "240Hz", "Rs208,450". */
const MEASURE = /^(?:\d+(?:[gtmk]b|g?hz|mp|mah|fps|mm|cm|k?wh?|[kcfvgpx])|rs[\d.,]+)$/;
/** "|End-|April", "|intra-|African". */
const PERIOD = /^(?:end|mid|early|late|intra|majority)-/;
/** "Black |Friday|" and the like are names, and a club is called so. */
const NAMED_DAY = /^(?:black|cyber|super|good|ash|bloody|sheffield)$/;
/** More words in a row are a list or a heading, no name. */
const LONGEST_NAME = 20;
const common = stopwords("en");

/** The names that the tagger marks, in reading order. */
export function mentionsOf({ tokens }: Context, { labels, fits }: Tagging): Mention[] {
  const mentions: Mention[] = [];
  let first = -1;
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i] ?? 0;
    if (label === 0) continue;
    const part = (label - 1) & 3;
    const type = TYPES[(label - 1) >> 2];
    if (part === 0 || part === 3) first = i;
    if (part < 2 || type === undefined || first < 0) continue;
    const name = bareName(tokens, first, i, type);
    if (name === null || name.last - name.first >= LONGEST_NAME) continue;
    mentions.push(mentionAt(tokens, name, type, fitOf(fits, name)));
  }
  return mentions;
}

function fitOf(fits: Float32Array, { first, last }: TokenSpan): Fit {
  const fit: [number, number, number] = [0, 0, 0];
  for (let i = first; i <= last; i++) for (const type of [0, 1, 2] as const) fit[type] += fits[3 * i + type] ?? 0;
  return fit;
}

/** The words of the name within a stretch; null when nothing is left of it. */
export function bareName(tokens: Tokens, from: number, to: number, type: ActorType): TokenSpan | null {
  let first = type === "LOC" ? from : behindQualifiers(tokens, from, to);
  let last = to;
  while (first < last && isOutside(tokens, first)) first++;
  if (type === "PER") first = personStart(tokens, first, last);
  while (first < last && isMark(tokens, first)) first++;
  while (last > first && isTail(tokens, last, type)) last--;
  if (type === "PER") last = withParticle(tokens, last);
  if (type === "PER" && isNobody(tokens, first, last)) return null;
  if (type === "ORG" && goesOnIn(MODEL, tokens, first, last)) return null;
  if (isProduct(tokens, first, last) || (type !== "LOC" && QUALIFIES.test(wordAt(tokens, last)))) return null;
  if (isMark(tokens, first) || (first === last && isNoName(tokens, first, type))) return null;
  return isPeople(tokens, first, last) ? null : { first, last };
}

/** "Botox-maker |Allergan", "Ann Lee-founded |OpenAI". */
function behindQualifiers(tokens: Tokens, first: number, last: number): number {
  for (let i = last - 1; i >= first; i--)
    if (isCapital(tokens, i + 1) && QUALIFIES_NEXT.test(tokens.text.slice(tokens.start[i], tokens.end[i])))
      return i + 1;
  return first;
}

function isOutside(tokens: Tokens, i: number): boolean {
  const word = wordAt(tokens, i);
  const opens = opensSentence(tokens, i);
  return isMark(tokens, i) || OPENS.test(word) || (opens && common.has(word) && !isAcronym(tokens, i));
}

/** "Ann Lee Image: Twitter" is a caption that has lost its line, "Russia Read More" a link. */
function isTail(tokens: Tokens, i: number, type: ActorType): boolean {
  const [word, next] = [wordAt(tokens, i), wordAt(tokens, i + 1)];
  const opensCredit = type === "PER" && word === "image" && next === ":";
  const isLink = (word === "read" && next === "more") || (word === "more" && wordAt(tokens, i - 1) === "read");
  return (
    opensCredit ||
    isLink ||
    (type === "LOC" && isOfOffice(tokens, i)) ||
    isMark(tokens, i) ||
    (weekdays.includes(wordAt(tokens, i)) && !NAMED_DAY.test(wordAt(tokens, i - 1)))
  );
}

/** "Florida |Gov.| Ann Lee", "Manhattan |District| Attorney". */
function isOfOffice(tokens: Tokens, i: number): boolean {
  const word = plainWord(tokens, i);
  return word === "gov" || (word === "district" && /^(?:attorney|judge|court)$/.test(wordAt(tokens, i + 1)));
}

/** Behind age, field and office. */
function personStart(tokens: Tokens, from: number, last: number): number {
  let first = from;
  // "Orr, Lee" in a line-up are two.
  for (let i = from + 1; i < last; i++)
    if (wordAt(tokens, i) === "," && !GENERATION.test(plainWord(tokens, i + 1))) first = i + 1;
  while (first < last && isNoPart(tokens, first)) first++;
  if (first + 2 < last && FIELD.test(wordAt(tokens, first + 1))) first += 2;
  while (first + 1 < last && FIELD.test(wordAt(tokens, first))) first++;
  return afterOffice(tokens, first, last);
}

/** "33-year-old Ann Lee", "Mother-of-two Ann Lee", "to Brexit Ann Lee", "President |Elect| Ann Lee". */
function isNoPart(tokens: Tokens, i: number): boolean {
  const word = wordAt(tokens, i);
  return ((tokens.kind[i] ?? 0) & Kind.digit) !== 0 || noActors.has(word) || /^elect$|-(?:old|of-\p{L}+)$/u.test(word);
}

/** The last token of a name that goes on after "de", "van", "bin": "Vanderlei Cordeiro de Lima". */
function withParticle(tokens: Tokens, last: number): number {
  // "Ann Lee, Jr."
  if (wordAt(tokens, last + 1) === "," && GENERATION.test(plainWord(tokens, last + 2))) return last + 2;
  let next = last + 1;
  while (next < last + 3 && PARTICLE.test(tokens.text.slice(tokens.start[next], tokens.end[next]))) next++;
  const goesOn = next > last + 1 && tokens.sentence[next] === tokens.sentence[last];
  return goesOn && ((tokens.kind[next] ?? 0) & Kind.capital) !== 0 ? next : last;
}

/** The first token of the name itself: "US Secretary of State John Kerry" is named "John Kerry". */
function afterOffice(tokens: Tokens, first: number, last: number): number {
  let name =
    wordAt(tokens, first) === "state" && wordAt(tokens, first - 1) === "of" && first < last ? first + 1 : first;
  let leads = true;
  for (let i = first; i < last; i++) {
    const word = plainWord(tokens, i);
    leads &&= isMark(tokens, i) || titles.has(word);
    if (!OFFICE.test(word) && !(leads && titles.has(word))) continue;
    while (i + 2 < last && wordAt(tokens, i + 1) === "of") i += 2;
    // "Minister for the Far North Ann Lee": where the office ends is not told, so the name is the last two words.
    name = wordAt(tokens, i + 1) === "for" ? Math.max(i + 2, last - 1) : i + 1;
  }
  return name;
}

function plainWord(tokens: Tokens, i: number): string {
  const word = wordAt(tokens, i);
  return word.endsWith(".") ? word.slice(0, -1) : word;
}

/** "Storm Ann", "the Crown Prince", "Ann Lee Remastered", and what has a number: "Kobo Clara |2E|". */
function isNobody(tokens: Tokens, first: number, last: number): boolean {
  if (goesOnIn(NUMBER, tokens, first, last) || goesOnIn(MODEL, tokens, first, last)) return true;
  const word = first < last ? wordAt(tokens, first) : "";
  if (first < last && EDITION.test(wordAt(tokens, last))) return true;
  return STORM.test(word) || (word === "crown" && titles.has(wordAt(tokens, last)));
}

/** "Lenovo Chromebook |S330|": whether a word of a name behind its first is of a kind. */
function goesOnIn(kind: RegExp, tokens: Tokens, first: number, last: number): boolean {
  for (let i = first + 1; i <= last; i++) if (kind.test(wordAt(tokens, i))) return true;
  return false;
}

function isProduct(tokens: Tokens, first: number, last: number): boolean {
  const word = wordAt(tokens, first);
  if (first === last) return PRODUCTS.has(word) || PRODUCTS_ALONE.has(word);
  const isMade = MAKER.test(word) && (GOODS.has(wordAt(tokens, first + 1)) || PRODUCTS.has(wordAt(tokens, first + 1)));
  return isMade || PRODUCTS.has(word) || PRODUCTS_OF_TWO_WORDS.has(`${word} ${wordAt(tokens, first + 1)}`);
}

/** "Costa Ricans", "North Koreans", "Black Americans", but not the Mumbai Indians. */
function isPeople(tokens: Tokens, first: number, last: number): boolean {
  const word = wordAt(tokens, last);
  const isSome = SOME.test(wordAt(tokens, first)) || demonyms.has(wordAt(tokens, first));
  if (first < last && isSome && word.endsWith("ans") && word !== "republicans" && demonyms.has(word)) return true;
  return last === first + 1 && demonyms.has(`${plainWord(tokens, first)}-${plainWord(tokens, last)}`);
}

/** "Syrian", "British-Iranian", "end-April". */
function isPeopleOrDay(word: string): boolean {
  const isOne = (part: string) => demonyms.has(part) || calendar.has(part);
  if (!word.includes("-")) return isOne(word);
  const parts = word.replace(PERIOD, "").split("-");
  return demonyms.has(word) || parts.every(isOne);
}

/** Whether a word alone names nobody: "Syrian", "Monday", "He", "President". */
function isNoName(tokens: Tokens, i: number, type: ActorType): boolean {
  const word = plainWord(tokens, i);
  // "US$20 million" is no place.
  if (type === "LOC" && tokens.text[tokens.end[i] ?? 0] === "$") return true;
  if (word.length < 2 || MEASURE.test(word) || isPeopleOrDay(word) || noActors.has(word) || PARTY_AND_STATE.test(word))
    return true;
  return !isAcronym(tokens, i) && (common.has(word) || (type === "PER" && (titles.has(word) || roles.has(word))));
}
