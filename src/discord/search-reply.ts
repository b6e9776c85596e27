import type { ArticleHead } from "#news/article.ts";
import { articleLine, escapedWithin, fitted, INK, UNDATED } from "./layout.ts";
import { menu, option } from "./menu.ts";
import { didYouMean } from "./notice-reply.ts";
import { privateReply, type Reply } from "./reply.ts";

const BUDGET = 3900;

/** Names that may be meant by words that are misspelled, and whether only articles since some time were looked for. */
type Beside = { readonly near: readonly string[]; readonly isWindowed: boolean };

/** The articles found, each a line, and a menu to read one of them in short. */
export function searchReply(words: string, articles: readonly ArticleHead[], { near, isWindowed }: Beside): Reply {
  if (articles.length === 0) {
    const other = isWindowed ? "Try a longer time, or fewer words." : "Try fewer words, or another spelling.";
    const advice = near.length > 0 ? didYouMean(near) : other;
    return privateReply({ content: `No articles with *${escapedWithin(words, 300)}*. ${advice}` });
  }
  return privateReply({
    ...(near.length > 0 && { content: didYouMean(near) }),
    embeds: [
      {
        title: escapedWithin(`Articles with ${words}`, 250),
        description: fitted(
          articles.map((article) => articleLine(article)),
          { budget: BUDGET },
        ),
        color: INK,
      },
    ],
    components: menu({
      custom_id: "article:",
      placeholder: "Read one of them in short",
      options: articles.map(({ id, title, outlet, publishedAt }) =>
        option(String(id), title, [outlet, publishedAt?.slice(0, 10)].filter(Boolean).join(" · ") || UNDATED),
      ),
    }),
  });
}
