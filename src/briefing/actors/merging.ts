import type { Actor, ActorType, AnalysedArticle } from "../analysis.ts";
import { aliasKey, typeOfAlias } from "./aliases.ts";
import { fullestRole } from "./fullest-role.ts";
import { canBeOnePerson, nameWords } from "./names.ts";
import { fullerNames, isGeneric, nationalName } from "./organisations.ts";

/** The actors of one article, and what tells who is who and what is new. */
export interface ArticleActors {
  readonly articleId: number;
  readonly outlet: string | null;
  readonly publishedAt: string;
  readonly text: string;
  readonly actors: readonly Actor[];
}

/** An actor of several articles, with every mention in each. */
export interface MergedActor {
  /** The fullest form any of the articles uses. */
  readonly name: string;
  readonly type: ActorType;
  /** What tells most of a person; null for others. */
  readonly role: string | null;
  /** From 0 up: the sum of the salience in each article. */
  readonly salience: number;
  readonly articleIds: readonly number[];
  readonly outlets: readonly string[];
  readonly mentions: readonly { readonly articleId: number; readonly start: number; readonly end: number }[];
}

/** An actor in its article. */
interface Appearance {
  readonly article: ArticleActors;
  readonly actor: Actor;
  /** With its country when every country has one of that name. */
  readonly name: string;
  readonly words: readonly string[];
}

/** Namesakes beyond these are not compared, so that no input can make merging slow. */
const MOST_NAMESAKES = 20;
/** A bare surname means the one bearer who is in so many times the articles of any other. */
const FAR_BETTER_KNOWN = 3;
const DAY_LENGTH = "2016-07-12".length;
/** … and a name taken for an organisation means the person who is in so many times its articles. */
const BETTER_KNOWN = 2;
/** A fuller form of a name counts when this share of the articles has it that have the usual form: the others may be nicknames. */
const WELL_USED = 0.25;

/**
 * The same actors of several articles as one, the weightiest first. Persons are one when their full names agree; a bare surname joins
 * the one person who bears it. Namesakes stay apart when one article names both, or when given names differ. A bare name that is a
 * person here and a place or an organisation there is one, of the type that most articles give it.
 */
export function mergeActors(perArticle: readonly ArticleActors[]): MergedActor[] {
  const appearances = perArticle.flatMap((article) => article.actors.map((actor) => appearanceOf(article, actor)));
  const [named, unnamed] = parted(appearances, ({ actor }) => actor.type === "PER");
  const people = mergePeople(named);
  const others = withoutSurnames(unnamed, people);
  const otherKeys = new Set(others.map(keyOf));
  const [mistaken, rest] = parted(
    people.map((person) => person.appearances),
    ([first]) => first?.words.length === 1 && otherKeys.has(keyOf(first)),
  );
  const groups = [...Map.groupBy([...others, ...mistaken.flat()], keyOf).values()];
  return [...rest, ...joinedNames(groups)].map(merged).toSorted((a, b) => b.salience - a.salience);
}

/** Tells the one person whom a name may stand for; undefined when nobody or several may be meant. */
export function personNamed(actors: readonly MergedActor[]): (name: string) => MergedActor | undefined {
  const people = actors.filter(({ type }) => type === "PER").map((actor) => ({ actor, words: nameWords(actor.name) }));
  return (name) => {
    const words = nameWords(name);
    const fits = (other: readonly string[]) =>
      words.length > 1 && other.length > 1 ? canBeOnePerson(words, other) : words.at(-1) === other.at(-1);
    const [person, another] = people.filter((one) => fits(one.words));
    return another === undefined ? person?.actor : undefined;
  };
}

/** The same of articles as the archive gives them. */
export function mergedActorsOf(articles: readonly AnalysedArticle[]): MergedActor[] {
  return mergeActors(
    articles.map(({ article: { id, outlet, publishedAt, text }, analysis: { actors } }) => ({
      articleId: id,
      outlet,
      publishedAt,
      text,
      actors,
    })),
  );
}

function appearanceOf(article: ArticleActors, actor: Actor): Appearance {
  const [first] = actor.mentions;
  const isNational = actor.type === "ORG" && first !== undefined && isGeneric(nameWords(actor.name));
  const name = isNational ? nationalName(article.text, first) : actor.name;
  return { article, actor, name, words: nameWords(name) };
}

function keyOf({ name, words }: Appearance): string {
  return aliasKey(name, words);
}

/** The groups of organisations and places, those with a short name joined to the one whose name is fuller. */
function joinedNames(groups: readonly (readonly Appearance[])[]): (readonly Appearance[])[] {
  const joined: Appearance[][] = groups.map((group) => [...group]);
  const names = groups.map((group) => ({
    name: group[0]?.name ?? "",
    words: group[0]?.actor.type === "ORG" ? group[0].words : [],
    articles: group.length,
  }));
  fullerNames(names).forEach((fuller, place) => {
    if (fuller === place) return;
    joined[fuller]?.push(...(groups[place] ?? []));
    joined[place] = [];
  });
  return joined.filter((group) => group.length > 0);
}

function parted<T>(items: readonly T[], holds: (item: T) => boolean): [T[], T[]] {
  return [items.filter(holds), items.filter((item) => !holds(item))];
}

/** A person so far: the fullest name, the articles, and the appearances in them. */
interface Person {
  readonly words: readonly string[];
  readonly articles: Set<ArticleActors>;
  readonly appearances: Appearance[];
}

function mergePeople(appearances: readonly Appearance[]): Person[] {
  const people: Person[] = [];
  const bySurname = new Map<string, Person[]>();
  for (const appearance of appearances.toSorted((a, b) => b.words.length - a.words.length)) {
    const { words } = appearance;
    const surname = words.at(-1) ?? "";
    const namesakes = bySurname.get(surname) ?? [];
    const possible = namesakes.filter((person) => canBe(appearance, person));
    const known = words.length > 1 ? possible[0] : bestKnown(possible);
    if (known !== undefined) {
      join(known, appearance);
      continue;
    }
    const person = { words, articles: new Set([appearance.article]), appearances: [appearance] };
    people.push(person);
    if (namesakes.length < MOST_NAMESAKES) bySurname.set(surname, [...namesakes, person]);
  }
  return people;
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

/** Those that are not the surname of a far better known person, whom they join: "Trump" is no organisation where Donald Trump is the news. */
function withoutSurnames(others: readonly Appearance[], people: readonly Person[]): Appearance[] {
  const bySurname = Map.groupBy(
    people.filter(({ words }) => words.length > 1),
    ({ words }) => words.at(-1) ?? "",
  );
  const alike = Map.groupBy(others, keyOf);
  return others.filter((other) => {
    const bearer =
      other.actor.type === "ORG" && other.words.length === 1
        ? bestKnown(bySurname.get(other.words[0] ?? "") ?? [])
        : undefined;
    if (bearer === undefined || bearer.articles.size < BETTER_KNOWN * (alike.get(keyOf(other))?.length ?? 0))
      return true;
    join(bearer, other);
    return false;
  });
}

function canBe({ article, words }: Appearance, person: Person): boolean {
  if (person.articles.has(article)) return false;
  return words.length < 2 || person.words.length < 2 || canBeOnePerson(person.words, words);
}

function merged(appearances: readonly Appearance[]): MergedActor {
  const type = mostFrequent(appearances.map(({ actor }) => actor.type)) ?? "ORG";
  return {
    name: usualName(appearances, type) ?? "",
    type,
    role: type === "PER" ? fullestRole(rolesOf(appearances)) : null,
    salience: appearances.reduce((sum, { actor }) => sum + actor.salience, 0),
    articleIds: [...new Set(appearances.map(({ article }) => article.articleId))],
    outlets: [...new Set(appearances.flatMap(({ article }) => article.outlet ?? []))],
    mentions: appearances.flatMap(({ article: { articleId }, actor }) =>
      actor.mentions.map(({ start, end }) => ({ articleId, start, end })),
    ),
  };
}

/** The newest first; of one day those first that most articles tell. */
function rolesOf(appearances: readonly Appearance[]): string[] {
  const told = appearances.flatMap(({ article, actor: { role } }) =>
    role === null ? [] : [{ role, day: article.publishedAt.slice(0, DAY_LENGTH) }],
  );
  const times = new Map([...Map.groupBy(told, ({ role }) => role)].map(([role, { length }]) => [role, length]));
  const timesTold = (role: string) => times.get(role) ?? 0;
  return told
    .toSorted((a, b) => b.day.localeCompare(a.day) || timesTold(b.role) - timesTold(a.role))
    .map(({ role }) => role);
}

/** The fullest form that is well used: "George W. Bush", but no nickname of one article. */
function usualName(appearances: readonly Appearance[], type: ActorType): string | undefined {
  if (appearances.length === 1) return appearances[0]?.name;
  // "European Union" is told where all but one article have "EU".
  if (appearances[0] !== undefined && typeOfAlias(keyOf(appearances[0])) !== undefined) return fullestName(appearances);
  const full = appearances.filter(({ words }) => type !== "PER" || words.length > 1);
  const used = Map.groupBy(full.length > 0 ? full : appearances, ({ name }) => name);
  const most = [...used.values()].reduce((max, { length }) => Math.max(max, length), 0);
  return fullestName([...used.values()].filter(({ length }) => length >= WELL_USED * most).flat());
}

function fullestName(appearances: readonly Appearance[]): string | undefined {
  return appearances.toSorted((a, b) => b.words.length - a.words.length)[0]?.name;
}

function mostFrequent<T>(values: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0];
}
