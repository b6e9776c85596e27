import type { Kysely } from "kysely";
import type { Tables } from "#database/tables.ts";
import { type StoredSubscription, storedFrom } from "./stored.ts";
import type { Subscription } from "./subscription.ts";

/** How many subscriptions stand in each state. */
type SubscriptionCounts = Readonly<Record<Subscription["state"], number>>;

/** Subscriptions looked up, the oldest first; with those that ended in the last 30 days. */
export type Lists = {
  readonly find: (id: string) => Promise<StoredSubscription | null>;
  readonly ofGuild: (guildId: string) => Promise<StoredSubscription[]>;
  readonly ofChannel: (channelId: string) => Promise<StoredSubscription[]>;
  /** Of a person's direct messages. */
  readonly ofUser: (userId: string) => Promise<StoredSubscription[]>;
  readonly counts: () => Promise<SubscriptionCounts>;
  /** When the next slot falls due; null for never. */
  readonly nextDueAt: () => Promise<Date | null>;
};

/** The subscriptions of a database, to be read. */
export function openLists(kysely: Kysely<Tables>): Lists {
  const table = kysely.selectFrom("subscriptions");
  const all = table.selectAll().orderBy("created_at").orderBy("id");
  return {
    find: async (id) => {
      const row = await all.where("id", "=", id).executeTakeFirst();
      return row === undefined ? null : storedFrom(row);
    },
    ofGuild: async (guildId) => (await all.where("guild_id", "=", guildId).execute()).map(storedFrom),
    ofChannel: async (channelId) => (await all.where("channel_id", "=", channelId).execute()).map(storedFrom),
    ofUser: async (userId) =>
      (await all.where("user_id", "=", userId).where("guild_id", "is", null).execute()).map(storedFrom),
    counts: async () => {
      const counted = table.select(["state", ({ fn }) => fn.countAll<number>().as("count")]).groupBy("state");
      const none = { active: 0, paused: 0, suspended: 0, ended: 0 };
      return { ...none, ...Object.fromEntries((await counted.execute()).map(({ state, count }) => [state, count])) };
    },
    nextDueAt: async () => {
      const { at } = await table.select(({ fn }) => fn.min("next_due_at").as("at")).executeTakeFirstOrThrow();
      return at === null ? null : new Date(at);
    },
  };
}
