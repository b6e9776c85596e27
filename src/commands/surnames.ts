import { canBeOnePerson, nameWords } from "#briefing/actors/names.ts";
import type { Profile } from "#briefing/profile.ts";
import { isTitle } from "#text/person-names.ts";
import type { NamesStartingWith } from "./suggestions.ts";

/** So many names that begin so are looked through for namesakes, and so many are told. */
const MOST_READ = 20;
const MOST_NAMESAKES = 3;

/** Those who bear a surname that is given alone, the most frequent first; nobody for a full name. */
export async function bearers(name: string, namesStartingWith: NamesStartingWith): Promise<string[]> {
  const [surname, more] = nameWords(name);
  if (surname === undefined || more !== undefined) return [];
  return (await namesStartingWith(name, MOST_READ)).filter((one) => bears(nameWords(one), surname, -1));
}

/**
 * Others who bear a surname or a first name that was asked for by itself, the most frequent first: two Clintons are
 * told apart by whoever asks.
 */
export async function namesakes(name: string, found: Profile, namesStartingWith: NamesStartingWith): Promise<string[]> {
  const [asked, more] = nameWords(name);
  if (found.type !== "PER" || asked === undefined || more !== undefined) return [];
  const place = nameWords(found.name).at(-1) === asked ? -1 : 0;
  const isOther = (one: string) => {
    const words = nameWords(one);
    return bears(words, asked, place) && !/\bthe\b/i.test(one) && !canBeOnePerson(words, nameWords(found.name));
  };
  const others = (await namesStartingWith(name, MOST_READ)).filter(isOther);
  const otherName = (one: string) => nameWords(one).at(-1 - place);
  const byOtherName = new Map(others.toReversed().map((one) => [otherName(one), one]));
  return others.filter((one) => byOtherName.get(otherName(one)) === one).slice(0, MOST_NAMESAKES);
}

/** Whether somebody's full name has a word as its first (0) or last (-1), and no title before it. */
function bears(words: readonly string[], name: string, place: 0 | -1): boolean {
  return words.length > 1 && words.at(place) === name && !isTitle(words[0] ?? "");
}
