import { publishingDate } from "#news/article.ts";
import { remembering } from "#text/remembering.ts";
import type { Actor, ActorType, AnalysedArticle } from "../analysis.ts";
import { aliasKey, typeOfAlias } from "./aliases.ts";
import { withoutArms } from "./collectives.ts";
import { fullestRole } from "./fullest-role.ts";
import { canBeOnePerson, isOverfull, nameWords, personKeys } from "./names.ts";
import { acronymsOf, fullerNames, isGeneric, nationalName } from "./organisations.ts";
import { type Appearance, type ArticleActors, mergePeople, withoutSurnames } from "./same-person.ts";

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

/** A role that nobody has told for so many days before the newest one is of the past. */
const CURRENT_DAYS = 200;
const DAY = 24 * 60 * 60 * 1000;
const DAY_LENGTH = "2016-07-12".length;
/** Names kept: the news repeats them, and about 4 MB at the most. */
const MEMORY = 10_000;
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
  const alike = Map.groupBy(others, ({ key }) => key);
  const [mistaken, rest] = parted(
    people.map((person) => person.appearances),
    (shown) => isMistaken(shown, alike),
  );
  const groups = [...Map.groupBy([...others, ...mistaken.flat()], ({ key }) => key).values()];
  return [...rest, ...joinedNames(groups)].map(merged).toSorted((a, b) => b.salience - a.salience);
}

/** Whether a name is of no person: a bare one that is also a place or an organisation, a full one that is so more often. */
function isMistaken(person: readonly Appearance[], alike: ReadonlyMap<string, readonly Appearance[]>): boolean {
  const [first] = person;
  const others = first === undefined ? undefined : alike.get(first.key);
  return others !== undefined && (first?.words.length === 1 || others.length > person.length);
}

/** Tells the one person whom a name may stand for; undefined when nobody or several may be meant. */
export function personNamed(actors: readonly MergedActor[]): (name: string) => MergedActor | undefined {
  const people = actors.filter(({ type }) => type === "PER").map((actor) => ({ actor, words: nameWords(actor.name) }));
  const alike = new Map<string, typeof people>();
  for (const person of people)
    for (const key of personKeys(person.words)) alike.set(key, [...(alike.get(key) ?? []), person]);
  return (name) => {
    const words = nameWords(name);
    const fits = (other: readonly string[]) =>
      words.length > 1 && other.length > 1 ? canBeOnePerson(words, other) : words.at(-1) === other.at(-1);
    const candidates = new Set(personKeys(words).flatMap((key) => alike.get(key) ?? []));
    const [person, another] = [...candidates].filter((one) => fits(one.words));
    return another === undefined ? person?.actor : undefined;
  };
}

/** The same of articles as the archive gives them; `weightOf` tells what the actors of each count. */
export function mergedActorsOf(
  articles: readonly AnalysedArticle[],
  weightOf: (article: AnalysedArticle) => number = () => 1,
): MergedActor[] {
  return mergeActors(
    articles.map((from) => ({
      articleId: from.article.id,
      outlet: from.article.outlet,
      publishedAt: publishingDate(from.article) ?? "",
      text: from.article.text,
      actors: weighted(from.analysis.actors, weightOf(from)),
    })),
  );
}

function weighted(actors: readonly Actor[], weight: number): readonly Actor[] {
  return weight === 1 ? actors : actors.map((actor) => ({ ...actor, salience: actor.salience * weight }));
}

/** A name as names are compared. */
type Form = Pick<Appearance, "name" | "words" | "key" | "personKeys">;

function formOf(name: string): Form {
  const words = nameWords(name);
  return { name, words, key: aliasKey(name, words), personKeys: personKeys(words) };
}

/** A name without its arms, and whether every country has one of it. */
const known = remembering(MEMORY, (name) => ({
  form: formOf(withoutArms(name)),
  isOfAnyCountry: isGeneric(nameWords(name)),
}));

function appearanceOf(article: ArticleActors, actor: Actor): Appearance {
  const { form, isOfAnyCountry } = known(actor.name);
  const [first] = actor.mentions;
  const isNational = actor.type === "ORG" && first !== undefined && isOfAnyCountry;
  return { article, actor, ...(isNational ? formOf(nationalName(article.text, first)) : form) };
}

/** The groups of organisations and places, those with a short name joined to the one whose name is fuller. */
function joinedNames(groups: readonly (readonly Appearance[])[]): (readonly Appearance[])[] {
  const joined: Appearance[][] = groups.map((group) => [...group]);
  const names = groups.map((group) => ({
    name: group[0]?.name ?? "",
    words: group[0]?.actor.type === "ORG" ? group[0].words : [],
    acronyms: new Set(
      group.flatMap(({ article, actor, words }) => (words.length > 1 ? acronymsOf(article.text, actor) : [])),
    ),
    articles: group.length,
    firsts: new Map(group.map(({ article, actor }) => [article.articleId, actor.mentions[0]?.start ?? 0])),
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

function merged(appearances: readonly Appearance[]): MergedActor {
  const type = mostFrequent(appearances.map(({ actor }) => actor.type)) ?? "ORG";
  return {
    name: usualName(appearances, type) ?? "",
    type,
    role: type === "PER" ? roleOf(appearances) : null,
    salience: appearances.reduce((sum, { actor }) => sum + actor.salience, 0),
    articleIds: [...new Set(appearances.map(({ article }) => article.articleId))],
    outlets: [...new Set(appearances.flatMap(({ article }) => article.outlet ?? []))],
    mentions: appearances.flatMap(({ article: { articleId }, actor }) =>
      actor.mentions.map(({ start, end }) => ({ articleId, start, end })),
    ),
  };
}

/** What tells most of a person, by the roles of the newest articles: what somebody was years ago is told of nobody. */
function roleOf(appearances: readonly Appearance[]): string | null {
  const told = rolesOf(appearances);
  if (told.length === 0) return null;
  const newest = Date.parse(told[0]?.day ?? "");
  const undated = told.filter(({ day }) => day === "");
  // Where most have no date, the dates of the others tell little.
  const isUndated = Number.isNaN(newest) || 2 * undated.length > told.length;
  const isCurrent = ({ day }: ToldRole) => isUndated || newest - Date.parse(day) <= CURRENT_DAYS * DAY;
  const [current, past] = parted(told, isCurrent);
  return fullestRole(
    current.map(({ role }) => role),
    past.map(({ role }) => role),
  );
}

/** A role, and the day on which an article told it; "" where the article has no date. */
interface ToldRole {
  readonly role: string;
  readonly day: string;
}

/** The newest first, those without a date last; of one day those first that most articles tell. */
function rolesOf(appearances: readonly Appearance[]): ToldRole[] {
  const told = appearances.flatMap(({ article, actor: { role } }) =>
    role === null ? [] : [{ role, day: article.publishedAt.slice(0, DAY_LENGTH) }],
  );
  if (told.length < 2) return told;
  const times = new Map([...Map.groupBy(told, ({ role }) => role)].map(([role, { length }]) => [role, length]));
  const timesTold = (role: string) => times.get(role) ?? 0;
  return told.toSorted((a, b) => b.day.localeCompare(a.day) || timesTold(b.role) - timesTold(a.role));
}

/** The fullest form that is well used: "George W. Bush", but no nickname of one article, and nothing that was glued to a name. */
function usualName(appearances: readonly Appearance[], type: ActorType): string | undefined {
  if (appearances.length === 1) return appearances[0]?.name;
  // "European Union" is told where all but one article have "EU", but no "North Atlantic Treaty Organization".
  if (appearances[0] !== undefined && typeOfAlias(appearances[0].key) !== undefined)
    return (appearances.find(({ words, key }) => words.join(" ") === key) ?? fullestOf(appearances))?.name;
  const full = appearances.filter(({ words, actor }) => type !== "PER" || (actor.type === type && words.length > 1));
  const used = Map.groupBy(full.length > 0 ? full : appearances, ({ name }) => name);
  const times = (name: string) => used.get(name)?.length ?? 0;
  const most = Math.max(...[...used.keys()].map(times));
  const isClean = (name: string) => type !== "PER" || ![...used.keys()].some((other) => isOverfull(name, other, times));
  const usual = [...used].filter(([name, { length }]) => length >= WELL_USED * most && isClean(name));
  return fullestOf(usual.toSorted((a, b) => b[1].length - a[1].length).flatMap(([, named]) => named))?.name;
}

function fullestOf(appearances: readonly Appearance[]): Appearance | undefined {
  return appearances.toSorted((a, b) => b.words.length - a.words.length)[0];
}

function mostFrequent<T>(values: readonly T[]): T | undefined {
  if (values.length < 2) return values[0];
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0];
}
