import type { Slot } from "#subscriptions/slot.ts";

/** What a marker names; `part` is 1 for the scheduled delivery of a date, more for those sent beside it. */
type Named = Pick<Slot, "subscriptionId" | "date"> & { readonly part: number };

/**
 * The name of a delivery: what stands behind the colon of a digest's custom ids, by which its message is known again in a channel's
 * history. No marker stands within another.
 */
export function markerOf({ subscriptionId, date, part = 1 }: Pick<Slot, "subscriptionId" | "date" | "part">): string {
  return part === 1 ? `${subscriptionId}.${date}` : `${subscriptionId}.${part}.${date}`;
}

/** The delivery that a marker names; null when it is none. */
export function slotOf(marker: string): Named | null {
  const [, subscriptionId, part = "1", date] =
    /^([0-9a-z]{10})(?:\.([1-9]\d{0,5}))?\.(\d{4}-\d{2}-\d{2})$/.exec(marker) ?? [];
  return subscriptionId !== undefined && date !== undefined ? { subscriptionId, date, part: Number(part) } : null;
}
