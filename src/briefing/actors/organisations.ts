import { demonyms, organisationHeads, roleAdjectives } from "./lexicon.ts";

/** "House" is in the name of many, and mostly is one of a parliament. */
const AMBIGUOUS = new Set(["house", "state", "states", "city", "united", "times", "post"]);
/** Organisations beyond these are not compared, so that no input can make merging slow. */
const MOST_ALIKE = 20;
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

/** An organisation by the words of its name, and how many articles use it. */
type Named = { readonly words: readonly string[]; readonly articles: number };

/**
 * For each organisation the place of the one whose name is fuller: the "Observatory" stands for the "Syrian Observatory for Human
 * Rights" when only one fits. Its own place when none or several fit; -1 for a "Foreign Ministry" of which several countries' are as much in the articles.
 */
export function fullerNames(named: readonly Named[]): number[] {
  const byWord = new Map<string, number[]>();
  named.forEach(({ words }, place) => {
    for (const word of new Set(words)) byWord.set(word, [...(byWord.get(word) ?? []), place].slice(0, MOST_ALIKE));
  });
  return named.map(({ words, articles }, place) => {
    if (!isShort(words)) return place;
    const alike = byWord.get(words.at(-1) ?? "") ?? [];
    const fuller = alike.filter((other) => isWithin(words, named[other]?.words ?? []));
    if (fuller.length === 1) return fuller[0] ?? place;
    const inOthers = fuller.reduce((sum, other) => sum + (named[other]?.articles ?? 0), 0);
    return fuller.length > 1 && isGeneric(words) && inOthers >= articles ? -1 : place;
  });
}

function isShort(words: readonly string[]): boolean {
  const [word = ""] = words;
  return isGeneric(words) || (words.length === 1 && organisationHeads.has(word) && !AMBIGUOUS.has(word));
}

function isWithin(words: readonly string[], fuller: readonly string[]): boolean {
  return fuller.length > words.length && words.every((word) => fuller.includes(word));
}
