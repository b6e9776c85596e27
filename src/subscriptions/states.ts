import type { Transaction } from "kysely";
import type { Dialect } from "#database/dialect.ts";
import type { Row, Tables } from "#database/tables.ts";
import { firstSlot } from "./slots.ts";
import { nextRow, type StoredSubscription, storedFrom, subscriptionFrom } from "./stored.ts";
import type { Subscription } from "./subscription.ts";

/** In milliseconds: a channel that was closed to the bot is tried again once a week. */
export const PROBE_EVERY = 7 * 86_400_000;

/**
 * In milliseconds: a channel that looks open and is not (a locked thread) fails again after every probe, and nobody
 * wants to hear that weekly.
 */
const TELL_AGAIN = 30 * 86_400_000;

type State = Subscription["state"];

/** Where a subscription can go from each state. A pause is a person's will: no failed delivery turns it into a suspension. */
const reachable: Readonly<Record<State, readonly State[]>> = {
  active: ["paused", "suspended", "ended"],
  paused: ["active", "ended"],
  suspended: ["active", "paused", "suspended", "ended"],
  ended: ["active"],
};

/** Where a subscription is to go. */
export type Move = {
  readonly to: State;
  readonly now: Date;
  /** Words for an administrator. */
  readonly reason?: string;
  /** Only from these; a probe brings back what is suspended, not what was paused meanwhile. */
  readonly from?: readonly State[];
};

/** What became of a move. */
export type MoveOutcome =
  | { readonly kind: "moved"; readonly stored: StoredSubscription }
  /** It is in that state, from which there is no such move. */
  | { readonly kind: "not-from"; readonly state: State }
  | { readonly kind: "not-found" };

/** Moves a subscription to another state; one that is active again starts with the next slot after now. */
export async function moveTo(
  transaction: Transaction<Tables>,
  dialect: Dialect,
  id: string,
  move: Move,
): Promise<MoveOutcome> {
  const row = await lockedRow(transaction, dialect, id);
  if (row === null) return { kind: "not-found" };
  const { state } = subscriptionFrom(row);
  const isAllowed = reachable[state].includes(move.to) && (move.from?.includes(state) ?? true);
  if (!isAllowed) return { kind: "not-from", state };
  const moved = await transaction
    .updateTable("subscriptions")
    .set(standing(row, move))
    .where("id", "=", id)
    .returningAll()
    .executeTakeFirstOrThrow();
  return { kind: "moved", stored: storedFrom(moved) };
}

/** A row that nobody else changes before the transaction ends; SQLite has one writer anyway. */
export async function lockedRow(
  transaction: Transaction<Tables>,
  dialect: Dialect,
  id: string,
): Promise<Row<"subscriptions"> | null> {
  const row = await transaction
    .selectFrom("subscriptions")
    .selectAll()
    .where("id", "=", id)
    .$if(dialect === "postgres", (query) => query.forUpdate())
    .executeTakeFirst();
  return row ?? null;
}

/** The columns that say how a subscription stands after a move. */
function standing(row: Row<"subscriptions">, { to, now, reason }: Move) {
  const cleared = { reason: null, suspended_at: null, probe_at: null, told_at: null, ended_at: null, ...nextRow(null) };
  switch (to) {
    case "active":
      return {
        ...cleared,
        state: to,
        told_at: row.told_at,
        ...nextRow(firstSlot(subscriptionFrom(row), takeover(row, now))),
      };
    case "paused":
      return { ...cleared, state: to };
    case "suspended": {
      const { suspended_at, told_at } = row;
      const isToldLately = told_at !== null && now.getTime() - told_at < TELL_AGAIN;
      const since = { suspended_at: suspended_at ?? now.getTime(), told_at: isToldLately ? told_at : null };
      return { ...cleared, ...since, state: to, reason: reason ?? null, probe_at: now.getTime() + PROBE_EVERY };
    }
    case "ended":
      return { ...cleared, state: to, reason: reason ?? null, ended_at: now.getTime() };
  }
}

/** What a schedule that was not running takes over. */
function takeover(row: Row<"subscriptions">, now: Date) {
  return { doneUntil: row.done_until, promised: null, now };
}
