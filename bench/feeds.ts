import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { setTimeout } from "node:timers/promises";
import { parseArgs } from "node:util";
import { openAnalysisPool } from "#archive/analysis-pool.ts";
import { openArchive } from "#archive/archive.ts";
import { createIngest } from "#archive/ingest.ts";
import { NOTHING_UNDERSTOOD } from "#briefing/analysis.ts";
import { type Briefings, createBriefings } from "#commands/briefings.ts";
import { openDatabase } from "#database/database.ts";
import { openFeedStore } from "#feeds/feed-store.ts";
import { openPagePool } from "#feeds/page-pool.ts";
import { createPoller } from "#feeds/poll/poller.ts";
import type { NewArticle } from "#news/article.ts";
import { createFetch } from "#web/fetch.ts";
import { PAGE_THREADS } from "../src/feeds.ts";
import { forgetLoading, useLittleMemory } from "../src/little-memory.ts";
import { percentile } from "./percentile.ts";

/** A hundred feeds and their first reading take two minutes; for 6,000: --feeds 6000 --items 5 --known --rounds 1. */
const { values: options } = parseArgs({
  options: {
    feeds: { type: "string", default: "100" },
    items: { type: "string", default: "20" },
    rounds: { type: "string", default: "3" },
    /** Seconds over which the polls of a round are spread; 0: all are due at once. */
    spread: { type: "string", default: "0" },
    /** Briefings asked for in a second. */
    questions: { type: "string", default: "10" },
    /** The first reading of every feed is stored beforehand, unmeasured and without analysis. */
    known: { type: "boolean", default: false },
  },
});
const FEEDS = Number(options.feeds);
const ROUNDS = Number(options.rounds);
const SPREAD = Number(options.spread) * 1000;

const QUESTIONS = Number(options.questions);
const TOPICS = ["president", "police", "government", "court", "city", "war", "company", "minister"];

/** Polls feeds on loopback, most of them unchanged, some slow and some dead, while somebody asks for briefings; prints what that took. */
async function main(): Promise<void> {
  useLittleMemory();
  // The bot is in the same process: its code takes room.
  await import("#discord/gateway.ts");
  const server = spawn(process.execPath, [join(import.meta.dirname, "feed-server.ts"), options.items]);
  server.stderr.pipe(process.stderr);
  const [port] = await once(server.stdout, "data");
  const folder = mkdtempSync(join(tmpdir(), "newsdesk-bench-"));
  const desk = await openDesk(join(folder, "news.db"));
  try {
    await desk.addFeeds(Number(port));
    if (options.known) await desk.readUnanalysed();
    forgetLoading();
    console.log(
      `${"round".padEnd(8)} seconds  feeds/s  articles  articles/s  CPU s  peak MB  loop p50/p99 ms  brief p50/p99 ms  load`,
    );
    for (let round = 1; round <= ROUNDS; round++) console.log(await measured(round, desk));
  } finally {
    await desk.close();
    server.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

type Desk = Awaited<ReturnType<typeof openDesk>>;

async function openDesk(url: string) {
  const database = await openDatabase({ url });
  const archive = openArchive(database);
  const analysis = openAnalysisPool(availableParallelism());
  const pages = openPagePool(PAGE_THREADS);
  const now = () => new Date();
  let isAnalysed = true;
  const analyse = async (articles: readonly NewArticle[]) =>
    isAnalysed ? analysis.analyse(articles) : articles.map(() => NOTHING_UNDERSTOOD);
  const poller = createPoller({
    database,
    archive,
    analyse,
    ingest: createIngest(archive, analyse, now),
    // Every name is this machine: so each feed has a host of its own.
    fetch: createFetch({ allowPrivate: true, userAgent: "Newsdesk/bench", lookup: async () => ["127.0.0.1"] }),
    parse: pages.readFeed,
    readPage: pages.readPage,
    now,
    random: Math.random,
    log: (event, fields) => console.error(event, fields),
  });
  const briefings = createBriefings({ ...archive, store: { get: async () => null, set: async () => null }, now });
  const store = openFeedStore(database, { shareStored: archive.shareStored, now, random: Math.random });
  const makeDue = () =>
    database.kysely
      .updateTable("feeds")
      .set(({ eb }) => ({ next_poll_at: eb(eb("id", "*", Math.floor(SPREAD / FEEDS)), "+", Date.now()) }))
      .execute();
  /** Polls every feed once. */
  const pollAll = async () => {
    const started = Date.now();
    await makeDue();
    for (;;) {
      await poller.work(new AbortController().signal);
      const polled = database.kysely.selectFrom("feeds").select("id").where("last_polled_at", ">=", started);
      if ((await polled.execute()).length >= FEEDS) return;
      await setTimeout(200);
    }
  };
  return {
    archive,
    briefings,
    addFeeds: async (port: number) => {
      for (let feed = 0; feed < FEEDS; feed++) {
        await store.addUnseen(`http://site-${feed}.example:${port}/feed/${feed}`, {
          guildId: null,
          addedBy: null,
          channelId: null,
        });
      }
    },
    pollAll,
    readUnanalysed: async () => {
      isAnalysed = false;
      await pollAll();
      isAnalysed = true;
    },
    close: async () => {
      await poller.close();
      await pages.close();
      await analysis.close();
      await database.close();
    },
  };
}

/** A round: every feed is polled once, and what is new in it stored. */
async function measured(round: number, desk: Desk): Promise<string> {
  const before = await desk.archive.count();
  const started = Date.now();
  const cpu = process.cpuUsage();
  const loop = monitorEventLoopDelay({ resolution: 5 });
  const questions = ask(desk.briefings);
  const peak = watchMemory();
  loop.enable();
  await desk.pollAll();
  loop.disable();
  const seconds = (Date.now() - started) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  const articles = (await desk.archive.count()) - before;
  const times = await questions.stop();
  const at = (share: number) => percentile(times, share).toFixed(0);
  return [
    String(round).padEnd(8),
    seconds.toFixed(1).padStart(7),
    (FEEDS / seconds).toFixed(1).padStart(8),
    String(articles).padStart(9),
    (articles / seconds).toFixed(1).padStart(11),
    ((user + system) / 1e6).toFixed(1).padStart(6),
    (peak() / 1e6).toFixed(0).padStart(8),
    `${(loop.percentile(50) / 1e6).toFixed(0)}/${(loop.percentile(99) / 1e6).toFixed(0)}`.padStart(16),
    `${at(0.5)}/${at(0.99)} of ${times.length}`.padStart(17),
    (loadavg()[0] ?? 0).toFixed(1).padStart(5),
  ].join(" ");
}

/** Asks for briefings until stopped; then gives how long each took, in milliseconds. */
function ask(briefings: Briefings): { readonly stop: () => Promise<number[]> } {
  const times: number[] = [];
  const underWay = new Set<Promise<unknown>>();
  let turn = 0;
  const askOne = () => {
    const begun = performance.now();
    const question = briefings.on(TOPICS[turn++ % TOPICS.length] ?? "", { since: null, server: null });
    const timed = question.then(() => times.push(performance.now() - begun)).finally(() => underWay.delete(timed));
    underWay.add(timed);
  };
  const timer = QUESTIONS > 0 ? setInterval(askOne, 1000 / QUESTIONS) : undefined;
  return {
    stop: async () => {
      clearInterval(timer);
      await Promise.all(underWay);
      return times;
    },
  };
}

/** The most memory that was resident, threads included; stops watching when asked. */
function watchMemory(): () => number {
  let most = 0;
  const timer = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss());
  }, 200);
  return () => {
    clearInterval(timer);
    return most;
  };
}

await main();
