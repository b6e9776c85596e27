import type { SubscriptionNeeds } from "./needs.ts";
import { everySubscription, type Owner } from "./owner.ts";

/** Gives the right zone to all of a server's digests that were told by a guess; does nothing where the zone is none. */
export async function replaceGuess(
  owner: Owner,
  zone: string,
  needs: Pick<SubscriptionNeeds, "subscriptions" | "now">,
): Promise<void> {
  if (owner.kind === "person" || !owner.settings.isZoneGuessed) return;
  for (const { subscription } of await everySubscription(owner, needs)) {
    const isGuessed = subscription.zone === owner.settings.zone && subscription.state !== "ended";
    if (isGuessed) await needs.subscriptions.change(subscription.id, { zone }, needs.now());
  }
}
