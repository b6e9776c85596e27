import type { Transaction } from "kysely";
import type { Dialect } from "#database/dialect.ts";
import type { Tables } from "#database/tables.ts";
import { isStale, type Slot } from "./slot.ts";
import { slotsFrom } from "./slots.ts";
import { lockedRow } from "./states.ts";
import { nextRow, subscriptionFrom } from "./stored.ts";
import type { Subscription } from "./subscription.ts";
import { daysLater, isZone } from "./zone-clock.ts";

/** Slots of one subscription in one reading; after years of standing still the rest follows in the next one. */
const SLOTS_AT_ONCE = 32;

/** A slot that is due; one that was missed for too long is stale: to be recorded, not delivered. */
export type DueSlot = { readonly slot: Slot; readonly subscription: Subscription; readonly isStale: boolean };

/** The slots due of at most `limit` subscriptions, the longest waiting first; another process on PostgreSQL passes over them. */
export async function dueSlots(
  transaction: Transaction<Tables>,
  dialect: Dialect,
  now: Date,
  limit: number,
): Promise<DueSlot[]> {
  const rows = await transaction
    .selectFrom("subscriptions")
    .selectAll()
    .where("next_due_at", "<=", now.getTime())
    .orderBy("next_due_at")
    .limit(limit)
    .$if(dialect === "postgres", (query) => query.forUpdate().skipLocked())
    .execute();
  // One row of a zone that this Node does not know must not hold up the others.
  await setAside(
    transaction,
    rows.filter(({ zone }) => !isZone(zone)).map(({ id }) => id),
    now,
  );
  return rows
    .filter(({ zone }) => isZone(zone))
    .flatMap((row) => (row.next_date === null ? [] : slotsOf(subscriptionFrom(row), row.next_date, now)));
}

/** Notes that all slots until a local date are dealt with: the next one is the first after it. */
export async function advance(
  transaction: Transaction<Tables>,
  dialect: Dialect,
  id: string,
  toDate: string,
): Promise<void> {
  const row = await lockedRow(transaction, dialect, id);
  if (row === null) return;
  const doneUntil = row.done_until !== null && row.done_until > toDate ? row.done_until : toDate;
  const isActive = row.next_date !== null;
  const next = isActive ? nextRow(firstAfter(doneUntil, subscriptionFrom(row))) : {};
  await transaction
    .updateTable("subscriptions")
    .set({ done_until: doneUntil, ...next })
    .where("id", "=", id)
    .execute();
}

async function setAside(transaction: Transaction<Tables>, ids: readonly string[], now: Date): Promise<void> {
  if (ids.length === 0) return;
  await transaction
    .updateTable("subscriptions")
    .set({
      state: "suspended",
      reason: "its time zone is not known here any more",
      suspended_at: now.getTime(),
      ...nextRow(null),
    })
    .where("id", "in", ids)
    .execute();
}

function firstAfter(date: string, subscription: Subscription): Slot | null {
  return slotsFrom(subscription, daysLater(date, 1)).next().value ?? null;
}

function slotsOf(subscription: Subscription, from: string, now: Date): DueSlot[] {
  const due: DueSlot[] = [];
  for (const slot of slotsFrom(subscription, from)) {
    if (slot.dueAt > now || due.length === SLOTS_AT_ONCE) break;
    due.push({ slot, subscription, isStale: isStale(slot.dueAt.getTime(), now.getTime()) });
  }
  return due;
}
