import { canBeOnePerson, nameWords } from "#briefing/actors/names.ts";
import type { FoundArticle } from "#briefing/analysis.ts";
import { type Profile, profileOf } from "#briefing/profile.ts";
import { provenLines, provenQuotes, type Stored } from "#briefing/proof.ts";
import { topicStems } from "#briefing/topic-stems.ts";
import { nobodyReply } from "#discord/notice-reply.ts";
import { privateReply, type Reply } from "#discord/reply.ts";
import type { Article } from "#news/article.ts";
import { indexWords, parseTopic, type Topic } from "#news/topic.ts";
import { lightStem } from "#text/light-stem.ts";
import { isTitle } from "#text/person-names.ts";
import type { BriefingNeeds } from "./briefings.ts";
import { isName } from "./meant.ts";

/** How many articles are read for one person: roles over time need more of them than a briefing. */
const MOST_ARTICLES = 60;
/** … and of how many those that quote somebody: the newest 120 that name Joe Biden had not one quote of him. */
const MOST_FOR_QUOTES = 300;
const MOST_NEAR_NAMES = 3;
/** So many names that begin so are looked through for namesakes, and so many are told. */
const MOST_READ = 20;
const MOST_NAMESAKES = 3;
const NO_NAME = "Name a person or an organisation, for example: John Kerry.";

/** What is asked of the archive about a name. */
export type ProfileNeeds = Pick<BriefingNeeds, "find" | "nearNames" | "namesStartingWith" | "now">;

/** What asking for a name comes to; `near` are names that may be meant, `isNamedElsewhere`: articles name it, but none on the topic. */
export type ProfileOutcome =
  | { readonly kind: "profile"; readonly profile: Profile }
  | {
      readonly kind: "nobody";
      readonly name: string;
      readonly topic: string | null;
      readonly near: readonly string[];
      readonly isNamedElsewhere: boolean;
    }
  | { readonly kind: "unclear"; readonly problem: string };

/** Who a name stands for, over all time, by what the server that asks may read. */
export function profile(name: string, server: string | null, needs: ProfileNeeds): Promise<ProfileOutcome> {
  return profileBy({ name, topic: null, server, most: MOST_ARTICLES, telling: (articles) => articles }, needs);
}

/** The same by the articles that quote somebody of this name, if any do; with a topic, by those that have both, and with quotes on the topic first. */
export function quotedProfile(
  name: string,
  topic: string | null,
  server: string | null,
  needs: ProfileNeeds,
): Promise<ProfileOutcome> {
  const surname = nameWords(name).at(-1) ?? "";
  const quotes = ({ analysis }: FoundArticle) =>
    analysis.quotes.some(({ speaker }) => speaker !== null && nameWords(speaker).includes(surname));
  const telling = (articles: readonly FoundArticle[]) => {
    const quoting = articles.filter(quotes);
    return quoting.length > 0 ? quoting : articles.slice(0, MOST_ARTICLES);
  };
  return profileBy({ name, topic, server, most: MOST_FOR_QUOTES, telling }, needs);
}

/** Whom to tell of, by which of at most so many articles. */
type Wish = {
  readonly name: string;
  readonly topic: string | null;
  readonly server: string | null;
  readonly most: number;
  readonly telling: (articles: readonly FoundArticle[]) => readonly FoundArticle[];
};

async function profileBy({ name, topic, server, most, telling }: Wish, needs: ProfileNeeds): Promise<ProfileOutcome> {
  // "Of" stands in many names and is none.
  if (!/\p{L}/u.test(name) || parseTopic(name).kind === "problem") return { kind: "unclear", problem: NO_NAME };
  const phrase = `"${name.replaceAll(/["“”„]/g, "")}"`;
  const asked = parseTopic(topic === null ? phrase : `${phrase} ${topic}`);
  if (asked.kind !== "topic") return { kind: "unclear", problem: asked.reason };
  const articles = await needs.find(asked, { since: new Date(0), now: needs.now(), limit: most, server });
  const fitting = telling(articles).filter(({ article }) => fits(article, asked));
  const found = profileOf(name, fitting, topic === null ? new Set() : stemsOf(topic));
  if (found) return { kind: "profile", profile: proven(found, fitting) };
  const isNamedElsewhere = topic !== null && (await profile(name, server, needs)).kind === "profile";
  const near = isNamedElsewhere ? [] : (await needs.nearNames(name, MOST_NEAR_NAMES)).filter(isName);
  return { kind: "nobody", name, topic, near, isNamedElsewhere };
}

/** Others who bear a surname that was asked for by itself, the most frequent first: two Clintons are told apart by whoever asks. */
export async function namesakes(
  name: string,
  found: Profile,
  { namesStartingWith }: Pick<ProfileNeeds, "namesStartingWith">,
): Promise<string[]> {
  const [surname, more] = nameWords(name);
  if (surname === undefined || more !== undefined || found.type !== "PER") return [];
  const isOther = (words: readonly string[]) =>
    words.length > 1 &&
    words.at(-1) === surname &&
    !isTitle(words[0] ?? "") &&
    !canBeOnePerson(words, nameWords(found.name));
  const others = (await namesStartingWith(name, MOST_READ)).filter((one) => isOther(nameWords(one)));
  const byFirstName = new Map(others.toReversed().map((one) => [nameWords(one)[0], one]));
  return others.filter((one) => byFirstName.get(nameWords(one)[0]) === one).slice(0, MOST_NAMESAKES);
}

/** What is shown of a profile, or why there is none. */
export function profileReply(outcome: ProfileOutcome, shown: (profile: Profile) => Reply): Reply {
  switch (outcome.kind) {
    case "unclear":
      return privateReply({ content: outcome.problem });
    case "nobody":
      return nobodyReply(outcome);
    case "profile":
      return shown(outcome.profile);
  }
}

/** When no article has all that is asked for, the archive gives those with a part of it: they are no answer here. */
function fits({ title, text }: Article, { alternatives }: Topic): boolean {
  const stems = indexWords(`${title}\n${text}`).map(lightStem);
  const has = (word: string) => stems.some((one) => one.startsWith(lightStem(word)));
  return alternatives.some((terms) => terms.every((term) => term.every(has)));
}

function stemsOf(topic: string): ReadonlySet<string> {
  const parsed = parseTopic(topic);
  return parsed.kind === "topic" ? topicStems(parsed) : new Set();
}

function proven(found: Profile, articles: readonly FoundArticle[]): Profile {
  const byId = new Map(articles.map((article) => [article.article.id, article]));
  const stored: Stored = (id) => byId.get(id);
  return {
    ...found,
    roles: provenLines(found.roles, stored),
    quotes: provenQuotes(found.quotes, stored).filter(({ speaker }) => speaker !== null),
    related: found.related.filter(({ sentence }) => provenLines([sentence], stored).length > 0),
  };
}
