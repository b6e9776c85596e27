import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { setImmediate } from "node:timers/promises";
import { parseArgs } from "node:util";
import type { Incoming } from "#archive/add.ts";
import { type Archive, openArchive } from "#archive/archive.ts";
import { openDatabase } from "#database/database.ts";
import type { NewArticle } from "#news/article.ts";
import { indexWords, parseTopic, type Topic } from "#news/topic.ts";
import { corpus, hasCorpus } from "./corpus.ts";
import { percentile } from "./percentile.ts";

const BATCH = 500;
const QUERIES = 200;
const DAY = 86_400_000;
const YEAR = 365 * DAY;

const { values: options } = parseArgs({
  options: {
    articles: { type: "string", default: "20000" },
    database: { type: "string" },
  },
});
const wanted = Number(options.articles);

/** Builds an archive, asks it, prints how long each kind of question took, and how long others had to wait for their turn at worst. */
async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "newsdesk-bench-"));
  const url = options.database ?? join(folder, "news.db");
  const database = await openDatabase({ url });
  try {
    const archive = openArchive(database);
    const vocabulary = await build(archive);
    if (database.dialect === "sqlite") console.log(`file: ${megabytes(statSync(url).size)}`);
    await ask(archive, vocabulary);
    console.log(`memory: ${megabytes(process.memoryUsage.rss())} resident`);
  } finally {
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What questions are made of: how many articles have each word, and some pairs of words that stand beside each other. */
type Vocabulary = { readonly frequencies: ReadonlyMap<string, number>; readonly phrases: readonly string[] };

/** Stores the articles; gives their vocabulary. */
async function build(archive: Archive): Promise<Vocabulary> {
  const frequencies = new Map<string, number>();
  const phrases: string[] = [];
  const batch: Incoming[] = [];
  const now = new Date();
  let adding = 0;
  let stored = 0;
  const flush = async () => {
    const started = performance.now();
    const outcomes = await archive.add(batch.splice(0), now);
    adding += performance.now() - started;
    stored += outcomes.filter((outcome) => outcome === "stored").length;
  };
  for await (const article of articles(wanted)) {
    const words = indexWords(article.text);
    const place = Math.floor(words.length / 2);
    if (phrases.length < QUERIES * 5) phrases.push(words.slice(place, place + 2).join(" "));
    for (const word of new Set(words)) frequencies.set(word, (frequencies.get(word) ?? 0) + 1);
    batch.push({ article, analysis: analysisOf(article) });
    if (batch.length === BATCH) await flush();
  }
  await flush();
  console.log(`stored ${stored} articles, ${Math.round(stored / (adding / 1000))} a second`);
  return { frequencies, phrases: phrases.filter(isTopic) };
}

/** Real news where it is present: made-up text has too even a spread of words. */
async function* articles(count: number): AsyncGenerator<NewArticle> {
  let given = 0;
  for await (const article of hasCorpus ? rounds() : madeUp()) {
    if (given++ === count) return;
    yield article;
  }
}

/** The corpus over and over, each time a year earlier and with a word more, so that no article is known already. */
async function* rounds(): AsyncGenerator<NewArticle> {
  for (let round = 0; ; round++) {
    for await (const article of dated()) {
      const publishedAt = new Date(Date.parse(article.publishedAt ?? "") - round * YEAR).toISOString();
      yield round === 0 ? article : { ...article, text: `${article.text} Round${round}.`, publishedAt };
    }
  }
}

/** Articles without a date would all count as today's, and fill the newest week: they are left out. */
async function* dated(): AsyncGenerator<NewArticle> {
  for await (const { title, text, date } of corpus()) {
    const published = new Date(date ?? "");
    if (Number.isNaN(published.getTime()) || !text.trim()) continue;
    yield { ...blank, title: title ?? "", text, publishedAt: published.toISOString() };
  }
}

/** Words drawn so that the n-th is 1/n as frequent as the first, as in real language; the same at every run. */
async function* madeUp(): AsyncGenerator<NewArticle> {
  let seed = 1;
  const next = () => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return seed / 2 ** 32;
  };
  const prose = (words: number) => Array.from({ length: words }, () => `word${Math.floor(50_000 ** next())}`).join(" ");
  for (let index = 0; ; index++) {
    const publishedAt = new Date(Date.UTC(2020, 0, 1) + index * 600_000).toISOString();
    yield { ...blank, title: prose(9), text: `${prose(200)} ${index}`, publishedAt };
  }
}

const blank: NewArticle = {
  url: null,
  title: "",
  text: "",
  byline: null,
  outlet: "Bench",
  language: "en",
  section: null,
  publishedAt: null,
};

function analysisOf({ text }: NewArticle): Incoming["analysis"] {
  const names = [...new Set(text.match(/\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/gu) ?? [])].slice(0, 12);
  const actors = names.map((name) => ({
    name,
    type: "PER" as const,
    role: null,
    salience: 0.5,
    mentions: [{ start: text.indexOf(name), end: text.indexOf(name) + name.length }],
  }));
  const sentences = [...text.matchAll(/[^.!?]+/g)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
  }));
  return { version: 1, language: "en", sentences, quotes: [], actors };
}

type Ask = (archive: Archive, pick: (share: readonly [number, number]) => string) => Promise<unknown>;

const rare = [0.0001, 0.001] as const;
const middling = [0.03, 0.07] as const;
const frequent = [0.15, 0.3] as const;

const countries = ["syria", "south korea", "united kingdom", "usa", "france", "iraq", "united arab emirates", "china"];

async function ask(archive: Archive, { frequencies, phrases }: Vocabulary): Promise<void> {
  const { newest } = await archive.stats();
  const now = newest ?? new Date();
  const find = (text: string) => archive.find(topic(text), { since: null, now, limit: 20, server: null });
  const search = (
    text: string,
    since: Date | null,
    order: "newest" | "relevance" = "newest",
    until: Date | null = null,
  ) => archive.search({ topic: topic(text), since, until, limit: 20, order, server: null });
  const ago = (days: number) => new Date(now.getTime() - days * DAY);
  let turn = 0;
  const questions: Readonly<Record<string, Ask>> = {
    "brief, rare word": (_, pick) => find(pick(rare)),
    "brief, 5 % word": (_, pick) => find(pick(middling)),
    "brief, 15-30 % word": (_, pick) => find(pick(frequent)),
    "brief, country by all its names": () => find(countries[turn++ % countries.length] ?? ""),
    "brief, two 5 % words": (_, pick) => find(`${pick(middling)} ${pick(middling)}`),
    "brief, rare and 5 % word": (_, pick) => find(`${pick(rare)} ${pick(middling)}`),
    "brief, three 5 % words": (_, pick) => find(`${pick(middling)} ${pick(middling)} ${pick(middling)}`),
    "brief, phrase of an article": () => find(`"${phrases[(turn++ * 7919) % phrases.length]}"`),
    "brief, phrase, mostly none": (_, pick) => find(`"${pick(frequent)} ${pick(frequent)}"`),
    "brief, unknown word": (_, pick) => find(`${pick(middling)}qx`),
    "newest, 7 d, 5 % word": (_, pick) => search(pick(middling), ago(7)),
    "newest, no window, rare word": (_, pick) => search(pick(rare), null),
    "newest, no window, 5 % word": (_, pick) => search(pick(middling), null),
    "newest, 30 d long ago, 5 % word": (_, pick) => search(pick(middling), ago(500), "newest", ago(470)),
    "newest, no window, phrase": (_, pick) => search(`"${pick(frequent)} ${pick(frequent)}"`, null),
    "relevance, rare word": (_, pick) => search(pick(rare), null, "relevance"),
    "relevance, 5 % word": (_, pick) => search(pick(middling), null, "relevance"),
    "relevance, country": () => search(countries[turn++ % countries.length] ?? "", null, "relevance"),
    "relevance, 15-30 % word": (_, pick) => search(pick(frequent), null, "relevance"),
    "relevance, three 5 % words": (_, pick) =>
      search(`${pick(middling)} ${pick(middling)} ${pick(middling)}`, null, "relevance"),
    "names, 1 letter": (_, pick) => archive.namesStartingWith(pick(middling).slice(0, 1), 25),
    "names, 4 letters": (_, pick) => archive.namesStartingWith(pick(middling).slice(0, 4), 25),
    "near names": (_, pick) => archive.nearNames(`${pick(middling).slice(1)}x`, 3),
    "titles, 1 letter": (_, pick) => archive.titlesMatching(pick(middling).slice(0, 1), 15, null),
    "titles, 4 letters": (_, pick) => archive.titlesMatching(pick(middling).slice(0, 4), 15, null),
  };
  console.log(`${"milliseconds".padEnd(32)}      p50      p99    stall`);
  for (const [name, question] of Object.entries(questions))
    console.log(await timed(name, question, archive, frequencies));
}

async function timed(
  name: string,
  question: Ask,
  archive: Archive,
  frequencies: ReadonlyMap<string, number>,
): Promise<string> {
  const total = await archive.count();
  let turn = 0;
  const pick = ([least, most]: readonly [number, number]) => {
    const words = wordsWithin(frequencies, least * total, most * total);
    return words[(turn++ * 7919) % words.length] ?? "syria";
  };
  const times: number[] = [];
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  for (let index = 0; index < QUERIES; index++) {
    const started = performance.now();
    await question(archive, pick);
    times.push(performance.now() - started);
    await setImmediate();
  }
  delay.disable();
  const column = (milliseconds: number) => milliseconds.toFixed(2).padStart(8);
  const at = (share: number) => column(percentile(times, share));
  return `${name.padEnd(32)} ${at(0.5)} ${at(0.99)} ${column(delay.max / 1e6)}`;
}

const ranges = new Map<string, readonly string[]>();

function wordsWithin(frequencies: ReadonlyMap<string, number>, least: number, most: number): readonly string[] {
  const key = `${least} ${most}`;
  const words =
    ranges.get(key) ??
    [...frequencies]
      .filter(([word, count]) => word.length > 3 && count >= least && count <= most && isTopic(word))
      .map(([word]) => word);
  ranges.set(key, words);
  return words;
}

function isTopic(word: string): boolean {
  return parseTopic(word).kind === "topic";
}

function topic(text: string): Topic {
  const parsed = parseTopic(text);
  if (parsed.kind === "problem") throw new Error(parsed.reason);
  return parsed;
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1_000_000)} MB`;
}

await main();
