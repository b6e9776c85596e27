import type { Excerpt } from "#briefing/briefing.ts";
import type { DigestStory } from "#briefing/digest.ts";
import type { ArticleHead } from "#news/article.ts";
import { link } from "./escape.ts";
import { counted, discordTime, escapedWithin, UNDATED } from "./layout.ts";
import { quoteLine } from "./quote-line.ts";
import { type NumberOf, numbered } from "./source-numbers.ts";

/** How much of a story is shown: all of it, no quote, no second sentence either, or a short headline alone. */
export const DETAILS = ["all", "sentences", "headline", "short"] as const;
/** One of these. */
export type Detail = (typeof DETAILS)[number];

/** What stands before a story that is not simply new. */
export const MARKS: Readonly<Record<DigestStory["kind"], string>> = {
  new: "",
  update: "*Update:* ",
};

/** The longest parts, escaped; a longer one is cut at a word and marked by "…". */
const LONGEST = { headline: 600, sentence: 500, short: 250, outlet: 40 };
/** Links of one story; the button "Sources" has them all. */
const LINKS: Readonly<Record<Detail, number>> = { all: 3, sentences: 3, headline: 1, short: 0 };

/** A story as a paragraph: its headline sentence in bold, what more there is of it, and a small line with its sources. */
export function storyParagraph(story: DigestStory, detail: Detail, numberOf: NumberOf): string {
  const { sentences, quote } = story;
  const [first, second] = sentences;
  const isWhole = detail === "all" || detail === "sentences";
  const told = [
    ...(first ? [headlineOf(story, first, detail, numberOf)] : []),
    ...(second && isWhole ? [numbered(escapedWithin(second.text, LONGEST.sentence), second.articleId, numberOf)] : []),
  ].join(" ");
  return [
    told,
    ...(quote && detail === "all" ? [numbered(quoteLine(quote), quote.articleId, numberOf)] : []),
    sourceLine(story, LINKS[detail], numberOf),
  ].join("\n");
}

function headlineOf({ kind }: DigestStory, first: Excerpt, detail: Detail, numberOf: NumberOf): string {
  const text = escapedWithin(first.text, detail === "short" ? LONGEST.short : LONGEST.headline);
  return numbered(`${MARKS[kind]}**${text}**`, first.articleId, numberOf);
}

/** "¹ The Wire · ² The Herald · 5 outlets · 3 hours ago", small; those first that the lines above come from. */
function sourceLine({ sources, outlets, newest }: DigestStory, links: number, numberOf: NumberOf): string {
  const parts = [
    ...differentOutlets(sources)
      .slice(0, links)
      .map((source) => outletLink(source, numberOf)),
    counted(outlets, "outlet"),
    newest === null ? UNDATED : discordTime(newest, "R"),
  ];
  return `-# ${parts.join(" · ")}`;
}

function outletLink({ id, url, outlet, title }: ArticleHead, numberOf: NumberOf): string {
  return `${numberOf(id)} ${link(escapedWithin(outlet ?? title, LONGEST.outlet), url)}`;
}

/** The first article of each outlet. */
function differentOutlets(sources: readonly ArticleHead[]): ArticleHead[] {
  return [...Map.groupBy(sources, ({ outlet, id }) => outlet ?? id).values()].flatMap(([first]) => first ?? []);
}
