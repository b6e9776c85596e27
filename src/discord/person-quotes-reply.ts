import type { Profile } from "#briefing/profile.ts";
import { fitted } from "./layout.ts";
import { leftOver, listReply, sourceNumbers, usedSources } from "./list-reply.ts";
import { quoteLine } from "./quote-line.ts";
import type { Reply } from "./reply.ts";

const QUOTES = 2500;

/** What somebody said, the newest first; on a topic when one was asked for. */
export function personQuotesReply({ name, quotes, sources }: Profile, topic: string | null): Reply {
  const numberOf = sourceNumbers(sources);
  const lines = quotes.map((quote) => `${quoteLine(quote)} ${numberOf(quote.articleId)}`);
  return listReply(topic === null ? `Quotes of ${name}` : `Quotes of ${name} on ${topic}`, [
    lines.length > 0
      ? fitted(lines, { ...leftOver(QUOTES), gap: "\n\n" })
      : "The articles name nobody of this name as the speaker of a quote.",
    usedSources(sources, new Set(quotes.map(({ articleId }) => articleId))),
  ]);
}
