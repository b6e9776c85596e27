import { join } from "node:path";
import { PassThrough } from "node:stream";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type AnalysisPool, openAnalysisPool } from "../src/archive/analysis-pool.ts";
import { type Archive, openArchive } from "../src/archive/archive.ts";
import { createIngest } from "../src/archive/ingest.ts";
import { subjectsOf } from "../src/archive/wanted.ts";
import type { Briefing } from "../src/briefing/briefing.ts";
import { composeBriefing } from "../src/briefing/compose.ts";
import { type Database, openDatabase } from "../src/database/database.ts";
import { briefingReply } from "../src/discord/briefing-reply.ts";
import { problemsOf } from "../src/discord/limits.ts";
import { importArticles } from "../src/feeds/import/import.ts";
import { parseTopic } from "../src/news/topic.ts";
import { briefingText } from "../src/operator/terminal.ts";

const samples = join(import.meta.dirname, "..", "data", "samples");
const now = new Date("2016-11-05T08:00:00Z");
const topics = ["syria", "turkey", "theresa may", '"south china sea"', "juno", "aleppo -kerry", "olympics OR climate"];

let pool: AnalysisPool;
let database: Database;
let archive: Archive;

beforeAll(async () => {
  pool = openAnalysisPool(2);
  database = await openDatabase({ url: ":memory:" });
  archive = openArchive(database);
  await importArticles([samples], {
    add: createIngest(archive, pool.analyse, () => now),
    report: ({ file, reason }) => expect.unreachable(`${file}: ${reason}`),
    progress: () => {},
    standardInput: new PassThrough(),
    signal: new AbortController().signal,
  });
});

afterAll(async () => {
  await pool.close();
  await database.close();
});

async function briefingOn(text: string): Promise<Briefing> {
  const topic = parseTopic(text);
  if (topic.kind !== "topic") throw new Error(topic.reason);
  const found = await archive.find(topic, { since: null, now, limit: 40, server: null });
  return composeBriefing(topic, found, { subjects: subjectsOf(topic) });
}

describe.each(topics)("the briefing on %s", (topic) => {
  test("reads as it did when a person last read it", async () => {
    const name = topic
      .replaceAll(/[^a-z]+/gi, "-")
      .replaceAll(/^-|-$/g, "")
      .toLowerCase();
    await expect(briefingText(await briefingOn(topic))).toMatchFileSnapshot(
      join(import.meta.dirname, "golden", `${name}.txt`),
    );
  });

  test("is made of words that stand in the stored articles, and the same each time", async () => {
    const briefing = await briefingOn(topic);
    const texts = new Map(
      (
        await archive.load(
          briefing.sources.map(({ id }) => id),
          null,
        )
      ).map(({ article }) => [article.id, article.text]),
    );
    const mentions = [...briefing.actors, ...briefing.moreActors].map(({ mention }) => mention);
    for (const { articleId, start, end, text } of [
      ...briefing.summary,
      ...briefing.quotes,
      ...briefing.moreQuotes,
      ...mentions,
    ]) {
      expect(texts.get(articleId)?.slice(start, end)).toBe(text);
    }
    expect(await briefingOn(topic)).toEqual(briefing);
  });

  test("shows every sentence and quote whole in a message that Discord takes", async () => {
    const briefing = await briefingOn(topic);
    const { body } = briefingReply(briefing, false);
    expect(problemsOf(body)).toEqual([]);
    const seen = (body.embeds?.[0]?.description ?? "").replace(/\\([!-/:-@[-`{-~])/g, "$1");
    for (const { text } of [...briefing.summary, ...briefing.quotes]) expect(seen).toContain(text);
  });
});
