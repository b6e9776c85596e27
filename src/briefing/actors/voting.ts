import { aliasKey, typeOfAlias } from "./aliases.ts";
import { type Fit, type Mention, TYPES } from "./mentions.ts";
import { nameWords } from "./names.ts";

/** "The North" is the northern part or country. */
const DIRECTION = /^(?:north|south|east|west)$/;

/**
 * The mentions with one type for each name: the same words name the same thing throughout an article, so all their mentions are
 * judged together, and a surname together with the full name it ends.
 */
export function withVotedTypes(text: string, mentions: readonly Mention[]): Mention[] {
  const named = mentions.map((mention) => {
    const name = text.slice(mention.start, mention.end);
    const words = nameWords(name);
    return { mention, key: aliasKey(name, words), words };
  });
  const fits = new Map<string, Fit>();
  const surnames = new Map<string, Fit>();
  for (const { mention, key, words } of named) {
    addFit(fits, key, mention.fit);
    if (words.length > 1 && mention.type === "PER") addFit(surnames, words.at(-1) ?? "", mention.fit);
  }
  return named.map(({ mention, key, words }) => {
    const own = fits.get(key) ?? mention.fit;
    const shared = words.length === 1 ? surnames.get(words[0] ?? "") : undefined;
    const fit = shared === undefined ? own : sum(own, shared);
    const voted = TYPES[fit.indexOf(Math.max(...fit))] ?? mention.type;
    // Nobody in the article bears it as a surname.
    const isFree = voted !== "PER" || shared === undefined;
    const type = isFree ? (typeOfAlias(key) ?? (DIRECTION.test(key) ? "LOC" : voted)) : voted;
    return type === mention.type ? mention : { ...mention, type };
  });
}

function addFit(fits: Map<string, Fit>, key: string, fit: Fit): void {
  const known = fits.get(key);
  fits.set(key, known === undefined ? fit : sum(known, fit));
}

function sum(a: Fit, b: Fit): Fit {
  return [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
}
