/** A slot that was missed is delivered late up to this age in milliseconds: 20 hours, so that of several only the newest is. */
const STALE_AFTER = 20 * 3_600_000;

/** One delivery that is to be: a subscription on a date of its own zone. There is at most one of each, whatever clocks do. */
export type Slot = {
  readonly subscriptionId: string;
  /** The local date, e.g. 2026-11-23. */
  readonly date: string;
  /** The instant at which it falls due. */
  readonly dueAt: Date;
  /** From 2 for what somebody has sent beside the schedule on that date; left out for the scheduled one. */
  readonly part?: number;
};

/** Whether a slot that fell due at a moment is too old to be delivered; both in milliseconds since 1970. */
export function isStale(dueAt: number, now: number): boolean {
  return now - dueAt >= STALE_AFTER;
}
