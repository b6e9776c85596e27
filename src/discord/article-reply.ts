import type { ArticleDigest } from "#briefing/article-digest.ts";
import { type Article, publishingDate } from "#news/article.ts";
import { link, plain, shorten } from "./escape.ts";
import { discordTime, escapedWithin, fitted, INK, UNDATED } from "./layout.ts";
import { quoteLine } from "./quote-line.ts";
import { privateReply, type Reply } from "./reply.ts";

const BUDGET = { title: 250, summary: 2000, quotes: 1800 };
const SENTENCE = 800;

/** One article in short, with the way to the whole. */
export function articleReply(article: Article, { summary, quotes }: ArticleDigest): Reply {
  const when = [article.outlet, article.byline].filter((part) => part !== null).map((part) => escapedWithin(part, 80));
  const published = publishingDate(article);
  const parts = [
    [...when, published === null ? UNDATED : discordTime(published, "f")].join(" · "),
    fitted(
      summary.map(({ text }) => escapedWithin(text, SENTENCE)),
      { budget: BUDGET.summary, gap: "\n\n" },
    ),
    fitted(quotes.map(quoteLine), { budget: BUDGET.quotes, gap: "\n\n" }),
    article.url === null ? "" : link("Read the whole article", article.url),
  ];
  return privateReply({
    embeds: [
      {
        title: escapedWithin(article.title, BUDGET.title) || "Untitled",
        description: parts.filter((part) => part !== "").join("\n\n"),
        color: INK,
        ...(article.section && { footer: { text: shorten(plain(article.section), 100) } }),
      },
    ],
  });
}
