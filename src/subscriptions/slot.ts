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
