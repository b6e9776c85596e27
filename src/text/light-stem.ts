import { remembering } from "./remembering.ts";
import { plainLower } from "./words.ts";

/** Words kept: about 5 MB at the most. */
const MEMORY = 50_000;

/** Longer words are addresses or noise, and are left as they are; shorter ones have no ending to spare. */
const LONGEST_WORD = 40;
const SHORTEST_WORD = 4;

/** Words that only seem to have an ending. */
const whole = new Set(
  "news series species lens united politics economics athletics mathematics physics ethics".split(" "),
);

/** British spelling where American has a z: "organised", "organisation". */
const BRITISH = /(?<=.{3})is(?=(?:e|es|ed|ing|er|ers|ation|ations)$)/;
/** "plan", "rat": of one syllable, and with an e at the end ("plane", "rate") another word. */
const SHORT = /^[^aeiou]*[aeiouy][^aeiouwxy]$/;
const VOWEL = /[aeiouy]/;

/**
 * The form by which a search knows an English word: without the endings of number and tense, after the first step of Porter (1980), and the noun of a
 * verb in -ate or -ize with its verb. Derived words stay apart: "inflations" and "inflated" give "inflat", "inflatable" does not.
 */
export const lightStem = remembering(MEMORY, (word): string => {
  const bare = plainLower(word).replace(/'s?$/, "");
  return bare.length < SHORTEST_WORD || bare.length > LONGEST_WORD || whole.has(bare) ? bare : stemOf(bare);
});

function stemOf(bare: string): string {
  return withoutLast(withoutNoun(withoutTense(withoutNumber(bare.replace(BRITISH, "iz")))));
}

function withoutNumber(word: string): string {
  return /[^sui]s$/.test(word) ? word.slice(0, -1) : word;
}

function withoutTense(word: string): string {
  const [, verb] = /^(.*(?:[^e]|ee))(?:ed|ing)$/.exec(word) ?? [];
  if (verb === undefined || !VOWEL.test(verb)) return word;
  if (/([^aeiouylsz])\1$/.test(verb)) return verb.slice(0, -1);
  return SHORT.test(verb) ? `${verb}e` : withY(verb);
}

/** "vaccination" is what "vaccinate" does; "station" is no such word. */
function withoutNoun(word: string): string {
  return word.replace(/(?<=.{3}at)ion$|(?<=.{3}iz)(?:ation|er)$/, "");
}

/** Without an e that is not heard, and the second of two l, which American leaves out. */
function withoutLast(word: string): string {
  if (/...e$/.test(word) && !SHORT.test(word.slice(0, -1))) return withY(word.slice(0, -1));
  return /.{4}ll$/.test(word) ? word.slice(0, -1) : word;
}

/** What is left of "studied" and of "parties" gets back the y of "study" and "party". */
function withY(word: string): string {
  return word.replace(/(?<=.[^aeiou])i$/, "y");
}
