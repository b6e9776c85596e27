import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type Database, openDatabase } from "#database/database.ts";
import { openDeliveries } from "#digest/deliveries.ts";
import type { Posting } from "#digest/posting.ts";
import { openSubscriptions } from "#subscriptions/store.ts";
import { buildDelivery, composeWords } from "../desk.ts";

/** In real milliseconds: only a failing test waits that long. */
const PATIENCE = 30_000;
const never = new Promise<never>(() => {});
const evening = Date.UTC(2026, 10, 22, 20);
let database: Database;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  database = await openDatabase({ url: ":memory:" });
  for (const topic of ["syria", "aleppo"]) await subscribe(topic);
});

afterEach(async () => {
  vi.useRealTimers();
  await database.close();
});

async function subscribe(topic: string): Promise<void> {
  const wanted = { channelKind: "text" as const, zone: "UTC", days: [1, 2, 3, 4, 5, 6, 7], minute: 480, stories: 6 };
  const rest = { guildId: "1", userId: "1", pingRoleId: null, isPublished: false, saysNothingNew: false };
  await openSubscriptions(database).add({ ...wanted, ...rest, channelId: topic, topics: [topic] }, new Date(evening));
}

/** A desk at eight in the morning that posts into a list. */
function desk(parts: { readonly posting?: Partial<Posting>; readonly compose?: typeof composeWords }) {
  const posted: string[] = [];
  let now = evening + 12 * 3_600_000;
  const posting: Posting = {
    post: async ({ channelId }) => {
      posted.push(channelId);
      return { kind: "posted", messageId: "1" };
    },
    sought: async () => ({ kind: "absent" }),
    publish: async () => ({ isPublished: true, reason: null }),
    ...parts.posting,
  };
  const clock = {
    now: async () => new Date(now),
    elapsed: () => now,
    pause: async (ms: number) => {
      now += ms;
    },
  };
  const { compose = composeWords } = parts;
  const delivery = buildDelivery(database, { applicationId: "1", clock, posting, compose });
  return { ...delivery, posted, passes: (ms: number) => (now += ms) };
}

test("a message that hangs in the making holds up no other, and is tried again", async () => {
  const { beat, posted } = desk({
    compose: async (subscription, ...rest) =>
      subscription.topics[0] === "syria" ? never : composeWords(subscription, ...rest),
  });
  const beating = beat();
  await vi.waitFor(() => expect(posted).toEqual(["aleppo"]), PATIENCE);
  // Its first try and those after it, within one turn.
  for (let tries = 0; tries < 6; tries++) await vi.advanceTimersByTimeAsync(20_000);
  await beating;
  const reports = await openDeliveries(database).list({ limit: 9 });
  expect(reports).toMatchObject(
    expect.arrayContaining([
      expect.objectContaining({ state: "pending", reason: "the message took too long to make" }),
    ]),
  );
});

test("a turn that hangs is given up, and the next one takes up what it left", async () => {
  let hangs = true;
  const { beat, posted, logged, passes } = desk({
    posting: {
      post: async ({ channelId }) => {
        if (hangs) return never;
        posted.push(channelId);
        return { kind: "posted", messageId: "1" };
      },
    },
  });
  const hanging = beat();
  await vi.waitFor(async () => expect(await leased()).toBe(2), PATIENCE);
  await vi.advanceTimersByTimeAsync(50_000);
  await hanging;
  expect(logged.map(({ event }) => event)).toEqual(["digest-turn-failed"]);

  hangs = false;
  passes(60_000);
  await beat();
  expect(posted.toSorted()).toEqual(["aleppo", "syria"]);
});

async function leased(): Promise<number> {
  return (await openDeliveries(database).counts(new Date(0))).leased;
}

test("a beat during another does nothing", async () => {
  let makings = 0;
  const { beat, posted } = desk({
    compose: async (...what) => {
      makings += 1;
      return composeWords(...what);
    },
  });
  await Promise.all([beat(), beat(), beat()]);
  expect(makings).toBe(2);
  expect(posted).toHaveLength(2);
});
