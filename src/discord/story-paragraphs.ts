import type { Briefing, Coverage } from "#briefing/briefing.ts";
import { counted, discordTime, escapedWithin, UNDATED } from "./layout.ts";
import { type NumberOf, numbered } from "./source-numbers.ts";

/** The longest headline and sentence, escaped; a longer one is cut at a word and marked by "…". */
const LONGEST = { headline: 250, sentence: 800 };
/** Over so long a time "on Friday" does not tell the day; in milliseconds. */
const LONG = 6 * 86_400_000;

/**
 * The summary, a paragraph a story, under the headline of its article where its first sentence leans on that. Where
 * there are several stories, or "on Friday" could be any, a line below each paragraph says of when it is and how many
 * tell it.
 */
export function storyParagraphs(briefing: Briefing, numberOf: NumberOf): string[] {
  const isDated = briefing.stories.length > 1 || isLong(briefing.coverage);
  return briefing.stories.flatMap((story, index) => {
    const told = briefing.summary.filter((sentence) => sentence.story === index);
    const sentences = told.map(({ text, articleId }) =>
      numbered(escapedWithin(text, LONGEST.sentence), articleId, numberOf),
    );
    if (sentences.length === 0) return [];
    const headlines = headlinesAbove(told, briefing.sources).map(
      (headline) => `**${escapedWithin(headline, LONGEST.headline)}**`,
    );
    const paragraph = sentences.join(isDated ? " " : "\n\n");
    return [[...headlines, paragraph, ...(isDated ? [storyLine(story)] : [])].join("\n")];
  });
}

/** The headline that the first sentence of a story cannot be read without; none where it can. */
export function headlinesAbove([first]: Briefing["summary"], sources: Briefing["sources"]): string[] {
  if (first?.isUnderHeadline !== true) return [];
  return sources.filter(({ id }) => id === first.articleId).map(({ title }) => title);
}

function isLong({ from, until }: Coverage): boolean {
  return from !== null && until !== null && Date.parse(until) - Date.parse(from) > LONG;
}

function storyLine({ articles, outlets, newest }: Briefing["stories"][number]): string {
  return `-# ${[newest === null ? UNDATED : discordTime(newest, "D"), counted(articles, "article"), counted(outlets, "outlet")].join(" · ")}`;
}
