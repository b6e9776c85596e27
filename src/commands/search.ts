import { ApplicationCommandOptionType } from "discord-api-types/v10";
import { inOwnWords, namingTest } from "#briefing/topic-naming.ts";
import type { Command } from "#discord/command.ts";
import { privateReply } from "#discord/reply.ts";
import { searchReply } from "#discord/search-reply.ts";
import type { ArticleHead } from "#news/article.ts";
import { parseTopic, type Topic } from "#news/topic.ts";
import { betterKnown, type MeaningNeeds, putRight, topicsMeant } from "./meant.ts";
import { requiredText } from "./options.ts";
import { sinceDefinition, sinceOption, suggestNamesOrSince } from "./since.ts";
import type { NamesStartingWith } from "./suggestions.ts";

/** Lists longer than this are not read. */
const MOST_HITS = 10;
const YEAR = 365 * 86_400_000;

/** Where and how far back to look, for how many; `since` null: over all time, but only `lately` where enough is found so. */
type Bounds = {
  readonly limit: number;
  readonly server: string | null;
  readonly since: Date | null;
  readonly lately?: Date;
};

/** The articles that fit the words best, among those that a server may read. */
export type SearchArticles = (topic: Topic, bounds: Bounds) => Promise<readonly ArticleHead[]>;

/** `/search words [since]`: the articles in the archive that fit, each a line. */
export function searchCommand(search: SearchArticles, needs: MeaningNeeds, names: NamesStartingWith): Command {
  return {
    definition: {
      name: "search",
      description: "Find articles in the archive",
      options: [
        {
          type: ApplicationCommandOptionType.String,
          name: "words",
          description: 'Words, "quoted phrases", -exclusions',
          required: true,
          autocomplete: true,
          max_length: 200,
        },
        sinceDefinition("Only articles from then on: 3 days, 2016-07-01, all time"),
      ],
    },
    isPrivate: () => true,
    answer: async ({ options, guildId }) => {
      const words = requiredText(options, "words", "ceasefire syria");
      const topic = parseTopic(words);
      if (topic.kind !== "topic") return privateReply({ content: topic.reason });
      const since = sinceOption(options, needs.now());
      const hits = await search(topic, { limit: MOST_HITS, server: guildId, ...backTo(since, needs.now()) });
      const isWindowed = since !== null;
      const near = isWindowed && hits.length === 0 ? [] : await meant(topic, hits, guildId, needs);
      return searchReply(words, hits, { near, isWindowed });
    },
    suggest: ({ focused }) => suggestNamesOrSince(focused, names),
  };
}

/** How far back to look: nobody who asks for "interest rates" means those of 1987 while there are enough of this year. */
export function backTo(since: Date | null, now: Date): Pick<Bounds, "since" | "lately"> {
  return since === null ? { since, lately: new Date(now.getTime() - YEAR) } : { since };
}

/** What words may stand for that are not spelled as the articles have them; nothing where a headline has them all. */
async function meant(
  topic: Topic,
  hits: readonly ArticleHead[],
  server: string | null,
  needs: MeaningNeeds,
): Promise<string[]> {
  if (hits.length === 0) return topicsMeant(topic, server, needs);
  const named = namingTest(inOwnWords(topic));
  if (hits.some(({ title }) => named(title) === 1)) return [];
  const known = await betterKnown(topic, hits.length, server, needs);
  return known.length > 0 ? known : putRight(topic, server, needs);
}
