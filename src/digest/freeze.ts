import { z } from "zod";
import type { Digest } from "#briefing/digest.ts";
import type { Slot } from "#subscriptions/slot.ts";
import type { Subscription } from "#subscriptions/subscription.ts";
import type { Compose, Composed } from "./composed.ts";
import { markerOf } from "./marker.ts";
import type { OutboxRow } from "./outbox.ts";
import type { Payload } from "./posting.ts";
import { within } from "./within.ts";

/** What was told longer ago may be told again. */
const TOLD_MS = 30 * 24 * 3_600_000;
/** A message that takes longer to make hangs: the others do not wait for it. */
const COMPOSE_MS = 20_000;

/** What making a message needs. */
export type FreezeNeeds = {
  readonly compose: Compose;
  /** What a subscription was told since a moment, oldest first. */
  readonly told: (subscriptionId: string, since: Date) => Promise<readonly Digest[]>;
};

/** A message as the outbox keeps it. */
export type FrozenMessage = Pick<OutboxRow, "payload" | "plain" | "digest">;

/** Makes the message of a slot, fit to be sent again to the letter; null when there is nothing to say. @throws when it cannot be made. */
export async function freeze(
  subscription: Subscription,
  slot: Slot,
  { compose, told }: FreezeNeeds,
): Promise<FrozenMessage | null> {
  const before = await told(subscription.id, new Date(slot.dueAt.getTime() - TOLD_MS));
  const composed = await within(COMPOSE_MS, compose(subscription, slot, before), "the message took too long to make");
  if (composed.payload === null) return null;
  const isDigest = composed.kind === "digest";
  return {
    payload: recognisable(composed.payload, slot),
    plain: isDigest ? recognisable(composed.plain, slot) : null,
    digest: isDigest ? JSON.stringify(composed.digest) : null,
  };
}

/** The body to send. */
export function bodyOf({ payload, plain, is_plain }: OutboxRow): Payload {
  return z.record(z.string(), z.unknown()).parse(JSON.parse((is_plain === 1 ? plain : payload) ?? "{}"));
}

/** A message without its marker could not be found again in the channel, and would be posted twice. */
function recognisable(payload: Composed["payload"], slot: Slot): string {
  const json = JSON.stringify(payload);
  if (!json.includes(markerOf(slot))) throw new Error("the message does not name its marker");
  return json;
}
