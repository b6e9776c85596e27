import type { Incoming } from "#archive/add.ts";
import type { Analysis } from "#briefing/analysis.ts";
import type { NewArticle } from "#news/article.ts";
import { parseTopic, type Topic } from "#news/topic.ts";

let made = 0;

/** An article that differs from every other one, but for what a test says. */
export function madeUpArticle(said: Partial<NewArticle> = {}): NewArticle {
  made++;
  return {
    url: `https://example.com/story-${made}`,
    title: `Headline ${made}`,
    text: `Story ${made} tells what nobody else tells.`,
    byline: null,
    outlet: "The Example",
    language: "en",
    section: null,
    publishedAt: "2026-11-01T12:00:00.000Z",
    ...said,
  };
}

/** An analysis that found nothing but actors of these names. */
export function madeUpAnalysis(...names: readonly string[]): Analysis {
  const actors = names.map((name) => ({
    name,
    type: "PER" as const,
    role: null,
    salience: 0.5,
    mentions: [{ start: 0, end: 5 }],
  }));
  return { version: 1, language: "en", sentences: [{ start: 0, end: 5 }], quotes: [], actors };
}

/** An article ready to be stored. */
export function incoming(said: Partial<NewArticle> = {}, ...names: readonly string[]): Incoming {
  return { article: madeUpArticle(said), analysis: madeUpAnalysis(...names) };
}

/** A topic that a test knows to be one. */
export function topic(text: string): Topic {
  const parsed = parseTopic(text);
  if (parsed.kind === "problem") throw new Error(parsed.reason);
  return parsed;
}
