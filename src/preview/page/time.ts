/** The relative units from the largest down, in seconds. */
const units = [
  ["year", 31_557_600],
  ["month", 2_629_800],
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
] as const;

/** `<t:…>` styles as Intl spells them. */
const styles = new Map<string, Intl.DateTimeFormatOptions>([
  ["t", { timeStyle: "short" }],
  ["T", { timeStyle: "medium" }],
  ["d", { dateStyle: "short" }],
  ["D", { dateStyle: "long" }],
  ["f", { dateStyle: "long", timeStyle: "short" }],
  ["F", { dateStyle: "full", timeStyle: "short" }],
  ["s", { dateStyle: "short", timeStyle: "short" }],
  ["S", { dateStyle: "short", timeStyle: "medium" }],
]);

/** A `<t:unix:style>` as Discord shows it; null for a moment that no calendar has. */
export function formatTime(unix: number, style: string, now: Date, locale?: string): string | null {
  const date = new Date(unix * 1000);
  if (Number.isNaN(date.getTime())) return null;
  if (style === "R") return relative(unix - now.getTime() / 1000, locale);
  return new Intl.DateTimeFormat(locale, styles.get(style)).format(date);
}

/** When a message was written: "Today at 14:02", "Yesterday at 14:02", else the date. */
export function messageTime(date: Date, now: Date, locale?: string): string {
  const time = new Intl.DateTimeFormat(locale, { timeStyle: "short" }).format(date);
  if (isSameDay(date, now)) return `Today at ${time}`;
  if (isSameDay(date, dayBefore(now))) return `Yesterday at ${time}`;
  return new Intl.DateTimeFormat(locale, { dateStyle: "short", timeStyle: "short" }).format(date);
}

function relative(seconds: number, locale: string | undefined): string {
  const [unit, size] = units.find(([, size]) => Math.abs(seconds) >= size) ?? ["second", 1];
  return new Intl.RelativeTimeFormat(locale, { numeric: "auto" }).format(Math.round(seconds / size), unit);
}

/** Not 24 hours earlier: days have 23 to 25. */
function dayBefore(date: Date): Date {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() - 1);
}

function isSameDay(one: Date, other: Date): boolean {
  return one.toDateString() === other.toDateString();
}
