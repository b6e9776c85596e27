import type { DataNeeds, DataOwner } from "#commands/data.ts";
import type { FeedStore } from "#feeds/feed-store.ts";
import type { Digests } from "./digests.ts";

/** More deliveries than a server has in a year. */
const MOST_DELIVERIES = 20_000;
/** What is kept of a server that the bot has left, in milliseconds: 30 days, in case it comes back. */
const KEPT = 30 * 86_400_000;

type Needs = Pick<Digests, "subscriptions" | "settings" | "deliveries" | "isInServer"> & {
  readonly feeds: Pick<FeedStore, "list" | "remove">;
};

/** All that is kept of a server, or of a person in direct messages, besides the news; and its end. */
export function keptData({ subscriptions, settings, deliveries, isInServer, feeds }: Needs): DataNeeds & {
  /** Deletes what ended 30 days ago, and what is kept of servers that the bot left then. */
  readonly sweep: (now: Date) => Promise<void>;
} {
  /** The settings go last, with the mark that the bot was removed: a sweep that is killed goes on the next night. */
  async function forgetServer(guildId: string): Promise<void> {
    for (const { id } of await feeds.list(guildId)) await feeds.remove(id, guildId);
    await deliveries.forget(await subscriptions.deleteGuild(guildId));
    await settings.delete(guildId);
  }

  /** A server may have taken the bot back meanwhile. */
  async function sweepServer(guildId: string): Promise<void> {
    if (await isInServer(guildId)) await settings.setRemoved(guildId, null);
    else await forgetServer(guildId);
  }

  async function forgetPerson(userId: string): Promise<void> {
    const own = (await subscriptions.ofUser(userId)).map(({ subscription }) => subscription.id);
    for (const id of own) await subscriptions.remove(id);
    await deliveries.forget(own);
  }

  async function keptOf(owner: DataOwner) {
    if (owner.kind === "person") return { subscriptions: await subscriptions.ofUser(owner.userId) };
    const { guildId } = owner;
    return {
      settings: await settings.of(guildId),
      subscriptions: await subscriptions.ofGuild(guildId),
      feeds: await feeds.list(guildId),
    };
  }

  return {
    exported: async (owner) => {
      const kept = await keptOf(owner);
      const subscriptionIds = kept.subscriptions.map(({ subscription }) => subscription.id);
      return { ...kept, deliveries: await deliveries.list({ subscriptionIds, limit: MOST_DELIVERIES }) };
    },
    forget: (owner) => (owner.kind === "server" ? forgetServer(owner.guildId) : forgetPerson(owner.userId)),
    sweep: async (now) => {
      await deliveries.forget(await subscriptions.sweep(now));
      for (const guildId of await settings.removedUntil(new Date(now.getTime() - KEPT))) await sweepServer(guildId);
      await deliveries.tidy(now);
    },
  };
}
