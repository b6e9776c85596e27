import type { Row } from "#database/tables.ts";
import type { Slot } from "./slot.ts";
import { Subscription } from "./subscription.ts";

/** What a person decides of a subscription. */
export type NewSubscription = Omit<Subscription, "id" | "state" | "createdAt">;

/** A subscription and how it stands. */
export type StoredSubscription = {
  readonly subscription: Subscription;
  /** null unless active. */
  readonly next: Slot | null;
  /** Why it is suspended or has ended, in words for an administrator. */
  readonly reason: string | null;
  readonly suspendedAt: Date | null;
  /** When the subscriber was last told of a suspension. */
  readonly toldAt: Date | null;
  readonly endedAt: Date | null;
};

/** What a person decides, as columns. */
export function decisionRow(decided: NewSubscription) {
  return {
    guild_id: decided.guildId,
    channel_id: decided.channelId,
    channel_kind: decided.channelKind,
    user_id: decided.userId,
    topics: JSON.stringify(decided.topics),
    minute: decided.minute,
    days: decided.days.join(""),
    zone: decided.zone,
    stories: decided.stories,
    ping_role_id: decided.pingRoleId,
    is_published: Number(decided.isPublished),
    says_nothing_new: Number(decided.saysNothingNew),
  };
}

/** The columns of the next slot; all null for none. */
export function nextRow(next: Slot | null) {
  return { next_date: next?.date ?? null, next_due_at: next?.dueAt.getTime() ?? null };
}

/** @throws ZodError when the row is none that a store wrote. */
export function subscriptionFrom(row: Row<"subscriptions">): Subscription {
  return Subscription.parse({
    id: row.id,
    guildId: row.guild_id,
    channelId: row.channel_id,
    channelKind: row.channel_kind,
    userId: row.user_id,
    topics: JSON.parse(row.topics),
    minute: row.minute,
    days: [...row.days].map(Number),
    zone: row.zone,
    stories: row.stories,
    pingRoleId: row.ping_role_id,
    isPublished: row.is_published === 1,
    saysNothingNew: row.says_nothing_new === 1,
    state: row.state,
    createdAt: new Date(row.created_at).toISOString(),
  });
}

/** A row with how it stands. */
export function storedFrom(row: Row<"subscriptions">): StoredSubscription {
  const { next_date, next_due_at } = row;
  return {
    subscription: subscriptionFrom(row),
    next:
      next_date === null || next_due_at === null
        ? null
        : { subscriptionId: row.id, date: next_date, dueAt: new Date(next_due_at) },
    reason: row.reason,
    suspendedAt: dateOf(row.suspended_at),
    toldAt: dateOf(row.told_at),
    endedAt: dateOf(row.ended_at),
  };
}

function dateOf(time: number | null): Date | null {
  return time === null ? null : new Date(time);
}
