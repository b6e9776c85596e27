import type { Actor } from "#briefing/analysis.ts";
import { type Gender, genderOfFirstName, isFirstName } from "#text/first-names.ts";
import { bareName, isTitle } from "#text/person-names.ts";
import { plainLower } from "#text/words.ts";
import { canBeOnePerson, nameWords } from "../actors/names.ts";
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

/** Finds the person a mention means, by the full name or a part of it. */
export type PersonOf = (mention: NameMention) => Person;

/** More people of one last name are not told apart: bounds the time on lists of names. */
const MOST_NAMESAKES = 30;

/** "Superintendent of the ", in characters, and the end of it that most names do not have before them. */
const LONGEST_OFFICE = 30;
const LONGEST_LINK = 4;

const JUNIOR = /\sJr\.?$/i;
const OFFICE = /^(?:president|minister|secretary|senator|sen|governor|gov|chancellor|premier|judge)$/;

const key = (word = "") => plainLower(word);
const lastName = (words: readonly string[]) => key(words.findLast((word) => !/^(?:jr|sr|ii|iii|iv)\.?$/i.test(word)));

/** Reads all names of a text; people that a tagger has found already count as named in full. */
export function peopleOf(text: string, mentions: readonly NameMention[], tagged: readonly Actor[]): PersonOf {
  const full = new Map<string, Person[]>();
  const byFirst = new Map<string, Person[]>();
  const add = (person: Person) => {
    addTo(full, person.last, person);
    addTo(byFirst, person.first, person);
  };
  for (const person of tagged.flatMap((actor) => taggedPerson(text, actor))) add(person);
  for (const mention of mentions) {
    if (mention.words.length < 2 || !mention.isReliable) continue;
    const person = sameFullName(full, mention);
    if (person === undefined) add(personFrom(text, mention, 1));
    else mergeInto(person, mention);
  }
  for (const person of mentions.flatMap(headlinePeople))
    if (!full.has(person.last) && !full.has(person.first)) add(person);
  const personOf = finder(text, full, byFirst);
  for (const mention of mentions)
    personOf(mention).gender ??= mention.words.length > 1 ? mention.gender : addressed(mention);
  const elsewise = new Set(
    tagged.filter(({ type }) => type !== "PER").flatMap((actor) => actor.mentions.map(({ start }) => start)),
  );
  for (const mention of mentions) {
    const person = personOf(mention);
    const isTaggedElse = elsewise.has(mention.start);
    person.isElse ||= !person.isPerson && (isTaggedElse || mention.isThingLike);
    if (isTaggedElse) person.isPerson = false;
  }
  return personOf;
}

function addTo(index: Map<string, Person[]>, name: string, person: Person): void {
  const people = index.get(name);
  if (people === undefined) index.set(name, [person]);
  else if (people.length < MOST_NAMESAKES) people.push(person);
}

function taggedPerson(text: string, { name, type, mentions }: Actor): Person[] {
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
      first: key(words[0]),
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

/** In a headline a run may hold more than a name, so that only a common first name and the word behind it count: "Ann Lee Wins Again". */
function headlinePeople({ words, isReliable, start }: NameMention): Person[] {
  if (isReliable) return [];
  return words.flatMap((first, at) => {
    const last = words[at + 1];
    if (last === undefined || !isFirstName(first)) return [];
    const gender = genderOfFirstName(first);
    return [
      {
        name: `${first} ${last}`,
        first: key(first),
        last: key(last),
        gender,
        isPerson: true,
        isElse: false,
        mentions: 0,
        firstAt: start,
        titles: new Set(),
      },
    ];
  });
}

function personFrom(text: string, mention: NameMention, mentions: number): Person {
  const { words, titles, gender, isPerson, start, end } = mention;
  return {
    name: text.slice(start, end).replace(/\s+/g, " "),
    first: key(words[0]),
    last: lastName(words),
    gender,
    isPerson,
    isElse: false,
    mentions,
    firstAt: start,
    titles: new Set(words.length > 1 ? titles.map(plainLower) : []),
  };
}

function sameFullName(full: ReadonlyMap<string, readonly Person[]>, { words }: NameMention): Person | undefined {
  const namesakes = full.get(lastName(words));
  if (namesakes === undefined) return undefined;
  const own = words.map((word) => key(word));
  const ending = ` ${own.join(" ")}`;
  return namesakes.find(({ first, name }) => first === own[0] || key(name).endsWith(ending));
}

function mergeInto(person: Person, mention: NameMention): void {
  person.mentions += 1;
  person.gender ??= mention.gender;
  person.isPerson ||= mention.isPerson;
  for (const title of mention.titles) person.titles.add(plainLower(title));
}

function finder(
  text: string,
  full: ReadonlyMap<string, readonly Person[]>,
  byFirst: ReadonlyMap<string, readonly Person[]>,
): PersonOf {
  const alone = new Map<string, Person>();
  return (mention) => {
    const found = mention.words.length > 1 ? sameFullName(full, mention) : shortened(full, byFirst, mention);
    if (found !== undefined) return found;
    const name = key(text.slice(mention.start, mention.end));
    const person = alone.get(name) ?? personFrom(text, mention, 0);
    alone.set(name, person);
    return person;
  };
}

/** The gender that a title tells: a last name alone may look like a first name of the other one, as "Warren" does. */
const addressed = ({ titles, gender }: NameMention) => (titles.length > 0 ? gender : undefined);

/** "AMD" is a whole name and no short form of "Freedom Fabric AMD". */
const isWhole = ({ words }: NameMention, { isPerson }: Person) => !isPerson && /^\p{Lu}{2,}$/u.test(words[0] ?? "");

/** "President Lee" is not Ann Lee Jr., whom nothing calls president. */
function isFatherOf({ name, titles }: Person, mention: NameMention): boolean {
  return JUNIOR.test(name) && mention.titles.map(plainLower).some((title) => OFFICE.test(title) && !titles.has(title));
}

/** Whom a last name or a first name alone means: of several the one named before and most often; nobody, when that is open. */
function shortened(
  full: ReadonlyMap<string, readonly Person[]>,
  byFirst: ReadonlyMap<string, readonly Person[]>,
  mention: NameMention,
): Person | undefined {
  const told = addressed(mention);
  const fits = (person: Person) =>
    (person.gender === undefined || told === undefined || person.gender === told) &&
    !isWhole(mention, person) &&
    !isFatherOf(person, mention);
  const sameLast = full.get(lastName(mention.words))?.filter(fits) ?? [];
  // "Samsung" is no short form of "Samsung Members": only people are called by the first word alone.
  const sameFirst = (byFirst.get(key(mention.words[0])) ?? []).filter(({ isPerson }) => isPerson);
  const candidates = sameLast.length > 0 ? sameLast : sameFirst;
  if (candidates.length < 2) return candidates[0];
  const likely = preferred(candidates, ({ isPerson }) => isPerson);
  const named = preferred(likely, ({ firstAt }) => firstAt < mention.start).toSorted((a, b) => b.mentions - a.mentions);
  return named[0] && isOpen(named[0], named) ? undefined : named[0];
}

/**
 * Whether a bare surname may mean another just as well: somebody named in full as often, and before. Of such readings half were wrong, of those
 * where the most named is the first named, too, few.
 */
function isOpen(likeliest: Person, named: readonly Person[]): boolean {
  return named.some(
    (other) =>
      other.mentions === likeliest.mentions && other.firstAt < likeliest.firstAt && !isLikelyOne(other, likeliest),
  );
}

/** Ken and Kenneth Starr, Sandra and Sandra M. Lee. */
function isLikelyOne(one: Person, other: Person): boolean {
  if (one.first.startsWith(other.first) || other.first.startsWith(one.first)) return true;
  return canBeOnePerson(nameWords(one.name), nameWords(other.name));
}

/** Those of which the claim holds, or all when it holds of none. */
function preferred(people: readonly Person[], claim: (person: Person) => boolean): readonly Person[] {
  const found = people.filter(claim);
  return found.length > 0 ? found : people;
}
