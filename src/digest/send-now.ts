import type { Transaction } from "kysely";
import type { Database } from "#database/database.ts";
import { durably } from "#database/durable.ts";
import type { Tables } from "#database/tables.ts";
import { lockedRow } from "#subscriptions/states.ts";
import type { Subscription } from "#subscriptions/subscription.ts";
import { localDate } from "#subscriptions/zone-clock.ts";
import type { Clock } from "./clock.ts";
import type { Delivery } from "./deliver.ts";
import type { Deliveries, DeliveryReport } from "./deliveries.ts";

/** Whoever sends a digest at once waits so long to hear what came of it, in milliseconds. */
const PATIENCE_MS = 10_000;
const LOOK_EVERY_MS = 250;

/** What came of sending a digest at once. */
export type SendNow =
  /** One of this subscription is on its way already. */
  { readonly kind: "under-way" } | { readonly kind: "reported"; readonly report: DeliveryReport };

/** What sending at once needs. */
type Sending = {
  readonly database: Database;
  readonly deliveries: Pick<Deliveries, "list">;
  readonly clock: Clock;
  readonly beat: Delivery["beat"];
};

/** Posts a digest beside the schedule, and reports how far it came within ten seconds. */
export async function sendNow(
  { id, zone }: Pick<Subscription, "id" | "zone">,
  { database, deliveries, clock, beat }: Sending,
): Promise<SendNow> {
  const now = await clock.now();
  const extra = await enterExtra(database, id, { date: localDate(now, zone), now });
  if (extra.kind === "under-way") return extra;
  const { date, part } = extra.delivery;
  const until = clock.elapsed() + PATIENCE_MS;
  for (;;) {
    // Not waited for: with many due at this minute a beat takes long, and another may be under way already.
    void beat();
    await clock.pause(LOOK_EVERY_MS);
    const reports = await deliveries.list({ subscriptionIds: [id], since: now, limit: 5 });
    const report = reports.find((each) => each.date === date && each.part === part);
    if (report === undefined) throw new Error("a delivery that was entered is gone");
    const isSettled = report.state !== "pending" && report.state !== "leased";
    if (isSettled || clock.elapsed() > until) return { kind: "reported", report };
  }
}

/** A delivery that somebody asked for beside the schedule. */
export type Extra =
  | { readonly kind: "entered"; readonly delivery: Pick<DeliveryReport, "subscriptionId" | "date" | "part"> }
  /** One of this subscription is on its way already. */
  | { readonly kind: "under-way" };

/** Enters a delivery on a local date beside the scheduled one, which stays as it is; the next beat posts it. */
export function enterExtra(
  database: Database,
  subscriptionId: string,
  { date, now }: { readonly date: string; readonly now: Date },
): Promise<Extra> {
  return durably(database, async (transaction) => {
    // Two who ask at the same moment wait for each other.
    await lockedRow(transaction, database.dialect, subscriptionId);
    if (await isUnderWay(transaction, subscriptionId)) return { kind: "under-way" };
    const part = await nextPart(transaction, subscriptionId, date);
    const at = now.getTime();
    const delivery = { subscription_id: subscriptionId, date, part };
    await transaction
      .insertInto("outbox")
      .values({ ...delivery, due_at: at, next_at: at, state: "pending", is_plain: 0, attempts: 0 })
      .execute();
    return { kind: "entered", delivery: { subscriptionId, date, part } };
  });
}

async function isUnderWay(transaction: Transaction<Tables>, subscriptionId: string): Promise<boolean> {
  const waiting = await transaction
    .selectFrom("outbox")
    .select("part")
    .where("subscription_id", "=", subscriptionId)
    .where("state", "in", ["pending", "leased"])
    .executeTakeFirst();
  return waiting !== undefined;
}

/** The first part of a date is the scheduled delivery's, whether it was made or is still to come. */
async function nextPart(transaction: Transaction<Tables>, subscriptionId: string, date: string): Promise<number> {
  const { last } = await transaction
    .selectFrom("outbox")
    .select((column) => column.fn.max("part").as("last"))
    .where("subscription_id", "=", subscriptionId)
    .where("date", "=", date)
    .executeTakeFirstOrThrow();
  return Math.max(1, last ?? 1) + 1;
}
