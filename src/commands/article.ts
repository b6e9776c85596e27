import { ApplicationCommandOptionType } from "discord-api-types/v10";
import type { AnalysedArticle } from "#briefing/analysis.ts";
import { digestOf } from "#briefing/article-digest.ts";
import { articleReply } from "#discord/article-reply.ts";
import type { Button, Command } from "#discord/command.ts";
import { escapedWithin } from "#discord/layout.ts";
import { privateReply, type Reply } from "#discord/reply.ts";
import type { ArticleHead } from "#news/article.ts";
import { requiredText } from "./options.ts";
import { choiceOf, chosenId } from "./suggestions.ts";

const MOST_SUGGESTIONS = 15;

/** What `/article` needs of the archive. */
export type ArticleNeeds = {
  /** `server`: who asks; null may read only what everybody may. */
  readonly article: (id: number, server: string | null) => Promise<AnalysedArticle | null>;
  /** Articles whose headline has the words; the newest ones when there are no words. */
  readonly titled: (words: string, limit: number, server: string | null) => Promise<readonly ArticleHead[]>;
};

/** `/article`: one stored article in short. */
export function articleCommand(needs: ArticleNeeds): Command {
  return {
    definition: {
      name: "article",
      description: "One article in short: headline, three sentences, quotes, link",
      options: [
        {
          type: ApplicationCommandOptionType.String,
          name: "headline",
          description: "Words of its headline",
          required: true,
          autocomplete: true,
          max_length: 200,
        },
      ],
    },
    isPrivate: () => true,
    answer: async ({ options, guildId }) => {
      const headline = requiredText(options, "headline", "ceasefire");
      const article = await articleNamed(headline, guildId, needs);
      return article ? inShort(article) : noArticle(headline);
    },
    suggest: async ({ focused, guildId }) => {
      const articles = await needs.titled(focused.typed.trim(), MOST_SUGGESTIONS, guildId);
      return articles.map(({ id, title, outlet }) => choiceOf(id, [title, outlet].filter(Boolean).join(" · ")));
    },
  };
}

/** The menu under a search: the chosen article in short. */
export function articleMenu({ article }: ArticleNeeds): Button {
  return {
    name: "article",
    answer: async (_, { values, guildId }) => {
      const chosen = await article(Number(values[0]), guildId);
      return chosen ? inShort(chosen) : privateReply({ content: "This article is no longer in the archive." });
    },
  };
}

/** The article chosen from the suggestions, or the newest with the words in its headline. */
export async function articleNamed(
  headline: string,
  server: string | null,
  needs: ArticleNeeds,
): Promise<AnalysedArticle | null> {
  const chosen = chosenId(headline);
  if (chosen !== null) return needs.article(chosen, server);
  if (!/[\p{L}\p{N}]/u.test(headline)) return null;
  const [newest] = await needs.titled(headline, 1, server);
  return newest ? needs.article(newest.id, server) : null;
}

function inShort(article: AnalysedArticle): Reply {
  return articleReply(article.article, digestOf(article));
}

function noArticle(headline: string): Reply {
  return privateReply({
    content: `No article with *${escapedWithin(headline, 300)}* in its headline. \`/search\` looks into the articles too.`,
  });
}
