import { setTimeout } from "node:timers/promises";
import type { Database } from "#database/database.ts";
import type { Fetch } from "#web/fetched.ts";
import { spreadOverdue } from "./due-feeds.ts";
import { openHostMemory } from "./host-memory.ts";
import { createHostTurns, type Sleep } from "./host-turns.ts";
import { politeFetch } from "./polite-fetch.ts";
import { type PollNeeds, pollFeeds } from "./poll-feeds.ts";
import { type ReadNeeds, readWaiting } from "./read-waiting.ts";

/** A beat is broken off after this time, so that the next one finds the way free; in milliseconds. */
const BEAT_LIMIT = 50_000;
/** What does not stop when it is told to is left behind after this time. */
const GRACE = 3_000;

/** What falls due so soon, in milliseconds, is waited for: pages that wait for the turn of their host. */
const NEAR = 5_000;
/** While feeds are polled, entries that they bring are looked for so often, in milliseconds. */
const LOOK_AGAIN = 250;

/** What a poller is made of. */
export type PollerNeeds = Omit<PollNeeds & ReadNeeds, "turns" | "memory"> & {
  readonly sleep?: Sleep;
  /** Milliseconds between two requests to a host. */
  readonly spacing?: number;
};

/** Polls feeds and reads what is new in them. */
export type Poller = {
  /** To be called once at the start: spreads what fell due meanwhile. */
  readonly start: () => Promise<void>;
  /** One beat: all feeds that are due, all entries that wait; ends within a minute, whatever hangs. */
  readonly beat: () => Promise<void>;
  /** As a beat, but until nothing is left or the signal says stop. */
  readonly work: (signal: AbortSignal) => Promise<void>;
  /** Fetches what somebody asked for, without breaking the peace of the hosts that are polled. */
  readonly fetch: Fetch;
  /** Breaks off the beat under way and waits for its end. */
  readonly close: () => Promise<void>;
};

/** Makes a poller; it does nothing until it is told to. */
export function createPoller(needs: PollerNeeds): Poller {
  const { sleep = sleepUntilAborted, now } = needs;
  const whole = {
    ...needs,
    turns: createHostTurns({ now, sleep, ...(needs.spacing !== undefined && { spacing: needs.spacing }) }),
    memory: openHostMemory(needs.database),
  };
  const closing = new AbortController();
  let underWay: Promise<void> = Promise.resolve();

  /** Both at once: what the polls find is read while others are still under way. */
  async function work(signal: AbortSignal): Promise<void> {
    const stop = AbortSignal.any([signal, closing.signal]);
    const polls = repeat(() => pollFeeds(whole, stop), nextFeedDue, stop);
    const reads = repeat(() => readUntilOver(polls, stop), nextEntryDue, stop);
    const outcomes = await Promise.allSettled([polls, reads]);
    for (const outcome of outcomes) if (outcome.status === "rejected") throw outcome.reason;
  }

  /** Until nothing is left that falls due soon. */
  async function repeat(part: () => Promise<void>, next: typeof nextFeedDue, stop: AbortSignal): Promise<void> {
    for (;;) {
      await part();
      const pause = (await next(needs.database)) - now().getTime();
      if (stop.aborted || pause > NEAR) return;
      await sleep(Math.max(pause, 0), stop);
    }
  }

  /** Reads what waits, also what the polls bring until they are over. */
  async function readUntilOver(polls: Promise<void>, stop: AbortSignal): Promise<void> {
    const over = polls.then(
      () => "over",
      () => "over",
    );
    do await readWaiting(whole, stop);
    while ((await Promise.race([over, setTimeout(LOOK_AGAIN, "not yet")])) !== "over");
    await readWaiting(whole, stop);
  }

  return {
    start: () => spreadOverdue(needs.database, now()),
    work,
    fetch: politeFetch(whole),
    beat: () => {
      const limit = AbortSignal.timeout(BEAT_LIMIT);
      underWay = Promise.race([work(limit), setTimeout(BEAT_LIMIT + GRACE, undefined, { ref: false })]);
      return underWay;
    },
    close: async () => {
      closing.abort();
      await Promise.race([underWay.catch(() => {}), setTimeout(GRACE, undefined, { ref: false })]);
    },
  };
}

const sleepUntilAborted: Sleep = (milliseconds, signal) =>
  setTimeout(milliseconds, undefined, { signal }).catch(() => {});

/** When the next feed falls due that nobody is polling, in milliseconds since 1970; Infinity when none does. */
async function nextFeedDue({ kysely }: Pick<Database, "kysely">): Promise<number> {
  const feed = await kysely
    .selectFrom("feeds")
    .select(({ fn }) => fn.min("next_poll_at").as("at"))
    .where("lease", "is", null)
    .executeTakeFirst();
  return feed?.at ?? Infinity;
}

/** When the next entry falls due that nobody is reading. */
async function nextEntryDue({ kysely }: Pick<Database, "kysely">): Promise<number> {
  const entry = await kysely
    .selectFrom("feed_entries")
    .select(({ fn }) => fn.min("next_try_at").as("at"))
    .where("state", "=", "waiting")
    .where("lease_until", "is", null)
    .executeTakeFirst();
  return entry?.at ?? Infinity;
}
