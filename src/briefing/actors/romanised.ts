import { plainLetters } from "#news/plain-letters.ts";
import { remembering } from "#text/remembering.ts";

/** Spellings of one sound, each put into its plainest: Zelenskyy, Qaddafi, Mahmoud, Hussain, Lukashenka. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/^m[ou]h?am+[ae]d$/, "mohamed"],
  [/^s[ae]?yy?[ei]d$/, "sayed"],
  [/^[gqk]h?ad+h?af/, "gadaf"],
  [/(?:[iy]{1,2}|[iy]j)$/, "y"],
  [/enka$/, "enko"],
  [/q/g, "k"],
  [/ph/g, "f"],
  [/gh/g, "g"],
  [/ou|oo/g, "u"],
  [/ee/g, "i"],
  [/[ae][iy]/g, "ai"],
  [/(\p{L})\1/gu, "$1"],
];

/** Words kept. */
const MEMORY = 20_000;

/** A word of a name, as `nameWords` gives it, in a form that its usual spellings in Latin letters share. */
export const romanised = remembering(MEMORY, (word): string =>
  SOUNDS.reduce((name, [spelling, sound]) => name.replace(spelling, sound), plainLetters(word)),
);
