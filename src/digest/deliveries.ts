import type { SelectQueryBuilder } from "kysely";
import { Digest } from "#briefing/digest.ts";
import { inBatches } from "#database/batches.ts";
import type { Database } from "#database/database.ts";
import type { Tables } from "#database/tables.ts";
import { slotOf } from "./marker.ts";
import type { OutboxRow } from "./outbox.ts";

/** What was delivered is kept for a year, and its buttons work so long; then the slot can never fall due again. */
export const KEPT_MS = 366 * 24 * 3_600_000;

/** How far a delivery has come. */
export type DeliveryState = OutboxRow["state"];

/** A delivery as an administrator sees it. */
export type DeliveryReport = {
  readonly subscriptionId: string;
  /** The local date of its slot. */
  readonly date: string;
  /** 1 for the scheduled one of that date, more for those sent beside it. */
  readonly part: number;
  readonly dueAt: Date;
  readonly state: DeliveryState;
  readonly attempts: number;
  readonly channelId: string | null;
  readonly messageId: string | null;
  /** While it waits: when it is tried next. */
  readonly nextAt: Date | null;
  readonly settledAt: Date | null;
  /** Why it did not go as wished, in plain words. */
  readonly reason: string | null;
};

/** Which deliveries are asked for. */
type DeliveryFilter = {
  readonly subscriptionIds?: readonly string[];
  readonly states?: readonly DeliveryState[];
  readonly since?: Date;
  readonly limit: number;
};

/** What was delivered, and what was not: for buttons, for administrators, for what a person's data holds. */
export type Deliveries = {
  /** The newest first. */
  readonly list: (filter: DeliveryFilter) => Promise<readonly DeliveryReport[]>;
  /** How many there are in each state since a moment. */
  readonly counts: (since: Date) => Promise<Readonly<Record<DeliveryState, number>>>;
  /** What a subscription was told since a moment, oldest first; what may have arrived counts as told. */
  readonly toldBy: (subscriptionId: string, since: Date) => Promise<readonly Digest[]>;
  /** What the message with that marker tells; null when there is none. */
  readonly digestOf: (marker: string) => Promise<Digest | null>;
  /** Forgets everything about these subscriptions. */
  readonly forget: (subscriptionIds: readonly string[]) => Promise<void>;
  /** Forgets what is older than a year; says how many. */
  readonly tidy: (now: Date) => Promise<number>;
};

/** The deliveries of a database. */
export function openDeliveries({ kysely }: Pick<Database, "kysely">): Deliveries {
  return {
    list: async (filter) => {
      // PostgreSQL knows no empty list.
      if (filter.subscriptionIds?.length === 0 || filter.states?.length === 0) return [];
      const query = kysely.selectFrom("outbox").selectAll().orderBy("due_at", "desc").orderBy("subscription_id");
      const rows = await matching(query, filter).limit(filter.limit).execute();
      return rows.map(reportOn);
    },
    counts: async (since) => {
      const rows = await kysely
        .selectFrom("outbox")
        .select(["state", (column) => column.fn.countAll<number>().as("count")])
        .where("due_at", ">=", since.getTime())
        .groupBy("state")
        .execute();
      return { ...NONE, ...Object.fromEntries(rows.map(({ state, count }) => [state, Number(count)])) };
    },
    toldBy: async (subscriptionId, since) => {
      const rows = await kysely
        .selectFrom("outbox")
        .select("digest")
        .where("subscription_id", "=", subscriptionId)
        .where("due_at", ">=", since.getTime())
        .where("state", "in", ["sent", "unknown"])
        .orderBy("due_at")
        .execute();
      return rows.flatMap(({ digest }) => (digest === null ? [] : [digestFrom(digest)]));
    },
    digestOf: async (marker) => {
      const slot = slotOf(marker);
      if (slot === null) return null;
      const row = await kysely
        .selectFrom("outbox")
        .select("digest")
        .where("subscription_id", "=", slot.subscriptionId)
        .where("date", "=", slot.date)
        .where("part", "=", slot.part)
        .executeTakeFirst();
      return row?.digest ? digestFrom(row.digest) : null;
    },
    forget: async (subscriptionIds) => {
      for (const ids of inBatches(subscriptionIds)) {
        await kysely.deleteFrom("outbox").where("subscription_id", "in", ids).execute();
      }
    },
    tidy: async (now) => {
      const old = kysely.deleteFrom("outbox").where("due_at", "<", now.getTime() - KEPT_MS);
      return Number((await old.executeTakeFirst()).numDeletedRows);
    },
  };
}

const NONE: Readonly<Record<DeliveryState, number>> = {
  pending: 0,
  leased: 0,
  sent: 0,
  unknown: 0,
  dead: 0,
  stale: 0,
  silent: 0,
};

function matching<Selected>(
  query: SelectQueryBuilder<Tables, "outbox", Selected>,
  { subscriptionIds, states, since }: DeliveryFilter,
): SelectQueryBuilder<Tables, "outbox", Selected> {
  return query
    .$if(subscriptionIds !== undefined, (some) => some.where("subscription_id", "in", subscriptionIds ?? []))
    .$if(states !== undefined, (some) => some.where("state", "in", states ?? []))
    .$if(since !== undefined, (some) => some.where("due_at", ">=", since?.getTime() ?? 0));
}

function reportOn(row: OutboxRow): DeliveryReport {
  return {
    subscriptionId: row.subscription_id,
    date: row.date,
    part: row.part,
    dueAt: new Date(row.due_at),
    state: row.state,
    attempts: row.attempts,
    channelId: row.channel_id,
    messageId: row.message_id,
    nextAt: row.state === "pending" ? new Date(row.next_at) : null,
    settledAt: row.settled_at === null ? null : new Date(row.settled_at),
    reason: row.last_error,
  };
}

function digestFrom(json: string): Digest {
  return Digest.parse(JSON.parse(json));
}
