import type { SubscriptionNeeds } from "./needs.ts";
import { livingSubscriptions, type Owner } from "./owner.ts";

/** Gives the right zone to all of a server's digests that were told by a guess; does nothing where its zone is no guess. */
export async function replaceGuess(
  owner: Owner,
  zone: string,
  needs: Pick<SubscriptionNeeds, "subscriptions" | "now">,
): Promise<void> {
  if (owner.kind === "person" || !owner.settings.isZoneGuessed) return;
  for (const { subscription } of await livingSubscriptions(owner, needs)) {
    if (subscription.zone === owner.settings.zone)
      await needs.subscriptions.change(subscription.id, { zone }, needs.now());
  }
}
