import { type ArticleHead, headOf, publishingDate } from "#news/article.ts";
import { isTitle } from "#text/person-names.ts";
import type { Span } from "#text/span.ts";
import { aliasKey } from "./actors/aliases.ts";
import { fullestRole, isPartOf } from "./actors/fullest-role.ts";
import { type MergedActor, mergedActorsOf } from "./actors/merging.ts";
import { nameWords } from "./actors/names.ts";
import { romanised } from "./actors/romanised.ts";
import type { Actor, ActorType, AnalysedArticle } from "./analysis.ts";
import type { Excerpt, KeyQuote } from "./briefing.ts";
import { keyQuotes } from "./key-quotes.ts";
import { speakerProfile } from "./speaker-profile.ts";

/** What fits into one message. */
const MOST_ROLES = 6;
const MOST_QUOTES = 12;
const MOST_RELATED = 6;
/** A longer sentence, in UTF-16 code units, tells of much beside. */
const LONG_SENTENCE = 220;
/** With so many articles, a role that only one of them tells is more likely misread than new. */
const MANY_ARTICLES = 10;

/** A role in the words of an article, and when articles used it. */
export type ProfileRole = Excerpt & { readonly from: string; readonly until: string };

/** An actor who is named in the same sentences, with the newest of these that is no long one. */
export type RelatedActor = {
  readonly name: string;
  readonly type: ActorType;
  readonly articles: number;
  readonly sentence: Excerpt;
};

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

/** An article that names the actor, and the actor in it. */
type Appearance = { readonly from: AnalysedArticle; readonly own: Actor };

/**
 * The profile of the actor whom a name stands for; null when no article names such an actor. `wanted` holds the stems
 * of a topic to quote on.
 */
export function profileOf(
  name: string,
  articles: readonly AnalysedArticle[],
  wanted: ReadonlySet<string> = new Set(),
): Profile | null {
  const all = mergedActorsOf(articles);
  const actor = actorNamed(name, all);
  if (actor === null) return speakerProfile(name, articles, wanted, MOST_QUOTES);
  const appearances = appearancesOf(actor, articles);
  return {
    name: (actor.type === "PER" ? usualName(appearances) : undefined) ?? actor.name,
    type: actor.type,
    roles: rolesOf(appearances),
    quotes: quotesOf(actor.name, appearances, wanted),
    related: relatedTo(actor, all, appearances),
    sources: appearances.map(({ from }) => headOf(from.article)),
  };
}

/** The weightiest actor of exactly this name, else whose name has all its words; a bare surname means the weightiest who bears it. */
function actorNamed(name: string, all: readonly MergedActor[]): MergedActor | null {
  const spelt = nameWords(name);
  if (spelt.length === 0) return null;
  const wanted = spelt.map(romanised);
  const wordsOf = (actor: MergedActor) => nameWords(actor.name).map(romanised);
  const isExact = (actor: MergedActor) => wordsOf(actor).join(" ") === wanted.join(" ");
  const isAlias = (actor: MergedActor) => actor.type !== "PER" && aliasKey(actor.name) === aliasKey(name);
  const hasAll = (actor: MergedActor) => wanted.every((word) => wordsOf(actor).includes(word));
  const exact = wanted.length > 1 ? all.find(isExact) : undefined;
  // "Sultan Al Jaber", who is "Al Jaber" where his first name was taken for a rank.
  const isWithoutRank = (actor: MergedActor) =>
    actor.type === "PER" && isTitle(spelt[0] ?? "") && wordsOf(actor).join(" ") === wanted.slice(1).join(" ");
  return exact ?? all.find(isAlias) ?? all.find(hasAll) ?? all.find(isWithoutRank) ?? null;
}

function appearancesOf(actor: MergedActor, articles: readonly AnalysedArticle[]): Appearance[] {
  const places = new Set(actor.mentions.map(({ articleId, start }) => `${articleId} ${start}`));
  return articles
    .flatMap((from) => {
      const isOwn = ({ mentions }: Actor) => mentions.some(({ start }) => places.has(`${from.article.id} ${start}`));
      const own = from.analysis.actors.find(isOwn);
      return own ? [{ from, own }] : [];
    })
    .sort((a, b) => b.from.article.publishedAt.localeCompare(a.from.article.publishedAt));
}

/** The form of at least two words that most articles use; undefined when none uses one. */
function usualName(appearances: readonly Appearance[]): string | undefined {
  const full = appearances.map(({ own }) => own.name).filter((name) => name.includes(" "));
  const counted = [...Map.groupBy(full, (name) => name)];
  return counted.toSorted((a, b) => b[1].length - a[1].length || b[0].length - a[0].length)[0]?.[0];
}

/** Each role once, in its usual words, of several as usual the fullest: "secretary of state" is told by "US Secretary of State". */
function rolesOf(appearances: readonly Appearance[]): ProfileRole[] {
  const told = appearances.flatMap(roleIn);
  const fullestFirst = told.toSorted((a, b) => nameWords(b.text).length - nameWords(a.text).length);
  const kept: ProfileRole[][] = [];
  for (const role of fullestFirst) {
    const same = kept.find(([fullest]) => fullest && isPartOf(role.text, fullest.text));
    if (same) same.push(role);
    else kept.push([role]);
  }
  const least = appearances.length >= MANY_ARTICLES ? 2 : 1;
  return kept
    .filter((same) => same.length >= least)
    .flatMap(asOne)
    .sort((a, b) => b.until.localeCompare(a.until))
    .slice(0, MOST_ROLES);
}

/** The tellings of one role, the fullest first, as one from the first time to the last. */
function asOne(same: readonly ProfileRole[]): ProfileRole[] {
  const byWords = Map.groupBy(same, ({ text }) => nameWords(text).join(" "));
  const [usual] = [...byWords.values()].toSorted((a, b) => b.length - a.length);
  const dates = same.map(({ until }) => until).sort();
  const [told] = usual ?? [];
  return told ? [{ ...told, from: dates[0] ?? told.from, until: dates.at(-1) ?? told.until }] : [];
}

/** The role with the place where its words stand in one sentence with the actor. */
function roleIn({ from: { article, analysis }, own }: Appearance): ProfileRole[] {
  const { role } = own;
  const when = publishingDate(article);
  // Who is only somebody's owner or husband has no role that could be told alone.
  if (role === null || when === null || fullestRole([role]) === null) return [];
  const sentence = analysis.sentences.find(
    (one) => holdsAny(one, own.mentions) && article.text.slice(one.start, one.end).includes(role),
  );
  if (sentence === undefined) return [];
  const start = article.text.indexOf(role, sentence.start);
  // "His chief" is a role only beside whom it speaks of.
  if (/\b(?:his|her|its|their)\s$/i.test(article.text.slice(sentence.start, start))) return [];
  return [{ articleId: article.id, start, end: start + role.length, text: role, from: when, until: when }];
}

function quotesOf(name: string, appearances: readonly Appearance[], wanted: ReadonlySet<string>): KeyQuote[] {
  const own = appearances.map(({ from, own }) => ({
    ...from,
    analysis: {
      ...from.analysis,
      quotes: from.analysis.quotes.filter(({ speaker }) => speaker === own.name || speaker === name),
    },
  }));
  const publishedAt = new Map(own.map(({ article }) => [article.id, article.publishedAt]));
  const timeOf = ({ articleId }: KeyQuote) => publishedAt.get(articleId) ?? "";
  return keyQuotes(own, wanted, MOST_QUOTES)
    .filter(({ speaker }) => speaker !== null)
    .sort((a, b) => timeOf(b).localeCompare(timeOf(a)));
}

function relatedTo(
  actor: MergedActor,
  all: readonly MergedActor[],
  appearances: readonly Appearance[],
): RelatedActor[] {
  const near = appearances.flatMap(({ from: { article, analysis }, own }) =>
    analysis.sentences
      .filter((sentence) => holdsAny(sentence, own.mentions))
      .map(({ start, end }) => ({ articleId: article.id, start, end, text: article.text.slice(start, end) })),
  );
  return all
    .filter((other) => other !== actor && other.type !== "LOC")
    .flatMap((other) => {
      const shared = near.filter((sentence) =>
        other.mentions.some((mention) => mention.articleId === sentence.articleId && holdsAny(sentence, [mention])),
      );
      const sentence = shared.find(({ text }) => text.length <= LONG_SENTENCE) ?? shared[0];
      const articles = new Set(shared.map(({ articleId }) => articleId)).size;
      return sentence ? [{ name: other.name, type: other.type, articles, sentence }] : [];
    })
    .sort((a, b) => b.articles - a.articles)
    .slice(0, MOST_RELATED);
}

function holdsAny(sentence: Span, mentions: readonly Span[]): boolean {
  return mentions.some(({ start, end }) => start >= sentence.start && end <= sentence.end);
}
