import type { Slot } from "#subscriptions/slot.ts";

/** The name of a delivery: what stands behind the colon of a digest's custom ids, by which its message is known again in a channel's history. */
export function markerOf({ subscriptionId, date }: Pick<Slot, "subscriptionId" | "date">): string {
  return `${subscriptionId}.${date}`;
}

/** The delivery that a marker names; null when it is none. */
export function slotOf(marker: string): Pick<Slot, "subscriptionId" | "date"> | null {
  const [, subscriptionId, date] = /^([0-9a-z]{10})\.(\d{4}-\d{2}-\d{2})$/.exec(marker) ?? [];
  return subscriptionId !== undefined && date !== undefined ? { subscriptionId, date } : null;
}
