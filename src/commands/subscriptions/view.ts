import type { DeliveryReport } from "#digest/deliveries.ts";
import type { LastDelivery, SubscriptionView } from "#discord/subscription-line.ts";
import { clockText, daysText } from "#subscriptions/clock-text.ts";
import type { StoredSubscription } from "#subscriptions/stored.ts";
import { zoneText } from "#subscriptions/typed-zone.ts";
import type { SubscriptionNeeds } from "./needs.ts";

/** A subscription as people see it, with its last delivery. */
export async function viewOf(
  stored: StoredSubscription,
  { recent }: Pick<SubscriptionNeeds, "recent">,
): Promise<SubscriptionView> {
  const [last] = await recent(stored.subscription.id, 1);
  return shown(stored, last === undefined ? null : deliveryOf(last));
}

/** A delivery as people see it. */
export function deliveryOf({ state, settledAt, dueAt, reason, channelId, messageId }: DeliveryReport): LastDelivery {
  return { state, at: settledAt ?? dueAt, reason, channelId, messageId };
}

function shown({ subscription, next, reason }: StoredSubscription, last: LastDelivery | null): SubscriptionView {
  const { channelKind, minute, days, zone, createdAt: _, ...same } = subscription;
  return {
    ...same,
    reason,
    last,
    isAnnouncement: channelKind === "announcement",
    time: clockText(minute),
    days: daysText(days),
    zone: zoneText(zone),
    nextAt: next?.dueAt ?? null,
  };
}
