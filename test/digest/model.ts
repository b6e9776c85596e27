import fc from "fast-check";
import { openDatabase } from "#database/database.ts";
import type { Posting } from "#digest/posting.ts";
import { openSubscriptions, type Subscriptions } from "#subscriptions/store.ts";
import { buildDelivery, type Design, designed, endsOf } from "./desk.ts";

/*
 * Histories of people, a process that dies and a Discord that fails, against real stores in memory. The oracle computes by itself what is due when:
 * its zones have no summer time, so that a sum does it (clock changes have a test of their own).
 */

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const START = Date.UTC(2026, 10, 20, 12);
/**
 * Longer trouble makes digests stale, rightly; here every one is to come. So no outage follows another before a beat
 * has gone well: with a crash between them two would take 20 hours.
 */
const LONGEST_TROUBLE = 10 * HOUR;
const NONCE_WINDOW = 5 * MINUTE;

/** Minutes ahead of UTC. */
const zones: ReadonlyMap<string, number> = new Map([
  ["UTC", 0],
  ["Asia/Kolkata", 330],
  ["Asia/Tokyo", 540],
  ["Pacific/Honolulu", -600],
  ["America/Phoenix", -420],
]);
const deaths = ["before-claim", "claimed", "answered", "recorded"] as const;
const outages = ["before", "after", "refused"] as const;

const who = fc.nat({ max: 4 });
const zone = fc.constantFrom(...zones.keys());
const action = fc.oneof(
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("subscribe" as const), minute: fc.nat({ max: 1439 }), zone }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("change zone" as const), who, zone }) },
  {
    weight: 6,
    arbitrary: fc.record({ kind: fc.constant("time passes" as const), hours: fc.integer({ min: 1, max: 9 }) }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("crash" as const), at: fc.constantFrom(...deaths) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("outage" as const), how: fc.constantFrom(...outages) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("recovery" as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("unsubscribe" as const), who }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("permissions lost" as const), who }) },
);
type Action = typeof action extends fc.Arbitrary<infer Kind> ? Kind : never;

/** Random histories; each begins with somebody who subscribes. */
export const histories = fc
  .tuple(fc.nat({ max: 1439 }), zone, fc.array(action, { minLength: 2, maxLength: 14 }))
  .map(([minute, zone, actions]): Action[] => [{ kind: "subscribe", minute, zone }, ...actions]);

type Reader = {
  readonly id: string;
  readonly channelId: string;
  readonly minute: number;
  readonly since: number;
  /** The zones it had, each from a moment on. */
  readonly zones: { readonly zone: string; readonly from: number }[];
  unsubscribedAt: number;
  lostAt: number;
};

type Message = { readonly channelId: string; readonly content: string; readonly at: number; readonly nonce: string };

/** Plays a history and gives what went wrong: digests lost, doubled, early, or posted to who had unsubscribed. */
export async function complaintsOf(history: readonly Action[], design: Design = "ours"): Promise<readonly string[]> {
  const database = await openDatabase({ url: ":memory:" });
  const world = newWorld();
  const subscriptions = openSubscriptions(database);
  try {
    let beat = newProcess();
    for (const each of history) await happen(each);
    world.outage = null;
    world.death = null;
    for (let step = 0; step < 4; step++) await pass(HOUR);
    return verdicts(world);

    async function happen(each: Action): Promise<void> {
      switch (each.kind) {
        case "time passes":
          for (let hour = 0; hour < each.hours; hour++) await pass(HOUR);
          return;
        case "crash":
          world.death = each.at;
          return;
        case "outage":
          if (world.wentWell) world.outage ??= { how: each.how, since: world.now };
          return;
        case "recovery":
          world.outage = null;
          return;
        default:
          await decide(each, world, subscriptions);
      }
    }

    async function pass(ms: number): Promise<void> {
      world.now += ms;
      if (world.outage && world.now - world.outage.since > LONGEST_TROUBLE) world.outage = null;
      await beat();
      world.wentWell = world.outage === null && !world.isDead;
      if (world.isDead) {
        world.isDead = false;
        beat = newProcess();
      }
    }
  } finally {
    await database.close();
  }

  function newProcess(): () => Promise<void> {
    const process = { isDead: false };
    const die = (at: (typeof deaths)[number]) => {
      if (world.death === at) {
        process.isDead = true;
        world.isDead = true;
        world.death = null;
      }
      if (process.isDead) throw new Error("killed");
    };
    const ends = designed(
      { outbox: endsOf(database, { api: "http://127.0.0.1:1", token: "x" }).outbox, posting: fakeDiscord(world) },
      design,
    );
    const delivery = buildDelivery(database, {
      applicationId: "1",
      clock: {
        now: async () => new Date(world.now),
        elapsed: () => world.now,
        pause: async (ms) => {
          die("before-claim");
          world.now += ms;
        },
      },
      outbox: {
        ...ends.outbox,
        take: async (...how) => {
          die("before-claim");
          const taken = await ends.outbox.take(...how);
          die("claimed");
          return taken;
        },
        settle: async (...what) => {
          die("answered");
          const isSettled = await ends.outbox.settle(...what);
          die("recorded");
          return isSettled;
        },
      },
      posting: ends.posting,
    });
    return delivery.beat;
  }
}

function newWorld() {
  return {
    now: START,
    outage: null as { readonly how: (typeof outages)[number]; readonly since: number } | null,
    death: null as (typeof deaths)[number] | null,
    isDead: false,
    wentWell: true,
    readers: [] as Reader[],
    messages: [] as Message[],
  };
}
type World = ReturnType<typeof newWorld>;

type Decision = Exclude<Action, { readonly kind: "time passes" | "crash" | "outage" | "recovery" }>;

async function decide(decision: Decision, world: World, subscriptions: Subscriptions): Promise<void> {
  const now = new Date(world.now);
  if (decision.kind === "subscribe") {
    const { minute, zone } = decision;
    const topic = `topic ${world.readers.length}`;
    const channelId = `${1_000 + world.readers.length}`;
    const outcome = await subscriptions.add({ ...plain, channelId, topics: [topic], minute, zone }, now);
    if (outcome.kind !== "added") throw new Error(outcome.kind);
    const { id } = outcome.stored.subscription;
    const never = Number.POSITIVE_INFINITY;
    const zones = [{ zone, from: world.now }];
    world.readers.push({ id, channelId, minute, since: world.now, zones, unsubscribedAt: never, lostAt: never });
    return;
  }
  const reader = world.readers[decision.who % world.readers.length];
  if (reader === undefined || reader.unsubscribedAt < world.now) return;
  switch (decision.kind) {
    case "change zone":
      await subscriptions.change(reader.id, { zone: decision.zone }, now);
      reader.zones.push({ zone: decision.zone, from: world.now });
      return;
    case "unsubscribe":
      await subscriptions.setState(reader.id, { to: "ended", now });
      reader.unsubscribedAt = world.now;
      return;
    case "permissions lost":
      reader.lostAt = Math.min(reader.lostAt, world.now);
  }
}

const plain = {
  guildId: "1",
  channelKind: "text" as const,
  userId: "1",
  days: [1, 2, 3, 4, 5, 6, 7],
  stories: 6,
  pingRoleId: null,
  isPublished: false,
  saysNothingNew: false,
};

function fakeDiscord(world: World): Posting {
  return {
    publish: async () => ({ isPublished: true, reason: null }),
    sought: async ({ channelId }, marker) => {
      if (world.outage) return { kind: "not-now", after: 0, reason: "down", isGlobal: false };
      const date = marker.slice(-10);
      const found = world.messages.find((each) => each.channelId === channelId && each.content.includes(date));
      return found ? { kind: "found", messageId: found.nonce } : { kind: "absent" };
    },
    post: async ({ channelId }, { content }, nonce, mayStill) => {
      const how = world.outage?.how;
      if (how === "refused" || !mayStill()) return { kind: "not-now", after: 0, reason: "down", isGlobal: false };
      if (how === "before") return { kind: "open", reason: "down" };
      const reader = world.readers.find((each) => each.channelId === channelId);
      if (reader && reader.lostAt <= world.now) return { kind: "no-access", reason: "closed" };
      const known = world.messages.some((each) => each.nonce === nonce && world.now - each.at < NONCE_WINDOW);
      if (!known) world.messages.push({ channelId, content: String(content), at: world.now, nonce });
      return how === "after" ? { kind: "open", reason: "down" } : { kind: "posted", messageId: nonce };
    },
  };
}

/** The oracle. */
function verdicts({ readers, messages, now }: World): string[] {
  return readers.flatMap((reader) => {
    const own = messages.filter(({ channelId }) => channelId === reader.channelId);
    const dates = own.map(({ content }) => content.slice(-10));
    const doubled = dates.filter((date, index) => dates.indexOf(date) !== index).map((date) => `doubled: ${date}`);
    const early = own
      .filter(({ content, at }) => reader.zones.every(({ zone }) => at < dueAt(reader, content.slice(-10), zone)))
      .map(({ content }) => `early: ${content}`);
    const after = own.filter(({ at }) => at > reader.unsubscribedAt).map(({ content }) => `unwanted: ${content}`);
    const lost = promised(reader, now)
      .filter((date) => !dates.includes(date))
      .map((date) => `lost: ${date}`);
    return [...doubled, ...early, ...after, ...lost];
  });
}

/**
 * The dates that must have come: not those around a change of zone, nor those that trouble delayed until they were not
 * wanted or closed out.
 */
function promised(reader: Reader, now: number): string[] {
  const end = Math.min(reader.unsubscribedAt, reader.lostAt) - LONGEST_TROUBLE - HOUR;
  const changes = reader.zones.slice(1).map(({ from }) => from);
  const dates: string[] = [];
  for (let day = START - 2 * DAY; day < now + 2 * DAY; day += DAY) {
    const date = new Date(day).toISOString().slice(0, 10);
    const { zone } = reader.zones.findLast(({ from }) => from <= dueAt(reader, date, "UTC")) ??
      reader.zones[0] ?? { zone: "UTC" };
    const at = dueAt(reader, date, zone);
    const isCertain = changes.every((change) => Math.abs(change - at) > 36 * HOUR);
    if (isCertain && at > reader.since && at <= now - HOUR && at < end) dates.push(date);
  }
  return dates;
}

function dueAt({ minute }: Reader, date: string, zone: string): number {
  return Date.parse(`${date}T00:00:00Z`) + (minute - (zones.get(zone) ?? 0)) * MINUTE;
}
