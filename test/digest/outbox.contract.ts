import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type Database, openDatabase } from "#database/database.ts";
import { clockOf } from "#digest/clock.ts";
import { type Deliveries, openDeliveries } from "#digest/deliveries.ts";
import { type Outbox, type OutboxRow, openOutbox } from "#digest/outbox.ts";
import { enterExtra } from "#digest/send-now.ts";
import { LEASE_MS, type Lease, senderLease } from "#digest/sender-lease.ts";
import { slotsOf } from "#digest/subscribed.ts";
import { openSubscriptions, type Subscriptions } from "#subscriptions/store.ts";

const evening = Date.UTC(2026, 10, 22, 20);
const morning = evening + 12 * 3_600_000;
const DAY = 24 * 3_600_000;
const frozen = { channel_id: "10", kind: "text" as const, nonce: "n", payload: "{}", plain: null };
const digest = {
  topics: ["syria"],
  asOf: new Date(morning).toISOString(),
  stories: [],
  more: [],
  coverage: { articles: 0, outlets: 0, from: null, until: null, untold: 0 },
};

/** What delivery asks of a database, whichever it is. */
export function describeOutbox(freshUrl: () => Promise<string>): void {
  let database: Database;
  let other: Database;
  let subscriptions: Subscriptions;
  let outbox: Outbox;
  let deliveries: Deliveries;
  let lease: Lease;

  beforeEach(async () => {
    const url = await freshUrl();
    database = await openDatabase({ url });
    other = await openDatabase({ url });
    subscriptions = openSubscriptions(database);
    outbox = outboxOn(database);
    deliveries = openDeliveries(database);
    lease = await held(database, "one");
  });
  afterEach(async () => {
    await database.close();
    await other.close();
  });

  function outboxOn(on: Database): Outbox {
    return openOutbox(on, slotsOf(openSubscriptions(on), on));
  }

  async function held(on: Database, owner: string, now = morning): Promise<Lease> {
    const outcome = await senderLease(on, "app").acquire(owner, now);
    if (outcome.kind !== "held") throw new Error(outcome.kind);
    return outcome.lease;
  }

  async function subscribe(channelId = "10"): Promise<string> {
    const when = { minute: 480, zone: "UTC", days: [1, 2, 3, 4, 5, 6, 7] };
    const what = { topics: ["syria"], stories: 6, pingRoleId: null, isPublished: false, saysNothingNew: false };
    const where = { guildId: "1", userId: "1", channelId, channelKind: "text" as const };
    const outcome = await subscriptions.add({ ...when, ...what, ...where }, new Date(evening));
    if (outcome.kind !== "added") throw new Error(outcome.kind);
    return outcome.stored.subscription.id;
  }

  async function book(at = morning): Promise<void> {
    while ((await outbox.book(new Date(at))) > 0);
  }

  async function dueRow(at = morning): Promise<OutboxRow> {
    const [row] = await outbox.due(lease, at);
    if (row === undefined) throw new Error("nothing is due");
    return row;
  }

  async function taken(content: string | null = null): Promise<OutboxRow> {
    const row = await outbox.take(await dueRow(), { ...frozen, digest: content }, lease, morning);
    if (row === null) throw new Error("it was not taken");
    return row;
  }

  test("a digest sent beside the schedule is entered once however many ask, and again when it has gone out", async () => {
    const id = await subscribe();
    const now = new Date(morning - 3_600_000);
    const wish = { date: "2026-11-23", now };
    const asked = await Promise.all([database, other, database].map((on) => enterExtra(on, id, wish)));
    expect(asked.map(({ kind }) => kind).sort()).toEqual(["entered", "under-way", "under-way"]);
    const [row] = await outbox.due(lease, morning);
    if (row) await outbox.settle(row, { state: "silent", settled_at: morning });
    expect(await enterExtra(other, id, wish)).toEqual({
      kind: "entered",
      delivery: { subscriptionId: id, date: "2026-11-23", part: 3 },
    });
    expect(await outbox.book(new Date(morning))).toBe(1);
  });

  describe("the outbox", () => {
    test("enters a slot once, though two processes enter at the same time and again later", async () => {
      for (const channel of ["10", "11", "12"]) await subscribe(channel);
      await Promise.all([outbox.book(new Date(morning)), outboxOn(other).book(new Date(morning))]);
      await book();
      expect(await outbox.due(lease, morning)).toHaveLength(3);
      await book(morning + DAY);
      expect(await deliveries.counts(new Date(0))).toMatchObject({ pending: 6 });
    });

    test("records what is too late as stale", async () => {
      await subscribe();
      await book(morning + 3 * DAY);
      expect(await deliveries.counts(new Date(0))).toMatchObject({ stale: 3, pending: 1 });
    });

    test("gives a delivery to the current holder of the lease only", async () => {
      await subscribe();
      await book();
      const row = await dueRow();
      const next = await held(other, "two", morning + LEASE_MS);
      expect(await outbox.take(row, { ...frozen, digest: null }, lease, morning)).toBeNull();
      expect(await outboxOn(other).take(row, { ...frozen, digest: null }, next, morning)).toMatchObject({
        attempts: 1,
      });
    });

    test("gives it once", async () => {
      await subscribe();
      await book();
      const row = await dueRow();
      const takes = [outbox, outboxOn(other)].map((each) =>
        each.take(row, { ...frozen, digest: null }, lease, morning),
      );
      expect((await Promise.all(takes)).filter((each) => each !== null)).toHaveLength(1);
      expect(await outbox.due(lease, morning)).toEqual([]);
    });

    test("gives what a dead process took to its successor, before all that is new", async () => {
      for (const channel of ["10", "11", "12"]) await subscribe(channel);
      await book();
      const last = (await outbox.due(lease, morning)).at(-1);
      if (last === undefined) throw new Error("nothing is due");
      const channel_id = (await subscriptions.find(last.subscription_id))?.subscription.channelId ?? "";
      await outbox.take(last, { ...frozen, channel_id, digest: null }, lease, morning);
      const next = await held(other, "two", morning + LEASE_MS);
      const rows = await outboxOn(other).due(next, morning + LEASE_MS);
      expect(rows[0]).toMatchObject({ subscription_id: last.subscription_id, state: "leased", first_post_at: morning });
      expect(rows).toHaveLength(3);
    });

    test("lets nobody settle what another has taken since", async () => {
      await subscribe();
      await book();
      const old = await taken();
      const next = await held(other, "two", morning + LEASE_MS);
      expect(await outboxOn(other).take(old, { ...frozen, digest: null }, next, morning)).not.toBeNull();
      expect(await outbox.settle(old, { state: "dead" })).toBe(false);
      expect(await deliveries.counts(new Date(0))).toMatchObject({ leased: 1, dead: 0 });
    });

    test.for(["paused", "ended"] as const)("gives nothing whose subscription is %s by then", async (to) => {
      const id = await subscribe();
      await book();
      const row = await dueRow();
      await subscriptions.setState(id, { to, now: new Date(morning) });
      expect(await outbox.take(row, { ...frozen, digest: null }, lease, morning)).toBeNull();
    });

    test("gives nothing for a channel that the subscription has left", async () => {
      const id = await subscribe();
      await book();
      const row = await dueRow();
      await subscriptions.change(id, { channelId: "99" }, new Date(morning));
      expect(await outbox.take(row, { ...frozen, digest: null }, lease, morning)).toBeNull();
    });

    test("keeps a retry until its time", async () => {
      await subscribe();
      await book();
      await outbox.settle(await taken(), { state: "pending", next_at: morning + 5_000 });
      expect(await outbox.due(lease, morning + 4_999)).toEqual([]);
      expect(await outbox.nextTry()).toBe(morning + 5_000);
      expect(await outbox.due(lease, morning + 5_000)).toHaveLength(1);
    });
  });

  describe("the sender's lease", () => {
    const acquire = (on: Database, owner: string, now: number) => senderLease(on, "app").acquire(owner, now);

    test("has one holder until it runs out or is given back", async () => {
      expect(await acquire(other, "two", morning + LEASE_MS - 1)).toEqual({ kind: "taken" });
      await senderLease(database, "app").release(lease);
      expect(await acquire(other, "two", morning + 1)).toMatchObject({ kind: "held", lease: { owner: "two" } });
    });

    test("given back too late takes nothing from the next holder", async () => {
      await held(other, "two", morning + LEASE_MS);
      await senderLease(database, "app").release(lease);
      expect(await acquire(database, "one", morning + LEASE_MS + 1)).toEqual({ kind: "taken" });
    });

    test("is one of many when all want it at once", async () => {
      await senderLease(database, "app").release(lease);
      const outcomes = await Promise.all(
        ["a", "b", "c", "d"].map((each) => acquire(each < "c" ? database : other, each, morning)),
      );
      expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(["held", "taken", "taken", "taken"]);
    });

    test("is another one for another application", async () => {
      expect(await senderLease(other, "other app").acquire("two", morning)).toMatchObject({ kind: "held" });
    });

    test("is nobody's while Discord wants silence", async () => {
      await senderLease(database, "app").hush(morning + 500_000);
      await senderLease(database, "app").release(lease);
      expect(await acquire(other, "two", morning)).toEqual({ kind: "silence", until: new Date(morning + 500_000) });
      expect(await acquire(other, "two", morning + 500_000)).toMatchObject({ kind: "held" });
    });
  });

  describe("what was delivered", () => {
    test("is told to the next digest, sent or perhaps sent, of this subscription, since a moment", async () => {
      const id = await subscribe();
      for (const [day, state] of (["sent", "unknown", "dead"] as const).entries()) {
        await book(morning + day * DAY);
        const row = (await outbox.due(lease, morning + day * DAY))[0];
        const told = JSON.stringify({ ...digest, topics: [state] });
        const mine = row && (await outbox.take(row, { ...frozen, digest: told }, lease, morning + day * DAY));
        if (mine) await outbox.settle(mine, { state });
      }
      const told = (since: number) => deliveries.toldBy(id, new Date(since));
      expect((await told(0)).map(({ topics }) => topics)).toEqual([["sent"], ["unknown"]]);
      expect(await told(morning + 1)).toHaveLength(1);
      expect(await deliveries.toldBy("another", new Date(0))).toEqual([]);
    });

    test("is found by the marker in its buttons", async () => {
      const id = await subscribe();
      await book();
      await outbox.settle(await taken(JSON.stringify(digest)), { state: "sent" });
      expect(await deliveries.digestOf(`${id}.2026-11-23`)).toEqual(digest);
      expect(await deliveries.digestOf(`${id}.2026-11-24`)).toBeNull();
      expect(await deliveries.digestOf("nonsense")).toBeNull();
    });

    test("is listed newest first, by subscription, state and time", async () => {
      const one = await subscribe("10");
      const two = await subscribe("11");
      await book();
      await book(morning + DAY);
      const list = (filter: object) => deliveries.list({ limit: 10, ...filter });
      expect((await list({ subscriptionIds: [one] })).map(({ date }) => date)).toEqual(["2026-11-24", "2026-11-23"]);
      expect(await list({ since: new Date(morning + 1) })).toHaveLength(2);
      expect(await list({ states: ["sent"] })).toEqual([]);
      expect(await list({ subscriptionIds: [] })).toEqual([]);
      await deliveries.forget([two]);
      expect(await list({})).toHaveLength(2);
    });

    test("is kept for a year", async () => {
      await subscribe();
      await book();
      expect(await deliveries.tidy(new Date(morning + 365 * DAY))).toBe(0);
      expect(await deliveries.tidy(new Date(morning + 367 * DAY))).toBe(1);
    });
  });

  test("a skewed clock of the machine counts only where the machine is the database's too", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 3_600_000 });
    try {
      const skew = (await clockOf(database).now()).getTime() - Date.now();
      expect(Math.round(skew / 60_000)).toBe(database.dialect === "postgres" ? -60 : 0);
    } finally {
      vi.useRealTimers();
    }
  });
}
