import type { Transaction } from "kysely";
import type { Database } from "#database/database.ts";
import { durably } from "#database/durable.ts";
import type { Tables } from "#database/tables.ts";
import { lockedRow } from "#subscriptions/states.ts";
import type { DeliveryReport } from "./deliveries.ts";

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
