import type { ArticleHead } from "#news/article.ts";
import { link } from "./escape.ts";
import { articleLine, escapedWithin, fitted, INK } from "./layout.ts";
import { privateReply, type Reply } from "./reply.ts";
import { superscript } from "./source-numbers.ts";

/** What a list in one block may fill of Discord's 4096 characters. */
export const LIST = 3800;
const TITLE = 250;
/**
 * A list with sources below is one message of two embeds, which together hold 6000 characters: what the list may fill,
 * and what they may.
 */
export const LIST_WITH_SOURCES = 2900;
const SOURCES = 2800;
/** The longest name of a source in short. */
const SHORT = 40;

/** A list for the asker alone: blocks with a blank line between, as many whole ones as fit, and below them the sources. */
export function listReply(title: string, blocks: readonly string[], sources = ""): Reply {
  const description = fitted(
    blocks.filter((block) => block !== ""),
    { ...leftOver(sources === "" ? LIST + 100 : LIST_WITH_SOURCES), gap: "\n\n" },
  );
  const list = { title: escapedWithin(title, TITLE), description, color: INK };
  return privateReply({ embeds: [list, ...(sources === "" ? [] : [{ description: sources, color: INK }])] });
}

/** How `fitted` says that not all lines found room in `budget`. */
export function leftOver(budget: number) {
  return { budget, left: (count: number) => `*and ${count} more, too long for one message*` };
}

/** A source with its number. */
export function sourceLine(source: ArticleHead, index: number): string {
  return `${superscript(index + 1)} ${articleLine(source)}`;
}

/** The sources that lines refer to, each with its number; in short where else not all would fit. */
export function usedSources(sources: readonly ArticleHead[], used: ReadonlySet<number>): string {
  const lines = (line: typeof sourceLine) =>
    sources.flatMap((source, index) => (used.has(source.id) ? [line(source, index)] : []));
  const whole = lines(sourceLine).join("\n");
  return whole.length <= SOURCES ? whole : fitted(lines(shortSource), { ...leftOver(SOURCES), gap: " · " });
}

/** A source with its number, as the name of its outlet alone. */
function shortSource({ outlet, title, url }: ArticleHead, index: number): string {
  return `${superscript(index + 1)} ${link(escapedWithin(outlet ?? title, SHORT), url)}`;
}
