import { monthNumber } from "./month-names.ts";

/** The first newspaper is of 1605; dates out of this range are placeholders ("0001-01-01", "9999-12-31"). */
const YEARS = { first: 1605, last: 2199 };

/** Seconds since 1970 have 9 or 10 digits from 1973 to 2286, milliseconds 12 or 13; fewer digits are years and days. */
const EPOCH = /^(?:\d{9,10}|\d{12,13})(?:\.\d+)?$/;

/** Words that pages and agencies put before a date, a weekday among them. */
const LEAD_IN =
  /^(?:(?:first |last )?(?:published|posted|updated|modified|created)(?: on)?:?\s+)?(?:\p{L}{2,}\.?,\s*|\p{L}{2,}day\s+|\p{L}{3}\s+(?=\d))?/iu;

/** The ways to write a day; `month` is a number or a name. */
const DAY_FORMS = [
  /^(?<year>\d{4})(?<mark>[-/.])(?<month>\d{1,2})\k<mark>(?<day>\d{1,2})(?!\d)/,
  /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})(?!\d)/,
  /^(?<year>\d{4})年\s?(?<month>\d{1,2})月\s?(?<day>\d{1,2})日/,
  /^(?<day>\d{1,2})\. ?(?<month>\d{1,2})\. ?(?<year>\d{4})(?!\d)/,
  /^(?<day>\d{1,2})(?:st|nd|rd|th|er|\.|º)?(?:\s+de\s+|[\s-]+)(?<month>\p{L}{3,}\.?),?(?:\s+de\s+|[\s-]+)(?<year>\d{4}|\d{2})(?![\d:])/iu,
  /^(?<month>\p{L}{3,}\.?)\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>\d{4})(?!\d)/iu,
];

/** Day and month in an order that only a number above 12 tells. */
const SLASHED = /^(?<first>\d{1,2})(?<mark>[/-])(?<second>\d{1,2})\k<mark>(?<year>\d{4})(?!\d)/;

const DAY_IN_ADDRESS = /\/((?:19|20)\d{2})[-/](\d{1,2}|[a-z]{3,9})[-/](\d{1,2})(?:\/|-|$)/i;

const TIME =
  /^[\s,T|·–-]*(?:at |um )?(?<hour>\d{1,2})[:.h](?<minute>\d{2})(?::(?<second>\d{2})(?:[.,]\d+)?)?\s*(?<half>[ap]\.?m\.?)?(?:\s?(?:Uhr|hrs))?\s*(?<zone>[+-]\d{2}:?\d{2}|[+-]\d{2}|[A-Z]{1,4})?$/iu;

/** Zone names of RFC 822 and others common in news, in minutes east of UTC; IST is left out, it names three zones. */
const ZONES: Readonly<Record<string, number>> = {
  ...{ Z: 0, UT: 0, UTC: 0, GMT: 0, WET: 0, BST: 60, CET: 60, WEST: 60, MEZ: 60, CEST: 120, MESZ: 120, EET: 120 },
  ...{ EEST: 180, MSK: 180, EDT: -240, EST: -300, CDT: -300, CST: -360, MDT: -360, MST: -420, PDT: -420, PST: -480 },
};

type Day = Readonly<{ year: number; month: number; day: number; rest: string }>;

/**
 * The moment a text names, as ISO 8601 in UTC; null when it names none or leaves open which ("03/04/2016").
 * Reads ISO 8601, RFC 822, "12 July, 2016", "July 12, 2016", "12.07.2016" and seconds or milliseconds since 1970;
 * a time without a zone counts as UTC, a day without a time as its midnight.
 */
export function readDate(text: string): string | null {
  const trimmed = text.trim();
  if (trimmed.length > 100) return null;
  if (EPOCH.test(trimmed)) return iso(Number(trimmed) * (trimmed.replace(/\..*/, "").length > 10 ? 1 : 1000));
  const day = readDay(trimmed) ?? readDay(trimmed.replace(LEAD_IN, ""));
  const minutes = day && readTime(day.rest);
  if (day === null || minutes === null || !isRealDay(day)) return null;
  return iso(Date.UTC(day.year, day.month - 1, day.day) + minutes * 60_000);
}

/** The day that the path of an address holds (`/2019/11/18/`, `/2019/nov/18/`, `/2019-11-18-`), as `readDate` reads it; null when there is none. */
export function dateInAddress(address: string): string | null {
  const [, year, month = "", day] = DAY_IN_ADDRESS.exec(address) ?? [];
  const written = /^\d/.test(month) ? `${year}-${month}-${day}` : `${day} ${month} ${year}`;
  return readDate(written) === null ? null : written;
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

/** Minutes since midnight UTC, seconds as a fraction; 0 for no time, null for what is not one. */
function readTime(text: string): number | null {
  if (text.trim() === "") return 0;
  const { hour, minute, second = "0", half, zone = "Z" } = TIME.exec(text)?.groups ?? {};
  const east = zoneMinutes(zone);
  if (hour === undefined || east === null || Number(hour) > 24 || Number(minute) > 59 || Number(second) > 60)
    return null;
  return hourOfDay(Number(hour), half) * 60 + Number(minute) + Number(second) / 60 - east;
}

function hourOfDay(hour: number, half: string | undefined): number {
  if (half === undefined) return hour;
  return (hour % 12) + (/^p/i.test(half) ? 12 : 0);
}

function zoneMinutes(zone: string): number | null {
  const offset = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone);
  if (!offset) return ZONES[zone.toUpperCase()] ?? null;
  return (offset[1] === "-" ? -1 : 1) * (Number(offset[2]) * 60 + Number(offset[3] ?? 0));
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
