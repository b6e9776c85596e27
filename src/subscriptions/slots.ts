import type { Slot } from "./slot.ts";
import type { Subscription } from "./subscription.ts";
import { daysLater, instantOf, localDate, weekdayOf } from "./zone-clock.ts";

/** When a subscription is delivered. */
export type Schedule = Pick<Subscription, "id" | "minute" | "days" | "zone">;

/** The first slot that falls due after an instant. */
export function nextSlot(schedule: Schedule, after: Date): Slot {
  for (const slot of slotsFrom(schedule, localDate(after, schedule.zone))) if (slot.dueAt > after) return slot;
  throw new Error(`The subscription ${schedule.id} has no days.`);
}

/** The slots that fall due after an instant and until another, that one included; the oldest first. */
export function slotsDue(schedule: Schedule, { after, until }: { readonly after: Date; readonly until: Date }): Slot[] {
  const due: Slot[] = [];
  for (const slot of slotsFrom(schedule, nextSlot(schedule, after).date)) {
    if (slot.dueAt > until) break;
    due.push(slot);
  }
  return due;
}

/** Where a schedule takes over: what was delivered or promised before. */
export type Takeover = {
  /** The last date dealt with; null for none. */
  readonly doneUntil: string | null;
  /** The date that was next so far; null when none was. */
  readonly promised: string | null;
  readonly now: Date;
};

/**
 * The first slot of a new or changed schedule: no date twice, and none skipped that was promised. The promised date is due at once
 * when its new time has passed.
 */
export function firstSlot(schedule: Schedule, { doneUntil, promised, now }: Takeover): Slot {
  const upcoming = nextSlot(schedule, now);
  const start = promised !== null && promised < upcoming.date ? promised : upcoming.date;
  return slotsFrom(schedule, start).find(({ date }) => doneUntil === null || date > doneUntil) ?? upcoming;
}

/** Every slot on a local date and later, the oldest first, without end. */
export function* slotsFrom(schedule: Schedule, date: string): Generator<Slot, void> {
  const days = new Set(schedule.days);
  for (let day = date; days.size > 0; day = daysLater(day, 1)) {
    const dueAt = days.has(weekdayOf(day)) ? dueOn(day, schedule) : null;
    if (dueAt !== null) yield { subscriptionId: schedule.id, date: day, dueAt };
  }
}

/** null on a date that the zone never had: Samoa went from the 29th to the 31st of December 2011. */
function dueOn(date: string, { minute, zone }: Schedule): Date | null {
  const dueAt = instantOf(date, minute, zone);
  const isThere = localDate(dueAt, zone) === date || localDate(instantOf(date, 0, zone), zone) === date;
  return isThere ? dueAt : null;
}
