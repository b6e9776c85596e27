import type { Actor, ActorType } from "../analysis.ts";
import { aliasKey } from "./aliases.ts";
import { fullestRole } from "./fullest-role.ts";
import { canBeOnePerson, nameWords } from "./names.ts";

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
  readonly words: readonly string[];
}

/** Namesakes beyond these are not compared, so that no input can make merging slow. */
const MOST_NAMESAKES = 20;

/**
 * The same actors of several articles as one, the weightiest first. Persons are one when their full names agree; a bare surname joins
 * the one person who bears it. Namesakes stay apart when one article names both, or when given names differ. A bare name that is a
 * person here and a place or an organisation there is one, of the type that most articles give it.
 */
export function mergeActors(perArticle: readonly ArticleActors[]): MergedActor[] {
  const appearances = perArticle.flatMap((article) =>
    article.actors.map((actor) => ({ article, actor, words: nameWords(actor.name) })),
  );
  const keyOf = ({ actor }: Appearance) => aliasKey(actor.name);
  const people = mergePeople(appearances.filter(({ actor }) => actor.type === "PER"));
  const others = appearances.filter(({ actor }) => actor.type !== "PER");
  const otherKeys = new Set(others.map(keyOf));
  const [mistaken, rest] = parted(people, ([first]) => first?.words.length === 1 && otherKeys.has(keyOf(first)));
  const groups = [...rest, ...Map.groupBy([...others, ...mistaken.flat()], keyOf).values()];
  return groups.map(merged).toSorted((a, b) => b.salience - a.salience);
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

function mergePeople(appearances: readonly Appearance[]): (readonly Appearance[])[] {
  const people: Person[] = [];
  const bySurname = new Map<string, Person[]>();
  for (const appearance of appearances.toSorted((a, b) => b.words.length - a.words.length)) {
    const { article, words } = appearance;
    const surname = words.at(-1) ?? "";
    const namesakes = bySurname.get(surname) ?? [];
    const possible = namesakes.filter((person) => canBe(appearance, person));
    const known = words.length > 1 ? possible[0] : only(possible);
    if (known !== undefined) {
      known.appearances.push(appearance);
      known.articles.add(article);
      continue;
    }
    const person = { words, articles: new Set([article]), appearances: [appearance] };
    people.push(person);
    if (namesakes.length < MOST_NAMESAKES) bySurname.set(surname, [...namesakes, person]);
  }
  return people.map((person) => person.appearances);
}

/** A bare surname that could be several people stays by itself: within its article the full name has already claimed it. */
function only<T>(candidates: readonly T[]): T | undefined {
  return candidates.length === 1 ? candidates[0] : undefined;
}

function canBe({ article, words }: Appearance, person: Person): boolean {
  if (person.articles.has(article)) return false;
  return words.length < 2 || person.words.length < 2 || canBeOnePerson(person.words, words);
}

function merged(appearances: readonly Appearance[]): MergedActor {
  const newestFirst = appearances.toSorted((a, b) => b.article.publishedAt.localeCompare(a.article.publishedAt));
  const fullest = appearances.toSorted((a, b) => b.words.length - a.words.length)[0];
  const type = mostFrequent(appearances.map(({ actor }) => actor.type)) ?? "ORG";
  const roles = newestFirst.flatMap(({ actor }) => actor.role ?? []);
  return {
    name: fullest?.actor.name ?? "",
    type,
    role: type === "PER" ? fullestRole(roles) : null,
    salience: appearances.reduce((sum, { actor }) => sum + actor.salience, 0),
    articleIds: [...new Set(appearances.map(({ article }) => article.articleId))],
    outlets: [...new Set(appearances.flatMap(({ article }) => article.outlet ?? []))],
    mentions: appearances.flatMap(({ article: { articleId }, actor }) =>
      actor.mentions.map(({ start, end }) => ({ articleId, start, end })),
    ),
  };
}

function mostFrequent<T>(values: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0];
}
