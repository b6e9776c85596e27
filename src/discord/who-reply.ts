import { styled } from "#briefing/introduction.ts";
import type { Profile } from "#briefing/profile.ts";
import type { ProfileRole } from "#briefing/profile-roles.ts";
import type { RelatedActor } from "#briefing/related.ts";
import type { ArticleHead } from "#news/article.ts";
import { counted, daysBetween, escapedWithin, fitted } from "./layout.ts";
import { leftOver, listReply, usedSources } from "./list-reply.ts";
import { quoteLine } from "./quote-line.ts";
import type { Reply } from "./reply.ts";
import { type NumberOf, numbered, sourceNumbers } from "./source-numbers.ts";

/** What each part may fill, beside the sources. */
const BUDGET = { roles: 600, quotes: 900, related: 1200 };
const LONGEST = { name: 100, role: 160, sentence: 250 };
/** The button and `/quotes` show them all. */
const QUOTES = 3;

/** Who an actor is by the articles: roles over time, latest quotes, and who is named beside; `others` may be meant as well. */
export function whoReply(profile: Profile, others: readonly string[]): Reply {
  const { roles, sources, related } = profile;
  const quotes = profile.quotes.slice(0, QUOTES);
  const numberOf = sourceNumbers(sources);
  const used = [...roles, ...quotes, ...related.map(({ sentence }) => sentence)].map(({ articleId }) => articleId);
  // Nothing to refer to: then the articles themselves are the answer.
  const shown = used.length > 0 ? used : sources.map(({ id }) => id);
  const parts = [
    [coverageLine(sources), othersLine(others)].join(" ").trim(),
    fitted(
      roles.map((role) => roleLine(role, numberOf)),
      leftOver(BUDGET.roles),
    ),
    fitted(
      quotes.map((quote) => numbered(quoteLine(quote), quote.articleId, numberOf)),
      { ...leftOver(BUDGET.quotes), gap: "\n\n" },
    ),
    titled(
      "**Named together with**",
      fitted(
        related.map((one) => relatedLine(one, numberOf)),
        leftOver(BUDGET.related),
      ),
    ),
  ];
  const name = styled(
    profile.name,
    roles.map(({ text }) => text),
  );
  return listReply(name, parts, usedSources(sources, new Set(shown)));
}

/** Which articles were read: of somebody in all the news, only some. */
function coverageLine(sources: readonly ArticleHead[]): string {
  const dates = sources.flatMap(({ publishedAt }) => publishedAt ?? []).toSorted();
  const days = dates.length === 0 ? "" : `, ${daysBetween(dates[0] ?? null, dates.at(-1) ?? null)}`;
  return `From ${counted(sources.length, "article")}${days}.`;
}

function othersLine(others: readonly string[]): string {
  const names = others.map((name) => `**${escapedWithin(name, LONGEST.name)}**`);
  return names.length === 0 ? "" : `Also named: ${new Intl.ListFormat("en").format(names)}.`;
}

function titled(title: string, lines: string): string {
  return lines === "" ? "" : `${title}\n${lines}`;
}

function roleLine({ text, from, until, articleId }: ProfileRole, numberOf: NumberOf): string {
  return numbered(`- ${escapedWithin(text, LONGEST.role)} · ${daysBetween(from, until)}`, articleId, numberOf);
}

function relatedLine({ name, articles, sentence }: RelatedActor, numberOf: NumberOf): string {
  const who = `**${escapedWithin(name, LONGEST.name)}** · ${counted(articles, "article")}`;
  return numbered(`- ${who}: ${escapedWithin(sentence.text, LONGEST.sentence)}`, sentence.articleId, numberOf);
}
