import type { Briefing, Coverage } from "#briefing/briefing.ts";
import { counted, discordTime, escapedWithin, UNDATED } from "./layout.ts";
import { type NumberOf, numbered } from "./source-numbers.ts";

/** The longest sentence, escaped; a longer one is cut at a word and marked by "…". */
const SENTENCE = 800;
/** Over so long a time "on Friday" does not tell the day; in milliseconds. */
const LONG = 6 * 86_400_000;

/**
 * The summary, a paragraph a story. Where there are several stories, or "on Friday" could be any, a line below each
 * paragraph says of when it is and how many tell it.
 */
export function storyParagraphs(briefing: Briefing, numberOf: NumberOf): string[] {
  const isDated = briefing.stories.length > 1 || isLong(briefing.coverage);
  return briefing.stories.flatMap((story, index) => {
    const sentences = briefing.summary
      .filter((sentence) => sentence.story === index)
      .map(({ text, articleId }) => numbered(escapedWithin(text, SENTENCE), articleId, numberOf));
    if (sentences.length === 0) return [];
    return [[sentences.join(isDated ? " " : "\n\n"), ...(isDated ? [storyLine(story)] : [])].join("\n")];
  });
}

function isLong({ from, until }: Coverage): boolean {
  return from !== null && until !== null && Date.parse(until) - Date.parse(from) > LONG;
}

function storyLine({ articles, outlets, newest }: Briefing["stories"][number]): string {
  return `-# ${[newest === null ? UNDATED : discordTime(newest, "D"), counted(articles, "article"), counted(outlets, "outlet")].join(" · ")}`;
}
