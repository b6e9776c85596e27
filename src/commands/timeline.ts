import { ApplicationCommandOptionType } from "discord-api-types/v10";
import { subjectsOf } from "#archive/wanted.ts";
import type { TimelineEvent } from "#briefing/briefing.ts";
import { provenLines } from "#briefing/proof.ts";
import { timelineOf } from "#briefing/timeline.ts";
import type { Command } from "#discord/command.ts";
import type { Reply } from "#discord/reply.ts";
import { timelineReply } from "#discord/timeline-reply.ts";
import { type ArticleHead, headOf } from "#news/article.ts";
import { parseTopic } from "#news/topic.ts";
import type { KeptBriefing } from "./briefings.ts";
import { type MeaningNeeds, topicsMeant } from "./meant.ts";
import { requiredText } from "./options.ts";
import { sinceDefinition, sinceOption, suggestNamesOrSince } from "./since.ts";
import { storedAmong } from "./stored-among.ts";
import type { NamesStartingWith } from "./suggestions.ts";
import { type Unanswered, unansweredReply } from "./unanswered.ts";

/** How many articles a timeline reads: more than a briefing, for it looks back further. */
const MOST_ARTICLES = 100;
const MOST_EVENTS = 16;
/** A briefing is content with the last week; of 25 timelines that were, five were empty. */
const ALL_TIME = new Date(0);

/** What a timeline needs of the archive. */
export type TimelineNeeds = MeaningNeeds;

/** What asking for a timeline comes to. */
export type TimelineOutcome =
  | { readonly kind: "timeline"; readonly events: readonly TimelineEvent[]; readonly sources: readonly ArticleHead[] }
  | Unanswered;

/** `/timeline topic [since]`: what happened when, a dated sentence each. */
export function timelineCommand(needs: TimelineNeeds, names: NamesStartingWith): Command {
  return {
    definition: {
      name: "timeline",
      description: "What happened when on a topic, a sentence each with its source",
      options: [
        {
          type: ApplicationCommandOptionType.String,
          name: "topic",
          description: 'What it is about: syria, "peace talks"',
          required: true,
          autocomplete: true,
          max_length: 100,
        },
        sinceDefinition("What happened from then on: 3 days, 2 weeks, 2016-07-01"),
      ],
    },
    isPrivate: () => true,
    answer: async ({ options, guildId }) => {
      const topic = requiredText(options, "topic", "syria");
      const since = sinceOption(options, needs.now());
      const outcome = await timelineOn(topic, { since, server: guildId }, needs);
      if (outcome.kind !== "timeline") return unansweredReply(outcome, null);
      return timelineReply(topic, outcome.events, outcome.sources);
    },
    suggest: ({ focused }) => suggestNamesOrSince(focused, names),
  };
}

/** The timeline of the articles that a briefing was made of, for its button. */
export function timelineOfKept({ briefing: { topic: text, sources, coverage }, stored }: KeptBriefing): Reply {
  const topic = parseTopic(text, coverage.until === null ? undefined : new Date(coverage.until));
  const articles = sources.flatMap(({ id }) => stored(id) ?? []).map((found) => ({ ...found, isInPassing: false }));
  const events = topic.kind === "topic" ? timelineOf(articles, subjectsOf(topic), MOST_EVENTS) : [];
  return timelineReply(text, provenLines(events, stored), sources);
}

/** The timeline of a topic by what a server may read; `since` leaves out articles and happenings before it. */
export async function timelineOn(
  text: string,
  { since, server }: { readonly since: Date | null; readonly server: string | null },
  needs: TimelineNeeds,
): Promise<TimelineOutcome> {
  const topic = parseTopic(text, needs.now());
  if (topic.kind !== "topic") return { kind: "topic-unclear", problem: topic.reason };
  const articles = await needs.find(topic, {
    since: since ?? ALL_TIME,
    now: needs.now(),
    limit: MOST_ARTICLES,
    server,
  });
  if (articles.length === 0) {
    const near = await topicsMeant(topic, server, needs);
    return { kind: "nothing-found", topic: text, near, isWindowed: since !== null };
  }
  const from = since === null ? "" : since.toISOString().slice(0, 10);
  const events = timelineOf(articles, subjectsOf(topic), MOST_EVENTS, from);
  return {
    kind: "timeline",
    events: provenLines(events, storedAmong(articles)),
    sources: articles.map(({ article }) => headOf(article)).sort((a, b) => a.id - b.id),
  };
}
