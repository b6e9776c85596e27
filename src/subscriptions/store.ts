import { randomInt } from "node:crypto";
import { sql, type Transaction } from "kysely";
import type { Database } from "#database/database.ts";
import { durably } from "#database/durable.ts";
import type { Tables } from "#database/tables.ts";
import { advance, type DueSlot, dueSlots } from "./due.ts";
import { type Lists, openLists } from "./lists.ts";
import { firstSlot } from "./slots.ts";
import { lockedRow, type Move, type MoveOutcome, moveTo } from "./states.ts";
import {
  decisionRow,
  type NewSubscription,
  nextRow,
  type StoredSubscription,
  storedFrom,
  subscriptionFrom,
} from "./stored.ts";
import { openSuspensions, type Suspensions } from "./suspensions.ts";

/** Enough for a channel on every subject of a large server, few enough that nobody floods one. */
const MOST = 50;

/** An ended subscription can be taken up again for 30 days; in milliseconds. */
const KEPT = 30 * 86_400_000;

/** Subscriptions whose due slots are read in one transaction: a few milliseconds of work, so that others can write in between. */
const DUE_AT_ONCE = 100;

const ID_LETTERS = "0123456789abcdefghijklmnopqrstuvwxyz";

/** What can be changed of a subscription. */
export type Changes = Partial<Omit<NewSubscription, "guildId" | "userId">>;

type AddOutcome =
  | { readonly kind: "added"; readonly stored: StoredSubscription }
  /** The same topics go to that channel at that time already, on one of these days at least. */
  | { readonly kind: "already-there"; readonly stored: StoredSubscription }
  /** The server, or the person in direct messages, has as many as one may have. */
  | { readonly kind: "full"; readonly most: number };

/** All subscriptions there are. What a person is told of is on disk before it is given. */
export type Subscriptions = {
  readonly add: (decided: NewSubscription, now: Date) => Promise<AddOutcome>;
  /** The subscription as it is then; null when there is none. No date is delivered twice for it, and none promised is skipped. */
  readonly change: (id: string, changes: Changes, now: Date) => Promise<StoredSubscription | null>;
  /** Inside a transaction of the caller when one is given. */
  readonly setState: (id: string, move: Move, transaction?: Transaction<Tables>) => Promise<MoveOutcome>;
  /** Deletes it for good, and says whether it was there; to unsubscribe is to move to `ended`. */
  readonly remove: (id: string) => Promise<boolean>;
  /** Deletes what ended 30 days ago, and says which. */
  readonly sweep: (now: Date) => Promise<string[]>;
  /** The slots due now of at most `limit` subscriptions; the caller records them and advances in the same transaction. */
  readonly dueSlots: (transaction: Transaction<Tables>, now: Date, limit?: number) => Promise<DueSlot[]>;
  /** Notes that all slots until a local date are dealt with. */
  readonly advance: (transaction: Transaction<Tables>, id: string, toDate: string) => Promise<void>;
  /** Deletes all that a server subscribed to, and says which. */
  readonly deleteGuild: (guildId: string) => Promise<string[]>;
  /** What one server, or one person in direct messages, may have. */
  readonly most: number;
} & Lists &
  Suspensions;

/** The subscriptions of a database; `most` is what one server, or one person in direct messages, may have. */
export function openSubscriptions(
  database: Database,
  { most = MOST }: { readonly most?: number | undefined } = {},
): Subscriptions {
  const { dialect, kysely } = database;
  return {
    ...openLists(kysely),
    ...openSuspensions(kysely),
    add: (decided, now) => durably(database, (transaction) => add(transaction, database, { decided, now, most })),
    change: (id, changes, now) =>
      durably(database, (transaction) => change(transaction, database, { id, changes, now })),
    setState: (id, move, transaction) =>
      transaction === undefined
        ? durably(database, (own) => moveTo(own, dialect, id, move))
        : moveTo(transaction, dialect, id, move),
    remove: async (id) => {
      const removed = kysely.deleteFrom("subscriptions").where("id", "=", id).returning("id");
      return (await removed.executeTakeFirst()) !== undefined;
    },
    sweep: async (now) => {
      const old = kysely
        .deleteFrom("subscriptions")
        .where("ended_at", "<=", now.getTime() - KEPT)
        .returning("id");
      return (await old.execute()).map(({ id }) => id);
    },
    dueSlots: (transaction, now, limit = DUE_AT_ONCE) => dueSlots(transaction, dialect, now, limit),
    advance: (transaction, id, toDate) => advance(transaction, dialect, id, toDate),
    deleteGuild: async (guildId) => {
      const removed = kysely.deleteFrom("subscriptions").where("guild_id", "=", guildId).returning("id");
      return (await removed.execute()).map(({ id }) => id);
    },
    most,
  };
}

type Addition = { readonly decided: NewSubscription; readonly now: Date; readonly most: number };

async function add(
  transaction: Transaction<Tables>,
  { dialect }: Database,
  { decided, now, most }: Addition,
): Promise<AddOutcome> {
  const owner = decided.guildId ?? decided.userId;
  // Otherwise two who subscribe at the same moment could both take the last place; SQLite has one writer anyway.
  if (dialect === "postgres") await sql`select pg_advisory_xact_lock(hashtext(${owner}))`.execute(transaction);
  const others = await livingOf(transaction, decided);
  const same = others.find((other) => isSame(other.subscription, decided));
  if (same !== undefined) return { kind: "already-there", stored: same };
  if (others.length >= most) return { kind: "full", most };
  const id = newId();
  const next = firstSlot({ ...decided, id }, { doneUntil: null, promised: null, now });
  const row = await transaction
    .insertInto("subscriptions")
    .values({ ...decisionRow(decided), ...nextRow(next), id, state: "active", created_at: now.getTime() })
    .returningAll()
    .executeTakeFirstOrThrow();
  return { kind: "added", stored: storedFrom(row) };
}

/** What a server, or a person in direct messages, has that has not ended. */
async function livingOf(
  transaction: Transaction<Tables>,
  { guildId, userId }: NewSubscription,
): Promise<StoredSubscription[]> {
  const living = transaction.selectFrom("subscriptions").selectAll().where("state", "!=", "ended");
  const own =
    guildId === null
      ? living.where("user_id", "=", userId).where("guild_id", "is", null)
      : living.where("guild_id", "=", guildId);
  return (await own.execute()).map(storedFrom);
}

function isSame(one: NewSubscription, other: NewSubscription): boolean {
  return (
    one.channelId === other.channelId &&
    one.minute === other.minute &&
    one.zone === other.zone &&
    one.days.some((day) => other.days.includes(day)) &&
    topicsKey(one) === topicsKey(other)
  );
}

function topicsKey({ topics }: NewSubscription): string {
  return JSON.stringify(topics.map((topic) => topic.trim().toLowerCase()).sort());
}

type Change = { readonly id: string; readonly changes: Changes; readonly now: Date };

async function change(
  transaction: Transaction<Tables>,
  { dialect }: Database,
  { id, changes, now }: Change,
): Promise<StoredSubscription | null> {
  const row = await lockedRow(transaction, dialect, id);
  if (row === null) return null;
  const changed = { ...subscriptionFrom(row), ...changes };
  const takeover = { doneUntil: row.done_until, promised: row.next_date, now };
  const next = row.next_date === null ? null : firstSlot(changed, takeover);
  const after = await transaction
    .updateTable("subscriptions")
    .set({ ...decisionRow(changed), ...nextRow(next) })
    .where("id", "=", id)
    .returningAll()
    .executeTakeFirstOrThrow();
  return storedFrom(after);
}

function newId(): string {
  return Array.from({ length: 10 }, () => ID_LETTERS[randomInt(ID_LETTERS.length)]).join("");
}
