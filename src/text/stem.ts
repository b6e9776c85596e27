import { stemmer } from "stemmer";
import { remembering } from "./remembering.ts";
import { plainLower } from "./words.ts";

/** English stems kept: about 5 MB at the most. */
const MEMORY = 50_000;

/** Longer words are addresses or noise, and are left as they are. */
const LONGEST_WORD = 40;

/**
 * Endings of number, case and gender, by language: what two articles on one subject inflect differently. Light on purpose, after Savoy
 * (2006): verbs and derived words stay apart. Four letters and more stay, so that short words keep what tells them apart.
 */
const endings: Readonly<Record<string, RegExp>> = {
  de: /(?<=.{4})(?:ern|em|er|en|es|e|n|s)$/,
  fr: /(?<=.{4})(?:es|e|s|x)$/,
  es: /(?<=.{4})(?:es|as|os|a|o|e|s)$/,
  pt: /(?<=.{4})(?:ões|ão|es|as|os|a|o|e|s)$/,
  it: /(?<=.{4})(?:[aeio]|ie|ia)$/,
  nl: /(?<=.{4})(?:en|es|e|s)$/,
  ru: /(?<=.{4})(?:ами|ями|ого|его|ому|ему|ыми|ими|ах|ях|ов|ев|ей|ой|ый|ий|ая|яя|ое|ее|ые|ие|ам|ям|ом|ем|ую|юю|ых|их|[аяоеыиуюьй])$/,
  ar: /^(?:وال|بال|كال|فال|لل|ال)(?=.{3})|(?<=.{3})(?:ات|ون|ين|ها|ة)$/g,
  tr: /(?<=.{3})(?:'.+|(?:lar|ler)(?:[ıiuü]n?|a|e|da|de|dan|den)?)$/,
};

const stemInEnglish = remembering(MEMORY, (word) => workedOutStem(word, "en"));

/**
 * The form a word is compared by: lower case, no possessive; in English also its Porter stem ("Bombing's" gives "bomb"), in nine other
 * languages without the commonest endings ("Brücken" gives "brück").
 */
export function stem(word: string, language = "en"): string {
  return language === "en" ? stemInEnglish(word) : workedOutStem(word, language);
}

/** The same, worked out each time: for who remembers what is made of it. */
export function workedOutStem(word: string, language: string): string {
  const bare = plainLower(word).replace(/'s?$/, "");
  if (bare.length > LONGEST_WORD) return bare;
  return language === "en" ? stemmer(bare) : withoutEnding(bare, endings[language]);
}

function withoutEnding(bare: string, ending: RegExp | undefined): string {
  return ending === undefined ? bare : bare.replace(ending, "");
}
