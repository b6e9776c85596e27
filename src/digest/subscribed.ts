import type { Database } from "#database/database.ts";
import { lockedRow } from "#subscriptions/states.ts";
import type { Subscriptions } from "#subscriptions/store.ts";
import type { SlotSource } from "./outbox.ts";
import type { Access } from "./send.ts";

/** The slots of the stored subscriptions. */
export function slotsOf(
  { dueSlots, advance }: Pick<Subscriptions, "dueSlots" | "advance">,
  { dialect }: Pick<Database, "dialect">,
): SlotSource {
  return {
    dueSlots,
    advance,
    isWanted: async (transaction, subscriptionId, channelId) => {
      // Locked: who unsubscribes at this moment waits for the delivery to be taken, or prevents it.
      const row = await lockedRow(transaction, dialect, subscriptionId);
      return row?.state === "active" && row.channel_id === channelId;
    },
  };
}

/** What the stored subscriptions learn from failed posts; a pause or an end that a person chose stays. */
export function accessOf({ setState }: Pick<Subscriptions, "setState">): Access {
  return {
    suspend: async (id, reason, now) => {
      await setState(id, { to: "suspended", from: ["active"], reason, now });
    },
    end: async (id, reason, now) => {
      await setState(id, { to: "ended", from: ["active"], reason, now });
    },
  };
}
