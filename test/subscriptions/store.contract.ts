import { sql } from "kysely";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Database } from "#database/database.ts";
import { openGuildSettings } from "#subscriptions/guild-settings.ts";
import type { Move } from "#subscriptions/states.ts";
import { openSubscriptions, type Subscriptions } from "#subscriptions/store.ts";
import type { StoredSubscription } from "#subscriptions/stored.ts";
import { wish } from "./made-up.ts";

const SUNDAY = new Date("2026-11-22T10:00:00Z");

function at(text: string): Date {
  return new Date(`${text}:00Z`);
}

/** What the subscriptions of any database promise. */
export function describeSubscriptions(openFresh: () => Promise<Database>): void {
  let database: Database;
  let store: Subscriptions;
  beforeEach(async () => {
    database = await openFresh();
    store = openSubscriptions(database, { most: 3 });
  });
  afterEach(() => database.close());

  async function added(changes: Parameters<typeof wish>[0] = {}, now = SUNDAY): Promise<StoredSubscription> {
    const outcome = await store.add(wish(changes), now);
    if (outcome.kind !== "added") throw new Error(`It was not added: ${outcome.kind}`);
    return outcome.stored;
  }

  /** What is due, as "date" or "date stale", without taking it. */
  async function due(now: string, limit?: number): Promise<string[]> {
    const slots = await database.kysely.transaction().execute((one) => store.dueSlots(one, at(now), limit));
    return slots.map(({ slot, isStale }) => (isStale ? `${slot.date} stale` : slot.date));
  }

  /** What is due, taken as the outbox takes it. */
  async function taken(now: string): Promise<string[]> {
    return database.kysely.transaction().execute(async (one) => {
      const slots = await store.dueSlots(one, at(now));
      for (const { slot } of slots) await store.advance(one, slot.subscriptionId, slot.date);
      return slots.map(({ slot, isStale }) => (isStale ? `${slot.date} stale` : slot.date));
    });
  }

  async function moved(id: string, move: Move): Promise<StoredSubscription> {
    const outcome = await store.setState(id, move);
    if (outcome.kind !== "moved") throw new Error(`It was not moved: ${outcome.kind}`);
    return outcome.stored;
  }

  describe("subscribing", () => {
    test("keeps what was wished, and says when the first digest comes", async () => {
      const decided = wish({
        topics: ["syria", "“sea level” OR ice"],
        days: [1, 3],
        pingRoleId: "400",
        isPublished: true,
      });
      const { subscription, next } = await added(decided);
      expect(subscription).toEqual({
        ...decided,
        id: expect.stringMatching(/^[0-9a-z]{10}$/),
        state: "active",
        createdAt: "2026-11-22T10:00:00.000Z",
      });
      expect(next).toEqual({ subscriptionId: subscription.id, date: "2026-11-23", dueAt: at("2026-11-23T07:00") });
      expect(await store.find(subscription.id)).toMatchObject({ subscription, next });
      expect(await store.find("0000000000")).toBeNull();
    });

    test("for a time still to come begins today, for one that has passed tomorrow", async () => {
      expect((await added({ minute: 12 * 60 })).next?.date).toBe("2026-11-22");
      expect((await added({ minute: 11 * 60 })).next?.date).toBe("2026-11-23");
    });

    test("twice to the same is said, in whatever order and case the topics are", async () => {
      const first = await added({ topics: ["Syria", "ice"], days: [1, 2] });
      const again = await store.add(wish({ topics: ["ice", "syria "], days: [2, 3] }), SUNDAY);
      expect(again).toMatchObject({ kind: "already-there", stored: { subscription: first.subscription } });
      await added({ topics: ["ice", "syria"], days: [3] });
      await added({ topics: ["ice", "syria"], days: [2], minute: 0 });
    });

    test("ends at what a server may have; those that ended do not count, nor those of others", async () => {
      const [first] = await Promise.all([added({ minute: 1 }), added({ minute: 2 }), added({ minute: 3 })]);
      expect(await store.add(wish({ minute: 4 }), SUNDAY)).toEqual({ kind: "full", most: 3 });
      await added({ minute: 4, guildId: "101" });
      await added({ minute: 4, guildId: null });
      await moved(first.subscription.id, { to: "ended", now: SUNDAY });
      await added({ minute: 4 });
    });

    test("at the same moment never exceeds what a server may have", async () => {
      const minutes = Array.from({ length: 12 }, (_, minute) => minute);
      const outcomes = await Promise.all(minutes.map((minute) => store.add(wish({ minute }), SUNDAY)));
      expect(outcomes.filter(({ kind }) => kind === "added")).toHaveLength(3);
      expect(await store.ofGuild("100")).toHaveLength(3);
    });

    test("to direct messages is bounded for each person", async () => {
      for (const minute of [1, 2, 3]) await added({ guildId: null, minute });
      expect(await store.add(wish({ guildId: null, minute: 4 }), SUNDAY)).toEqual({ kind: "full", most: 3 });
      await added({ guildId: null, minute: 4, userId: "301" });
      expect(await store.ofUser("300")).toHaveLength(3);
    });

    test("is listed by server, channel and person", async () => {
      const one = await added({ channelId: "201" });
      const two = await added({ channelId: "202" }, at("2026-11-22T10:01"));
      const direct = await added({ guildId: null, channelId: "203" });
      const ids = (list: readonly StoredSubscription[]) => list.map(({ subscription }) => subscription.id);
      expect(ids(await store.ofGuild("100"))).toEqual([one.subscription.id, two.subscription.id]);
      expect(ids(await store.ofChannel("202"))).toEqual([two.subscription.id]);
      expect(ids(await store.ofUser("300"))).toEqual([direct.subscription.id]);
      expect(await store.counts()).toEqual({ active: 3, paused: 0, suspended: 0, ended: 0 });
      expect(await store.remove(one.subscription.id)).toBe(true);
      expect(await store.remove(one.subscription.id)).toBe(false);
    });
  });

  describe("what is due", () => {
    test("is nothing before its time, and each slot once after", async () => {
      await added();
      expect(await taken("2026-11-23T06:59")).toEqual([]);
      expect(await taken("2026-11-23T07:00")).toEqual(["2026-11-23"]);
      expect(await taken("2026-11-23T07:00")).toEqual([]);
      expect(await taken("2026-11-24T07:10")).toEqual(["2026-11-24"]);
      expect(await store.nextDueAt()).toEqual(at("2026-11-25T07:00"));
    });

    test("stays due until it is taken", async () => {
      await added();
      expect(await due("2026-11-23T07:00")).toEqual(["2026-11-23"]);
      expect(await due("2026-11-23T07:01")).toEqual(["2026-11-23"]);
      await expect(
        database.kysely.transaction().execute(async (one) => {
          for (const { slot } of await store.dueSlots(one, at("2026-11-23T07:02")))
            await store.advance(one, slot.subscriptionId, slot.date);
          throw new Error("power cut");
        }),
      ).rejects.toThrow("power cut");
      expect(await due("2026-11-23T07:03")).toEqual(["2026-11-23"]);
    });

    test("after days of silence is the newest slot; the older ones are stale, not lost", async () => {
      await added();
      expect(await taken("2026-11-26T09:00")).toEqual([
        "2026-11-23 stale",
        "2026-11-24 stale",
        "2026-11-25 stale",
        "2026-11-26",
      ]);
      expect(await taken("2026-11-26T09:00")).toEqual([]);
    });

    test("is worth delivering for 20 hours", async () => {
      await added({ days: [1] });
      expect(await due("2026-11-24T02:59")).toEqual(["2026-11-23"]);
      expect(await due("2026-11-24T03:00")).toEqual(["2026-11-23 stale"]);
    });

    test("after months of silence comes in parts, and none is lost", async () => {
      await added();
      const parts: string[][] = [];
      for (let part = await taken("2027-02-27T12:00"); part.length > 0; part = await taken("2027-02-27T12:00"))
        parts.push(part);
      const dates = parts.flat();
      expect(dates).toHaveLength(97);
      expect(new Set(dates).size).toBe(97);
      expect(dates.filter((date) => !date.endsWith("stale"))).toEqual(["2027-02-27"]);
      expect(parts.length).toBeGreaterThan(2);
    });

    test("comes for the longest waiting first, of so many subscriptions at a time", async () => {
      await added({ minute: 9 * 60 });
      await added({ minute: 8 * 60 });
      const slots = await database.kysely
        .transaction()
        .execute((one) => store.dueSlots(one, at("2026-11-23T12:00"), 1));
      expect(slots.map(({ subscription }) => subscription.minute)).toEqual([480]);
    });

    test("is found in the index, whatever the number of subscriptions", async () => {
      const explain = database.dialect === "sqlite" ? sql`explain query plan` : sql`explain`;
      if (database.dialect === "postgres") await sql`set enable_seqscan = off`.execute(database.kysely);
      const plan =
        await sql`${explain} select * from subscriptions where next_due_at <= 5 order by next_due_at limit 9`.execute(
          database.kysely,
        );
      expect(JSON.stringify(plan.rows)).toContain("subscriptions_next_due_at");
    });

    test("does not wait for one whose zone this Node does not know: that one is set aside", async () => {
      const strange = await added({ minute: 1 });
      await added({ minute: 2 });
      await database.kysely
        .updateTable("subscriptions")
        .set({ zone: "Mars/Phobos" })
        .where("id", "=", strange.subscription.id)
        .execute();
      expect(await due("2026-11-23T07:00")).toEqual(["2026-11-23"]);
      expect(await store.find(strange.subscription.id)).toMatchObject({
        subscription: { state: "suspended" },
        next: null,
        reason: expect.stringContaining("zone"),
      });
    });
  });

  describe("a change", () => {
    test("of the time moves the next digest, and nothing that was delivered comes again", async () => {
      const { subscription } = await added();
      await taken("2026-11-23T07:00");
      expect((await store.change(subscription.id, { minute: 20 * 60 }, at("2026-11-23T08:00")))?.next?.date).toBe(
        "2026-11-24",
      );
    });

    test("to an earlier time that has passed delivers today's digest at once", async () => {
      const { subscription } = await added({ minute: 20 * 60 });
      const changed = await store.change(subscription.id, { minute: 8 * 60 }, SUNDAY);
      expect(changed?.next).toMatchObject({ date: "2026-11-22", dueAt: at("2026-11-22T07:00") });
      expect(await taken("2026-11-22T10:00")).toEqual(["2026-11-22"]);
    });

    test("to a later time today counts for today, when today was not promised before", async () => {
      const { subscription } = await added({ minute: 8 * 60 });
      expect((await store.change(subscription.id, { minute: 12 * 60 }, SUNDAY))?.next?.date).toBe("2026-11-22");
    });

    test("of the days does not deliver a day that has passed", async () => {
      const { subscription } = await added({ days: [3] });
      expect((await store.change(subscription.id, { days: [3, 7] }, SUNDAY))?.next?.date).toBe("2026-11-25");
    });

    test("of the zone delivers no date twice, westward, and skips none, eastward", async () => {
      const { subscription } = await added({ zone: "Asia/Tokyo" });
      await taken("2026-11-22T23:00");
      const west = await store.change(subscription.id, { zone: "America/Los_Angeles" }, at("2026-11-22T23:30"));
      expect(west?.next).toMatchObject({ date: "2026-11-24", dueAt: at("2026-11-24T16:00") });
      await taken("2026-11-24T16:00");
      const east = await store.change(subscription.id, { zone: "Asia/Tokyo" }, at("2026-11-25T01:00"));
      expect(east?.next).toMatchObject({ date: "2026-11-25", dueAt: at("2026-11-24T23:00") });
    });

    test("of other things leaves the next digest alone", async () => {
      const { subscription, next } = await added();
      const changed = await store.change(subscription.id, { topics: ["ice"], stories: 5, channelId: "201" }, SUNDAY);
      expect(changed).toMatchObject({ next, subscription: { topics: ["ice"], stories: 5, channelId: "201" } });
      expect(await store.change("0000000000", { stories: 5 }, SUNDAY)).toBeNull();
    });

    test("of a paused subscription wakes nothing", async () => {
      const { subscription } = await added();
      await moved(subscription.id, { to: "paused", now: SUNDAY });
      expect((await store.change(subscription.id, { minute: 0 }, SUNDAY))?.next).toBeNull();
    });
  });

  describe("a state", () => {
    test("paused owes nothing for the time that it lasts", async () => {
      const { subscription } = await added();
      await moved(subscription.id, { to: "paused", now: SUNDAY });
      expect(await due("2026-11-26T09:00")).toEqual([]);
      const resumed = await moved(subscription.id, { to: "active", now: at("2026-11-26T09:00") });
      expect(resumed.next?.date).toBe("2026-11-27");
    });

    test("resumed delivers no date twice", async () => {
      const { subscription } = await added({ minute: 0 });
      await taken("2026-11-22T23:00");
      await moved(subscription.id, { to: "paused", now: at("2026-11-23T01:00") });
      await store.change(subscription.id, { minute: 20 * 60 }, at("2026-11-23T01:00"));
      expect((await moved(subscription.id, { to: "active", now: at("2026-11-23T02:00") })).next?.date).toBe(
        "2026-11-24",
      );
    });

    test("suspended is told once, probed weekly, and resumes", async () => {
      const { subscription } = await added();
      const { id } = subscription;
      await moved(id, { to: "suspended", now: SUNDAY, reason: "The bot may not write there." });
      expect(await store.find(id)).toMatchObject({ reason: "The bot may not write there.", suspendedAt: SUNDAY });
      expect((await store.toTell(9)).map((stored) => stored.subscription.id)).toEqual([id]);
      await store.told(id, SUNDAY);
      expect(await store.toTell(9)).toEqual([]);
      expect(await store.toProbe(at("2026-11-29T09:59"), 9)).toEqual([]);
      expect(await store.toProbe(at("2026-11-29T10:00"), 9)).toHaveLength(1);
      await store.probed(id, at("2026-11-29T10:00"));
      expect(await store.toProbe(at("2026-12-06T09:59"), 9)).toEqual([]);
      const again = await moved(id, { to: "suspended", now: at("2026-12-06T10:00"), reason: "The same." });
      expect(again).toMatchObject({ suspendedAt: SUNDAY, toldAt: SUNDAY, reason: "The same." });
      const back = await moved(id, { to: "active", from: ["suspended"], now: at("2026-12-07T06:00") });
      expect(back).toMatchObject({ suspendedAt: null, reason: null, next: { date: "2026-12-07" } });
    });

    test("that is suspended again after a probe is not told again within a month", async () => {
      const { id } = (await added()).subscription;
      const suspendedAt = (now: Date) => moved(id, { to: "suspended", reason: "Locked.", now });
      await suspendedAt(SUNDAY);
      await store.told(id, SUNDAY);
      for (const [days, told] of [
        [8, SUNDAY],
        [31, null],
      ] as const) {
        const now = new Date(SUNDAY.getTime() + days * 86_400_000);
        await moved(id, { to: "active", from: ["suspended"], now });
        expect(await suspendedAt(now)).toMatchObject({ toldAt: told });
      }
    });

    test("paused by a person is not changed by a delivery that fails or a probe that succeeds", async () => {
      const { id } = (await added()).subscription;
      await moved(id, { to: "paused", now: SUNDAY });
      const now = SUNDAY;
      expect(await store.setState(id, { to: "suspended", now })).toEqual({ kind: "not-from", state: "paused" });
      const probe = { to: "active", from: ["suspended"], now } as const;
      expect(await store.setState(id, probe)).toEqual({ kind: "not-from", state: "paused" });
      expect(await store.setState("0000000000", probe)).toEqual({ kind: "not-found" });
    });

    test("ended is kept for 30 days, can be taken back, and is swept away then", async () => {
      const { id } = (await added()).subscription;
      await moved(id, { to: "ended", now: SUNDAY });
      expect(await due("2026-11-26T09:00")).toEqual([]);
      expect(await store.sweep(at("2026-12-22T09:59"))).toEqual([]);
      expect((await moved(id, { to: "active", now: at("2026-12-01T10:00") })).next?.date).toBe("2026-12-02");
      await moved(id, { to: "ended", now: at("2026-12-02T10:00") });
      expect(await store.sweep(at("2027-01-01T09:59"))).toEqual([]);
      expect(await store.sweep(at("2027-01-01T10:00"))).toEqual([id]);
      expect(await store.find(id)).toBeNull();
    });

    test("changes with the transaction of the caller, or not at all", async () => {
      const { id } = (await added()).subscription;
      const failing = database.kysely.transaction().execute(async (one) => {
        await store.setState(id, { to: "suspended", now: SUNDAY }, one);
        throw new Error("no");
      });
      await expect(failing).rejects.toThrow("no");
      expect((await store.find(id))?.subscription.state).toBe("active");
    });

    test("not active is not woken by a slot that was on its way", async () => {
      const { id } = (await added()).subscription;
      await moved(id, { to: "ended", now: SUNDAY });
      await database.kysely.transaction().execute((one) => store.advance(one, id, "2026-11-23"));
      expect(await store.find(id)).toMatchObject({ next: null, subscription: { state: "ended" } });
    });
  });

  describe("the settings of a server", () => {
    test("are null until set, and set one by one", async () => {
      const settings = openGuildSettings(database);
      expect(await settings.of("100")).toMatchObject({ guildId: "100", zone: null, quietHours: null });
      await settings.set("100", { zone: "Europe/Berlin", isZoneGuessed: true });
      await settings.set("100", { quietHours: { from: 1320, until: 420 }, defaultMinute: 480 });
      const all = await settings.set("100", { isZoneGuessed: false, managerRoleId: "400", language: "de" });
      expect(all).toEqual({
        guildId: "100",
        zone: "Europe/Berlin",
        isZoneGuessed: false,
        language: "de",
        defaultMinute: 480,
        quietHours: { from: 1320, until: 420 },
        managerRoleId: "400",
      });
      expect((await settings.set("100", { quietHours: null })).quietHours).toBeNull();
      expect((await settings.of("101")).zone).toBeNull();
    });

    test("remember when the bot was removed, and that it came back", async () => {
      const settings = openGuildSettings(database);
      await settings.setRemoved("100", SUNDAY);
      await settings.setRemoved("101", SUNDAY);
      await settings.setRemoved("101", null);
      expect(await settings.removedUntil(at("2026-11-22T09:59"))).toEqual([]);
      expect(await settings.removedUntil(SUNDAY)).toEqual(["100"]);
    });
  });

  test("all that is kept of a server can be deleted, and nobody else's goes with it", async () => {
    const settings = openGuildSettings(database);
    const mine = await added();
    const other = await added({ guildId: "101" });
    await settings.set("100", { zone: "Europe/Berlin" });
    await settings.set("101", { zone: "Europe/Paris" });
    expect(await store.deleteGuild("100")).toEqual([mine.subscription.id]);
    expect(await settings.delete("100")).toBe(true);
    expect(await store.ofGuild("100")).toEqual([]);
    expect(await settings.of("100")).toMatchObject({ zone: null });
    expect(await store.find(other.subscription.id)).not.toBeNull();
    expect(await settings.of("101")).toMatchObject({ zone: "Europe/Paris" });
  });
}
