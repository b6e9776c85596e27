import type { ArticleDigest } from "#briefing/article-digest.ts";
import type { Briefing, BriefingActor, KeyQuote, TimelineEvent } from "#briefing/briefing.ts";
import { introduction, styled } from "#briefing/introduction.ts";
import type { Profile } from "#briefing/profile.ts";
import { QUESTIONS } from "#discord/disagreements-reply.ts";
import { plain } from "#discord/escape.ts";
import { counted, coverageLine, daysBetween, UNDATED } from "#discord/layout.ts";
import { headlinesAbove } from "#discord/story-paragraphs.ts";
import type { Article, ArticleHead } from "#news/article.ts";
import { wrapped } from "./wrapped.ts";

/** The width of the terminal that every terminal has at least. */
const COLUMNS = 80;

/**
 * A briefing as text for a terminal: all that its Discord message and the buttons "What is new" and "Outlets disagree"
 * show, the sources last. Control characters in articles have no effect.
 */
export function briefingText(briefing: Briefing, near: readonly string[] = []): string {
  const { sources, news = [] } = briefing;
  return sections([
    [plain(briefing.topic).toUpperCase(), coverageLine(briefing), ...(near.length > 0 ? [meantText(near)] : [])],
    ...briefing.stories.map((story, index) => {
      const told = briefing.summary.filter((sentence) => sentence.story === index);
      return [
        ...headlinesAbove(told, sources).map(plain),
        ...told.map(({ text, articleId }) => `${plain(text)} ${numberIn(sources, articleId)}`),
        `    ${story.newest?.slice(0, 10) ?? UNDATED} · ${counted(story.articles, "article")} · ${counted(story.outlets, "outlet")}`,
      ];
    }),
    ...briefing.quotes.map((quote) => quoteLines(quote, numberIn(sources, quote.articleId))),
    headed("Who is in it", briefing.actors.map(actorLine)),
    headed(
      "What is new",
      news.map(({ text, articleId }) => `  - ${plain(text)} ${numberIn(sources, articleId)}`),
    ),
    headed("Outlets disagree", briefing.disagreements.flatMap(disagreementLines(sources))),
    headed(
      "Sources",
      sources.flatMap((source, index) => headLines(source, `[${index + 1}]`)),
    ),
  ]);
}

/** The question whether one of some names was meant. */
export function meantText(near: readonly string[]): string {
  return `Did you mean ${new Intl.ListFormat("en", { type: "disjunction" }).format(near)}?`;
}

/** An article in short as text for a terminal. */
export function articleText(article: Article, { summary, quotes }: ArticleDigest): string {
  return sections([
    headLines(article, "").map((line) => line.trim()),
    summary.map(({ text }) => plain(text)),
    ...quotes.map((quote) => quoteLines(quote)),
  ]);
}

/** Articles as a numbered list for a terminal. */
export function listText(articles: readonly ArticleHead[]): string {
  return sections([articles.flatMap((article, index) => headLines(article, `${index + 1}.`))]);
}

/** A timeline as text for a terminal. */
export function timelineText(events: readonly TimelineEvent[], sources: readonly ArticleHead[]): string {
  const lines = events.map(({ date, kind, text, articleId, outlets }) => {
    const manner = kind === "happened" ? "" : `(${kind})`;
    const told = outlets > 1 ? `· ${counted(outlets, "outlet")}` : "";
    return [date.padEnd(10), manner, plain(text), numberIn(sources, articleId), told].filter(Boolean).join(" ");
  });
  return sections([lines, sourceLines(sources, events)]) || "The articles date no happenings on this topic.";
}

/** A profile as text for a terminal. */
export function whoText({ name, roles, quotes, related, sources }: Profile): string {
  const used = [...roles, ...quotes, ...related.map(({ sentence }) => sentence)];
  const rolesTold = roles.map(({ text }) => text);
  return sections([
    [plain(styled(name, rolesTold)).toUpperCase(), `In ${counted(sources.length, "article")}`],
    roles.map(
      ({ text, from, until, articleId }) =>
        `  ${plain(text)} · ${daysBetween(from, until)} ${numberIn(sources, articleId)}`,
    ),
    ...quotes.map((quote) => quoteLines(quote, numberIn(sources, quote.articleId))),
    related.map(
      ({ name, articles, sentence }) =>
        `  ${plain(name)} · ${counted(articles, "article")}: ${plain(sentence.text)} ${numberIn(sources, sentence.articleId)}`,
    ),
    sourceLines(sources, used),
  ]);
}

/** Quotes with their sources as text for a terminal. */
export function quotesText(quotes: readonly KeyQuote[], sources: readonly ArticleHead[]): string {
  const lines = quotes.map((quote) => quoteLines(quote, numberIn(sources, quote.articleId)));
  return sections([...lines, sourceLines(sources, quotes)]);
}

function numberIn(sources: readonly ArticleHead[], articleId: number): string {
  return `[${sources.findIndex(({ id }) => id === articleId) + 1}]`;
}

/** The sources that lines refer to. */
function sourceLines(sources: readonly ArticleHead[], lines: readonly Pick<KeyQuote, "articleId">[]): string[] {
  const used = new Set(lines.map(({ articleId }) => articleId));
  return sources.flatMap((source, index) => (used.has(source.id) ? headLines(source, `[${index + 1}]`) : []));
}

/** Blank lines between sections; empty ones are left out. */
function sections(parts: readonly (readonly string[])[]): string {
  return parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.map((line) => wrapped(line, COLUMNS)).join("\n"))
    .join("\n\n");
}

/** A section under its heading; no heading over nothing. */
function headed(heading: string, lines: readonly string[]): string[] {
  return lines.length > 0 ? [heading, ...lines] : [];
}

function disagreementLines(
  sources: readonly ArticleHead[],
): (disagreement: Briefing["disagreements"][number]) => string[] {
  return ({ matter, sides }) => [
    `  ${QUESTIONS[matter]}`,
    ...sides.map(({ articleId, text, figure }) => {
      const source = sources.find(({ id }) => id === articleId);
      const from =
        source && [source.outlet, source.publishedAt?.slice(0, 10) ?? UNDATED].filter((part) => part !== null);
      return `  - ${[figure.text, ...(from ?? [])].map(plain).join(" · ")}: ${plain(text)} ${numberIn(sources, articleId)}`;
    }),
  ];
}

function quoteLines({ text, speaker, description, role }: KeyQuote, number = ""): string[] {
  const who = speaker === null ? (description ?? "unattributed") : introduced(speaker, role);
  return [`“${plain(text)}”`, `    — ${plain(who)} ${number}`.trimEnd()];
}

function introduced(someone: string, something: string | null): string {
  const { name, role } = introduction(someone, something);
  return role === null ? name : `${name}, ${role}`;
}

function actorLine({ name, role, outlets }: BriefingActor): string {
  return `  ${plain(introduced(name, role))} · ${counted(outlets, "outlet")}`;
}

function headLines({ title, outlet, publishedAt, url, id, withdrawnAt }: ArticleHead, number: string): string[] {
  const gone = withdrawnAt ? `withdrawn by its outlet on ${withdrawnAt.slice(0, 10)}` : null;
  const head = [title, outlet, publishedAt?.slice(0, 10) ?? UNDATED, gone].filter((part) => part !== null).map(plain);
  return [`${number.padStart(4)} ${head.join(" · ")}`, `     #${id}${url === null ? "" : ` ${plain(url)}`}`];
}
