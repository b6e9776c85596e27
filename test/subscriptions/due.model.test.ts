import fc from "fast-check";
import { expect, test } from "vitest";
import { openDatabase } from "#database/database.ts";
import type { Move } from "#subscriptions/states.ts";
import { openSubscriptions, type Subscriptions } from "#subscriptions/store.ts";
import { wish } from "./made-up.ts";
import { firstSeen, watch } from "./wall-clock.oracle.ts";

/*
 * A few subscriptions in the weeks in which America and Europe change their clocks. People subscribe, change, pause and leave, the process
 * sleeps and crashes. The model knows from the watched clocks alone which dates are owed; the store must report these and no others.
 */
const HOUR = 3_600_000;
const START = Date.UTC(2026, 2, 5);
const HORIZON = START + 45 * 24 * HOUR;
/** Slots are delivered late until they are so old. */
const LATE = 20 * HOUR;

const ZONES = ["America/New_York", "Europe/Berlin", "America/Nuuk", "Asia/Tokyo", "Pacific/Kiritimati"];
const TIMES = ["00:00", "02:30", "08:00", "23:30"];

type Schedule = { readonly zone: string; readonly time: string; readonly days: readonly number[] };
type Subscribed = {
  id: string;
  schedule: Schedule;
  isActive: boolean;
  doneUntil: string;
  /** Slots after it count. */
  since: number;
  /** And so does every date from this one on, which was next when the schedule changed. */
  promised: string | null;
};
type World = { now: number; readonly subscribed: Subscribed[] };
type Real = {
  readonly store: Subscriptions;
  readonly inTransaction: <Result>(
    work: (transaction: Parameters<Subscriptions["dueSlots"]>[0]) => Promise<Result>,
  ) => Promise<Result>;
};

const watched = new Map<string, { readonly date: string; readonly at: number }[]>();

/** Every slot of a daily digest in those weeks, as the oracle saw it. */
function seen(zone: string, time: string) {
  const key = `${zone} ${time}`;
  const slots = watched.get(key) ?? firstSeen(watch(zone, START - 72 * HOUR, HORIZON + 240 * HOUR), time).slice(1);
  watched.set(key, slots);
  return slots;
}

function weekday(date: string): number {
  return (
    ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"].indexOf(new Date(`${date}T12:00Z`).toUTCString().slice(0, 3)) + 1
  );
}

/** The slots that a subscription is to get, from now on or late. */
function slotsOf({ schedule: { zone, time, days }, doneUntil, since, promised }: Subscribed) {
  return seen(zone, time).filter(
    ({ date, at }) =>
      days.includes(weekday(date)) && date > doneUntil && (at > since || (promised !== null && date >= promised)),
  );
}

function owed(subscribed: Subscribed, now: number) {
  return subscribed.isActive ? slotsOf(subscribed).filter(({ at }) => at <= now) : [];
}

function scheduleFields({ zone, time, days }: Schedule) {
  return { zone, minute: Number(time.slice(0, 2)) * 60 + Number(time.slice(3)), days: [...days] };
}

class Subscribe implements fc.AsyncCommand<World, Real> {
  readonly schedule: Schedule;
  constructor(schedule: Schedule) {
    this.schedule = schedule;
  }
  check = ({ subscribed }: World) => subscribed.length < 4;
  async run(world: World, { store }: Real): Promise<void> {
    const channelId = String(world.subscribed.length);
    const outcome = await store.add(wish({ ...scheduleFields(this.schedule), channelId }), new Date(world.now));
    if (outcome.kind !== "added") throw new Error(outcome.kind);
    const fresh = { isActive: true, doneUntil: "", since: world.now, promised: null };
    world.subscribed.push({ id: outcome.stored.subscription.id, schedule: this.schedule, ...fresh });
  }
  toString = () => `subscribe ${JSON.stringify(this.schedule)}`;
}

class Change implements fc.AsyncCommand<World, Real> {
  readonly place: number;
  readonly changes: Partial<Schedule>;
  constructor(place: number, changes: Partial<Schedule>) {
    this.place = place;
    this.changes = changes;
  }
  check = ({ subscribed }: World) => subscribed[this.place] !== undefined;
  async run(world: World, { store }: Real): Promise<void> {
    const subscribed = world.subscribed[this.place];
    if (subscribed === undefined) return;
    const schedule = { ...subscribed.schedule, ...this.changes };
    subscribed.promised = subscribed.isActive ? (slotsOf(subscribed)[0]?.date ?? null) : null;
    Object.assign(subscribed, { schedule, since: world.now });
    await store.change(subscribed.id, scheduleFields(schedule), new Date(world.now));
  }
  toString = () => `change ${this.place} ${JSON.stringify(this.changes)}`;
}

class SetState implements fc.AsyncCommand<World, Real> {
  readonly place: number;
  readonly to: Move["to"];
  constructor(place: number, to: Move["to"]) {
    this.place = place;
    this.to = to;
  }
  check = ({ subscribed }: World) => subscribed[this.place] !== undefined;
  async run(world: World, { store }: Real): Promise<void> {
    const subscribed = world.subscribed[this.place];
    if (subscribed === undefined) return;
    const outcome = await store.setState(subscribed.id, { to: this.to, now: new Date(world.now) });
    if (outcome.kind !== "moved") return;
    Object.assign(subscribed, { isActive: this.to === "active", since: world.now, promised: null });
  }
  toString = () => `${this.place} becomes ${this.to}`;
}

class Wait implements fc.AsyncCommand<World, Real> {
  readonly time: number;
  constructor(time: number) {
    this.time = time;
  }
  check = ({ now }: World) => now + this.time < HORIZON;
  async run(world: World): Promise<void> {
    world.now += this.time;
  }
  toString = () => `wait ${this.time / HOUR} h`;
}

/** The heartbeat: takes all that is due, or crashes before it has. */
class Heartbeat implements fc.AsyncCommand<World, Real> {
  readonly doesCrash: boolean;
  constructor(doesCrash: boolean) {
    this.doesCrash = doesCrash;
  }
  check = () => true;
  async run(world: World, real: Real): Promise<void> {
    const reported: string[] = [];
    for (let slots = await this.#beat(world, real); slots.length > 0; slots = await this.#beat(world, real)) {
      reported.push(...slots);
    }
    if (this.doesCrash) return;
    const expected = world.subscribed.flatMap((subscribed) => takeOwed(subscribed, world.now));
    expect(reported.toSorted()).toEqual(expected.toSorted());
  }
  async #beat({ now }: World, { store, inTransaction }: Real): Promise<string[]> {
    const beat = inTransaction(async (transaction) => {
      const slots = await store.dueSlots(transaction, new Date(now));
      for (const { slot } of slots) await store.advance(transaction, slot.subscriptionId, slot.date);
      if (this.doesCrash) throw new Error("power cut");
      return slots.map(({ slot, isStale }) => `${slot.subscriptionId} ${slot.date} ${slot.dueAt.getTime()} ${isStale}`);
    });
    return this.doesCrash ? beat.catch(() => []) : beat;
  }
  toString = () => (this.doesCrash ? "crash" : "heartbeat");
}

function takeOwed(subscribed: Subscribed, now: number): string[] {
  const slots = owed(subscribed, now);
  subscribed.doneUntil = slots.at(-1)?.date ?? subscribed.doneUntil;
  return slots.map(
    (slot) => `${subscribed.id} ${slot.date} ${slot.at} ${slot !== slots.at(-1) || now - slot.at >= LATE}`,
  );
}

const zone = fc.constantFrom(...ZONES);
const time = fc.constantFrom(...TIMES);
const days = fc.oneof(fc.constant([1, 2, 3, 4, 5, 6, 7]), fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }));
const place = fc.nat(3);
const commands = fc.commands(
  [
    fc.record({ zone, time, days }).map((schedule) => new Subscribe(schedule)),
    fc
      .tuple(place, fc.record({ zone, time, days }, { requiredKeys: [] }))
      .map(([which, changes]) => new Change(which, changes)),
    fc
      .tuple(place, fc.constantFrom("active", "paused", "suspended", "ended"))
      .map(([which, to]) => new SetState(which, to)),
    fc.integer({ min: 1, max: 12 * 60 }).map((minutes) => new Wait(minutes * 60_000)),
    fc.integer({ min: 1, max: 80 }).map((hours) => new Wait(hours * HOUR)),
    fc.boolean().map((doesCrash) => new Heartbeat(doesCrash)),
    fc.constant(new Heartbeat(false)),
  ],
  { maxCommands: 40 },
);

test("whatever people and the process do, exactly the dates owed are reported, once, with their instants", async () => {
  await fc.assert(
    fc.asyncProperty(commands, async (some) => {
      const database = await openDatabase({ url: ":memory:" });
      const real: Real = {
        store: openSubscriptions(database),
        inTransaction: (work) => database.kysely.transaction().execute(work),
      };
      try {
        await fc.asyncModelRun(
          () => ({ model: { now: START, subscribed: [] }, real }),
          [...some, new Heartbeat(false)],
        );
      } finally {
        await database.close();
      }
    }),
    { numRuns: process.env.SOAK ? 3000 : 150 },
  );
});
