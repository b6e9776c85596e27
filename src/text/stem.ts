import { stemmer } from "stemmer";

/** Stems kept: news repeats its words, so most are looked up and not worked out; about 5 MB at the most. */
const MEMORY = 50_000;

/** Longer words are addresses or noise, and are left as they are. */
const LONGEST_WORD = 40;

const known = new Map<string, string>();

/** The form a word is compared by: lower case, no possessive; in English also its Porter stem ("Bombing's" gives "bomb"). */
export function stem(word: string, language = "en"): string {
  const bare = word.toLowerCase().replaceAll("’", "'").replace(/'s?$/, "");
  if (language !== "en" || bare.length > LONGEST_WORD) return bare;
  const remembered = known.get(bare);
  if (remembered !== undefined) return remembered;
  if (known.size >= MEMORY) known.clear();
  const stemmed = stemmer(bare);
  known.set(bare, stemmed);
  return stemmed;
}
