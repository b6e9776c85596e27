import { digestOf } from "#briefing/article-digest.ts";
import type { Profile } from "#briefing/profile.ts";
import { articleNamed } from "#commands/article.ts";
import { type ProfileNeeds, type ProfileOutcome, profile, quotedProfile } from "#commands/profiles.ts";
import { backTo } from "#commands/search.ts";
import { readSince } from "#commands/since.ts";
import { timelineOn } from "#commands/timeline.ts";
import type { Unanswered } from "#commands/unanswered.ts";
import { BadInput } from "#discord/command.ts";
import { plain, shorten } from "#discord/escape.ts";
import { parseTopic } from "#news/topic.ts";
import type { Newsdesk } from "#newsdesk.ts";
import { articleText, briefingText, listText, meantText, quotesText, timelineText, whoText } from "./terminal.ts";

const MOST_HITS = 20;
/** More of what was typed says nothing new. */
const LONGEST_ECHO = 100;

/** `brief TOPIC`: the briefing as text, or as the JSON of the schema `Briefing`. */
export async function brief(
  { briefings }: Newsdesk,
  topic: string,
  { since, json }: { readonly since?: string; readonly json?: boolean },
): Promise<string> {
  const outcome = await briefings.on(topic, { since: sinceOf(since), server: null });
  if (outcome.kind !== "briefing") throw unanswered(outcome);
  return json ? JSON.stringify(outcome.briefing) : briefingText(outcome.briefing, outcome.near);
}

/** `search WORDS`: the articles that fit best, as a list or as a JSON array. */
export async function search(
  { archive }: Newsdesk,
  words: string,
  { since, json }: { readonly since?: string; readonly json?: boolean },
): Promise<string> {
  const topic = parseTopic(words);
  if (topic.kind !== "topic") throw new BadInput(topic.reason);
  const hits = await archive.search({
    topic,
    ...backTo(sinceOf(since), new Date()),
    until: null,
    limit: MOST_HITS,
    order: "relevance",
    server: null,
  });
  const articles = hits.map(({ score: _, matched: __, ...head }) => head);
  if (json) return JSON.stringify(articles);
  if (articles.length === 0) throw new BadInput(`No articles with ${quoted(words)}.`);
  return listText(articles);
}

/** `article HEADLINE`: one article in short; `#123` names it by its number. */
export async function article(
  { archive }: Newsdesk,
  headline: string,
  { json }: { readonly json?: boolean },
): Promise<string> {
  const found = await articleNamed(headline, null, { article: archive.article, titled: archive.titlesMatching });
  if (!found) throw new BadInput(`No article with ${quoted(headline)} in its headline.`);
  return json ? JSON.stringify(found) : articleText(found.article, digestOf(found));
}

/** `timeline TOPIC`: dated sentences in the order of time, as text or as a JSON array. */
export async function timeline(
  { archive }: Newsdesk,
  topic: string,
  { since, json }: { readonly since?: string; readonly json?: boolean },
): Promise<string> {
  const outcome = await timelineOn(topic, { since: sinceOf(since), server: null }, needsOf(archive));
  if (outcome.kind !== "timeline") throw unanswered(outcome);
  return json ? JSON.stringify(outcome.events) : timelineText(outcome.events, outcome.sources);
}

/** `who NAME`: roles over time, latest quotes and who is named beside, as text or as JSON. */
export async function who({ archive }: Newsdesk, name: string, { json }: { readonly json?: boolean }): Promise<string> {
  const found = foundIn(await profile(name, null, needsOf(archive)));
  return json ? JSON.stringify(found) : whoText(found);
}

/** `quotes PERSON`: what somebody said, as text or as a JSON array. */
export async function quotes(
  { archive }: Newsdesk,
  person: string,
  { topic, json }: { readonly topic?: string; readonly json?: boolean },
): Promise<string> {
  const { quotes, sources, name } = foundIn(await quotedProfile(person, topic ?? null, null, needsOf(archive)));
  if (json) return JSON.stringify(quotes);
  const on = topic === undefined ? "" : ` on ${quoted(topic)}`;
  if (quotes.length === 0) throw new BadInput(`The articles${on} quote nobody called ${quoted(name)}.`);
  return quotesText(quotes, sources);
}

function sinceOf(typed: string | undefined): Date | null {
  return typed === undefined ? null : readSince(typed, new Date());
}

function unanswered(outcome: Unanswered): BadInput {
  if (outcome.kind === "topic-unclear") return new BadInput(outcome.problem);
  return new BadInput(nothingOn(outcome.topic, outcome.near, outcome.isWindowed));
}

function foundIn(outcome: ProfileOutcome): Profile {
  switch (outcome.kind) {
    case "unclear":
      throw new BadInput(outcome.problem);
    case "nobody":
      throw new BadInput(nothingOn([outcome.name, outcome.topic].filter(Boolean).join(" "), outcome.near));
    case "several": {
      const names = outcome.holders.map(({ name }) => name);
      throw new BadInput(`Several are called ${quoted(outcome.office)}. ${meantText(names)}`);
    }
    case "profile":
      return outcome.profile;
  }
}

function needsOf({ find, nearNames, namesStartingWith }: Newsdesk["archive"]): ProfileNeeds {
  return { find, nearNames, namesStartingWith, now: () => new Date() };
}

function nothingOn(topic: string, near: readonly string[], isWindowed = false): string {
  const nothing = `No articles on ${quoted(topic)}${isWindowed ? " in that time" : ""}.`;
  if (near.length > 0) return `${nothing} ${meantText(near)}`;
  return isWindowed ? `${nothing} Leave --since out to look further back.` : nothing;
}

function quoted(typed: string): string {
  return `"${shorten(plain(typed), LONGEST_ECHO)}"`;
}
