import pLimit from "p-limit";
import { type Attempt, type AttemptNeeds, attempt, type Turn, targetOf } from "./attempt.ts";
import type { Clock } from "./clock.ts";
import type { Outbox, OutboxRow } from "./outbox.ts";
import type { Posting, Target } from "./posting.ts";

/** Under way at once: with almost a second for each answer they make the 40 a second that are wanted. */
const AT_ONCE = 32;
/** Retries that come within this time are waited for: Discord knows the nonce then, and no history need be read. */
const WAITED_FOR_MS = 60_000;
/** So that a process that is asked to stop need not wait longer. */
const LOOK_EVERY_MS = 1_000;
/** Discord blocks an address after 10,000 answers of 401, 403 or 429 in ten minutes: one turn a minute makes half of that. */
const MOST_FAILURES = 500;

/** Writes one event to the log. */
export type Log = (event: string, fields: Readonly<Record<string, unknown>>) => void;

/** What becomes of a subscription whose channel cannot be posted into. */
export type Access = {
  /** For now: it is probed later, and its subscriber told. */
  readonly suspend: (subscriptionId: string, reason: string, now: Date) => Promise<void>;
  /** For good: the channel is gone. */
  readonly end: (subscriptionId: string, reason: string, now: Date) => Promise<void>;
};

/** What sending needs. */
export type SendNeeds = AttemptNeeds & {
  readonly clock: Pick<Clock, "pause">;
  readonly outbox: Pick<Outbox, "due" | "nextTry" | "take" | "settle">;
  readonly posting: Posting;
  readonly access: Access;
  readonly log: Log;
};

/** Why sending ended: nothing is due or the time is up; Discord wants silence; the token is no good. */
export type Sent =
  | { readonly kind: "done" }
  | { readonly kind: "hush"; readonly until: number }
  | { readonly kind: "stop"; readonly reason: string };

/** One turn as it goes on. */
type Run = { readonly turn: Turn; ended: Sent | null; failures: number };

/**
 * Delivers what is due until nothing is or the turn ends. @throws when the database fails: what was under way is taken
 * up by a later turn.
 */
export async function sendDue(turn: Turn, needs: SendNeeds): Promise<Sent> {
  const run: Run = { turn, ended: null, failures: 0 };
  const limit = pLimit(AT_ONCE);
  while (run.ended === null && turn.mayBegin()) {
    const rows = await needs.outbox.due(turn.lease, turn.now());
    if (rows.length === 0 && !(await waitForNext(turn, needs))) break;
    const settled = await Promise.all(rows.map((row) => limit(() => deliver(row, run, needs))));
    // When none could be settled they are another's by now, and would be handed out for ever.
    if (rows.length > 0 && !settled.includes(true)) break;
  }
  return run.ended ?? { kind: "done" };
}

/** Waits a little when a retry comes soon; false: none does. */
async function waitForNext(turn: Turn, { outbox, clock }: SendNeeds): Promise<boolean> {
  const next = await outbox.nextTry();
  if (next === null || next - turn.now() > WAITED_FOR_MS) return false;
  await clock.pause(Math.min(LOOK_EVERY_MS, Math.max(1, next - turn.now())));
  return true;
}

async function deliver(row: OutboxRow, run: Run, needs: SendNeeds): Promise<boolean> {
  const { turn } = run;
  if (run.ended !== null || !turn.mayBegin()) return false;
  const begun = turn.now();
  const tried = await attempt(row, turn, needs);
  if (tried === null || !(await needs.outbox.settle(tried.row, tried.verdict.change))) return false;
  needs.log("digest-delivery", lineOf(tried, begun, turn.now()));
  note(tried, run);
  await follow(tried, turn, needs);
  return true;
}

function lineOf(
  { row, verdict: { change } }: Attempt,
  begun: number,
  ended: number,
): Readonly<Record<string, unknown>> {
  const { subscription_id, date, state, attempts, last_error, due_at } = { ...row, ...change };
  const reason = state === "sent" ? null : last_error;
  return { subscription: subscription_id, date, state, attempts, late: begun - due_at, ms: ended - begun, reason };
}

/** What an answer means for the deliveries that would come next. */
function note({ verdict: { change, follows } }: Attempt, run: Run): void {
  const reason = change.last_error ?? "";
  if (follows === "stop") run.ended = { kind: "stop", reason };
  if (follows === "hush") run.ended ??= { kind: "hush", until: change.next_at ?? run.turn.now() };
  run.failures += change.state === "sent" || change.state === "silent" ? 0 : 1;
  if (run.failures >= MOST_FAILURES) run.ended ??= { kind: "done" };
}

async function follow({ row, verdict, subscription }: Attempt, turn: Turn, needs: SendNeeds): Promise<void> {
  if (subscription === null) return;
  const { change, follows } = verdict;
  const reason = change.last_error ?? "";
  if (follows === "suspend") await needs.access.suspend(subscription.id, reason, new Date(turn.now()));
  if (follows === "end") await needs.access.end(subscription.id, reason, new Date(turn.now()));
  const isPublished = subscription.isPublished && row.kind === "announcement" && change.state === "sent";
  if (isPublished && change.message_id) await publish(targetOf(subscription, row.date), change.message_id, needs);
}

/** As well as it can be done: Discord lets a channel publish ten messages an hour, and the digest is there either way. */
async function publish(target: Target, messageId: string, { posting, log }: SendNeeds): Promise<void> {
  const { isPublished, reason } = await posting.publish(target, messageId);
  if (!isPublished) log("digest-not-published", { channel: target.channelId, message: messageId, reason });
}
