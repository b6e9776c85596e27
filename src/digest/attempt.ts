import type { Subscription } from "#subscriptions/subscription.ts";
import { bodyOf, type FreezeNeeds, type FrozenMessage, freeze } from "./freeze.ts";
import { markerOf } from "./marker.ts";
import { nonceOf } from "./nonce.ts";
import type { Outbox, OutboxRow } from "./outbox.ts";
import type { HistoryOutcome, Posting, Target } from "./posting.ts";
import type { Lease } from "./sender-lease.ts";
import { afterLook, afterPost, notComposed, silent, tooLate, unwanted, type Verdict } from "./verdict.ts";

/** Discord knows a nonce for "the past few minutes": a retry within one needs no look into the history. */
const NONCE_TRUSTED_MS = 60_000;
/** The history is searched from this long before the first post: a clock that was an hour ahead then must not hide it. */
const HISTORY_MARGIN_MS = 90 * 60_000;
/** What Discord takes as the name of a post in a forum. */
const TITLE = 100;

/** What one delivery needs. */
export type AttemptNeeds = FreezeNeeds & {
  readonly applicationId: string;
  readonly outbox: Pick<Outbox, "take">;
  readonly posting: Pick<Posting, "post" | "sought">;
  readonly subscription: (id: string) => Promise<Subscription | null>;
};

/** The time that one holder of the lease has. */
export type Turn = {
  readonly lease: Lease;
  /** Milliseconds since 1970, by the clock that all share. */
  readonly now: () => number;
  /** Whether a delivery may still begin. */
  readonly mayBegin: () => boolean;
  /** Whether a request may still leave. */
  readonly mayPost: () => boolean;
};

/** What was tried: the delivery as it is to be settled, and the verdict on it. */
export type Attempt = {
  readonly row: OutboxRow;
  readonly verdict: Verdict;
  readonly subscription: Subscription | null;
};

/** Tries one delivery; null when it is no longer as it was read: somebody else has it, or since a moment ago nobody wants it. */
export async function attempt(row: OutboxRow, turn: Turn, needs: AttemptNeeds): Promise<Attempt | null> {
  const subscription = await needs.subscription(row.subscription_id);
  const settledBy = (verdict: Verdict) => ({ row, verdict, subscription });
  if (subscription === null) return settledBy(unwanted(row, "its subscription was deleted", turn.now()));
  const { state } = subscription;
  if (state !== "active") return settledBy(unwanted(row, `its subscription is ${state}`, turn.now()));

  const isUnclear = mustLook(row, subscription, turn.now());
  const seen = isUnclear ? afterLook(row, await look(row, subscription, needs), turn.now()) : null;
  if (seen) return settledBy(seen);
  const clear = isUnclear ? { ...row, first_post_at: null } : row;
  const late = clear.first_post_at === null ? tooLate(clear, turn.now()) : null;
  if (late) return settledBy(late);

  const message = await messageOf(clear, subscription, needs).catch((error: unknown) => reasonOf(error));
  if (typeof message === "string") return settledBy(notComposed(clear, message, turn.now()));
  if (message === null) return settledBy(silent(turn.now()));
  return post(clear, subscription, message, turn, needs);
}

async function post(
  row: OutboxRow,
  subscription: Subscription,
  message: FrozenMessage,
  turn: Turn,
  { applicationId, outbox, posting }: AttemptNeeds,
): Promise<Attempt | null> {
  const target = targetOf(subscription, row.date);
  const { channelId, kind } = target;
  const nonce = nonceOf({ applicationId, subscriptionId: subscription.id, channelId, date: row.date, part: row.part });
  const taken = await outbox.take(row, { channel_id: channelId, kind, nonce, ...message }, turn.lease, turn.now());
  if (taken === null) return null;
  const outcome = await posting.post(target, bodyOf(taken), nonce, turn.mayPost);
  return { row: taken, verdict: afterPost(row, taken, outcome, turn.now()), subscription };
}

/** Where and how a subscription's digest of a date is posted. */
export function targetOf({ channelId, channelKind, userId, topics }: Subscription, date: string): Target {
  const about = topics.join(", ");
  const room = TITLE - date.length - 2;
  const title = `${about.length > room ? `${about.slice(0, room - 1)}…` : about}, ${date}`;
  return { channelId, userId, kind: channelKind, title };
}

/**
 * An earlier post may have arrived, and the nonce of another would not tell: too old, for another channel, or in a
 * forum, which has none.
 */
function mustLook({ first_post_at, channel_id, kind }: OutboxRow, { channelId }: Subscription, now: number): boolean {
  if (first_post_at === null) return false;
  const age = now - first_post_at;
  return age < 0 || age > NONCE_TRUSTED_MS || channel_id !== channelId || kind === "forum";
}

function look(row: OutboxRow, subscription: Subscription, { posting }: AttemptNeeds): Promise<HistoryOutcome> {
  const { date, part, channel_id, kind, first_post_at, due_at } = row;
  const today = targetOf(subscription, date);
  const then = { ...today, channelId: channel_id ?? today.channelId, kind: kind ?? today.kind };
  const since = new Date((first_post_at ?? due_at) - HISTORY_MARGIN_MS);
  return posting.sought(then, markerOf({ subscriptionId: subscription.id, date, part }), since);
}

async function messageOf(
  row: OutboxRow,
  subscription: Subscription,
  needs: FreezeNeeds,
): Promise<FrozenMessage | null> {
  const { payload, plain, digest } = row;
  if (payload !== null) return { payload, plain, digest };
  const { date, part, due_at } = row;
  return freeze(subscription, { subscriptionId: subscription.id, date, part, dueAt: new Date(due_at) }, needs);
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
