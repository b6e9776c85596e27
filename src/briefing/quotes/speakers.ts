import type { Actor } from "#briefing/analysis.ts";
import { plainLower } from "#text/words.ts";
import { canBeOnePerson, nameWords } from "../actors/names.ts";
import { nameKey } from "./name-words.ts";
import { mergeInto, type Person, personFrom, taggedPerson } from "./named-people.ts";
import type { NameMention } from "./names.ts";

/** Finds the person a mention means, by the full name or a part of it. */
export type PersonOf = (mention: NameMention) => Person;

/** More people of one last name are not told apart: bounds the time on lists of names. */
const MOST_NAMESAKES = 30;

const JUNIOR = /\sJr\.?$/i;
const OFFICE = /^(?:president|minister|secretary|senator|sen|governor|gov|chancellor|premier|judge)$/;

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
  const personOf = finder(text, full, byFirst, holdersAlone(mentions, tagged));
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

/**
 * Where those stand whom the tagger tells from all that are named in full, and whom an office goes before, each with the first such place:
 * "President Lee" where only his son is named in full, and later.
 */
function holdersAlone(mentions: readonly NameMention[], tagged: readonly Actor[]): ReadonlyMap<number, number> {
  const alone = tagged.filter(({ name, type }) => type === "PER" && !name.includes(" "));
  if (alone.length === 0) return new Map();
  const inOffice = new Set(mentions.filter(isInOffice).map(({ start }) => start));
  const holders = alone.filter((actor) => actor.mentions.some(({ start }) => inOffice.has(start)));
  return new Map(holders.flatMap(({ mentions }) => mentions.map(({ start }) => [start, mentions[0]?.start ?? start])));
}

const isInOffice = ({ titles }: NameMention) => titles.some((title) => OFFICE.test(plainLower(title)));

function addTo(index: Map<string, Person[]>, name: string, person: Person): void {
  const people = index.get(name);
  if (people === undefined) index.set(name, [person]);
  else if (people.length < MOST_NAMESAKES) people.push(person);
}

function sameFullName(full: ReadonlyMap<string, readonly Person[]>, mention: NameMention): Person | undefined {
  const namesakes = full.get(mention.last);
  if (namesakes === undefined) return undefined;
  const ending = () => ` ${mention.words.map((word) => nameKey(word)).join(" ")}`;
  return namesakes.find(({ first, name }) => first === mention.first || plainLower(name).endsWith(ending()));
}

function finder(
  text: string,
  full: ReadonlyMap<string, readonly Person[]>,
  byFirst: ReadonlyMap<string, readonly Person[]>,
  holders: ReadonlyMap<number, number>,
): PersonOf {
  const alone = new Map<string, Person>();
  const bearerOf = (mention: NameMention) => {
    const bearer = shortened(full, byFirst, mention);
    const holderAt = holders.get(mention.start);
    return bearer !== undefined && holderAt !== undefined && holderAt < bearer.firstAt ? undefined : bearer;
  };
  return (mention) => {
    const found = mention.words.length > 1 ? sameFullName(full, mention) : bearerOf(mention);
    if (found !== undefined) return found;
    const name = plainLower(text.slice(mention.start, mention.end));
    const known = alone.get(name);
    if (known !== undefined) return known;
    const person = personFrom(text, mention, 0);
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
  const sameLast = full.get(mention.last)?.filter(fits) ?? [];
  // "Samsung" is no short form of "Samsung Members": only people are called by the first word alone.
  const sameFirst = (byFirst.get(mention.first) ?? []).filter(({ isPerson }) => isPerson);
  const candidates = sameLast.length > 0 ? sameLast : sameFirst;
  if (candidates.length < 2) return candidates[0];
  const likely = preferred(candidates, ({ isPerson }) => isPerson);
  const named = preferred(likely, ({ firstAt }) => firstAt < mention.start).toSorted((a, b) => b.mentions - a.mentions);
  return named[0] && isOpen(named[0], named) ? undefined : named[0];
}

/**
 * Whether a bare surname may mean another just as well: somebody named in full as often, and before. Of such readings
 * half were wrong, of those where the most named is the first named, too, few.
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
