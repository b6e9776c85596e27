import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { setTimeout } from "node:timers/promises";
import { parseArgs } from "node:util";
import { setFlagsFromString } from "node:v8";
import { openAnalysisPool } from "#archive/analysis-pool.ts";
import { openArchive } from "#archive/archive.ts";
import { createIngest } from "#archive/ingest.ts";
import { type Briefings, createBriefings } from "#commands/briefings.ts";
import { openDatabase } from "#database/database.ts";
import { openFeedStore } from "#feeds/feed-store.ts";
import { openPagePool } from "#feeds/page-pool.ts";
import { createPoller } from "#feeds/poll/poller.ts";
import { createFetch } from "#web/fetch.ts";
import { CLEAN_UP_EARLY } from "../src/newsdesk.ts";

/** The aim is 6,000 feeds of 20 items; fewer take less than three minutes. */
const { values: options } = parseArgs({
  options: {
    feeds: { type: "string", default: "300" },
    items: { type: "string", default: "20" },
    rounds: { type: "string", default: "3" },
    /** Seconds over which the polls of a round are spread; 0: all are due at once. */
    spread: { type: "string", default: "0" },
    /** Briefings asked for in a second. */
    questions: { type: "string", default: "10" },
  },
});
const FEEDS = Number(options.feeds);
const ROUNDS = Number(options.rounds);
const SPREAD = Number(options.spread) * 1000;

const QUESTIONS = Number(options.questions);
const TOPICS = ["president", "police", "government", "court", "city", "war", "company", "minister"];

/** Polls feeds on loopback, most of them unchanged, some slow and some dead, while somebody asks for briefings; prints what that took. */
async function main(): Promise<void> {
  setFlagsFromString(CLEAN_UP_EARLY);
  const server = spawn(process.execPath, [join(import.meta.dirname, "feed-server.ts"), options.items]);
  server.stderr.pipe(process.stderr);
  const [port] = await once(server.stdout, "data");
  const folder = mkdtempSync(join(tmpdir(), "newsdesk-bench-"));
  const desk = await openDesk(join(folder, "news.db"));
  try {
    await desk.addFeeds(Number(port));
    console.log(
      `${"round".padEnd(8)} seconds  feeds/s  articles  articles/s  CPU s  peak MB  loop p50/p99 ms  brief p50/p99 ms`,
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
  const analysis = openAnalysisPool(1);
  const pages = openPagePool(1);
  const now = () => new Date();
  const poller = createPoller({
    database,
    archive,
    analyse: analysis.analyse,
    ingest: createIngest(archive, analysis.analyse, now),
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
  return {
    archive,
    briefings,
    poller,
    addFeeds: async (port: number) => {
      for (let feed = 0; feed < FEEDS; feed++) {
        await store.addUnseen(`http://site-${feed}.example:${port}/feed/${feed}`, {
          guildId: null,
          addedBy: null,
          channelId: null,
        });
      }
    },
    makeDue: () =>
      database.kysely
        .updateTable("feeds")
        .set(({ eb }) => ({ next_poll_at: eb(eb("id", "*", Math.floor(SPREAD / FEEDS)), "+", Date.now()) }))
        .execute(),
    isDone: async (since: number) => {
      const left = await database.kysely.selectFrom("feeds").select("id").where("last_polled_at", ">", since).execute();
      return left.length >= FEEDS;
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
  await desk.makeDue();
  for (;;) {
    await desk.poller.work(new AbortController().signal);
    if (await desk.isDone(started)) break;
    await setTimeout(200);
  }
  loop.disable();
  const seconds = (Date.now() - started) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  const articles = (await desk.archive.count()) - before;
  const times = (await questions.stop()).toSorted((a, b) => a - b);
  const at = (share: number) => (times[Math.floor(share * (times.length - 1))] ?? 0).toFixed(0);
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
