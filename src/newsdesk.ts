import { randomBytes } from "node:crypto";
import { availableParallelism, totalmem } from "node:os";
import type { Keyv } from "keyv";
import { type AnalysisPool, analysisThreads, openAnalysisPool } from "#archive/analysis-pool.ts";
import { type Archive, openArchive } from "#archive/archive.ts";
import { createIngest, type Ingest } from "#archive/ingest.ts";
import type { Briefing } from "#briefing/briefing.ts";
import { type Briefings, createBriefings } from "#commands/briefings.ts";
import { createFinder } from "#commands/feeds/finder.ts";
import { createMemory } from "#commands/feeds/memory.ts";
import { type Database, openDatabase } from "#database/database.ts";
import { openStore } from "#database/keyv-store.ts";
import { tidy } from "#database/tidy.ts";
import type { Command } from "#discord/command.ts";
import { createDispatch, type Dispatch } from "#discord/dispatch.ts";
import { createFetch, userAgent } from "#web/fetch.ts";
import type { Fetch } from "#web/fetched.ts";
import manifest from "../package.json" with { type: "json" };
import type { Config } from "./config.ts";
import { type Digests, digestsOn } from "./digests.ts";
import { everyCommand } from "./every-command.ts";
import { type Feeds, feedsOn } from "./feeds.ts";
import { keptData } from "./kept-data.ts";
import { keyvAdapter } from "./keyv-adapter.ts";
import { useLittleMemory } from "./little-memory.ts";
import { createLog, type Log } from "./log.ts";
import { standing } from "./standing.ts";

/** A built Newsdesk: what the bot, the preview and the command line have in common. */
export type Newsdesk = {
  readonly archive: Archive;
  readonly ingest: Ingest;
  /** Analyses a few articles again whose analysis is of a former version; says how many. */
  readonly renew: () => Promise<number>;
  readonly feeds: Feeds;
  /** Asks for what others name on the web, safely. */
  readonly fetch: Fetch;
  readonly digests: Digests;
  readonly briefings: Briefings;
  readonly commands: readonly Command[];
  readonly dispatch: Dispatch;
  readonly log: Log;
  /** What was registered with Discord last, kept over restarts. */
  readonly registered: {
    readonly get: () => Promise<string | undefined>;
    readonly set: (hash: string) => Promise<void>;
  };
  /** The nightly housekeeping: forgets articles that are older than the operator keeps them, and tidies the database. */
  readonly tidy: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/**
 * Opens the database and builds everything that stands on it.
 * @throws Error with one sentence for the operator when the database or the Keyv adapter cannot be used.
 */
export async function openNewsdesk(config: Config): Promise<Newsdesk> {
  useLittleMemory();
  const now = () => new Date();
  const log = createLog((line) => process.stderr.write(line), { level: config.logLevel, secrets: config.secrets, now });
  const adapter = config.keyv === null ? undefined : await keyvAdapter(config.keyv);
  const database = await openDatabase({ url: config.databaseUrl });
  const archive = openArchive(database);
  const threads = analysisThreads({ processors: availableParallelism(), memory: allowedMemory() });
  const pool = openAnalysisPool(threads, log.warn);
  const ingest = createIngest(archive, pool.analyse, now);
  const fetch = createFetch({
    allowPrivate: config.allowPrivateFeeds,
    userAgent: userAgent(manifest.version, config.contactUrl),
  });
  const { maxFeeds: mostFeeds } = config;
  const feeds = feedsOn({ database, archive, ingest, analyse: pool.analyse, fetch, log, now, mostFeeds });
  const briefings = briefingsOn(archive, openStore<Briefing>(database, "briefings", adapter), now);
  const digests = digestsOn({
    database,
    archive,
    maxSubscriptions: config.maxSubscriptions,
    hasFeeds: async (guildId) => (await feeds.store.countUsed(guildId)) > 0,
    log,
    now,
  });
  const kept = keptData({ ...digests, feeds: feeds.store });
  const status = standing({ ...digests, archive, feeds: feeds.store, now });
  const parts = everyCommand(
    { archive, briefings, digests, kept, status, now },
    {
      store: feeds.store,
      finder: createFinder(feeds.tryFeed),
      fetch,
      memory: createMemory(openStore<string>(database, "feeds-command", adapter)),
      managerRoleOf: async (guildId) => (await digests.settings.of(guildId)).managerRoleId,
      now,
    },
  );
  return {
    archive,
    ingest,
    feeds,
    fetch,
    digests,
    renew: () => archive.renew(pool.analyse),
    briefings,
    commands: parts.commands,
    dispatch: createDispatch({ ...parts, log: log.error, newErrorId: () => randomBytes(4).toString("hex") }),
    log,
    registered: registeredOn(openStore(database, "registered", adapter)),
    tidy: async () => {
      const articles = await archive.forget({ keepDays: config.keepDays, now: now() });
      if (articles > 0) log.info("articles-forgotten", { articles });
      await feeds.store.forget();
      await kept.sweep(now());
      await tidy(database);
    },
    close: () => closeAll(feeds, pool, database),
  };
}

/** In bytes: what the machine has, or less where a container or a service is given less. */
function allowedMemory(): number {
  return Math.min(totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY);
}

function briefingsOn(archive: Archive, store: Keyv<Briefing>, now: () => Date): Briefings {
  return createBriefings({
    find: archive.find,
    load: archive.load,
    cite: archive.cite,
    nearNames: archive.nearNames,
    namesStartingWith: archive.namesStartingWith,
    store: { get: (key) => store.get(key), set: (key, value, ttl) => store.set(key, value, ttl) },
    now,
  });
}

function registeredOn(store: Keyv<string>): Newsdesk["registered"] {
  return {
    get: () => store.get("commands"),
    set: async (hash) => {
      await store.set("commands", hash);
    },
  };
}

async function closeAll(feeds: Feeds, pool: AnalysisPool, database: Database): Promise<void> {
  await feeds.close();
  await pool.close();
  await database.close();
}
