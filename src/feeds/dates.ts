import { monthNumber } from "./month-names.ts";
import { zoneMinutes } from "./zones.ts";

/** The first newspaper is of 1605; dates out of this range are placeholders ("0001-01-01", "9999-12-31"). */
const YEARS = { first: 1605, last: 2199 };

/** Longer texts are no dates. */
const LONGEST = 100;

/** Seconds since 1970 have 9 or 10 digits from 1973 to 2286, milliseconds 12 or 13; fewer digits are years and days. */
const EPOCH = /^(?:\d{9,10}|\d{12,13})(?:\.\d+)?$/;

/** Words that pages and agencies put before a date, a weekday among them. */
const LEAD_IN =
  /^(?:(?:first |last )?(?:published|posted|updated|modified|created)(?: on)?:?\s+)?(?:\p{L}{2,}\.?,\s*|\p{L}{2,}day\s+|\p{L}{3}\s+(?=\d|\p{L}{3,}\.?\s+\d))?/iu;

/** The order of C's asctime: "Tue Jul 12 12:00:00 +0000 2016". */
const ASCTIME =
  /^(?:\p{L}{3},?\s+)?(?<month>\p{L}{3})\s+(?<day>\d{1,2})\s+(?<time>[\d:]+)\s+(?<zone>\S+\s+)?(?<year>\d{4})$/u;

/** The ways to write a day; `month` is a number or a name. */
const DAY_FORMS = [
  /^(?<year>\d{4})(?<mark>[-/.])(?<month>\d{1,2})\k<mark>(?<day>\d{1,2})(?!\d)/,
  /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})(?!\d)/,
  /^(?<year>\d{4})年\s?(?<month>\d{1,2})月\s?(?<day>\d{1,2})日/,
  /^(?<year>\d{4})년\s?(?<month>\d{1,2})월\s?(?<day>\d{1,2})일/,
  /^(?<year>\d{4})[-.\s]{1,2}(?<month>\p{L}{3,}\.?)[-.\s]{1,2}(?<day>\d{1,2})(?!\d)/u,
  /^(?<day>\d{1,2})\. ?(?<month>\d{1,2})\. ?(?<year>\d{4}|\d{2})(?![\d.:])/,
  /^(?<day>\d{1,2})(?:st|nd|rd|th|er|\.|º)?(?:\s+de\s+|[\s-]+)(?<month>\p{L}{3,}\.?),?(?:\s+de\s+|[\s-]+)(?<year>\d{4}|\d{2})(?![\d:])/iu,
  /^(?<month>\p{L}{3,}\.?)\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>\d{4})(?!\d)/iu,
];

/** Day and month in an order that only a number above 12 tells. */
const SLASHED = /^(?<first>\d{1,2})(?<mark>[/-])(?<second>\d{1,2})\k<mark>(?<year>\d{4})(?!\d)/;

const DAY_IN_ADDRESS = /\/((?:19|20)\d{2})[-/](\d{1,2}|[a-z]{3,9})[-/](\d{1,2})(?:\/|-|$)/i;
const YEAR_LAST_IN_ADDRESS = /\/(\d{1,2}([-/])\d{1,2}\2(?:19|20)\d{2})(?:\/|-|$)/;

const TIME =
  /^[\s,.T|·–-]*(?:at |um )?(?<korean>오전|오후)?\s*(?<hour>\d{1,2})[:.h](?<minute>\d{2})(?::(?<second>\d{2})(?:[.,]\d+)?)?\s*(?<half>[ap]\.?m\b\.?)?(?:\s?(?:Uhr|hrs))?\s*(?<zone>(?:GMT|UTC)?[+-]\d{1,2}(?::?\d{2})?|[A-Z]{1,4}|[A-Z]+\/[\w/+-]+)?(?:\s*\([^()]*\))?$/iu;

/** A zone alone behind a day. */
const NO_TIME = /^\.?\s*(?:GMT|UTC|Z)?$/;

/** Texts in Korean are of Korea's time. */
const KOREAN = /년|오전|오후/;

type Day = Readonly<{ year: number; month: number; day: number; rest: string }>;

/**
 * The moment a text names, as ISO 8601 in UTC; null when it names none or leaves open which ("03/04/2016").
 * Reads ISO 8601, RFC 822, "12 July, 2016", "July 12, 2016", "12.07.2016" and seconds or milliseconds since 1970;
 * a time without a zone counts as UTC, a day without a time as its midnight.
 */
export function readDate(text: string): string | null {
  const written = text.trim();
  if (written.length > LONGEST) return null;
  const trimmed = usualOrder(written);
  if (EPOCH.test(trimmed)) return iso(Number(trimmed) * (trimmed.replace(/\..*/, "").length > 10 ? 1 : 1000));
  const day = readDay(trimmed) ?? readDay(trimmed.replace(LEAD_IN, ""));
  if (day === null || !isRealDay(day)) return null;
  const local = Date.UTC(day.year, day.month - 1, day.day);
  const time = readTime(day.rest, local, KOREAN.test(trimmed) ? "KST" : "UTC");
  return time === null ? null : iso(time);
}

/**
 * The day that the path of an address holds (`/2019/11/18/`, `/2019/nov/18/`, `/2019-11-18-`, `/18-11-2019`), as
 * `readDate` reads it; null when there is none.
 */
export function dateInAddress(address: string): string | null {
  const [, year, month = "", day] = DAY_IN_ADDRESS.exec(address) ?? [];
  const yearFirst = /^\d/.test(month) ? `${year}-${month}-${day}` : `${day} ${month} ${year}`;
  const yearLast = YEAR_LAST_IN_ADDRESS.exec(address)?.[1] ?? "";
  return [yearFirst, yearLast].find((written) => readDate(written) !== null) ?? null;
}

function readDay(text: string): Day | null {
  for (const form of DAY_FORMS) {
    const match = form.exec(text);
    const { year = "", month = "", day = "" } = match?.groups ?? {};
    const number = /^\d/.test(month) ? Number(month) : monthNumber(month);
    if (match && number !== undefined) {
      return { year: fullYear(year), month: number, day: Number(day), rest: text.slice(match[0].length) };
    }
  }
  return readSlashedDay(text);
}

function readSlashedDay(text: string): Day | null {
  const match = SLASHED.exec(text);
  const [first, second, year] = [match?.groups?.first, match?.groups?.second, match?.groups?.year].map(Number);
  if (!match || !first || !second || !year || (first <= 12 && second <= 12 && first !== second)) return null;
  const [day, month] = first > 12 ? [first, second] : [second, first];
  return { year, month, day, rest: text.slice(match[0].length) };
}

/** RFC 822 gives years two digits. */
function fullYear(year: string): number {
  const number = Number(year);
  if (year.length > 2) return number;
  return number + (number < 70 ? 2000 : 1900);
}

function usualOrder(text: string): string {
  const { day, month, year, time, zone = "" } = ASCTIME.exec(text)?.groups ?? {};
  return day === undefined ? text : `${day} ${month} ${year} ${time} ${zone}`.trim();
}

/** The moment of a time on a day, in milliseconds; the day's midnight for no time, null for what is none. */
function readTime(text: string, day: number, usualZone: string): number | null {
  if (NO_TIME.test(text)) return day;
  const { hour, minute, second = "0", half, korean, zone = usualZone } = TIME.exec(text)?.groups ?? {};
  if (hour === undefined || Number(hour) > 24 || Number(minute) > 59 || Number(second) > 60) return null;
  const hours = hourOfDay(Number(hour), half ?? korean);
  const local = day + (hours * 3600 + Number(minute) * 60 + Number(second)) * 1000;
  const east = zoneMinutes(zone, local);
  return east === null ? null : local - east * 60_000;
}

function hourOfDay(hour: number, half: string | undefined): number {
  if (half === undefined) return hour;
  return (hour % 12) + (/^p|오후/i.test(half) ? 12 : 0);
}

function isRealDay({ year, month, day }: Day): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function iso(time: number): string | null {
  const date = new Date(Math.round(time));
  const year = date.getUTCFullYear();
  return year >= YEARS.first && year <= YEARS.last ? date.toISOString() : null;
}
