import type { Profile } from "#briefing/profile.ts";
import { headline } from "./headline.ts";
import { fitted } from "./layout.ts";
import { LIST_WITH_SOURCES, leftOver, listReply, usedSources } from "./list-reply.ts";
import { quoteLine } from "./quote-line.ts";
import type { Reply } from "./reply.ts";
import { numbered, sourceNumbers } from "./source-numbers.ts";

/** What somebody said, the newest first; on a topic when one was asked for. */
export function personQuotesReply({ name, quotes, sources }: Profile, topic: string | null): Reply {
  const numberOf = sourceNumbers(sources);
  const lines = quotes.map((quote) => numbered(quoteLine(quote), quote.articleId, numberOf));
  const on = topic === null ? "" : ` on ${headline(topic, sources)}`;
  return listReply(
    `Quotes of ${name}${on}`,
    [
      lines.length > 0
        ? fitted(lines, { ...leftOver(LIST_WITH_SOURCES), gap: "\n\n" })
        : `The articles${on === "" ? "" : " on this"} quote nobody of this name.`,
    ],
    usedSources(sources, new Set(quotes.map(({ articleId }) => articleId))),
  );
}
