import type { ArticleHead } from "#news/article.ts";
import { articleLine, escapedWithin, fitted, headline, INK, UNDATED } from "./layout.ts";
import { menu, option } from "./menu.ts";
import { privateReply, type Reply } from "./reply.ts";

const BUDGET = 3900;

/** The articles found, each a line, and a menu to read one of them in short. */
export function searchReply(words: string, articles: readonly ArticleHead[]): Reply {
  if (articles.length === 0) {
    return privateReply({
      content: `No articles with *${escapedWithin(words, 300)}*. Try fewer words, or another spelling.`,
    });
  }
  return privateReply({
    embeds: [
      {
        title: escapedWithin(`Articles on ${headline(words)}`, 250),
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
