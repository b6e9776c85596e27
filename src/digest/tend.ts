import type { Subscriptions } from "#subscriptions/store.ts";
import type { StoredSubscription } from "#subscriptions/stored.ts";
import type { Log } from "./send.ts";

/** A beat has a minute, and each of these takes a few requests. */
const AT_A_TIME = 20;

/** What tending needs. */
export type TendNeeds = {
  readonly subscriptions: Pick<Subscriptions, "toTell" | "told" | "toProbe" | "probed" | "setState">;
  /** Tells the subscriber that the channel is closed to the bot, why, and what to do. */
  readonly tell: (suspended: StoredSubscription) => Promise<void>;
  /** Whether the bot may post there now; null when only a post can tell. */
  readonly mayPostIn: (suspended: StoredSubscription) => Promise<boolean | null>;
  readonly log: Log;
};

/** Looks after the subscriptions whose channel is closed: tells each subscriber once, and tries each channel once a week. */
export function createTend({ subscriptions, tell, mayPostIn, log }: TendNeeds): (now: Date) => Promise<void> {
  return async (now) => {
    for (const stored of await subscriptions.toTell(AT_A_TIME)) {
      const { id } = stored.subscription;
      // Who cannot be told now could not be told in a minute either: the first try counts.
      await tell(stored).catch((error: unknown) => log("suspension-untold", { subscription: id, error }));
      await subscriptions.told(id, now);
    }
    for (const stored of await subscriptions.toProbe(now, AT_A_TIME)) await probe(stored, now);
  };

  async function probe(stored: StoredSubscription, now: Date): Promise<void> {
    const { id } = stored.subscription;
    const mayPost = await mayPostIn(stored).catch((error: unknown) => {
      log("channel-not-probed", { subscription: id, error });
      return false;
    });
    if (mayPost === false) return subscriptions.probed(id, now);
    await subscriptions.setState(id, { to: "active", from: ["suspended"], now });
    log("subscription-resumed", { subscription: id });
  }
}
