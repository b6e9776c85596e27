import { BadInput } from "#discord/command.ts";
import { clockText } from "#subscriptions/clock-text.ts";
import type { GuildSettings } from "#subscriptions/guild-settings.ts";
import { isQuiet } from "#subscriptions/quiet-hours.ts";
import { nextSlot } from "#subscriptions/slots.ts";
import type { Subscription } from "#subscriptions/subscription.ts";
import { parseDays } from "#subscriptions/typed-days.ts";
import { parseTime } from "#subscriptions/typed-time.ts";
import { parseZone, zoneFromLocale, zoneText } from "#subscriptions/typed-zone.ts";
import { localMinute } from "#subscriptions/zone-clock.ts";
import type { Owner } from "./owner.ts";

/** When people have their first coffee: 08:00. */
export const DEFAULT_MINUTE = 8 * 60;
/** Stories of a digest of the usual length. */
export const DEFAULT_STORIES = 6;
/** The days of the week, Monday is 1. */
export const EVERY_DAY: readonly number[] = [1, 2, 3, 4, 5, 6, 7];

/** In minutes. */
const DAY = 24 * 60;

/** The language of Discord for servers and people that chose none: it tells nothing about where they are. */
const UNCHOSEN = "en-US";

/** When somebody wants a digest. */
export type When = Pick<Subscription, "minute" | "days" | "zone">;

/** Minutes after midnight. @throws BadInput when it is no time. */
export function typedMinute(typed: string): number {
  const time = parseTime(typed);
  if (time.kind === "problem") throw new BadInput(time.problem);
  return time.minute;
}

/** ISO weekdays. @throws BadInput when they are no days. */
export function typedDays(typed: string): number[] {
  const days = parseDays(typed);
  if (days.kind === "problem") throw new BadInput(days.problem);
  return days.days;
}

/** An IANA zone or an offset. @throws BadInput when it is none. */
export function typedZone(typed: string): string {
  const zone = parseZone(typed);
  if (zone.kind === "problem") throw new BadInput(zone.problem);
  return zone.zone;
}

/** The likeliest zone of a server, by its language, or where that was never chosen by that of the asker. */
export function guessedZone({
  guildLocale,
  locale,
}: {
  readonly guildLocale: string | null;
  readonly locale: string;
}): string {
  const isChosen = guildLocale !== null && guildLocale !== UNCHOSEN;
  return zoneFromLocale(isChosen ? guildLocale : locale) ?? "UTC";
}

/** @throws BadInput when a time that somebody chose lies in the quiet hours of their server. */
export function refuseQuiet(when: When, owner: Owner, now: Date): void {
  const quiet = quietOf(owner, when, now);
  if (quiet === null) return;
  throw new BadInput(`${inQuiet(when, quiet)}: choose another time, or change them in \`/settings\`.`);
}

/** A time that nobody chose: in the quiet hours of the server it moves to their end, and a note says so. */
export function outOfQuiet(
  when: When,
  owner: Owner,
  now: Date,
): { readonly minute: number; readonly note: string | null } {
  const quiet = quietOf(owner, when, now);
  if (quiet === null) return { minute: when.minute, note: null };
  return { minute: quiet.end, note: `${inQuiet(when, quiet)}, so it comes at their end.` };
}

type Quiet = NonNullable<GuildSettings["quietHours"]> & {
  /** The clocks that they are of. */
  readonly zone: string;
  /** The minute at which they end, by the clocks of the time that was asked about. */
  readonly end: number;
};

/** The quiet hours that a time lies in, by the clocks of the server; null for none. */
export function quietAt(when: When, settings: GuildSettings | null, now: Date): Quiet | null {
  if (!settings?.quietHours) return null;
  const { from, until } = settings.quietHours;
  const zone = settings.zone ?? when.zone;
  const there = localMinute(nextSlot({ ...when, id: "" }, now).dueAt, zone);
  if (!isQuiet(there, from, until)) return null;
  const wait = (until - there + DAY) % DAY;
  return { from, until, zone, end: (when.minute + wait) % DAY };
}

/** "22:00 to 07:00". */
export function hoursText({ from, until }: NonNullable<GuildSettings["quietHours"]>): string {
  return `${clockText(from)} to ${clockText(until)}`;
}

function quietOf(owner: Owner, when: When, now: Date): Quiet | null {
  return quietAt(when, owner.kind === "server" ? owner.settings : null, now);
}

function inQuiet({ minute }: When, quiet: Quiet): string {
  return `${clockText(minute)} lies in this server's quiet hours (${hoursText(quiet)} in ${zoneText(quiet.zone)})`;
}
