import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import { openArchive } from "#archive/archive.ts";
import { type Database, openDatabase } from "#database/database.ts";
import { openFeedStore } from "#feeds/feed-store.ts";
import { dice } from "../../../train/dice.ts";
import { type Newsroom, openNewsroom } from "./newsroom.ts";

/** Real seconds of publishing and killing; `npm run soak` takes more. */
const SECONDS = Number(process.env.SOAK_SECONDS ?? 6);
/** On a machine so busy that a poller takes seconds to start, too. */
const FEWEST_KILLS = 4;
/** Half a second of the pollers' time. */
const INTERVAL = 5 * 60_000;
const DAY = 86_400_000;
/** Days after which all is read that was published. */
const LAST = 4;
/** No poller runs for up to so long: some leases run out meanwhile, others not. */
const LONGEST_DOWN = 10 * 60_000;
const FEEDS = 6;
/** A poller that gets nothing done for so long has hung. */
const PATIENCE = 30_000;

const child = join(import.meta.dirname, "soak-child.ts");

test("killed again and again, the poller loses no article and doubles none", {
  timeout: (SECONDS * 2 + 240) * 1000,
}, async () => {
  const seed = Number(process.env.SOAK_SEED ?? Date.now() % 1e6);
  console.info(`soak: seed ${seed}`);
  const random = dice(seed);
  const folder = mkdtempSync(join(tmpdir(), "newsdesk-soak-"));
  const url = join(folder, "news.db");
  const newsroom = await openNewsroom(FEEDS, random);
  const database = await openDatabase({ url });
  try {
    await addFeeds(database, newsroom);
    const pollers = { url, clock: Date.now() };
    const kills = await soak(pollers, newsroom, random);
    await settle(pollers, database);
    await expectAllThere(database, newsroom);
    expect(newsroom.answered.notModified).toBeGreaterThan(0);
    console.info(`soak: ${newsroom.published.length} items, ${kills} kills`, newsroom.answered);
  } finally {
    newsroom.close();
    await database.close();
  }
});

async function addFeeds(database: Database, { feeds, goesOn }: Newsroom): Promise<void> {
  for (let n = 0; n < 40; n++) goesOn();
  const { shareStored } = openArchive(database);
  const store = openFeedStore(database, { shareStored, now: () => new Date(), random: () => 0 });
  for (const feed of feeds) await store.addUnseen(feed, { guildId: null, addedBy: null, channelId: null });
  await database.kysely.updateTable("feeds").set({ interval: INTERVAL }).execute();
}

/** One poller after the other, on one database, and what their clock shows. */
type Pollers = { readonly url: string; clock: number };

async function poller(pollers: Pollers): Promise<ChildProcess> {
  const process_ = spawn(process.execPath, [child, pollers.url, String(pollers.clock)]);
  process_.stderr.on("data", (chunk) => console.info(`child: ${chunk}`));
  createInterface({ input: process_.stdout }).on("line", (line) => {
    // The last line of a killed poller may be cut off.
    pollers.clock = Math.max(pollers.clock, Number(line));
  });
  const died = once(process_, "exit").then(([code]) => Promise.reject(new Error(`A poller died with ${code}.`)));
  await Promise.race([once(process_.stdout, "data"), died]);
  died.catch(() => {});
  return process_;
}

async function kill(process_: ChildProcess): Promise<void> {
  const closed = once(process_, "close");
  process_.kill("SIGKILL");
  await closed;
}

/** Lets outlets publish while one poller after the other is killed; says how many were. */
async function soak(pollers: Pollers, newsroom: Newsroom, random: () => number): Promise<number> {
  let kills = 0;
  const until = Date.now() + SECONDS * 1000;
  const publishing = setInterval(newsroom.goesOn, 50);
  while (Date.now() < until || kills < FEWEST_KILLS) {
    const running = await poller(pollers);
    await setTimeout(100 + random() * 900);
    await kill(running);
    pollers.clock += random() * LONGEST_DOWN;
    kills++;
  }
  clearInterval(publishing);
  return kills;
}

/**
 * Nothing is published any more: days pass until each feed was read again and nothing waits. What changed again in the
 * first of them is read later.
 */
async function settle(pollers: Pollers, database: Database): Promise<void> {
  let left = 0;
  for (let days = 0; days < LAST; days += 2) {
    pollers.clock += 2 * DAY;
    const since = pollers.clock;
    const running = await poller(pollers);
    left = await unsettled(database, since);
    for (let last = Date.now(); left > 0 && Date.now() - last < PATIENCE; ) {
      await setTimeout(100);
      const now = await unsettled(database, since);
      if (now !== left) last = Date.now();
      left = now;
    }
    await kill(running);
  }
  expect(left).toBe(0);
}

/** How many feeds were not read since, and how many entries wait. */
async function unsettled({ kysely }: Database, since: number): Promise<number> {
  const feeds = await kysely.selectFrom("feeds").select("id").where("last_success_at", ">", since).execute();
  const waiting = await kysely.selectFrom("feed_entries").select("key").where("state", "=", "waiting").execute();
  return FEEDS - feeds.length + waiting.length;
}

async function expectAllThere({ kysely }: Database, { published, address }: Newsroom): Promise<void> {
  const rows = await kysely
    .selectFrom("articles")
    .innerJoin("bodies", "bodies.id", "articles.id")
    .select(["url", "text", "withdrawn_at"])
    .execute();
  const stored = Map.groupBy(rows, ({ url }) => url);
  expect([...stored.values()].filter((copies) => copies.length > 1)).toEqual([]);
  const alive = published.filter(({ isWithdrawn }) => !isWithdrawn);
  expect(alive.filter((item) => !stored.has(address(item)))).toEqual([]);
  const outdated = alive.filter((item) => !stored.get(address(item))?.[0]?.text.includes(`of ${item.text} the`));
  expect(outdated).toEqual([]);
  const still = published.filter(
    (item) => item.isWithdrawn && stored.get(address(item))?.some(({ withdrawn_at }) => withdrawn_at === null),
  );
  expect(still).toEqual([]);
  expect(rows.length).toBeLessThanOrEqual(published.length);
}
