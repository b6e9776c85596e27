import { ApplicationCommandOptionType } from "discord-api-types/v10";
import { proofOf, provenOnly, type Stored } from "#briefing/proof.ts";
import {
  actorsReply,
  briefingReply,
  newsReply,
  proofReply,
  quotesReply,
  sourcesReply,
} from "#discord/briefing-reply.ts";
import type { Button, Command } from "#discord/command.ts";
import { disagreementsReply } from "#discord/disagreements-reply.ts";
import { articlesGoneReply, expiredReply } from "#discord/notice-reply.ts";
import type { Reply } from "#discord/reply.ts";
import type { Asked, Briefings, KeptBriefing } from "./briefings.ts";
import { isSet, requiredText } from "./options.ts";
import { sinceDefinition, sinceOption, suggestNamesOrSince } from "./since.ts";
import type { NamesStartingWith } from "./suggestions.ts";
import { timelineOfKept } from "./timeline.ts";
import { unansweredReply } from "./unanswered.ts";

/** `/brief topic [since] [private]`: a short briefing on what the archive has on a topic. */
export function briefCommand(briefings: Briefings, names: NamesStartingWith, now: () => Date): Command {
  return {
    definition: {
      name: "brief",
      description: "A short briefing on a topic: summary, key quotes, who is in it, sources",
      options: [
        {
          type: ApplicationCommandOptionType.String,
          name: "topic",
          description: 'What to be briefed on: syria, "peace talks", climate -football',
          required: true,
          autocomplete: true,
          max_length: 100,
        },
        sinceDefinition("How far back: 3 days, 2 weeks, 2016-07-01; else the newest"),
        {
          type: ApplicationCommandOptionType.Boolean,
          name: "private",
          description: "Show the briefing to you alone",
        },
      ],
    },
    isPrivate: (options) => isSet(options, "private"),
    answer: async ({ options, guildId }) => {
      const topic = requiredText(options, "topic", "syria");
      const since = sinceOption(options, now());
      return briefOn(topic, { since, server: guildId }, isSet(options, "private"), briefings);
    },
    suggest: ({ focused }) => suggestNamesOrSince(focused, names),
  };
}

/** The buttons under a briefing, and the one that a "Did you mean" offers. */
export function briefButtons(briefings: Briefings): Button[] {
  const onKept = (name: string, reply: (kept: KeptBriefing) => Reply): Button => ({
    name,
    answer: async (id, { guildId }) => {
      const kept = await briefings.kept(id, guildId);
      if (kept === null) return expiredReply();
      return kept.briefing.sources.length > 0 ? reply(kept) : articlesGoneReply();
    },
  });
  return [
    onKept("quotes", (kept) => quotesReply(stillNews(kept).briefing)),
    onKept("news", (kept) => newsReply(stillNews(kept).briefing)),
    onKept("actors", (kept) => actorsReply(stillNews(kept).briefing)),
    onKept("sources", ({ briefing }) => sourcesReply(briefing)),
    onKept("proof", proofOfEachLine),
    onKept("timeline", (kept) => timelineOfKept(stillNews(kept))),
    onKept("disagreements", (kept) => disagreementsReply(stillNews(kept).briefing)),
    {
      name: "brief",
      answer: (topic, { guildId }) => briefOn(topic, { since: null, server: guildId }, true, briefings),
    },
  ];
}

async function briefOn(topic: string, asked: Asked, isPrivate: boolean, briefings: Briefings): Promise<Reply> {
  const outcome = await briefings.on(topic, asked);
  if (outcome.kind !== "briefing") return unansweredReply(outcome, "brief");
  await briefings.keep(outcome.briefing);
  return briefingReply(outcome.briefing, isPrivate, outcome.near);
}

/** The briefing without the lines of articles that were withdrawn; their heads stay, and say so. Only the proof still shows them. */
function stillNews({ briefing, stored }: KeptBriefing): KeptBriefing {
  const standing: Stored = (id) => {
    const article = stored(id);
    return article?.withdrawnAt ? undefined : article;
  };
  // A figure that an outlet has put right since is no longer its side.
  const present: Stored = (id) => {
    const found = standing(id);
    return found && { article: found.article, analysis: found.analysis };
  };
  const { disagreements } = provenOnly(briefing, present);
  const { sources } = briefing;
  return { briefing: { ...provenOnly(briefing, standing), disagreements, sources }, stored: standing };
}

function proofOfEachLine({ briefing, stored }: KeptBriefing): Reply {
  const sentences = briefing.summary.map((sentence) => proofOf(sentence, null, stored));
  const quotes = briefing.quotes.map((quote) => proofOf(quote, quote.evidence, stored));
  return proofReply(
    briefing,
    [...sentences, ...quotes].filter((proof) => proof !== null),
  );
}
