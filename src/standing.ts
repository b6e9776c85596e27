import type { Archive } from "#archive/archive.ts";
import type { StatusNeeds } from "#commands/status.ts";
import type { OperatorStatus } from "#discord/status-text.ts";
import type { FeedStore } from "#feeds/feed-store.ts";
import type { Digests } from "./digests.ts";

const DAY = 86_400_000;

type Needs = Pick<Digests, "subscriptions" | "deliveries" | "isOperator"> & {
  readonly archive: Pick<Archive, "stats">;
  readonly feeds: Pick<FeedStore, "countUsed"> & { readonly counts: () => Promise<OperatorStatus["feeds"]> };
  readonly now: () => Date;
};

/** How things stand: for a server, for a person, for those who run the bot. */
export function standing({ subscriptions, deliveries, isOperator, archive, feeds, now }: Needs): StatusNeeds {
  const upSince = now();
  return {
    isOperator,
    status: async ({ guildId, userId }) => {
      const { articles, newest } = await archive.stats();
      const own = guildId === null ? await subscriptions.ofUser(userId) : await subscriptions.ofGuild(guildId);
      const living = own.filter(({ subscription }) => subscription.state !== "ended");
      const due = living.flatMap(({ next }) => (next === null ? [] : [next.dueAt.getTime()]));
      return {
        articles,
        newest,
        subscriptions: living.length,
        next: due.length === 0 ? null : new Date(Math.min(...due)),
        feeds: await feeds.countUsed(guildId),
      };
    },
    operatorStatus: async () => ({
      deliveries: await deliveries.counts(new Date(now().getTime() - DAY)),
      subscriptions: await subscriptions.counts(),
      feeds: await feeds.counts(),
      memoryMb: Math.round(process.memoryUsage.rss() / 1e6),
      upSince,
    }),
  };
}
