import type { Actor } from "#briefing/analysis.ts";
import type { Gender } from "#text/first-names.ts";
import { bareName, isTitle } from "#text/person-names.ts";
import { plainLower } from "#text/words.ts";
import { lastName, nameKey } from "./name-words.ts";
import type { NameMention } from "./names.ts";

/** Somebody, or something, the text names. */
export interface Person {
  /** The fullest form the text uses, titles left out. */
  readonly name: string;
  readonly first: string;
  readonly last: string;
  gender: Gender | undefined;
  /** Whether any mention looks like a person rather than an organisation or a place. */
  isPerson: boolean;
  /** Whether the text shows a place or an organisation, so that no "he" or "she" means it. */
  isElse: boolean;
  /** How often the full name stands in the text, and where first. */
  mentions: number;
  readonly firstAt: number;
  /** What stands before the full name: "president". */
  readonly titles: Set<string>;
}

/** "Superintendent of the ", in characters, and the end of it that most names do not have before them. */
const LONGEST_OFFICE = 30;
const LONGEST_LINK = 4;

/** The person whom a tagged actor is, if it is one with a full name. */
export function taggedPerson(text: string, { name, type, mentions }: Actor): Person[] {
  if (type !== "PER") return [];
  const whole = name.split(/\s+/);
  const run = mentions.some(({ start }) => isBehindOffice(text, start)) ? bareName(whole).words : whole;
  // The tagger tells where a name begins; taken by its form alone, "Aimee Lou Wood" may be Lou Wood of Aimee.
  const words = run.slice(run.findLastIndex((word, at) => at < run.length - 1 && isTitle(word.toLowerCase())) + 1);
  if (words.length < 2) return [];
  const { gender } = bareName(words);
  const firstAt = mentions.reduce((first, { start }) => Math.min(first, start), Number.POSITIVE_INFINITY);
  return [
    {
      name: words.join(" "),
      first: nameKey(words[0]),
      last: lastName(words),
      gender,
      isPerson: true,
      isElse: false,
      mentions: mentions.filter(({ start, end }) => end - start >= name.length).length,
      firstAt,
      titles: new Set(),
    },
  ];
}

/** "Ambassador to the |United Nations Ann Lee|": whether what begins at `start` may open with what an office is for. */
function isBehindOffice(text: string, start: number): boolean {
  if (!/(?:the|for|to|of|at)\s$/.test(text.slice(Math.max(0, start - LONGEST_LINK), start))) return false;
  const before = text.slice(Math.max(0, start - LONGEST_OFFICE), start);
  const office = /(\p{Lu}[\p{L}-]+)\s+(?:for|to|of|at)\s+(?:the\s+)?$/u.exec(before)?.[1];
  return office !== undefined && isTitle(office.toLowerCase());
}

/** The person of a mention whose full name stands so many times in the text so far. */
export function personFrom(text: string, mention: NameMention, mentions: number): Person {
  const { words, first, last, titles, gender, isPerson, start, end } = mention;
  return {
    name: text.slice(start, end).replace(/\s+/g, " "),
    first,
    last,
    gender,
    isPerson,
    isElse: false,
    mentions,
    firstAt: start,
    titles: new Set(words.length > 1 ? titles.map(plainLower) : []),
  };
}

/** Adds to a person what another mention by the full name tells. */
export function mergeInto(person: Person, mention: NameMention): void {
  person.mentions += 1;
  person.gender ??= mention.gender;
  person.isPerson ||= mention.isPerson;
  for (const title of mention.titles) person.titles.add(plainLower(title));
}
