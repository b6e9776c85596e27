import { ApplicationCommandOptionType } from "discord-api-types/v10";
import type { Command } from "#discord/command.ts";
import { privateReply } from "#discord/reply.ts";
import { searchReply } from "#discord/search-reply.ts";
import type { ArticleHead } from "#news/article.ts";
import { parseTopic, type Topic } from "#news/topic.ts";
import { requiredText } from "./options.ts";
import { type NamesStartingWith, suggestNames } from "./suggestions.ts";

/** Lists longer than this are not read. */
const MOST_HITS = 10;

/** The articles that fit the words best, over all time, among those that a server may read. */
export type SearchArticles = (topic: Topic, limit: number, server: string | null) => Promise<readonly ArticleHead[]>;

/** `/search words`: the articles in the archive that fit, each a line. */
export function searchCommand(search: SearchArticles, names: NamesStartingWith): Command {
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
      return searchReply(words, await search(topic, MOST_HITS, guildId));
    },
    suggest: ({ focused }) => suggestNames(focused.typed, names),
  };
}
