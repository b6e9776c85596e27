import type { Holder } from "#briefing/profile-roles.ts";
import type { ArticleHead } from "#news/article.ts";
import { shorten } from "./escape.ts";
import { daysBetween, escapedWithin, fitted } from "./layout.ts";
import { LIST_WITH_SOURCES, leftOver, listReply, usedSources } from "./list-reply.ts";
import type { Reply } from "./reply.ts";
import { numbered, sourceNumbers } from "./source-numbers.ts";

/** Who is meant by an office. */
type Held = {
  readonly office: string;
  readonly holders: readonly Holder[];
  readonly sources: readonly ArticleHead[];
};

const LONGEST = { office: 100, name: 100, role: 160 };

/** Those whom an office may mean, a line each with the role in an article's words. */
export function holdersReply({ office, holders, sources }: Held): Reply {
  const numberOf = sourceNumbers(sources);
  const lines = holders.map(({ name, role: { text, from, until, articleId } }) => {
    const told = `**${escapedWithin(name, LONGEST.name)}**: ${escapedWithin(text, LONGEST.role)}`;
    return numbered(`- ${told} · ${daysBetween(from, until)}`, articleId, numberOf);
  });
  return listReply(
    `Several are called “${shorten(office, LONGEST.office)}”`,
    [fitted(lines, leftOver(LIST_WITH_SOURCES)), "Ask for one of them by name."],
    usedSources(sources, new Set(holders.map(({ role }) => role.articleId))),
  );
}
