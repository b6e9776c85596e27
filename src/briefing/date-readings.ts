import { months, weekdays } from "#text/calendar.ts";

/** What a form of a date tells: `date` in ISO 8601, as far as it is named: 2016-07-12, 2016-07 or 2016. */
export type Reading = { readonly date: string; readonly precision: "day" | "month" | "year" };

/**
 * The side of the publishing day on which a name without a year lies; `open` when the verb leaves it so, null without a
 * verb that tells.
 */
export type Side = "past" | "future" | "open" | null;

/** The named parts of a form, as they were matched. */
export type Parts = Readonly<Record<string, string>>;

const DAY = 86_400_000;
/**
 * A day without a year is so many days back at the most, for nobody means the feast of last year in the weeks before
 * it; and without a tense to tell so many ahead.
 */
const REACH = { back: 300, ahead: 150 };
/** From this hour of UTC on, it is the next day somewhere in the inhabited east. */
const EAST_IS_AHEAD = 13;
/** Numbers outside these are no years that news tells of. */
const YEARS = { first: 1800, ahead: 30 };

/** Numbers in words, each at its place. */
export const numbers = ["", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/** A day with its year: "12 July 2016". */
export function fullDay({ year, month, day, weekday }: Parts): Reading | null {
  return onlyOn(weekday, dayOf(Number(year), month, day));
}

/** A day without its year: "July 12". */
export function yearlyDay(parts: Parts, published: Date, side: Side): Reading | null {
  const { month, day, weekday } = parts;
  if (side === "open") return null;
  const thisYear = published.getUTCFullYear();
  const years = [thisYear - 1, thisYear, thisYear + 1];
  const candidates = years.flatMap((each) => onlyOn(weekday, dayOf(each, month, day)) ?? []);
  const latest = side === "past" ? 1 : REACH.ahead;
  const today = Date.parse(isoDay(published));
  const distance = ({ date }: Reading) => (Date.parse(date) - today) / DAY;
  return side === "future"
    ? (candidates.find((each) => distance(each) >= 0) ?? null)
    : (candidates.findLast((each) => distance(each) <= latest && distance(each) >= -REACH.back) ?? null);
}

/** A month without its year: "in July", "last July". */
export function yearlyMonth(parts: Parts, published: Date, side: Side): Reading | null {
  const { month, which } = parts;
  if (side === "open" && which === undefined) return null;
  const thisMonth = isoDay(published).slice(0, 7);
  const name = (year: number) => `${year}-${monthOf(month)}`;
  const thisYear = published.getUTCFullYear();
  const candidates = [thisYear - 1, thisYear, thisYear + 1].map(name);
  const isAhead = which === "next" || (which === undefined && side === "future");
  const date = isAhead
    ? candidates.find((each) => each > thisMonth || (which === undefined && each === thisMonth))
    : candidates.findLast((each) => each < thisMonth || (which === undefined && each === thisMonth));
  return date === undefined ? null : { date, precision: "month" };
}

/** "July last year". */
export function monthOfYear({ month, which }: Parts, published: Date): Reading {
  return { date: `${inYears(published, stepOf(which)).date}-${monthOf(month)}`, precision: "month" };
}

/** "On Monday", "next Friday". */
export function dayOfWeek({ weekday, which }: Parts, published: Date, side: Side): Reading | null {
  const wanted = weekdayOf(weekday);
  const back = (published.getUTCDay() - wanted + 7) % 7;
  // Late in the day by UTC it is tomorrow in the east: that day of the week may be tomorrow, or six days ago.
  if (back === 6 && side === "past" && which === undefined && published.getUTCHours() >= EAST_IS_AHEAD) return null;
  const isStrict = which === "last" || which === "past" || which === "next";
  const direction = which === "next" ? "future" : which === "last" || which === "past" ? "past" : side;
  if (direction === null || direction === "open") return back === 0 ? at(published, 0) : null;
  if (direction === "past") return at(published, back === 0 && isStrict ? -7 : -back);
  return at(published, back === 0 && !isStrict ? 0 : 7 - back);
}

/** A year by itself. */
export function plainYear({ year }: Parts, published: Date): Reading | null {
  const isLikely = Number(year) >= YEARS.first && Number(year) <= published.getUTCFullYear() + YEARS.ahead;
  return year !== undefined && isLikely ? { date: year, precision: "year" } : null;
}

/** "Yesterday", "tonight". */
export function dayNearby({ word = "" }: Parts, published: Date): Reading {
  return at(published, /^(?:yesterday|last)/i.test(word) ? -1 : /^tomorrow/i.test(word) ? 1 : 0);
}

/** "Today, (Monday)" of an article that came out late on Sunday by UTC: the day of the week says which day is meant. */
export function dayNearbyNamed({ word, weekday }: Parts, published: Date): Reading | null {
  const near = Date.parse(dayNearby({ word: word ?? "" }, published).date);
  const days = [0, 1, -1].map((step) => new Date(near + step * DAY));
  const meant = days.find((day) => day.getUTCDay() === weekdayOf(weekday));
  return meant === undefined ? null : at(meant, 0);
}

/** "Last month", "next year". */
export function periodNearby({ which, unit }: Parts, published: Date): Reading {
  return unit === "year" ? inYears(published, stepOf(which)) : inMonths(published, stepOf(which));
}

function stepOf(which = ""): number {
  return which === "last" ? -1 : which === "next" ? 1 : 0;
}

/** "Two years ago", "ten years ago today". */
export function ago({ count = "", unit = "", isToday }: Parts, published: Date): Reading | null {
  const number = /^an?$/.test(count) ? 1 : Number(count) || numbers.indexOf(count);
  if (unit.startsWith("day")) return at(published, -number);
  if (unit.startsWith("month")) return inMonths(published, -number);
  const year = inYears(published, -number);
  const today = isoDay(published).slice(8);
  return isToday === undefined ? year : dayOf(Number(year.date), months[published.getUTCMonth()], today);
}

function dayOf(year: number, month = "", day = ""): Reading | null {
  const date = `${String(year).padStart(4, "0")}-${monthOf(month)}-${day.padStart(2, "0")}`;
  const parsed = new Date(`${date}T00:00:00Z`);
  return Number.isNaN(parsed.getTime()) || isoDay(parsed) !== date ? null : { date, precision: "day" };
}

/** Nothing when a day falls on another day of the week than was named: one of both is wrong. */
function onlyOn(weekday: string | undefined, reading: Reading | null): Reading | null {
  const isRight =
    reading === null || weekday === undefined || weekdayOf(weekday) === new Date(reading.date).getUTCDay();
  return isRight ? reading : null;
}

function weekdayOf(beginning = ""): number {
  return weekdays.indexOf(`${beginning}day`.toLowerCase());
}

function at(published: Date, days: number): Reading {
  return { date: isoDay(new Date(published.getTime() + days * DAY)), precision: "day" };
}

function inMonths(published: Date, step: number): Reading {
  const first = new Date(Date.UTC(published.getUTCFullYear(), published.getUTCMonth() + step, 1));
  return { date: isoDay(first).slice(0, 7), precision: "month" };
}

function inYears(published: Date, step: number): Reading {
  return { date: String(published.getUTCFullYear() + step), precision: "year" };
}

/** "July 2016". */
export function monthAndYear({ month, year }: Parts): Reading {
  return { date: `${year}-${monthOf(month)}`, precision: "month" };
}

function monthOf(name = ""): string {
  return String(months.findIndex((month) => month.startsWith(name.slice(0, 3).toLowerCase())) + 1).padStart(2, "0");
}

function isoDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}
