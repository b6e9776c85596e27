import { knownNamesIn } from "#archive/aliases.ts";
import { subjectsOf } from "#archive/wanted.ts";
import { nameWords } from "#briefing/actors/names.ts";
import { romanised } from "#briefing/actors/romanised.ts";
import type { AnalysedArticle, FoundArticle } from "#briefing/analysis.ts";
import { type Profile, profileOf, withMoreQuotes } from "#briefing/profile.ts";
import { type Holder, holderOf, holdersOf } from "#briefing/profile-roles.ts";
import { provenLines, provenQuotes } from "#briefing/proof.ts";
import { BESIDE, quotesBeside } from "#briefing/quotes-beside.ts";
import { namingTest } from "#briefing/topic-naming.ts";
import { topicStems } from "#briefing/topic-stems.ts";
import { holdersReply } from "#discord/holders-reply.ts";
import { nobodyReply } from "#discord/notice-reply.ts";
import { privateReply, type Reply } from "#discord/reply.ts";
import { type ArticleHead, headOf } from "#news/article.ts";
import { parseTopic, readable, type Topic } from "#news/topic.ts";
import { articlesOverTime } from "./articles-over-time.ts";
import type { BriefingNeeds } from "./briefings.ts";
import { hasAllOf } from "./has-all-of.ts";
import { isName } from "./meant.ts";
import { officeToldAs } from "./office-told.ts";
import { storedAmong } from "./stored-among.ts";
import { bearers } from "./surnames.ts";

/** How many of the newest articles are read for one person: more than for a briefing. */
const MOST_ARTICLES = 60;
/** … and of how many those that quote somebody: the newest 120 that name Joe Biden had not one quote of him. */
const MOST_FOR_QUOTES = 300;
/** Who is named in so many may be quoted in others, and not in these. */
const IN_ALL_THE_NEWS = 30;
const MOST_NEAR_NAMES = 3;
/** Who is named in fewer articles may only share the word: of those with "may", few name Theresa May. */
const WELL_KNOWN = 10;
/** "The pope" is asked for as "pope". */
const LEADING = /^(?:the|current) (?=\S)/i;
/** "Us president" is no president of us. */
const COUNTRY = /^(?:us|uk|eu|un)(?= \S)/i;
const NO_NAME = "Name a person or an organisation, for example: John Kerry.";

/** What is asked of the archive about a name. */
export type ProfileNeeds = Pick<BriefingNeeds, "find" | "nearNames" | "namesStartingWith" | "now">;

/**
 * What asking for a name comes to; `near` are names that may be meant, `isNamedElsewhere`: articles name it, but none on
 * the topic; `several`: it is an office that more than one holds.
 */
export type ProfileOutcome =
  | { readonly kind: "profile"; readonly profile: Profile }
  | {
      readonly kind: "several";
      readonly office: string;
      readonly holders: readonly Holder[];
      readonly sources: readonly ArticleHead[];
    }
  | {
      readonly kind: "nobody";
      readonly name: string;
      readonly topic: string | null;
      readonly near: readonly string[];
      readonly isNamedElsewhere: boolean;
    }
  | { readonly kind: "unclear"; readonly problem: string };

/** Who a name stands for, over all time, by what the server that asks may read. */
export async function profile(name: string, server: string | null, needs: ProfileNeeds): Promise<ProfileOutcome> {
  const found = await profileOverTime(name, server, needs);
  if (found.kind !== "profile" || found.profile.type === "LOC") return found;
  if (found.profile.sources.length < IN_ALL_THE_NEWS) return found;
  const said = await quotedProfile(found.profile.name, null, server, needs);
  const isSame = said.kind === "profile" && said.profile.name === found.profile.name;
  return isSame ? { kind: "profile", profile: withMoreQuotes(found.profile, said.profile) } : found;
}

/** The same with only what the articles read for it quote. */
function profileOverTime(name: string, server: string | null, needs: ProfileNeeds): Promise<ProfileOutcome> {
  const overTime = (asked: Topic) => articlesOverTime(asked, { limit: MOST_ARTICLES, server }, needs);
  const ask = (name: string) =>
    profileBy({ name, topic: null, server, find: overTime, telling: (articles) => articles }, needs);
  return ofBearer(name, needs, ask, { least: WELL_KNOWN, tells: ({ sources }) => sources.length });
}

/**
 * The same by the articles that quote somebody of this name, if any do; with a topic, by those that have both, and with
 * quotes on the topic first.
 */
export function quotedProfile(
  name: string,
  topic: string | null,
  server: string | null,
  needs: ProfileNeeds,
): Promise<ProfileOutcome> {
  const surname = romanised(nameWords(name).at(-1) ?? "");
  const quotes = ({ analysis }: FoundArticle) =>
    analysis.quotes.some(({ speaker }) => speaker !== null && nameWords(speaker).map(romanised).includes(surname));
  const telling = (articles: readonly FoundArticle[]) => {
    const quoting = articles.filter(quotes);
    return quoting.length > 0 ? quoting : articles.slice(0, MOST_ARTICLES);
  };
  const newest = (asked: Topic) =>
    needs.find(asked, { since: new Date(0), now: needs.now(), limit: MOST_FOR_QUOTES, server, anySense: true });
  const ask = (name: string) => profileBy({ name, topic, server, find: newest, telling }, needs);
  return ofBearer(name, needs, ask, { least: 1, tells: ({ quotes }) => quotes.length });
}

type Measure = { readonly least: number; readonly tells: (profile: Profile) => number };

/** What is told of a name or, where that is little, of the best known who bears it as a surname, when that is more. */
async function ofBearer(
  name: string,
  needs: ProfileNeeds,
  ask: (name: string) => Promise<ProfileOutcome>,
  { least, tells }: Measure,
): Promise<ProfileOutcome> {
  const worth = (outcome: ProfileOutcome) => (outcome.kind === "profile" ? tells(outcome.profile) : 0);
  const found = await ask(name);
  if (found.kind === "several" || worth(found) >= least) return found;
  const [bearer] = await bearers(name, needs.namesStartingWith);
  const fuller = bearer === undefined ? found : await ask(bearer);
  return worth(fuller) > worth(found) ? fuller : found;
}

/** "UN" for "un", which would else be found in Kim Jong Un; null for what is no acronym. */
function asAcronym(name: string): string | null {
  const topic = parseTopic(name);
  const word = topic.kind === "topic" ? topic.alternatives.flat(2).map(readable).join(" ") : "";
  return word === name.toUpperCase() ? word : null;
}

/** Whom to tell of, by which of the articles found. */
type Wish = {
  readonly name: string;
  readonly topic: string | null;
  readonly server: string | null;
  readonly find: (asked: Topic) => Promise<readonly FoundArticle[]>;
  readonly telling: (articles: readonly FoundArticle[]) => readonly FoundArticle[];
};

async function profileBy(wish: Wish, needs: ProfileNeeds): Promise<ProfileOutcome> {
  const { topic, server, find, telling } = wish;
  const typed = wish.name.replace(LEADING, "").replace(COUNTRY, (letters) => letters.toUpperCase());
  // "Of" stands in many names and is none.
  if (!/\p{L}/u.test(typed) || parseTopic(typed).kind === "problem") return { kind: "unclear", problem: NO_NAME };
  const name = asAcronym(typed) ?? typed;
  const phrase = `"${name.replaceAll(/["“”„]/g, "")}"`;
  const asked = parseTopic(topic === null ? phrase : `${phrase} ${topic}`);
  if (asked.kind !== "topic") return { kind: "unclear", problem: asked.reason };
  const fitting = telling(await find(asked)).filter(({ article }) => hasAllOf(article, asked));
  const held = await ofHolder(name, fitting, wish, needs);
  if (held !== null) return held;
  const told = topic === null ? fitting : fitting.map(quotesOn(topic));
  const found = profileOf(name, told, topic === null ? new Set() : stemsOf(topic), otherNames(asked));
  if (found) return { kind: "profile", profile: proven(found, fitting) };
  const office = officeToldAs(name);
  const holder = office === null ? null : await profileBy({ ...wish, name: office }, needs);
  if (holder !== null && holder.kind !== "nobody") return holder;
  const isNamedElsewhere = topic !== null && (await profileOverTime(name, server, needs)).kind === "profile";
  const near = isNamedElsewhere ? [] : (await needs.nearNames(name, MOST_NEAR_NAMES)).filter(isName);
  return { kind: "nobody", name, topic, near, isNamedElsewhere };
}

/** The other names of whatever a topic names alone, if it is well known. */
function otherNames({ alternatives: [terms = []] }: Topic): string[] {
  const known = knownNamesIn(terms).filter(({ length }) => length === terms.length);
  return known.flatMap(({ aliases }) =>
    aliases.filter(({ kind }) => kind === "name").map(({ term }) => term.join(" ")),
  );
}

/** What an office is answered with: its holder, or those whom it may mean; null for what is no office. */
async function ofHolder(
  name: string,
  articles: readonly FoundArticle[],
  wish: Wish,
  needs: ProfileNeeds,
): Promise<ProfileOutcome | null> {
  const holders = holdersIn(name, articles);
  const [first, another] = holders;
  // Few are told in the office of "bank of england governor", many in that of "general".
  const only = another === undefined && name.includes(" ") ? first?.name : undefined;
  const holder = holderOf(name, articles) ?? only;
  if (holder !== undefined) return profileBy({ ...wish, name: holder }, needs);
  if (another === undefined) return null;
  return { kind: "several", office: name, holders, sources: articles.map(({ article }) => headOf(article)) };
}

/** Those whom an office may mean, with roles that stand in the articles. */
function holdersIn(office: string, articles: readonly FoundArticle[]): Holder[] {
  const stored = storedAmong(articles);
  return holdersOf(office, articles).filter(({ role }) => provenLines([role], stored).length > 0);
}

/** Leaves an article those of its quotes that the topic stands beside; all of them under a headline on it. */
function quotesOn(text: string): (from: AnalysedArticle) => AnalysedArticle {
  const topic = parseTopic(text);
  const named = namingTest(topic.kind === "topic" ? subjectsOf(topic) : []);
  const isOnIt = (text: string) => named(text) === 1;
  return (from) => (isOnIt(from.article.title) ? from : quotesBeside(from, isOnIt, BESIDE));
}

/** What is shown of a profile, or why there is none. */
export function profileReply(outcome: ProfileOutcome, shown: (profile: Profile) => Reply): Reply {
  switch (outcome.kind) {
    case "unclear":
      return privateReply({ content: outcome.problem });
    case "nobody":
      return nobodyReply(outcome);
    case "several":
      return holdersReply(outcome);
    case "profile":
      return shown(outcome.profile);
  }
}

function stemsOf(topic: string): ReadonlySet<string> {
  const parsed = parseTopic(topic);
  return parsed.kind === "topic" ? topicStems(parsed) : new Set();
}

function proven(found: Profile, articles: readonly FoundArticle[]): Profile {
  const stored = storedAmong(articles);
  return {
    ...found,
    roles: provenLines(found.roles, stored),
    quotes: provenQuotes(found.quotes, stored).filter(({ speaker }) => speaker !== null),
    related: found.related.filter(({ sentence }) => provenLines([sentence], stored).length > 0),
  };
}
