import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { readTagger } from "../../src/briefing/actors/tagger.ts";
import { analyse } from "../../src/briefing/analyse.ts";
import type { Analysis, FoundArticle } from "../../src/briefing/analysis.ts";
import type { Briefing } from "../../src/briefing/briefing.ts";
import { composeBriefing } from "../../src/briefing/compose.ts";
import { provenOnly } from "../../src/briefing/proof.ts";
import { briefingReply } from "../../src/discord/briefing-reply.ts";
import { plain } from "../../src/discord/escape.ts";
import { problemsOf } from "../../src/discord/limits.ts";
import { superscript } from "../../src/discord/source-numbers.ts";
import { parseTopic } from "../../src/news/topic.ts";
import { analysed } from "./sample-analysis.ts";

const model = new URL("../../data/models/actors.bin.gz", import.meta.url);
const tagger = readTagger(gunzipSync(readFileSync(model)));
const at = "2016-07-12T12:00:00.000Z";

/** The article as the archive would have it after analysis with the shipped model. */
export function read(id: number, text: string, title = "The mayor speaks"): FoundArticle {
  const { article, isInPassing } = analysed(id, "", { title, publishedAt: at });
  return { isInPassing, article: { ...article, text }, analysis: analyse({ title, text, language: "und" }, tagger) };
}

/** Which of its promises Newsdesk breaks on these articles, from analysis to the message in Discord; empty when it keeps all. */
export function brokenPromises(articles: readonly FoundArticle[], asked = "mayor"): string[] {
  const topic = parseTopic(asked);
  if (topic.kind !== "topic") throw new Error(topic.reason);
  const briefing = composeBriefing(topic, articles);
  return [
    ...articles.flatMap(({ article, analysis }) => brokenInAnalysis(article.text, analysis)),
    ...brokenInBriefing(briefing, articles),
    ...brokenInReply(briefing, articles),
    ...when(JSON.stringify(composeBriefing(topic, articles)) !== JSON.stringify(briefing), "a second briefing differs"),
  ];
}

function brokenInAnalysis(text: string, { sentences, quotes, actors }: Analysis): string[] {
  const spans = [
    ...sentences,
    ...quotes.flatMap((quote) => [quote, ...quote.quoted, ...[quote.speakerSpan ?? [], quote.cue ?? []].flat()]),
    ...actors.flatMap((actor) => actor.mentions),
  ];
  return [
    ...when(
      spans.some(({ start, end }) => start < 0 || start >= end || end > text.length),
      "a span leaves the text",
    ),
    ...when(
      sentences.some(({ start }, index) => start < (sentences[index - 1]?.end ?? 0)),
      "sentences overlap",
    ),
    ...when(
      quotes.some(({ speaker, speakerSpan }) => speaker !== null && speakerSpan === null),
      "a speaker has no evidence",
    ),
    ...when(
      actors.some(({ mentions }) => mentions.length === 0),
      "an actor has no mention",
    ),
  ];
}

function brokenInBriefing(briefing: Briefing, articles: readonly FoundArticle[]): string[] {
  const stored = new Map(articles.map((article) => [article.article.id, article]));
  const sources = new Set(briefing.sources.map(({ id }) => id));
  const excerpts = [
    ...briefing.summary,
    ...briefing.quotes,
    ...briefing.moreQuotes,
    ...[...briefing.actors, ...briefing.moreActors].map(({ mention }) => mention),
  ];
  return [
    ...excerpts
      .filter(({ articleId, start, end, text }) => stored.get(articleId)?.article.text.slice(start, end) !== text)
      .map(({ text }) => `not in its article: ${text.slice(0, 80)}`),
    ...when(
      excerpts.some(({ articleId }) => !sources.has(articleId)),
      "an article that is shown is no source",
    ),
    ...when(
      briefing.sources.some(({ id }) => !stored.has(id)),
      "a source is no article",
    ),
    ...when(
      JSON.stringify(provenOnly(briefing, (id) => stored.get(id))) !== JSON.stringify(briefing),
      "something in the briefing cannot be proven",
    ),
  ];
}

/**
 * What Discord shows, read back: every quote and every sentence of the summary stands in the article that its number
 * names, and what is bold above a sentence is that article's headline.
 */
function brokenInReply(briefing: Briefing, articles: readonly FoundArticle[]): string[] {
  const { body } = briefingReply(briefing, false);
  const shown = (body.embeds?.[0]?.description ?? "").replace(/\\([!-/:-@[-`{-~])/g, "$1");
  const textOf = new Map(articles.map(({ article }) => [article.id, plain(article.text)]));
  const numbered = briefing.sources.map(({ id }, index) => [superscript(index + 1), textOf.get(id) ?? ""] as const);
  const sourceOf = new Map(numbered);
  const titleOf = new Map(briefing.sources.map(({ title }, index) => [superscript(index + 1), `**${plain(title)}**`]));
  const isIn = (line: string, number: string | undefined) =>
    number === undefined
      ? [...textOf.values()].some((text) => text.includes(line))
      : sourceOf.get(number)?.includes(line) || titleOf.get(number) === line;
  const lines = shown
    .split("\n")
    .filter((line) => !/^(?:-# |$)/.test(line))
    .flatMap((line) => [...line.matchAll(NUMBERED)])
    .map(([, line = "", number]) => ({ line: line.replace(/^> “/, "").replace(/…?”?$/, ""), number }));
  const speech = lines.map(({ line, number }, index) => ({ line, number: number ?? lines[index + 1]?.number }));
  return [
    ...problemsOf(body),
    ...speech
      .filter(({ line, number }) => !line.startsWith("— ") && !isIn(line, number))
      .map(({ line, number }) => `shown but not in source ${number}: ${line}`),
  ];
}

/** A line with the number of its source behind it; a quote has it behind its speaker, in the next line. */
const NUMBERED = /(.+?)(?:\u00a0([¹²³⁴⁵⁶⁷⁸⁹][⁰¹²³⁴⁵⁶⁷⁸⁹]*)(?: |$)|$)/g;

function when(isBroken: boolean, promise: string): string[] {
  return isBroken ? [promise] : [];
}
