import type { Kysely } from "kysely";
import type { Tables } from "#database/tables.ts";
import { PROBE_EVERY } from "./states.ts";
import { type StoredSubscription, storedFrom } from "./stored.ts";

/** What is to be done about subscriptions whose channel cannot be written to. */
export type Suspensions = {
  /** Those whose channel is to be tried again, the longest waiting first. */
  readonly toProbe: (now: Date, limit: number) => Promise<StoredSubscription[]>;
  /** Notes that a channel was tried in vain: again in a week. */
  readonly probed: (id: string, now: Date) => Promise<void>;
  /** Those whose subscriber does not know yet. */
  readonly toTell: (limit: number) => Promise<StoredSubscription[]>;
  readonly told: (id: string, now: Date) => Promise<void>;
};

/** The suspended subscriptions of a database. */
export function openSuspensions(kysely: Kysely<Tables>): Suspensions {
  const suspended = kysely.selectFrom("subscriptions").selectAll().where("state", "=", "suspended");
  const update = (id: string) =>
    kysely.updateTable("subscriptions").where("id", "=", id).where("state", "=", "suspended");
  return {
    toProbe: async (now, limit) => {
      const due = suspended.where("probe_at", "<=", now.getTime()).orderBy("probe_at").limit(limit);
      return (await due.execute()).map(storedFrom);
    },
    probed: async (id, now) => {
      await update(id)
        .set({ probe_at: now.getTime() + PROBE_EVERY })
        .execute();
    },
    toTell: async (limit) => {
      const untold = suspended.where("told_at", "is", null).orderBy("suspended_at").limit(limit);
      return (await untold.execute()).map(storedFrom);
    },
    told: async (id, now) => {
      await update(id).set({ told_at: now.getTime() }).execute();
    },
  };
}
