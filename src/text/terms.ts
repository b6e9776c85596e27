import { remembering } from "./remembering.ts";
import { workedOutStem } from "./stem.ts";
import { stopwords } from "./stopwords.ts";

/** Words kept of each language: about 5 MB at the most. */
const MEMORY = 50_000;

const known = new Map<string, (word: string) => string | null>();

/** What a word adds to the vector of its text: its stem, or null when it is a word of the language that carries no topic. */
export function termOf(word: string, language: string): string | null {
  return termsOf(language)(word);
}

function termsOf(language: string): (word: string) => string | null {
  const terms = known.get(language);
  if (terms !== undefined) return terms;
  const common = stopwords(language);
  const none = remembering(MEMORY, (word) =>
    common.has(word.toLowerCase()) ? null : workedOutStem(word, language === "und" ? "en" : language),
  );
  known.set(language, none);
  return none;
}
