import { rememberingStretches } from "./remembering.ts";
import { workedOutStem } from "./stem.ts";
import { stopwords } from "./stopwords.ts";

/** Places for words of each language: about 5 MB at the most. */
const MEMORY = 2 ** 16;

/** What a word that stands in a text from `start` to `end` adds to the vector of that text. */
type TermAt = (text: string, start: number, end: number) => string | null;

const known = new Map<string, TermAt>();

/** What a word adds to the vector of its text: its stem, or null when it is a word of the language that carries no topic. */
export function termOf(word: string, language: string): string | null {
  return termsOf(language)(word, 0, word.length);
}

/** The same for the words of a language where they stand. */
export function termsOf(language: string): TermAt {
  const terms = known.get(language);
  if (terms !== undefined) return terms;
  const common = stopwords(language);
  const none = rememberingStretches(MEMORY, (word) =>
    common.has(word.toLowerCase()) ? null : workedOutStem(word, language === "und" ? "en" : language),
  );
  known.set(language, none);
  return none;
}
