import { type ArticleHead, headOf, publishingDate } from "#news/article.ts";
import { isTitle } from "#text/person-names.ts";
import { stopwords } from "#text/stopwords.ts";
import { aliasKey } from "./actors/aliases.ts";
import { type MergedActor, mergedActorsOf } from "./actors/merging.ts";
import { nameWords } from "./actors/names.ts";
import { romanised } from "./actors/romanised.ts";
import type { Actor, ActorType, AnalysedArticle } from "./analysis.ts";
import type { KeyQuote } from "./briefing.ts";
import { keyQuotes } from "./key-quotes.ts";
import { type Appearance, leastArticles, type ProfileRole, rolesOf } from "./profile-roles.ts";
import { type RelatedActor, relatedTo } from "./related.ts";
import { speakerProfile } from "./speaker-profile.ts";

/** What fits into one message. */
const MOST_QUOTES = 12;
/** In milliseconds. */
const YEAR = 365 * 86_400_000;

/** What the articles say of one actor; every text in it is an exact span of one of them. */
export type Profile = {
  /** The full form that most of the articles use. */
  readonly name: string;
  readonly type: ActorType;
  /** The newest first. */
  readonly roles: readonly ProfileRole[];
  /** Only those that are surely this actor's, the newest first. */
  readonly quotes: readonly KeyQuote[];
  /** Those in the most articles first. */
  readonly related: readonly RelatedActor[];
  /** The articles that name the actor, the newest first. */
  readonly sources: readonly ArticleHead[];
};

/**
 * The profile of the actor whom a name stands for, or one of its `others`, "AOC" or in full: of several actors the one
 * whom most articles name; null when none names such an actor. `wanted` holds the stems of a topic to quote on.
 */
export function profileOf(
  name: string,
  articles: readonly AnalysedArticle[],
  wanted: ReadonlySet<string> = new Set(),
  others: readonly string[] = [],
): Profile | null {
  const all = mergedActorsOf(articles, recencyAmong(articles));
  const meant = new Set([name, ...others].map((one) => actorNamed(one, all) ?? one));
  const found = [...meant].flatMap(
    (one) =>
      (typeof one === "string"
        ? speakerProfile(one, articles, wanted, MOST_QUOTES)
        : actorProfile(one, all, articles, wanted)) ?? [],
  );
  return found.toSorted((a, b) => b.sources.length - a.sources.length)[0] ?? null;
}

function actorProfile(
  actor: MergedActor,
  all: readonly MergedActor[],
  articles: readonly AnalysedArticle[],
  wanted: ReadonlySet<string>,
): Profile {
  const appearances = appearancesOf(actor, articles);
  const quoting = withOwnQuotes(actor.name, appearances, articles);
  return {
    name: (isPerson(actor) ? usualName(appearances) : undefined) ?? actor.name,
    type: actor.type,
    roles: rolesOf(appearances),
    quotes: quotesOf(quoting, wanted),
    related: relatedTo(actor, all, appearances),
    sources: quoting.map(({ article }) => headOf(article)),
  };
}

/** The profile of an actor with what else he is quoted with, each statement once, the newest first, and where it stands. */
export function withMoreQuotes(profile: Profile, more: Pick<Profile, "quotes" | "sources">): Profile {
  const heads = new Map([...more.sources, ...profile.sources].map((head) => [head.id, head]));
  const timeOf = (id: number) => heads.get(id)?.publishedAt ?? "";
  const once = new Map([...profile.quotes, ...more.quotes].map((quote) => [quote.text, quote]));
  const quotes = newestFirst([...once.values()], ({ articleId }) => timeOf(articleId)).slice(0, MOST_QUOTES);
  const used = new Set([...profile.sources.map(({ id }) => id), ...quotes.map(({ articleId }) => articleId)]);
  const sources = [...heads.values()].filter(({ id }) => used.has(id));
  return { ...profile, quotes, sources: newestFirst(sources, ({ id }) => timeOf(id)) };
}

/** What an article counts beside the newest: whoever asks for a surname asks for who bears it now. */
function recencyAmong(articles: readonly AnalysedArticle[]): (from: AnalysedArticle) => number {
  const timeOf = (from: AnalysedArticle) => Date.parse(dateOf(from)) || 0;
  const newest = Math.max(0, ...articles.map(timeOf));
  return (from) => 1 / (1 + (newest - timeOf(from)) / YEAR);
}

/**
 * The weightiest actor of exactly this name, else a person with this rank, else the weightiest whose name has all its
 * words; of a single word, whoever is meant by it most: for "kanye" Kanye West, and no organisation Kanye.
 */
function actorNamed(name: string, all: readonly MergedActor[]): MergedActor | null {
  const spelt = nameWords(name);
  if (spelt.length === 0) return null;
  const wanted = spelt.map(romanised);
  const wordsOf = (actor: MergedActor) => nameWords(actor.name).map(romanised);
  const isExact = (actor: MergedActor) => wordsOf(actor).join(" ") === wanted.join(" ");
  const keys = new Set([name, name.toUpperCase()].map((spelling) => aliasKey(spelling)));
  const isAlias = (actor: MergedActor) => !isPerson(actor) && keys.has(aliasKey(actor.name));
  const hasAll = (actor: MergedActor) => wanted.every((word) => wordsOf(actor).includes(word));
  if (spelt.length === 1) return all.find((actor) => isAlias(actor) || hasAll(actor)) ?? null;
  // "Bankman-Fried", which a tagger took for a place once, is somebody all the same.
  const isNamed = (actor: MergedActor) => isExact(actor) || (isPerson(actor) && hasAll(actor));
  const named = all.find((actor) => isPerson(actor) && isExact(actor)) ?? all.find(isNamed);
  return named ?? all.find(isAlias) ?? personWithRank(spelt, all) ?? all.find(hasAll) ?? null;
}

/**
 * The weightiest Fauci for "Dr Fauci" and Elizabeth for "Queen Elizabeth"; also "Sultan Al Jaber", who is "Al Jaber"
 * where his first name was taken for a rank, and one of the "Princes William and Harry".
 */
function personWithRank(spelt: readonly string[], all: readonly MergedActor[]): MergedActor | null {
  const isRank = (word: string) => isTitle(word) || isTitle(word.replace(/s$/, ""));
  const unranked = (words: readonly string[]) => words.slice(words.findLastIndex(isRank) + 1).map(romanised);
  const asked = unranked(spelt);
  if (asked.length === 0 || asked.length === spelt.length) return null;
  const people = all.filter(isPerson).map((actor) => ({ actor, words: unranked(nameWords(actor.name)) }));
  const same = people.find(({ words }) => words.join(" ") === asked.join(" "));
  const bearer = people.find(({ words }) => asked.every((word) => words.includes(word)));
  return (same ?? bearer)?.actor ?? null;
}

const isPerson = ({ type }: MergedActor): boolean => type === "PER";

function appearancesOf(actor: MergedActor, articles: readonly AnalysedArticle[]): Appearance[] {
  const places = new Set(actor.mentions.map(({ articleId, start }) => `${articleId} ${start}`));
  const appearances = articles.flatMap((from) => {
    const isOwn = ({ mentions }: Actor) => mentions.some(({ start }) => places.has(`${from.article.id} ${start}`));
    const own = from.analysis.actors.find(isOwn);
    return own ? [{ from, own }] : [];
  });
  return newestFirst(appearances, ({ from }) => dateOf(from));
}

function newestFirst<T>(items: readonly T[], dateOf: (item: T) => string): T[] {
  return items.toSorted((a, b) => dateOf(b).localeCompare(dateOf(a)));
}

/** What has no date is older than all that has one. */
function dateOf({ article }: AnalysedArticle): string {
  return publishingDate(article) ?? "";
}

/**
 * The form of at least two words that most articles use, "With Madonna" of a headline aside; where hardly any article
 * uses one, the usual form of all.
 */
function usualName(appearances: readonly Appearance[]): string | undefined {
  const small = stopwords();
  const told = appearances.map(({ own }) => own.name).filter((name) => !small.has(nameWords(name)[0] ?? ""));
  const counted = [...Map.groupBy(told, (name) => name)]
    .map(([name, times]) => ({ name, times: times.length }))
    .toSorted((a, b) => b.times - a.times || b.name.length - a.name.length);
  return (counted.find(({ name, times }) => name.includes(" ") && times >= leastArticles(appearances)) ?? counted[0])
    ?.name;
}

/**
 * The articles that name an actor, each with none but his quotes, the newest first; also those where his full name is only
 * that of a speaker.
 */
function withOwnQuotes(
  name: string,
  appearances: readonly Appearance[],
  articles: readonly AnalysedArticle[],
): AnalysedArticle[] {
  const nameIn = new Map(appearances.map(({ from, own }) => [from.article.id, own.name]));
  const full = fullName(name);
  const quoting = articles.flatMap((from) => {
    const told = nameIn.get(from.article.id);
    const isOwn = (speaker: string) =>
      told === undefined ? full !== null && fullName(speaker) === full : speaker === told || speaker === name;
    const quotes = from.analysis.quotes.filter(({ speaker }) => speaker !== null && isOwn(speaker));
    const isNamed = told !== undefined || quotes.length > 0;
    return isNamed ? [{ ...from, analysis: { ...from.analysis, quotes } }] : [];
  });
  return newestFirst(quoting, dateOf);
}

function quotesOf(quoting: readonly AnalysedArticle[], wanted: ReadonlySet<string>): KeyQuote[] {
  const dates = new Map(quoting.map((from) => [from.article.id, dateOf(from)]));
  const timeOf = ({ articleId }: KeyQuote) => dates.get(articleId) ?? "";
  const said = (isAnything: boolean) =>
    keyQuotes(quoting, wanted, 2 * MOST_QUOTES, isAnything).filter(({ speaker }) => speaker !== null);
  const statements = said(false);
  const attributed = statements.length > 0 ? statements : said(true);
  return newestFirst(attributed.slice(0, MOST_QUOTES), timeOf);
}

/** The words of a name of several, for comparing; null of one. */
function fullName(name: string): string | null {
  const words = nameWords(name).map(romanised);
  return words.length > 1 ? words.join(" ") : null;
}
