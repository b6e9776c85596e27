import { publishingDate } from "#news/article.ts";
import { isFirstName } from "#text/first-names.ts";
import type { Span } from "#text/span.ts";
import { fullestRole, isPartOf, isSameOffice } from "./actors/fullest-role.ts";
import { roles } from "./actors/lexicon.ts";
import { nameWords } from "./actors/names.ts";
import { romanised } from "./actors/romanised.ts";
import type { Actor, AnalysedArticle } from "./analysis.ts";
import type { Excerpt } from "./briefing.ts";
import { timeOf } from "./stories.ts";

/** What fits into one message. */
const MOST_ROLES = 6;
/** With so many articles, what a single one of them tells is chance: a name or a role misread, an actor beside. */
const MANY_ARTICLES = 10;
/** Fuller words tell a role where they are at least this share as frequent as its usual ones: "Turkish President". */
const FULLER = 0.15;
const FULLER_TIMES = 2;
/** … and no longer than this, in words. */
const LONGEST = 7;
/** Who is told in an office so long before the newest, in milliseconds, may not hold it any more. */
const PRESENT = 400 * 86_400_000;
/** What says nothing alone: a part of a longer role, or of a story. */
const TELLS_NOTHING = /^(?:secretary|winner|candidate|leader|chief|head|boss|official|man|woman|holder|figure)$/i;
/** An office is one person's when so many of so many newest articles say so, and more than such a share of those that name a holder. */
const HOLDER = { articles: 25, times: 3, share: 0.5 };
/** … and one of several are those who are told in it so often in so many of the newest, at most so many of them. */
const HOLDERS = { articles: 60, times: 2, most: 8 };
/** Who was something then, was it before: a role that is over, whenever it is told. */
const OVER = /^(?:then|ex|ousted|deposed|toppled|outgone)[- ]/i;
/** What describes a holder, and makes no other office. */
const QUALIFIERS =
  /\b(?:disgraced|embattled|jailed|imprisoned|convicted|controversial|late|current|newly elected|long-?time|(?:shortest|longest)-serving|20\d\d|primary|powerful|popular)[ -](?=\p{L})/giu;
/** Words that newspapers use for one thing, and the one by which they are compared. */
const SYNONYMS: readonly (readonly [RegExp, string])[] = [
  [/\bchief executive(?: officer)?\b/giu, "CEO"],
  [/\bchair(?:man|woman|person)\b/giu, "chair"],
  [/\bdefense\b/giu, "defence"],
  [/\bFed\b/gu, "Federal Reserve"],
  [/\b(?:chief|boss|head)\b/giu, "leader"],
  [/\bGOP\b/gu, "Republican"],
  [/\bUnited Nations\b/gu, "UN"],
  [/\bpremier\b/giu, "prime minister"],
];

/** A role in the words of an article, and when articles used it. */
export type ProfileRole = Excerpt & { readonly from: string; readonly until: string };

/** An article that names the actor, and the actor in it. */
export type Appearance = { readonly from: AnalysedArticle; readonly own: Actor };

/** How many of the articles that name an actor are to tell what is believed of the actor. */
export function leastArticles(appearances: readonly Appearance[]): number {
  return appearances.length >= MANY_ARTICLES ? 2 : 1;
}

/** The roles of an actor, each once and the newest first, from the first time that it is told to the last. */
export function rolesOf(appearances: readonly Appearance[]): ProfileRole[] {
  const least = leastArticles(appearances);
  return grouped(appearances.flatMap(roleIn))
    .filter((same) => same.length >= least)
    .map(asOne)
    .sort((a, b) => b.until.localeCompare(a.until))
    .slice(0, MOST_ROLES);
}

/** Who holds an office by most of the newest articles that tell a holder, under the name that most of these use; null where that is not sure. */
export function holderOf(office: string, articles: readonly AnalysedArticle[]): string | null {
  const told = toldIn(office, articles, HOLDER.articles);
  const [most = []] = byBearer(told);
  const isSure = most.length >= HOLDER.times && most.length > HOLDER.share * told.length;
  return isSure ? usualNameIn(most) : null;
}

/** Somebody who is told in an office, and the role as one of the articles words it. */
export type Holder = { readonly name: string; readonly role: ProfileRole };

/** Those whom the newest articles tell in an office, those first whom most tell. */
export function holdersOf(office: string, articles: readonly AnalysedArticle[]): Holder[] {
  const told = toldIn(office, articles, HOLDERS.articles);
  const several = byBearer(told).filter(({ length }) => length >= HOLDERS.times);
  return several
    .flatMap((tellings) => {
      const [usual] = grouped(tellings.flatMap(roleIn));
      return usual === undefined ? [] : [{ name: usualNameIn(tellings), role: asOne(usual) }];
    })
    .slice(0, HOLDERS.most);
}

/** Where so many of the newest articles tell people in an office; offices of state are the same whatever the country. */
function toldIn(office: string, articles: readonly AnalysedArticle[], newest: number): Appearance[] {
  if (!nameWords(office).some((word) => roles.has(word))) return [];
  const told = articles
    .filter(({ article }) => publishingDate(article) !== null)
    .toSorted((a, b) => b.article.publishedAt.localeCompare(a.article.publishedAt))
    .slice(0, newest)
    .flatMap((from) => from.analysis.actors.map((own) => ({ from, own })))
    .filter(({ own: { type, role } }) => type === "PER" && role !== null && isSameOffice(office, role));
  // "US President" first means those with its words.
  const isLiteral = ({ own: { role } }: Appearance) =>
    nameWords(office).every((word) => nameWords(role ?? "").includes(word));
  const literal = told.filter(isLiteral);
  const meant = literal.length >= HOLDER.times ? literal : told;
  const [last] = meant;
  return meant.filter((one) => last !== undefined && timeOf(last.from) - timeOf(one.from) < PRESENT);
}

/** What tells of each person, known by the surname in any of its usual spellings. */
function byBearer(told: readonly Appearance[]): Appearance[][] {
  return byFrequency(told, ({ own }) => romanised(nameWords(own.name).at(-1) ?? ""));
}

/** The most frequent name of several words, else the most frequent. */
function usualNameIn(tellings: readonly Appearance[]): string {
  const names = byFrequency(tellings, ({ own }) => own.name).flatMap(([first]) => first?.own.name ?? []);
  return names.find((name) => name.includes(" ")) ?? names[0] ?? "";
}

/** Equal ones together, the most frequent first. */
function byFrequency<T>(all: readonly T[], keyOf: (one: T) => unknown): T[][] {
  return [...Map.groupBy(all, keyOf).values()].toSorted((a, b) => b.length - a.length);
}

type Group = readonly [ProfileRole, ...ProfileRole[]];

/** The tellings of each role together; each wording goes to the most frequent one that says the same, so that "President" is told once. */
function grouped(told: readonly ProfileRole[]): Group[] {
  const wordings = byFrequency(told, ({ text }) => comparable(text));
  const groups: [ProfileRole, ...ProfileRole[]][] = [];
  for (const [first, ...others] of wordings) {
    if (first === undefined) continue;
    const same = groups.find(([usual]) => isSame(first.text, usual.text));
    if (same) same.push(first, ...others);
    else groups.push([first, ...others]);
  }
  return groups;
}

function isSame(role: string, other: string): boolean {
  const nests = (a: string, b: string) => isPartOf(a, b) || isPartOf(b, a);
  const [a, b] = [comparable(role), comparable(other)];
  // "New Zealand's Prime Minister" is that of New Zealand; "France's President" is known as the French one.
  return nests(a, b) || nests(a.replace(/['’]s\b/g, ""), b.replace(/['’]s\b/g, ""));
}

function comparable(role: string): string {
  const plain = role.replace(OVER, "former ").replace(QUALIFIERS, "");
  return SYNONYMS.reduce((text, [word, same]) => text.replace(word, same), plain);
}

/** One role from its first time to its last, in the fullest of its usual wordings that only tell the office, else in the newest of all. */
function asOne(same: Group): ProfileRole {
  const wordings = byFrequency(same, ({ text }) => nameWords(text).join(" "));
  const most = wordings[0]?.length ?? 0;
  const usual = wordings
    .filter(({ length }) => length >= FULLER * most && length >= Math.min(most, FULLER_TIMES))
    .flatMap(([newest]) => newest ?? []);
  const [told = same[0]] = usual.filter(isPlain).toSorted((a, b) => size(b) - size(a));
  const dates = same.map(({ until }) => until).sort();
  return { ...told, from: dates[0] ?? told.from, until: dates.at(-1) ?? told.until };
}

function isPlain({ text }: ProfileRole): boolean {
  return !OVER.test(text) && text.replace(QUALIFIERS, "") === text && size({ text }) <= LONGEST;
}

function size({ text }: Pick<ProfileRole, "text">): number {
  return nameWords(text).length;
}

/** The role with the place where its words stand in one sentence with the actor. */
function roleIn({ from: { article, analysis }, own }: Appearance): ProfileRole[] {
  const { role } = own;
  const when = publishingDate(article);
  // Who is only somebody's owner or husband has no role that could be told alone.
  if (role === null || when === null || fullestRole([role]) === null || TELLS_NOTHING.test(role)) return [];
  if (namesAnother(role)) return [];
  const sentence = analysis.sentences.find(
    (one) => holdsAny(one, own.mentions) && article.text.slice(one.start, one.end).includes(role),
  );
  if (sentence === undefined) return [];
  const start = article.text.indexOf(role, sentence.start);
  // "His chief" is a role only beside whom it speaks of.
  if (/\b(?:his|her|its|their)\s$/i.test(article.text.slice(sentence.start, start))) return [];
  return [{ articleId: article.id, start, end: start + role.length, text: role, from: when, until: when }];
}

/** "Secretary of State George Shultz and Secretary Malcolm Baldrige": a list of people misread as a role. */
function namesAnother(role: string): boolean {
  const [first = "", last = ""] = role.split(/\s/).slice(-2);
  return /\sand\s/.test(role) && isFirstName(first) && /^\p{Lu}/u.test(last);
}

/** Whether a sentence holds any of some mentions. */
export function holdsAny(sentence: Span, mentions: readonly Span[]): boolean {
  return mentions.some(({ start, end }) => start >= sentence.start && end <= sentence.end);
}
