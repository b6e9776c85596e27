import type { DeliveryReport } from "#digest/deliveries.ts";
import type { SendNow } from "#digest/send-now.ts";
import type { BotPermissionsIn } from "#discord/bot-permissions.ts";
import type { Preview } from "#discord/subscribed-reply.ts";
import type { GuildSettingsStore } from "#subscriptions/guild-settings.ts";
import type { Subscriptions } from "#subscriptions/store.ts";
import type { Subscription } from "#subscriptions/subscription.ts";

/** What the commands on subscriptions need. */
export type SubscriptionNeeds = {
  readonly subscriptions: Pick<
    Subscriptions,
    "add" | "change" | "setState" | "remove" | "find" | "ofGuild" | "ofChannel" | "ofUser" | "most"
  >;
  readonly settings: Pick<GuildSettingsStore, "of" | "set">;
  /** A subscription's deliveries, the newest first. */
  readonly recent: (subscriptionId: string, limit: number) => Promise<readonly DeliveryReport[]>;
  /** A digest as it would be now, as if nothing had been told before. */
  readonly preview: (wanted: Pick<Subscription, "topics" | "guildId" | "stories">) => Promise<Preview>;
  /** Posts a digest beside the schedule, with what is new since the last. */
  readonly sendNow: (subscription: Subscription) => Promise<SendNow>;
  readonly botPermissions: BotPermissionsIn;
  readonly now: () => Date;
};
