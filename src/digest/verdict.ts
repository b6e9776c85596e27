import { isStale } from "#subscriptions/slot.ts";
import type { Change, OutboxRow } from "./outbox.ts";
import type { HistoryOutcome, PostOutcome } from "./posting.ts";

/** A first retry comes this late, each further one twice as late as the one before: a hiccup of Discord's passes within seconds, … */
const FIRST_RETRY_MS = 5_000;
/** … an outage within hours, and then a quarter of an hour is soon enough. */
const LONGEST_RETRY_MS = 15 * 60_000;

/** What an answer of Discord's makes of a delivery. */
export type Verdict = {
  readonly change: Change;
  /** What it means for the subscription, for all posts, or for the process. */
  readonly follows: "nothing" | "suspend" | "end" | "hush" | "stop";
};

/** The verdict after a post. `before` is the delivery as it was before it was taken for that post, `row` as it is since. */
export function afterPost(before: OutboxRow, row: OutboxRow, outcome: PostOutcome, now: number): Verdict {
  switch (outcome.kind) {
    case "posted":
      return final(now, { state: "sent", message_id: outcome.messageId, last_error: null });
    case "deleted-since":
      return final(now, { state: "sent", last_error: "somebody deleted it" });
    case "open":
      return verdict({ state: "pending", next_at: now + backOff(row.attempts), last_error: outcome.reason });
    case "refused": {
      const { first_post_at } = before;
      const refused = { first_post_at, last_error: outcome.reason };
      if (row.is_plain === 1 || row.plain === null) return final(now, { ...refused, state: "dead" });
      return verdict({ ...refused, state: "pending", is_plain: 1, next_at: now });
    }
    case "not-now":
    case "no-access":
    case "gone":
    case "locked-out":
      // It did not arrive: only an earlier post may have.
      return hindered(row, outcome, now, { first_post_at: before.first_post_at });
  }
}

/** The verdict after a look into the history; null when nothing of it is there, and it can be posted. */
export function afterLook(row: OutboxRow, outcome: HistoryOutcome, now: number): Verdict | null {
  const attempts = row.attempts + 1;
  switch (outcome.kind) {
    case "found":
      return final(now, { state: "sent", message_id: outcome.messageId, last_error: null });
    case "absent":
      return null;
    case "unknown":
      return final(now, { state: "unknown", last_error: outcome.reason });
    case "not-now":
    case "gone":
    case "locked-out":
      if (outcome.kind === "not-now" && isStale(row.due_at, now)) {
        return final(now, { state: "unknown", last_error: outcome.reason });
      }
      return hindered({ ...row, attempts }, outcome, now, { attempts });
  }
}

/** The verdict on a delivery that is not wanted any more, e.g. `its subscription is paused`. */
export function unwanted(row: OutboxRow, reason: string, now: number): Verdict {
  return final(now, { state: row.first_post_at === null ? "dead" : "unknown", last_error: reason });
}

/** The verdict on a delivery whose message could not be made. */
export function notComposed(row: OutboxRow, reason: string, now: number): Verdict {
  const attempts = row.attempts + 1;
  return verdict({ state: "pending", attempts, next_at: now + backOff(attempts), last_error: reason });
}

/** The verdict when there is nothing to say. */
export function silent(now: number): Verdict {
  return final(now, { state: "silent" });
}

/** The verdict on a delivery that stands nowhere and has waited too long; null while it is worth trying. */
export function tooLate(row: OutboxRow, now: number): Verdict | null {
  if (!isStale(row.due_at, now)) return null;
  return final(now, { state: "stale", last_error: row.last_error ?? "nobody was there to post it" });
}

type Hindered = Exclude<PostOutcome, { readonly kind: "posted" | "deleted-since" | "open" | "refused" }>;

function hindered(row: OutboxRow, outcome: Hindered, now: number, change: Change): Verdict {
  const last_error = outcome.reason;
  switch (outcome.kind) {
    case "not-now": {
      const next_at = now + Math.max(outcome.after, backOff(row.attempts));
      return {
        change: { ...change, state: "pending", next_at, last_error },
        follows: outcome.isGlobal ? "hush" : "nothing",
      };
    }
    case "no-access":
      return { ...final(now, { ...change, state: lostOrUnknown(change), last_error }), follows: "suspend" };
    case "gone":
      return { ...final(now, { ...change, state: "dead", last_error }), follows: "end" };
    case "locked-out":
      return { change: { ...change, state: "pending", next_at: now, last_error }, follows: "stop" };
  }
}

/** An earlier post may stand in the channel that cannot be seen any more. */
function lostOrUnknown({ first_post_at }: Change): "dead" | "unknown" {
  return first_post_at === null || first_post_at === undefined ? "dead" : "unknown";
}

function backOff(attempts: number): number {
  return Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** Math.min(attempts - 1, 10));
}

function verdict(change: Change): Verdict {
  return { change, follows: "nothing" };
}

function final(now: number, change: Change): Verdict {
  return verdict({ ...change, settled_at: now });
}
