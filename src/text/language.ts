import { functionWords } from "./function-words.ts";
import { words } from "./words.ts";

/** UTF-16 code units read from the middle of a text: enough for a sure answer, whatever the length of the article. */
const SAMPLE = 1500;

/** Words that a sample needs to show before function words may decide; below it a title in names alone would be guessed at. */
const FEWEST_HITS = 2;

/** Scripts that only one language of the news uses, and the language. */
const scripts: readonly (readonly [RegExp, string])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, "ja"],
  [/\p{Script=Han}/gu, "zh"],
  [/\p{Script=Hangul}/gu, "ko"],
  [/\p{Script=Thai}/gu, "th"],
  [/\p{Script=Greek}/gu, "el"],
  [/\p{Script=Hebrew}/gu, "he"],
  [/\p{Script=Armenian}/gu, "hy"],
  [/\p{Script=Georgian}/gu, "ka"],
  [/\p{Script=Bengali}/gu, "bn"],
  [/\p{Script=Tamil}/gu, "ta"],
  [/\p{Script=Telugu}/gu, "te"],
  [/\p{Script=Gujarati}/gu, "gu"],
  [/\p{Script=Gurmukhi}/gu, "pa"],
  [/\p{Script=Kannada}/gu, "kn"],
  [/\p{Script=Malayalam}/gu, "ml"],
  [/\p{Script=Sinhala}/gu, "si"],
  [/\p{Script=Khmer}/gu, "km"],
  [/\p{Script=Myanmar}/gu, "my"],
  [/\p{Script=Ethiopic}/gu, "am"],
];

/** The most read language of a script that several share: what a text in it is taken for when its words do not tell. */
const fallbacks: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Cyrillic}/gu, "ru"],
  [/\p{Script=Arabic}/gu, "ar"],
  [/\p{Script=Devanagari}/gu, "hi"],
];

/** Letters that a language of a shared script does not have: with this many of them a text is in another one. */
const FOREIGN_LETTERS = 2;
const lacking: Readonly<Record<string, RegExp>> = {
  ru: /[іїєґўјљњћђџѓќѕ]/giu,
  uk: /[ыэъёўјљњћђџѓќѕ]/giu,
  be: /[ищъїєґјљњћђџѓќѕ]/giu,
  bg: /[ыэёіїєґўјљњћђџѓќѕ]/giu,
  sr: /[ыэёйщъьіїєґўѓќѕ]/giu,
  mk: /[ыэёйщъьіїєґўћђ]/giu,
  ar: /[پچژگکیٹڈڑںےښټډړ]/gu,
};

/** Letters that hardly another language of the news writes, for texts without function words, as short Turkish ones are. */
const telling: readonly (readonly [RegExp, string])[] = [
  [/[əƏ]/g, "az"],
  [/[ğıİ]/g, "tr"],
  [/[őű]/gi, "hu"],
  [/[ąęłż]/gi, "pl"],
  [/[řůě]/gi, "cs"],
  [/ß/g, "de"],
  [/[ñ¿¡]/gi, "es"],
  [/[ãõ]/gi, "pt"],
];
/** So many of them tell. */
const TELLING = 3;

/** The language a text is written in: an ISO 639-1 code, or "und" when too little of it tells. */
export function detectLanguage(text: string): string {
  const from = Math.max(0, Math.floor((text.length - SAMPLE) / 2));
  const sample = text.slice(from, from + SAMPLE);
  return (
    languageOfScript(sample, scripts) ??
    languageOfWords(sample) ??
    languageOfScript(sample, fallbacks) ??
    languageOfLetters(sample)
  );
}

/** A fifth of a text in kana makes it Japanese, however much Han stands between; other scripts need half of the letters. */
function languageOfScript(sample: string, scripts: typeof fallbacks): string | null {
  const letters = count(sample, /\p{L}/gu);
  if (count(sample, /\p{Script=Latin}/gu) * 2 > letters) return null;
  for (const [script, language] of scripts) {
    if (count(sample, script) * (language === "ja" ? 5 : 2) > letters) return language;
  }
  return null;
}

function languageOfLetters(sample: string): string {
  return telling.find(([letters]) => count(sample, letters) >= TELLING)?.[1] ?? "und";
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** Every function word votes for its languages; a word that several share is split between them. */
function languageOfWords(sample: string): string | null {
  const votes = new Map<string, number>();
  let hits = 0;
  for (const { text } of words(sample)) {
    const languages = languagesOf.get(text.toLowerCase()) ?? [];
    if (languages.length > 0) hits += 1;
    for (const language of languages) votes.set(language, (votes.get(language) ?? 0) + 1 / languages.length);
  }
  if (hits < FEWEST_HITS) return null;
  const possible = [...votes].filter(([language]) => !hasForeignLetters(sample, language));
  return possible.reduce((best, vote) => (vote[1] > best[1] ? vote : best), ["und", 0])[0];
}

function hasForeignLetters(sample: string, language: string): boolean {
  const letters = lacking[language];
  return letters !== undefined && count(sample, letters) >= FOREIGN_LETTERS;
}

const languagesOf = new Map<string, string[]>();
for (const [language, list] of Object.entries(functionWords)) {
  for (const word of new Set(list.split(" "))) languagesOf.set(word, [...(languagesOf.get(word) ?? []), language]);
}
