import { ApplicationCommandOptionType } from "discord-api-types/v10";
import { inOwnWords, namingTest } from "#briefing/topic-naming.ts";
import type { Command } from "#discord/command.ts";
import { privateReply } from "#discord/reply.ts";
import { searchReply } from "#discord/search-reply.ts";
import type { ArticleHead } from "#news/article.ts";
import { parseTopic, type Topic } from "#news/topic.ts";
import { betterKnown, type MeaningNeeds, putRight, topicsMeant } from "./meant.ts";
import { requiredText } from "./options.ts";
import { type NamesStartingWith, suggestNames } from "./suggestions.ts";

/** Lists longer than this are not read. */
const MOST_HITS = 10;

/** The articles that fit the words best, over all time, among those that a server may read. */
export type SearchArticles = (topic: Topic, limit: number, server: string | null) => Promise<readonly ArticleHead[]>;

/** `/search words`: the articles in the archive that fit, each a line. */
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
      ],
    },
    isPrivate: () => true,
    answer: async ({ options, guildId }) => {
      const words = requiredText(options, "words", "ceasefire syria");
      const topic = parseTopic(words);
      if (topic.kind !== "topic") return privateReply({ content: topic.reason });
      const hits = await search(topic, MOST_HITS, guildId);
      return searchReply(words, hits, await meant(topic, hits, guildId, needs));
    },
    suggest: ({ focused }) => suggestNames(focused.typed, names),
  };
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
