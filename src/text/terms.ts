import { workedOutStem } from "./stem.ts";
import { stopwords } from "./stopwords.ts";

/** Words kept, of each language: news repeats its words, so most are looked up and not worked out; about 5 MB at the most. */
const MEMORY = 50_000;

const known = new Map<string, Map<string, string | null>>();

/** What a word adds to the vector of its text: its stem, or null when it is a word of the language that carries no topic. */
export function termOf(word: string, language: string): string | null {
  const terms = termsOf(language);
  const remembered = terms.get(word);
  if (remembered !== undefined) return remembered;
  if (terms.size >= MEMORY) terms.clear();
  const isCommon = stopwords(language).has(word.toLowerCase());
  const term = isCommon ? null : workedOutStem(word, language === "und" ? "en" : language);
  terms.set(word, term);
  return term;
}

function termsOf(language: string): Map<string, string | null> {
  const terms = known.get(language);
  if (terms !== undefined) return terms;
  const none = new Map<string, string | null>();
  known.set(language, none);
  return none;
}
