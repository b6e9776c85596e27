import type { Kysely, Transaction } from "kysely";
import { inBatches } from "#database/batches.ts";
import type { Database } from "#database/database.ts";
import { durably } from "#database/durable.ts";
import type { Row, Tables } from "#database/tables.ts";
import type { Slot } from "#subscriptions/slot.ts";
import type { Lease } from "./sender-lease.ts";

/** The part of a date that is its scheduled delivery; what is sent beside it counts on from there. */
const SCHEDULED = 1;
/** Rows read at a time: a dozen seconds' worth of posts, and some megabytes when all have their payloads. */
const AT_A_TIME = 500;
/** Columns times rows stay below what either database takes as parameters of one statement. */
const INSERTED_AT_ONCE = 500;

/** A delivery as the outbox holds it. */
export type OutboxRow = Row<"outbox">;

/** What taking a delivery writes down before the post leaves. */
type Frozen = Pick<OutboxRow, "channel_id" | "kind" | "nonce" | "payload" | "plain" | "digest">;

/** What becomes of a delivery. */
export type Change = Partial<
  Pick<
    OutboxRow,
    "state" | "attempts" | "next_at" | "first_post_at" | "is_plain" | "message_id" | "settled_at" | "last_error"
  >
>;

/** What fell due: to be delivered, or (`isStale`) too late for that and only recorded. */
type DueSlot = { readonly slot: Slot; readonly isStale: boolean };

/** What the outbox needs of the subscriptions, within its own transactions. */
export type SlotSource = {
  /** Some of the slots that fell due and are not entered yet; none when all are. */
  readonly dueSlots: (transaction: Transaction<Tables>, now: Date) => Promise<readonly DueSlot[]>;
  /** Whether a delivery into that channel is still wanted, at the moment the transaction commits. */
  readonly isWanted: (transaction: Transaction<Tables>, subscriptionId: string, channelId: string) => Promise<boolean>;
  /** Marks every slot up to that date as entered. */
  readonly advance: (transaction: Transaction<Tables>, subscriptionId: string, date: string) => Promise<void>;
};

/** The deliveries that are to be made, and how far each has come. Every change is on disk once it is given. */
export type Outbox = {
  /**
   * Enters what fell due and moves the subscriptions on, in one transaction: a slot is entered once, whatever fails.
   * Gives how many; 0 is all.
   */
  readonly book: (now: Date) => Promise<number>;
  /** Some of the deliveries that a holder of the lease should try now: those first of which nobody knows whether they arrived. */
  readonly due: (lease: Lease, now: number) => Promise<readonly OutboxRow[]>;
  /** When the next one may be tried; null when none waits. */
  readonly nextTry: () => Promise<number | null>;
  /** Takes a delivery for one post; null when the lease, the row or the wish for it has changed meanwhile. */
  readonly take: (row: OutboxRow, frozen: Frozen, lease: Lease, now: number) => Promise<OutboxRow | null>;
  /** Writes down what became of a delivery, unless somebody else has taken it since. */
  readonly settle: (row: OutboxRow, change: Change) => Promise<boolean>;
};

/** The outbox of a database. */
export function openOutbox(database: Database, slots: SlotSource): Outbox {
  const { kysely } = database;
  return {
    book: (now) =>
      durably(database, async (transaction) => {
        const due = await slots.dueSlots(transaction, now);
        await enter(transaction, due, now.getTime());
        for (const { slot } of due) await slots.advance(transaction, slot.subscriptionId, slot.date);
        return due.length;
      }),
    due: ({ generation }, now) => dueRows(kysely, generation, now),
    nextTry: async () => {
      const row = await kysely
        .selectFrom("outbox")
        .select((column) => column.fn.min("next_at").as("next_at"))
        .where("state", "=", "pending")
        .executeTakeFirst();
      return row?.next_at ?? null;
    },
    take: (row, frozen, lease, now) =>
      durably(database, async (transaction) => {
        if (!(await slots.isWanted(transaction, row.subscription_id, frozen.channel_id ?? ""))) return null;
        if (!(await isCurrent(transaction, lease))) return null;
        const change = {
          ...frozen,
          state: "leased" as const,
          attempts: row.attempts + 1,
          first_post_at: row.first_post_at ?? now,
          lease_owner: lease.owner,
          lease_gen: lease.generation,
        };
        return (await changeRow(transaction, row, change)) ? { ...row, ...change } : null;
      }),
    settle: (row, change) => durably(database, (transaction) => changeRow(transaction, row, change)),
  };
}

async function enter(transaction: Transaction<Tables>, due: readonly DueSlot[], now: number): Promise<void> {
  const rows = due.map(({ slot, isStale }) => ({
    subscription_id: slot.subscriptionId,
    date: slot.date,
    part: SCHEDULED,
    due_at: slot.dueAt.getTime(),
    state: isStale ? ("stale" as const) : ("pending" as const),
    settled_at: isStale ? now : null,
    last_error: isStale ? "it fell due while Newsdesk was down, too long ago" : null,
    next_at: now,
    is_plain: 0,
    attempts: 0,
  }));
  for (const batch of inBatches(rows, INSERTED_AT_ONCE)) {
    await transaction
      .insertInto("outbox")
      .values(batch)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}

async function dueRows(kysely: Kysely<Tables>, generation: number, now: number): Promise<OutboxRow[]> {
  return kysely
    .selectFrom("outbox")
    .selectAll()
    .where((is) =>
      is.or([
        is.and([is("state", "=", "pending"), is("next_at", "<=", now)]),
        // Taken under an earlier lease and never settled: its process has died, or hangs.
        is.and([is("state", "=", "leased"), is("lease_gen", "<", generation)]),
      ]),
    )
    .orderBy((column) => column.case().when("first_post_at", "is", null).then(1).else(0).end())
    .orderBy("due_at")
    .orderBy("subscription_id")
    .limit(AT_A_TIME)
    .execute();
}

async function isCurrent(transaction: Transaction<Tables>, { generation, owner }: Lease): Promise<boolean> {
  const current = await transaction
    .selectFrom("senders")
    .select("generation")
    .where("generation", "=", generation)
    .where("owner", "=", owner)
    .executeTakeFirst();
  return current !== undefined;
}

/** Only as it was read: `attempts` grows with every taking, so that nobody changes what another has taken since. */
async function changeRow(
  transaction: Transaction<Tables>,
  row: OutboxRow,
  change: Change & Partial<OutboxRow>,
): Promise<boolean> {
  const { numUpdatedRows } = await transaction
    .updateTable("outbox")
    .set(change)
    .where("subscription_id", "=", row.subscription_id)
    .where("date", "=", row.date)
    .where("part", "=", row.part)
    .where("state", "=", row.state)
    .where("attempts", "=", row.attempts)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
