import type { Digest } from "#briefing/digest.ts";
import type { Slot } from "#subscriptions/slot.ts";
import type { Subscription } from "#subscriptions/subscription.ts";
import type { Payload } from "./posting.ts";

/** What a slot of a subscription says, as messages that name its marker. */
export type Composed =
  /** `plain` says the same without anything that Discord could refuse. */
  | { readonly kind: "digest"; readonly digest: Digest; readonly payload: Payload; readonly plain: Payload }
  /** Without a payload the channel hears nothing. */
  | { readonly kind: "nothing-new"; readonly payload: Payload | null };

/** Composes a slot's message; `told` are the subscription's digests of the last 30 days, oldest first. */
export type Compose = (subscription: Subscription, slot: Slot, told: readonly Digest[]) => Promise<Composed>;
