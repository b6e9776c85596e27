import { expect, test } from "vitest";
import { openDatabase } from "#database/database.ts";
import type { DeliveryReport } from "#digest/deliveries.ts";
import { openOutbox } from "#digest/outbox.ts";
import { slotsOf } from "#digest/subscribed.ts";
import { openSubscriptions } from "#subscriptions/store.ts";
import type { NewSubscription } from "#subscriptions/stored.ts";
import { newsdesk, place } from "./run.ts";

/** Too late for delivery, and within the day that the doctor looks at. */
const HOURS_AGO = 21;

/** A database with a digest that fell due while nobody was there, yesterday and the days before. */
async function desk() {
  const { environment } = place();
  const database = await openDatabase({ url: environment.DATABASE_URL ?? "" });
  const subscriptions = openSubscriptions(database);
  const due = new Date(Date.now() - HOURS_AGO * 3_600_000);
  const minute = due.getUTCHours() * 60 + due.getUTCMinutes();
  const daily: NewSubscription = {
    ...{ guildId: "1", channelId: "2", channelKind: "text", userId: "3", minute, zone: "UTC", stories: 6 },
    ...{ days: [1, 2, 3, 4, 5, 6, 7], pingRoleId: null, isPublished: false, saysNothingNew: false },
    topics: ["syria", "**climate**"],
  };
  await subscriptions.add(daily, new Date(Date.now() - 2.5 * 86_400_000));
  await openOutbox(database, slotsOf(subscriptions, database)).book(new Date());
  await database.close();
  return { environment, at: due.toISOString().slice(0, 16).replace("T", " ") };
}

test("deliveries are told a line each, the newest first, with what became of them", async () => {
  const { environment, at } = await desk();
  const { code, out } = await newsdesk(["deliveries"], { environment });
  expect(code).toBe(0);
  const lines = out.trim().split("\n");
  expect(lines.length).toBeGreaterThan(1);
  expect(lines[0]).toMatch(/^[-\d: ]{16} {2}stale {4}syria; \*\*climate\*\* {2}0 attempts {2}it fell due/);
  expect(lines[0]).toContain(at);
  expect(lines.toSorted().reverse()).toEqual(lines);
});

test("only those that went wrong are told with --failed, and as JSON for programs", async () => {
  const { environment } = await desk();
  const { out } = await newsdesk(["deliveries", "--failed", "--json"], { environment });
  const reports: DeliveryReport[] = JSON.parse(out);
  expect(new Set(reports.map(({ state }) => state))).toEqual(new Set(["stale"]));
});

test("before anything was delivered it says so", async () => {
  const { environment } = place();
  expect((await newsdesk(["deliveries"], { environment })).out).toBe("Nothing was delivered yet.\n");
  expect((await newsdesk(["deliveries", "--failed"], { environment })).out).toBe("No delivery has failed.\n");
});

test("the doctor tells of digests that were lost within a day, and how to see why", async () => {
  const { environment } = await desk();
  const { code, out } = await newsdesk(["doctor"], { environment });
  expect(out).toMatch(/✗ digests: 1 active, 0 paused, 0 resting .* 1 failed: see why with/);
  expect(code).toBe(1);
});
