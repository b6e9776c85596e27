import { isFirstName } from "#text/first-names.ts";
import { isNameParticle } from "#text/person-names.ts";
import type { Actor } from "../analysis.ts";
import { typeOfAlias } from "./aliases.ts";
import { isSameOffice } from "./fullest-role.ts";
import { canBeOnePerson, initials, isSlipOf } from "./names.ts";
import { romanised } from "./romanised.ts";

/** Namesakes beyond these are not compared, so that no input can make merging slow. */
const MOST_NAMESAKES = 20;
/** A bare surname means the one bearer who is in so many times the articles of any other. */
const FAR_BETTER_KNOWN = 2;
/** … and a name taken for an organisation means the person who is in so many times its articles. */
const BETTER_KNOWN = 1.5;
/** A bare name that is no surname, "Lula", means somebody who is named in full in so many articles. */
const WELL_KNOWN = 2;

/** Letters by which somebody with so many words in his name may be called. */
const FEWEST_INITIALS = 3;
const INITIALS = /^\p{Lu}{3,4}$/u;

/** A body, a first name and a surname. */
const WITH_BODY = 3;

/** "King Salman" is not the prince of that family. */
const CROWNED = /\b(?:king|queen|emperor|pope)$/i;

/** The actors of one article, and what tells who is who and what is new. */
export interface ArticleActors {
  readonly articleId: number;
  readonly outlet: string | null;
  /** "" when the source does not tell. */
  readonly publishedAt: string;
  readonly text: string;
  readonly actors: readonly Actor[];
}

/** An actor in its article. */
export interface Appearance {
  readonly article: ArticleActors;
  readonly actor: Actor;
  /** With its country when every country has one of that name. */
  readonly name: string;
  readonly words: readonly string[];
  /** One for all names of the same organisation or place. */
  readonly key: string;
  /** Keys of which names that can be one person's share one, the surname's first. */
  readonly personKeys: readonly string[];
}

/** A person so far: the fullest name, the articles, and the appearances in them. */
interface Person {
  readonly words: readonly string[];
  readonly articles: Set<ArticleActors>;
  readonly appearances: Appearance[];
}

/** The people whom the appearances show, each with all appearances that can be one person's. */
export function mergePeople(appearances: readonly Appearance[]): Person[] {
  const people: Person[] = [];
  const byKey = new Map<string, Person[]>();
  const byInnerName = new Map<string, Person[]>();
  for (const appearance of appearances.toSorted(byTelling)) {
    const keys = appearance.personKeys;
    const known = personShown(appearance, namesakesOf(keys, byKey)) ?? innerNamesake(appearance, byKey, byInnerName);
    if (known !== undefined) {
      join(known, appearance);
      continue;
    }
    const person = { words: appearance.words, articles: new Set([appearance.article]), appearances: [appearance] };
    people.push(person);
    register(byKey, keys, person);
    register(byInnerName, innerNames(appearance), person);
  }
  return people;
}

/** The longest names first, and of those as long the ones with a role, by which others are known. */
function byTelling(a: Appearance, b: Appearance): number {
  return b.words.length - a.words.length || Number(b.actor.role !== null) - Number(a.actor.role !== null);
}

function namesakesOf(keys: readonly string[], byKey: ReadonlyMap<string, readonly Person[]>): Person[] {
  return [...new Set(keys.flatMap((key) => byKey.get(key) ?? []))];
}

function personShown(appearance: Appearance, namesakes: readonly Person[]): Person | undefined {
  const possible = namesakes.filter((person) => canBe(appearance, person));
  if (appearance.words.length > 1) return possible[0];
  const [holder, ...others] = possible.filter((person) => isOfRole(appearance, person));
  if (holder !== undefined && others.length === 0) return holder;
  // Two articles name somebody by the surname alone, and others know several who bear it: the two mean the same one.
  return bestKnown(possible) ?? possible.find(({ words }) => words.length === 1);
}

/** "President Biden" is Joe Biden where an article calls him "US President". */
function isOfRole({ actor: { role } }: Appearance, { words, appearances }: Person): boolean {
  if (role === null || words.length < 2) return false;
  return appearances.some(({ actor }) => actor.role !== null && isSameOffice(role, actor.role));
}

/** "Lula" for Luiz Inácio Lula da Silva, where nobody has it as a surname. */
function innerNamesake(
  appearance: Appearance,
  byKey: ReadonlyMap<string, readonly Person[]>,
  byInnerName: ReadonlyMap<string, readonly Person[]>,
): Person | undefined {
  const [key = ""] = appearance.personKeys;
  if (appearance.words.length !== 1 || byKey.has(key)) return undefined;
  const known = (byInnerName.get(key) ?? []).filter(({ articles }) => articles.size >= WELL_KNOWN);
  return bestKnown(known.filter(({ articles }) => !articles.has(appearance.article)));
}

function register(index: Map<string, Person[]>, keys: readonly string[], person: Person): void {
  for (const key of keys) {
    const alike = index.get(key) ?? [];
    if (alike.length < MOST_NAMESAKES) index.set(key, [...alike, person]);
  }
}

/** The words of a name between the first and the last, and the first of "Xi Jinping", for which no first name can be mistaken. */
function innerNames({ words }: Appearance): string[] {
  const [first = ""] = words;
  const isFamily = words.length > 1 && !isFirstName(first);
  return [...words.slice(isFamily ? 0 : 1, -1)].filter((word) => !isNameParticle(word)).map(romanised);
}

function join(person: Person, appearance: Appearance): void {
  person.appearances.push(appearance);
  person.articles.add(appearance.article);
}

/** A bare surname that could be several people stays by itself: within its article the full name has already claimed it. */
function bestKnown(candidates: readonly Person[]): Person | undefined {
  const [first, second] = candidates.toSorted((a, b) => b.articles.size - a.articles.size);
  return (first?.articles.size ?? 0) >= FAR_BETTER_KNOWN * (second?.articles.size ?? 0) ? first : undefined;
}

/**
 * Those that are not the name of a better known person, whom they join: "Trump" is no organisation where Donald Trump is the
 * news, nor is "AOC" beside Alexandria Ocasio-Cortez, nor "Tesla Elon Musk" beside Elon Musk.
 */
export function withoutSurnames(others: readonly Appearance[], people: readonly Person[]): Appearance[] {
  const named = people.filter(({ words }) => words.length > 1);
  const bySurname = Map.groupBy(named, ({ words }) => words.at(-1) ?? "");
  const byName = Map.groupBy(named, ({ words }) => words.join(" "));
  const long = named.filter(({ words }) => words.length >= FEWEST_INITIALS);
  const byInitials = Map.groupBy(long, ({ words }) => initials(words));
  const alike = Map.groupBy(others, ({ key }) => key);
  return others.filter((other) => {
    const isSurname = other.actor.type === "ORG" && other.words.length === 1;
    const [word = ""] = other.words;
    const isInitials = isSurname && INITIALS.test(other.name) && typeOfAlias(other.key) === undefined;
    const short = bySurname.get(word) ?? (isInitials ? byInitials.get(word) : undefined);
    const bearer = bestKnown(
      (isSurname ? short : (byName.get(other.words.join(" ")) ?? byName.get(behindBody(other)))) ?? [],
    );
    const needed = (isSurname ? BETTER_KNOWN : 1) * (alike.get(other.key)?.length ?? 0);
    if (bearer === undefined || bearer.articles.size < needed) return true;
    join(bearer, other);
    return false;
  });
}

/** "Tesla |Elon Musk|"; "" where no body of one word stands before a name of two. */
function behindBody({ words, actor }: Appearance): string {
  return actor.type === "ORG" && words.length === WITH_BODY ? words.slice(1).join(" ") : "";
}

function canBe(appearance: Appearance, person: Person): boolean {
  const { article, words, actor } = appearance;
  if (person.articles.has(article)) return false;
  if (words.length === 1 && CROWNED.test(actor.role ?? "") && !isCrowned(person)) return false;
  if (words.length < 2 || person.words.length < 2 || canBeOnePerson(person.words, words)) return true;
  if (!isSlipOf(person.words, words)) return false;
  return isOfRole(appearance, person) || person.appearances.some(({ key }) => key === appearance.key);
}

/** Whether some article calls the person so, or none tells the full name. */
function isCrowned({ words, appearances }: Person): boolean {
  return words.length === 1 || appearances.some(({ actor }) => CROWNED.test(actor.role ?? ""));
}
