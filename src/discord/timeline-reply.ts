import type { TimelineEvent } from "#briefing/briefing.ts";
import type { ArticleHead } from "#news/article.ts";
import { headline } from "./headline.ts";
import { counted, escapedWithin, fitted } from "./layout.ts";
import { LIST_WITH_SOURCES, leftOver, listReply, usedSources } from "./list-reply.ts";
import type { Reply } from "./reply.ts";
import { type NumberOf, numbered, sourceNumbers } from "./source-numbers.ts";

/** The longest sentence. */
const SENTENCE = 350;

/** The events in the order of time, a line each with its source, for `/timeline` and the button "Timeline". */
export function timelineReply(topic: string, events: readonly TimelineEvent[], sources: readonly ArticleHead[]): Reply {
  const numberOf = sourceNumbers(sources);
  const lines = events.map((event) => eventLine(event, numberOf));
  const written = [...sources, ...events.map(({ text }) => ({ title: text }))];
  return listReply(
    `Timeline on ${headline(topic, written)}`,
    [lines.length > 0 ? fitted(lines, leftOver(LIST_WITH_SOURCES)) : "The articles date no happenings on this topic."],
    usedSources(sources, new Set(events.map(({ articleId }) => articleId))),
  );
}

function eventLine({ date, kind, text, articleId, outlets }: TimelineEvent, numberOf: NumberOf): string {
  const when = `**${dateInWords(date)}**${kind === "happened" ? "" : ` *${kind}*`}`;
  const told = outlets > 1 ? ` · ${counted(outlets, "outlet")}` : "";
  return `${numbered(`- ${when}: ${escapedWithin(text, SENTENCE)}`, articleId, numberOf)}${told}`;
}

/** "2016-07-12" becomes "12 July 2016", "2016-07" "July 2016", and "2016" stays. */
function dateInWords(date: string): string {
  const [, month, day] = date.split("-");
  return new Intl.DateTimeFormat("en-GB", {
    timeZone: "UTC",
    year: "numeric",
    ...(month && { month: "long" }),
    ...(day && { day: "numeric" }),
  }).format(new Date(date));
}
