import type { Actor } from "../analysis.ts";
import { demonyms, joins, organisationHeads, roleAdjectives } from "./lexicon.ts";
import { acronymsOfName } from "./names.ts";

/** "House" is in the name of many, and mostly is one of a parliament. */
const AMBIGUOUS = new Set(["house", "state", "states", "city", "united", "times", "post"]);
/** Organisations beyond these are not compared, so that no input can make merging slow. */
const MOST_ALIKE = 20;
/** "The Republican Senate" is the Senate. */
const PARTY = /^(?:republican|democratic|gop|conservative|liberal|labour|tory)$/;
/** What is left out of the name of an organisation where no other is called so. */
const ENDS_WHOLE =
  /^(?:party|university|systems|holdings|expeditions|technologies|industries|platforms|pharmaceuticals|enterprises|resources|airlines|airways|motors)$/;
/** Words that may be left out: "Dominion |Voting Systems|". */
const MOST_LEFT_OUT = 2;
/** How the names of firms end, … */
const FIRM = /\b(?:co|corp|inc|ltd|plc|ag|nv|n\.v|sa|spa|bhd|corporation|group|company)\.?$/i;
/** … and of whom else a name that stands before it introduces: "Reform |UK|". */
const ENDS_INTRODUCED =
  /^(?:uk|water|health|golf|tour|foods|stores|brands|motor|brothers|bros|securities|steel|mining|hotels|insurance|bancorp)$/;
/** What somebody makes bears his name, too: "Apple |TV|". */
const ENDS_PRODUCT = "tv";
const ACRONYM = /^\p{Lu}{2,}$/u;
/** Letters of an acronym that some write as the word as which it is spoken: "Noaa". */
export const FEWEST_SPOKEN = 4;
/** Teams are called by the last words of their names: "Nuggets". Parties and what many are called are left out. */
const NICKNAME = /^(?!(?:democrat|republican|conservative|liberal|green|sport|game|new)s$)\p{Ll}{3,}s$/u;
/** As the words of names tell the United States. */
const COUNTRIES = [["us"], ["united", "states"]] as const;
const CHAMBER = /^(?:house|senate|congress|treasury)$/;
/** A body of the United States is told without them in so many times the articles that name them. */
const MOSTLY = 4;
/** What stands before the name of a ministry: "Norwegian ", "Norway's ". */
const OWNER = /(?:^|\s)(\p{Lu}[\p{L}.-]+(['’]s)?)\s$/u;

/** Whether every country has one of this name: "Foreign Ministry", "Supreme Court". `words` are those of `nameWords`. */
export function isGeneric(words: readonly string[]): boolean {
  return words.length > 1 && words.every((word) => organisationHeads.has(word) || roleAdjectives.has(word));
}

/** The name at `start` together with the country before it: "Norwegian Foreign Ministry"; the name alone when none stands there. */
export function nationalName(text: string, { start, end }: { readonly start: number; readonly end: number }): string {
  const [, owner = "", possessive] = text.slice(Math.max(0, start - 40), start).match(OWNER) ?? [];
  const isCountry = possessive !== undefined || demonyms.has(owner.toLowerCase()) || /^U\.?[SKN]\.?$/.test(owner);
  return isCountry ? text.slice(start - owner.length - 1, end) : text.slice(start, end);
}

/**
 * An organisation, the words of its name as `nameWords` gives them, its acronyms in the articles, and how many use the
 * name; no words for what is none.
 */
type Named = {
  readonly name: string;
  readonly words: readonly string[];
  readonly acronyms: ReadonlySet<string>;
  readonly articles: number;
  /** For each article that uses it, where it does so first. */
  readonly firsts: ReadonlyMap<number, number>;
};

/**
 * For each organisation the place of the one whose name is fuller: the "Observatory", or "SOHR", stands for the "Syrian Observatory for
 * Human Rights" when only one fits. Its own place when none or several fit; -1 for a "Foreign Ministry" when the articles name that of
 * several countries as often.
 */
export function fullerNames(named: readonly Named[]): number[] {
  const byWord = placesBy(named, ({ words }) => new Set(words));
  const byInitials = placesBy(named, ({ name, words, acronyms }) =>
    words.length > 2 ? new Set([...acronymsOfName(name, words), ...acronyms]) : acronyms,
  );
  const fullerOf = named.map((one, place) => {
    const { name, words } = one;
    const [word = ""] = words;
    const spelt = words.length === 1 ? (byInitials.get(word) ?? []).filter((other) => other !== place) : [];
    const isAcronym = ACRONYM.test(name);
    const whole = only((byWord.get(word) ?? []).filter((other) => isWholeOf(words, named[other]?.words ?? [])));
    const full = isAcronym || word.length >= FEWEST_SPOKEN ? only(spelt) : undefined;
    const joined = whole ?? full ?? introducing(named, byWord, one);
    return joined ?? (isAcronym || !isShort(words) ? place : shortOf(named, byWord, one, place));
  });
  return fullerOf.map((fuller, place) => (fuller === place ? homePlace(named, byWord, fullerOf, place) : fuller));
}

/** The place of the only name that stands before a shorter one wherever this is used. */
function introducing(
  named: readonly Named[],
  byWord: ReadonlyMap<string, readonly number[]>,
  one: Named,
): number | undefined {
  const alike = new Set([one.words[0] ?? "", one.words.at(-1) ?? ""].flatMap((word) => byWord.get(word) ?? []));
  return only([...alike].filter((other) => isIntroducedAs(one, named[other])));
}

/** The place of the only fuller name that a kind of body can be short for, else its own; -1 where several can be meant. */
function shortOf(
  named: readonly Named[],
  byWord: ReadonlyMap<string, readonly number[]>,
  { words, articles }: Named,
  place: number,
): number {
  const alike = byWord.get(words.at(-1) ?? "") ?? [];
  const fuller = alike.filter((other) => isShortFor(words, named[other]?.words ?? []));
  const inOthers = fuller.reduce((sum, other) => sum + (named[other]?.articles ?? 0), 0);
  const isUnclear = fuller.length > 1 && isGeneric(words) && inOthers >= articles;
  return isUnclear ? -1 : (only(fuller) ?? place);
}

/**
 * The "US Secret Service" is the Secret Service; what other countries have, too, only where nearly all call it so, and the "Ohio Supreme
 * Court" stays its own.
 */
function homePlace(
  named: readonly Named[],
  byWord: ReadonlyMap<string, readonly number[]>,
  fullerOf: readonly number[],
  place: number,
): number {
  const { words: spelt = [], articles = 0 } = named[place] ?? {};
  const words = spelt.slice(
    COUNTRIES.find((country) => country.every((word, at) => word === spelt[at]))?.length ?? spelt.length,
  );
  if (words.length < 2 && !CHAMBER.test(words[0] ?? "")) return place;
  const bare = byWord.get(words[0] ?? "")?.find((other) => named[other]?.words.join(" ") === words.join(" "));
  if (bare === undefined || fullerOf[bare] !== bare) return place;
  const { articles: usual = 0 } = named[bare] ?? {};
  return !isGeneric(words) || usual >= MOSTLY * articles ? bare : place;
}

/** The acronyms by which an article calls an organisation of a longer name: "ICCO" behind the International Cocoa Organization. */
export function acronymsOf(text: string, { name, mentions }: Actor): string[] {
  const short = mentions.map(({ start, end }) => text.slice(start, end));
  return short.filter((one) => one !== name && ACRONYM.test(one)).map((one) => one.toLowerCase());
}

function only<T>(items: readonly T[]): T | undefined {
  return items.length === 1 ? items[0] : undefined;
}

function placesBy(named: readonly Named[], keysOf: (one: Named) => Iterable<string>): Map<string, number[]> {
  const places = new Map<string, number[]>();
  named.forEach((one, place) => {
    for (const key of keysOf(one)) places.set(key, [...(places.get(key) ?? []), place].slice(0, MOST_ALIKE));
  });
  return places;
}

/** "Likud" is the Likud Party, "Michigan State" Michigan State University, and a firm is called by its first word. */
function isWholeOf(words: readonly string[], fuller: readonly string[]): boolean {
  const leftOut = fuller.length - words.length;
  if (leftOut < 1 || leftOut > MOST_LEFT_OUT || !ENDS_WHOLE.test(fuller.at(-1) ?? "")) return false;
  return !AMBIGUOUS.has(words[0] ?? "") && words.every((word, place) => word === fuller[place]);
}

/**
 * Whether a name is the beginning or the end of a fuller one that stands before it in every article: "Thames" of "Thames Water", "Postal
 * Service" of "Rural Postal Service".
 */
function isIntroducedAs({ name, words, firsts }: Named, fuller: Named | undefined): boolean {
  if (fuller === undefined || fuller.words.length <= words.length || FIRM.test(name)) return false;
  const end = fuller.words.at(-1) ?? "";
  const isFirm = FIRM.test(fuller.name);
  const isWhole = isFirm || ENDS_WHOLE.test(end) || ENDS_INTRODUCED.test(end) || organisationHeads.has(end);
  const mayBegin = isWhole && end !== ENDS_PRODUCT && (isFirm || !ACRONYM.test(name));
  const isBeginning = mayBegin && words.every((word, at) => word === fuller.words[at]);
  const isEnd =
    organisationHeads.has(words.at(-1) ?? "") && fuller.words.slice(-words.length).join(" ") === words.join(" ");
  return (isBeginning || isEnd) && [...firsts].every(([article, at]) => (fuller.firsts.get(article) ?? at + 1) <= at);
}

function isShort(words: readonly string[]): boolean {
  const [word = ""] = words;
  const isWord = words.length === 1 && (organisationHeads.has(word) || isNickname(word));
  return isGeneric(words) || (isWord && !AMBIGUOUS.has(word));
}

/** Whether a word may be that by which a team is called, the last of its name: "Nuggets" for the Denver Nuggets. */
export function isNickname(word: string): boolean {
  return NICKNAME.test(word) && !organisationHeads.has(word);
}

/** Whether a short name can stand for a longer one. */
export function isShortFor(words: readonly string[], fuller: readonly string[]): boolean {
  const [word = ""] = words;
  // "Squibb and Cetus" are two.
  if (words.length === 1 && isNickname(word))
    return fuller.length > 1 && fuller.at(-1) === word && !fuller.some((each) => joins.test(each));
  return fuller.length > words.length && words.every((each) => fuller.includes(each)) && !PARTY.test(fuller[0] ?? "");
}
