import type { Gender } from "#text/first-names.ts";
import type { NameMention } from "./names.ts";

/** A person the text names, under the fullest name it uses. */
export interface Person {
  readonly name: string;
  readonly last: string;
  readonly first: string;
  gender: Gender | undefined;
  /** Whether any mention looks like a person rather than an organisation or a place. */
  isPerson: boolean;
  mentions: number;
  /** Where the full name first stands. */
  readonly firstAt: number;
}

/** Everybody a text names, found again by any part of the name. */
export interface People {
  readonly personOf: (mention: NameMention) => Person;
}

const key = (word: string | undefined) => (word ?? "").toLowerCase().replaceAll("’", "'");
const lastWord = (words: readonly string[]) => {
  const bare = words.filter((word) => !/^(?:jr|sr|ii|iii|iv)\.?$/i.test(word));
  return key(bare.at(-1));
};

/** Reads all names of a text; a last name or a first name alone later finds the fullest name. */
export function peopleOf(text: string, mentions: readonly NameMention[]): People {
  const full: Person[] = [];
  const byLast = new Map<string, Person[]>();
  const byFirst = new Map<string, Person[]>();
  for (const mention of mentions) {
    if (mention.words.length < 2 || !mention.isReliable) continue;
    const [first, last] = [key(mention.words[0]), lastWord(mention.words)];
    const known = byLast.get(last)?.find((person) => person.first === first);
    if (known !== undefined) {
      known.mentions += 1;
      known.gender ??= mention.gender;
      continue;
    }
    const person: Person = {
      name: text.slice(mention.start, mention.end),
      first,
      last,
      gender: mention.gender,
      isPerson: mention.isPerson,
      mentions: 1,
      firstAt: mention.start,
    };
    full.push(person);
    byLast.set(last, [...(byLast.get(last) ?? []), person]);
    byFirst.set(first, [...(byFirst.get(first) ?? []), person]);
  }
  const alone = new Map<string, Person>();
  const find = (mention: NameMention): Person => {
    const [first, last] = [key(mention.words[0]), lastWord(mention.words)];
    const sameLast = byLast.get(last) ?? [];
    if (mention.words.length > 1) {
      const same = sameLast.find((person) => person.first === first);
      const fallback = same ?? (mention.isReliable ? undefined : sameLast[0]);
      if (fallback !== undefined) return fallback;
    } else {
      const fitting = sameLast.filter(
        (person) => person.gender === undefined || mention.gender === undefined || person.gender === mention.gender,
      );
      const candidates = fitting.length > 0 ? fitting : (byFirst.get(first) ?? []);
      const earlier = candidates.filter((person) => person.firstAt < mention.start);
      const best = (earlier.length > 0 ? earlier : candidates).toSorted((a, b) => b.mentions - a.mentions)[0];
      if (best !== undefined) return best;
    }
    const name = text.slice(mention.start, mention.end);
    const person = alone.get(key(name)) ?? {
      name,
      first,
      last,
      gender: mention.gender,
      isPerson: mention.isPerson,
      mentions: 0,
      firstAt: mention.start,
    };
    person.gender ??= mention.gender;
    alone.set(key(name), person);
    return person;
  };
  for (const mention of mentions) {
    const person = find(mention);
    if (mention.words.length === 1) person.gender ??= mention.gender;
  }
  return { personOf: find };
}
