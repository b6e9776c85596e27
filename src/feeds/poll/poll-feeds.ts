import type { Database } from "#database/database.ts";
import type { Fetch } from "#web/fetched.ts";
import { hostOf } from "../feed-address.ts";
import { askFeed, type FeedAnswer, type ParseFeed } from "./ask-feed.ts";
import { claimDue, type LeasedFeed, putOff } from "./due-feeds.ts";
import type { HostMemory } from "./host-memory.ts";
import type { HostTurns } from "./host-turns.ts";
import { keepBusy } from "./keep-busy.ts";
import { LEFT_ALONE } from "./polite-fetch.ts";
import { recordPoll } from "./record-poll.ts";
import { retryAfter } from "./retry-after.ts";

/** Feeds under way at once: enough that slow hosts hold up nobody, few enough for small machines and routers. */
const AT_ONCE = 32;
/** A feed whose host is busy for longer, in milliseconds, is put off rather than holding a place. */
const PATIENCE = 3_000;

/** Writes an event to the log. */
export type Note = (event: string, fields: Readonly<Record<string, unknown>>) => void;

/** What polling feeds needs. */
export type PollNeeds = {
  readonly database: Database;
  readonly fetch: Fetch;
  readonly parse: ParseFeed;
  readonly turns: HostTurns;
  readonly memory: HostMemory;
  readonly now: () => Date;
  /** From 0 to 1. */
  readonly random: () => number;
  readonly log: Note;
};

/** Polls the feeds that are due, until none is or the signal says stop; what is under way then is given back. */
export async function pollFeeds(needs: PollNeeds, signal: AbortSignal): Promise<void> {
  await keepBusy({
    claim: (count) => claimDue(needs.database, count, needs.now()),
    work: (feed) => pollInTurn(feed, needs, signal),
    limit: AT_ONCE,
    signal,
  });
}

async function pollInTurn(feed: LeasedFeed, needs: PollNeeds, signal: AbortSignal): Promise<void> {
  const host = hostOf(feed.url);
  const wait = needs.turns.wait(host);
  if (wait > PATIENCE) return putOff(needs.database, feed, new Date(needs.now().getTime() + wait));
  return needs.turns.take(host, () => poll(feed, host, needs, signal), signal);
}

async function poll(feed: LeasedFeed, host: string, needs: PollNeeds, signal: AbortSignal): Promise<void> {
  const { database, fetch, parse, memory, now } = needs;
  if (signal.aborted) return putOff(database, feed, now());
  const notBefore = await memory.notBefore(host);
  if (notBefore > now().getTime()) return putOff(database, feed, new Date(notBefore));
  const answer = await askFeed({ url: feed.url, validators: validatorsOf(feed) }, { fetch, parse, signal });
  if (signal.aborted && answer.kind === "failed") return putOff(database, feed, now());
  if (answer.kind === "failed" && answer.isHostBusy) {
    const pause = retryAfter(answer.headers, now()) ?? LEFT_ALONE;
    await memory.leaveAlone(host, new Date(now().getTime() + pause));
  }
  await record(feed, answer, needs);
}

function validatorsOf({ etag, last_modified, body_hash }: LeasedFeed) {
  return { etag, lastModified: last_modified, bodyHash: body_hash };
}

/** A feed that cannot be stored counts as failing: tried again at once, it would be asked for again and again. */
async function record(feed: LeasedFeed, answer: FeedAnswer, { database, now, random, log }: PollNeeds): Promise<void> {
  const moment = { now: now(), random: random() };
  try {
    await recordPoll(database, feed, answer, moment);
  } catch (error) {
    log("feed-not-recorded", { feed: feed.id, error });
    const failed = { kind: "failed", reason: "could not be stored", headers: {}, isHostBusy: false } as const;
    await recordPoll(database, feed, failed, moment);
  }
}
