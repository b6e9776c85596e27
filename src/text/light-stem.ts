import { remembering } from "./remembering.ts";
import { wordSet } from "./word-set.ts";
import { plainLower } from "./words.ts";

/** Words kept: about 5 MB at the most. */
const MEMORY = 50_000;

/** Longer words are addresses or noise, and are left as they are; shorter ones have no ending to spare. */
const LONGEST_WORD = 40;
const SHORTEST_WORD = 4;

/** Words that only seem to have an ending. */
const whole = wordSet("news series species lens united politics economics athletics mathematics physics ethics");

/** British spelling where American has a z: "organised", "organisation". */
const BRITISH = /(?<=.{3})is(?=(?:e|es|ed|ing|er|ers|ation|ations)$)/;
/** "plan", "rat": of one syllable, and with an e at the end ("plane", "rate") another word. */
const SHORT = /^[^aeiou]*[aeiouy][^aeiouwxy]$/;
const VOWEL = /[aeiouy]/;

/** What is Russian or Arabic the script tells, also in the few words of a question; letters without their marks, as the index has them. */
const CYRILLIC = /^\p{Script=Cyrillic}/u;
const ARABIC = /^\p{Script=Arabic}/u;
/** Endings of case, number and gender, after Savoy (2006): nouns in -ия and -ие with all of theirs, adjectives, then other nouns. */
const RUSSIAN =
  /(?<=.{3})(?:и(?:ями|ях|ям|еи|ем|я|и|ю|е)|(?:ыми|ими|ого|его|ому|ему|ая|яя|ое|ее|ые|ие|ыи|ии|ои|еи|ую|юю|ых|их|ым|им|ом|ем)|(?:ами|ями|ах|ях|ам|ям|ов|ев)|[аяоеыиуюь])$/u;
/** Articles and prepositions joined to a word, and endings of number, gender and people. */
const ARABIC_BEGINNING = /^(?:وال|بال|كال|فال|لل|ال)(?=.{3})/u;
const ARABIC_END = /(?<=.{3})(?:يات|يون|يين|يه|يا|ي|ات|ون|ين|ها|ه|ا)$/u;

/**
 * The form by which a search knows a word; Russian and Arabic ones without their commonest endings. English ones:
 * without the endings of number and tense, after the first step of Porter (1980), and the noun of a verb in -ate or
 * -ize with its verb. Derived words stay apart: "inflations" and "inflated" give "inflat", "inflatable" does not.
 */
export const lightStem = remembering(MEMORY, (word): string => {
  const bare = plainLower(word).replace(/'s?$/, "");
  return bare.length < SHORTEST_WORD || bare.length > LONGEST_WORD || whole.has(bare) ? bare : stemOf(bare);
});

function stemOf(bare: string): string {
  if (CYRILLIC.test(bare)) return bare.replaceAll("й", "и").replace(RUSSIAN, "");
  if (ARABIC.test(bare)) return bare.replace(ARABIC_BEGINNING, "").replace(ARABIC_END, "");
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
