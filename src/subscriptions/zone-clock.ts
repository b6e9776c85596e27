/** Formatters kept, about 50 KB each: a server's digests come from few zones at one minute. */
const FORMATTERS = 64;

const DAY = 86_400_000;

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Whether this Node knows a zone: an IANA name in any case, or an offset such as "+05:30". */
export function isZone(zone: string): boolean {
  try {
    formatterOf(zone);
    return true;
  } catch {
    return false;
  }
}

/** The date on the calendars of a zone, e.g. "2026-11-23". */
export function localDate(instant: Date, zone: string): string {
  return dateOf(wallClock(instant.getTime(), zone));
}

/** The minute of the day on the clocks of a zone, from 0. */
export function localMinute(instant: Date, zone: string): number {
  return Math.floor(modulo(wallClock(instant.getTime(), zone), DAY) / 60_000);
}

/**
 * The instant at which the clocks of a zone first show a minute (from 0) of a date: where they show it twice, the first time;
 * where they skip it, the instant of the skip.
 */
export function instantOf(date: string, minute: number, zone: string): Date {
  const wall = Date.parse(`${date}T00:00Z`) + minute * 60_000;
  const before = offsetAt(wall - DAY, zone);
  const after = offsetAt(wall + DAY, zone);
  const candidates = [wall - Math.max(before, after), wall - Math.min(before, after)];
  const shown = candidates.find((instant) => wallClock(instant, zone) === wall);
  return new Date(shown ?? skipOver(wall, candidates, zone));
}

/** The calendar date so many days later, whatever clocks do. */
export function daysLater(date: string, days: number): string {
  return dateOf(Date.parse(`${date}T00:00Z`) + days * DAY);
}

/** The ISO weekday of a date: 1 is Monday. */
export function weekdayOf(date: string): number {
  return new Date(`${date}T00:00Z`).getUTCDay() || 7;
}

/** The clocks jump over a wall time between two instants: narrowed down to the first one after. */
function skipOver(wall: number, [start = 0, end = 0]: readonly number[], zone: string): number {
  let [before, after] = [start, end];
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (wallClock(middle, zone) < wall) before = middle;
    else after = middle;
  }
  return after;
}

/** How far the clocks of a zone are ahead of UTC, in milliseconds. */
function offsetAt(instant: number, zone: string): number {
  return wallClock(instant, zone) - instant;
}

/** What the clocks of a zone show, as the milliseconds of that date and time in UTC. */
function wallClock(instant: number, zone: string): number {
  const shown: Record<string, number> = {};
  for (const { type, value } of formatterOf(zone).formatToParts(instant)) shown[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = shown;
  return Date.UTC(year, month - 1, day, hour, minute, second) + modulo(instant, 1000);
}

function formatterOf(zone: string): Intl.DateTimeFormat {
  const formatter = formatters.get(zone) ?? newFormatter(zone);
  // Taken out and put back: a Map keeps the order of insertion, so the first is the one not used for longest.
  formatters.delete(zone);
  formatters.set(zone, formatter);
  if (formatters.size > FORMATTERS) formatters.delete(formatters.keys().next().value ?? zone);
  return formatter;
}

function newFormatter(timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat("en-US", {
    timeZone,
    calendar: "gregory",
    numberingSystem: "latn",
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
}

function dateOf(wall: number): string {
  return new Date(wall).toISOString().slice(0, 10);
}

function modulo(number: number, divisor: number): number {
  return ((number % divisor) + divisor) % divisor;
}
