import { stopwords } from "#text/stopwords.ts";
import { wordSet } from "#text/word-set.ts";
import type { ActorType } from "../analysis.ts";
import type { Context } from "./context.ts";
import { calendar, demonyms, noActors, roleAdjectives, roles, titles } from "./lexicon.ts";
import { type Fit, type Mention, mentionAt, type TokenSpan, TYPES, wordAt } from "./mentions.ts";
import { GENERATION } from "./names.ts";
import { LABELS, type Tagging } from "./tagger.ts";
import { isAcronym, isCapital, isMark, Kind, opensSentence, type Tokens } from "./tokens.ts";

/** Offices that are no names of people, so that whatever stands before them belongs to them: "Bristol Mayor Ann Lee". */
const OFFICE =
  /^(?:president|minister|secretary|mayor|governor|senator|chancellor|premier|ambassador|commissioner|director|spokesman|spokeswoman|spokesperson|speaker|coach|captain|chairman|chairwoman|ceo|cto|cfo|coo|linebacker|quarterback|goalkeeper|midfielder|envoy|consul|congressman|congresswoman|superintendent|professor|analyst|barrister|famer)$/;
/** What offices are for, at their end: "Special Envoy for Peace and Security Affairs Ann Lee". */
const FIELD = /^(?:affairs|relations|security|education|development)$/;
/** What is made is often taken for who makes it, and what is played for somebody: by the first words, … */
const PRODUCTS = wordSet(`
  airpods android bing bluetooth chatgpt displayport fortnite gmail imac imacs ios ipad ipads ipod ipods iphone iphones itunes kindle macbook macbooks
  macworld minecraft playstation ps4 ps5 starfield warzone xbox
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
const STORM = /^(?:storm|hurricane|typhoon|cyclone)$/;
/** Whose office it is, and the ending that says so. */
const LEADING = new Set(["us", "uk", "un", "eu", "u.s", "u.k", "u.n", "'s"]);
/** They join the parts of a person's name. */
const PARTICLE = /^(?:de|da|das|dos|del|della|di|du|van|von|der|den|ter|ten|bin|bint|ibn)$/;
/** In lower case they say where in a place something is: "northern Syria". */
const DIRECTION =
  /^(?:north|south|east|west|northern|southern|eastern|western|central|northeastern|northwestern|southeastern|southwestern)$/;
/** Behind the names of American politicians: "(D-Calif.)". */
const PARTY_AND_STATE = /^[dri]-[a-z.]+$/;
/** "256GB", "240Hz". */
const MEASURE = /^\d+(?:[gtmk]b|g?hz|mp|mah|fps|mm|k)$/;
/** More words in a row are a list or a heading, no name. */
const LONGEST_NAME = 20;
const common = stopwords("en");

/** The names that the tagger marks, in reading order. */
export function mentionsOf({ tokens }: Context, { labels, scores }: Tagging): Mention[] {
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
    const before = mentions.at(-1);
    // Two persons are never named without a mark or a word between them: it is one name.
    const joins = type === "PER" && isBeside(tokens, before, name);
    const whole = joins ? { first: mentions.pop()?.first ?? name.first, last: name.last } : name;
    mentions.push(mentionAt(tokens, whole, type, fitOf(labels, scores, whole)));
  }
  return mentions;
}

function isBeside(tokens: Tokens, before: Mention | undefined, { first }: TokenSpan): boolean {
  if (before?.type !== "PER" || before.last + 1 !== first) return false;
  // A name told twice is a caption that has lost its line.
  const isTwice = tokens.word[before.first] === tokens.word[first];
  return tokens.sentence[before.last] === tokens.sentence[first] && !isTwice;
}

function fitOf(labels: Uint8Array, scores: Float32Array, { first, last }: TokenSpan): Fit {
  const fit: [number, number, number] = [0, 0, 0];
  for (let i = first; i <= last; i++) {
    const part = ((labels[i] ?? 1) - 1) & 3;
    for (const type of [0, 1, 2] as const) fit[type] += scores[i * LABELS + 1 + 4 * type + part] ?? 0;
  }
  return fit;
}

/** The words of the name within a stretch; null when nothing is left of it. */
export function bareName(tokens: Tokens, from: number, to: number, type: ActorType): TokenSpan | null {
  let first = from;
  let last = to;
  while (first < last && isOutside(tokens, first)) first++;
  if (type === "PER") first = personStart(tokens, first, last);
  if (type !== "PER") first = afterQualifier(tokens, first, last, type);
  while (first < last && isMark(tokens, first)) first++;
  while (last > first && isTail(tokens, last, type)) last--;
  if (type === "PER") last = withParticle(tokens, withoutEcho(tokens, first, last));
  if (type === "PER" && isNobody(tokens, first, last)) return null;
  if (isProduct(tokens, first, last)) return null;
  if (isMark(tokens, first) || (first === last && isNoName(tokens, first, type))) return null;
  return isPeople(tokens, first, last) ? null : { first, last };
}

function isOutside(tokens: Tokens, i: number): boolean {
  const word = wordAt(tokens, i);
  const opens = opensSentence(tokens, i);
  return isMark(tokens, i) || /^(?:the|an?)$/.test(word) || (opens && common.has(word) && !isAcronym(tokens, i));
}

/** "Northern |Syria"; "Aung San Suu Kyi’s |National League", of whose owner the tagger took the last word. */
function afterQualifier(tokens: Tokens, first: number, last: number, type: ActorType): number {
  if (type === "LOC") return first < last && isDirection(tokens, first) ? first + 1 : first;
  const isOwned = wordAt(tokens, first + 1) === "'s" && first + 3 <= last && isCapital(tokens, first - 1);
  return isOwned && tokens.sentence[first - 1] === tokens.sentence[first] ? first + 2 : first;
}

/** "Ann Lee Image: Twitter" is a caption that has lost its line, too. */
function isTail(tokens: Tokens, i: number, type: ActorType): boolean {
  const word = wordAt(tokens, i);
  const opensCredit = type === "PER" && /^(?:image|photo|picture)$/.test(word) && wordAt(tokens, i + 1) === ":";
  // "The Bath No 8".
  const isNumbered = word === "no" && ((tokens.kind[i + 1] ?? 0) & Kind.digit) !== 0;
  return opensCredit || isNumbered || isMark(tokens, i) || /^(?:'s|with|for|from|at|and|the)$/.test(word);
}

/** Behind age, field and office. */
function personStart(tokens: Tokens, from: number, last: number): number {
  let first = from;
  while (first < last && isNoPart(tokens, first)) first++;
  while (first + 1 < last && FIELD.test(wordAt(tokens, first))) first++;
  return afterOffice(tokens, first, last);
}

/** "33-year-old Ann Lee", "to Brexit Ann Lee". */
function isNoPart(tokens: Tokens, i: number): boolean {
  const word = wordAt(tokens, i);
  return ((tokens.kind[i] ?? 0) & Kind.digit) !== 0 || noActors.has(word) || /^police$|-old$/.test(word);
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

function isDirection({ text, start, end }: Tokens, i: number): boolean {
  return DIRECTION.test(text.slice(start[i], end[i]));
}

/** The first token of the name itself: "US Secretary of State John Kerry" is named "John Kerry". */
function afterOffice(tokens: Tokens, first: number, last: number): number {
  let name =
    wordAt(tokens, first) === "state" && wordAt(tokens, first - 1) === "of" && first < last ? first + 1 : first;
  let leads = true;
  for (let i = first; i < last; i++) {
    const word = plainWord(tokens, i);
    leads &&= isMark(tokens, i) || mayLead(word);
    if (!OFFICE.test(word) && !(leads && titles.has(word))) continue;
    while (i + 2 < last && wordAt(tokens, i + 1) === "of") i += 2;
    // "Minister for the Far North Ann Lee": where the office ends is not told, so the name is the last two words.
    name = wordAt(tokens, i + 1) === "for" ? Math.max(i + 2, last - 1) : i + 1;
  }
  return name;
}

function mayLead(word: string): boolean {
  return titles.has(word) || roleAdjectives.has(word) || demonyms.has(word) || LEADING.has(word);
}

function plainWord(tokens: Tokens, i: number): string {
  const word = wordAt(tokens, i);
  return word.endsWith(".") ? word.slice(0, -1) : word;
}

/** "Ann Lee Ann Lee" is a caption that has lost its line. */
function withoutEcho(tokens: Tokens, first: number, last: number): number {
  const half = (last - first + 1) / 2;
  if (half < 2 || !Number.isInteger(half)) return last;
  for (let i = first; i < first + half; i++) if (tokens.word[i] !== tokens.word[i + half]) return last;
  return first + half - 1;
}

/** "Storm Ann", "the Crown Prince", and "Lee v Olsen", which is before a court. */
function isNobody(tokens: Tokens, first: number, last: number): boolean {
  if (first < last && STORM.test(wordAt(tokens, first))) return true;
  if (first < last && wordAt(tokens, first) === "crown" && titles.has(wordAt(tokens, last))) return true;
  for (let i = first + 1; i < last; i++)
    if (/^vs?\.?$/.test(tokens.text.slice(tokens.start[i], tokens.end[i]))) return true;
  return false;
}

function isProduct(tokens: Tokens, first: number, last: number): boolean {
  const word = wordAt(tokens, first);
  if (first === last) return PRODUCTS.has(word) || PRODUCTS_ALONE.has(word);
  return PRODUCTS.has(word) || PRODUCTS_OF_TWO_WORDS.has(`${word} ${wordAt(tokens, first + 1)}`);
}

/** "Costa Ricans", "North Koreans". */
function isPeople(tokens: Tokens, first: number, last: number): boolean {
  return last === first + 1 && demonyms.has(`${plainWord(tokens, first)}-${plainWord(tokens, last)}`);
}

/** Whether a word alone names nobody: "Syrian", "Monday", "He", "President". */
function isNoName(tokens: Tokens, i: number, type: ActorType): boolean {
  const word = plainWord(tokens, i);
  // "US$20 million" is no place.
  if (type === "LOC" && tokens.text[tokens.end[i] ?? 0] === "$") return true;
  if (
    word.length < 2 ||
    MEASURE.test(word) ||
    demonyms.has(word) ||
    calendar.has(word) ||
    noActors.has(word) ||
    PARTY_AND_STATE.test(word)
  )
    return true;
  return !isAcronym(tokens, i) && (common.has(word) || (type === "PER" && (titles.has(word) || roles.has(word))));
}
