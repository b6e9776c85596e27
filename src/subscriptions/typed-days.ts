/** What a person meant by days; `problem` is one sentence for them. */
export type TypedDays =
  /** ISO weekdays, sorted. */
  { readonly kind: "days"; readonly days: number[] } | { readonly kind: "problem"; readonly problem: string };

/** Languages whose names of the days are read; where short forms clash, the earlier one is meant. */
const LANGUAGES = ["en", "de", "fr", "es", "it", "pt-BR", "nl", "pl", "tr", "sv", "ru", "uk", "ja", "ko", "zh"];

const WORKING = [1, 2, 3, 4, 5];
const WEEKEND = [6, 7];
const ALL = [...WORKING, ...WEEKEND];

const groups: ReadonlyMap<string, readonly number[]> = new Map([
  ...named(ALL, "daily, every day, everyday, each day, all, all days, any, always, täglich, jeden tag, immer, alle"),
  ...named(ALL, "tous les jours, todos los días, todos os dias, diario"),
  ...named(WORKING, "weekdays, weekday, workdays, working days, werktags, werktage, wochentags, en semaine"),
  ...named(WEEKEND, "weekends, weekend, the weekend, wochenende, am wochenende, wochenends, week-end, fin de semana"),
]);

const RANGE = /\s*(?:[-–—]|\b(?:to|through|until|till|bis|à|a|al)\b)\s*/;
const BETWEEN = /\s*(?:[,;/&+]|\b(?:and|und|et|y|e|en|i|ve)\b|\s)\s*/;

/** Days as people type them: "daily", "weekdays", "mon,wed,fri", "Mo-Fr", "sundays", "weekends and mon". */
export function parseDays(typed: string): TypedDays {
  const text = typed
    .normalize("NFKC")
    .trim()
    .toLowerCase()
    .replace(/^(?:every|on|jeden|am|chaque)\s+(?!day|tag)/, "");
  const days = groups.get(text) ?? daysIn(text);
  if (days !== null && days.length > 0) return { kind: "days", days: [...new Set(days)].sort() };
  return {
    kind: "problem",
    problem: "Those are no days that I can read: write them like daily, weekdays, mon-fri or mon, wed, fri.",
  };
}

function named(days: readonly number[], names: string): [string, readonly number[]][] {
  return names.split(", ").map((name) => [name, days]);
}

/** null when a word is no day. */
function daysIn(text: string): number[] | null {
  const joined = text.replace(new RegExp(RANGE, "g"), "-").replace(/-feira/g, "");
  const parts = joined.split(BETWEEN).filter((part) => part !== "");
  const days = parts.map((part) => groups.get(part) ?? range(part));
  return days.includes(null) ? null : days.flatMap((some) => some ?? []);
}

/** "fri-mon" goes over the end of the week. */
function range(part: string): number[] | null {
  const ends = part.split("-").map(dayNamed);
  const [first, last] = [ends[0], ends.at(-1)];
  if (ends.length > 2 || !first || !last) return null;
  return Array.from({ length: ((last - first + 7) % 7) + 1 }, (_, index) => ((first - 1 + index) % 7) + 1);
}

/** A name of a day or its beginning, in the plural too; null for anything else. */
function dayNamed(word: string): number | null {
  const plain = letters(word).replace(/\.$/, "");
  if (plain.length < (/^[a-z]/.test(plain) ? 2 : 1)) return null;
  for (const names of weekdays()) {
    const day = names.findIndex((name) => name === plain || name.startsWith(plain) || `${name}s` === plain) + 1;
    if (day > 0) return day;
  }
  // "tues", "thurs", "weds": shortened and in the plural.
  return plain.length > 3 && plain.endsWith("s") ? dayNamed(plain.slice(0, -1)) : null;
}

let known: readonly (readonly string[])[] | undefined;

/** The days in each language, Monday first. */
function weekdays(): readonly (readonly string[])[] {
  known ??= LANGUAGES.map((language) => {
    const name = new Intl.DateTimeFormat(language, { weekday: "long", timeZone: "UTC" });
    // The first of January 2024 was a Monday.
    return ALL.map((day) => letters(name.format(Date.UTC(2024, 0, day)).toLowerCase()));
  });
  return known;
}

/** Without accents: people leave them out. */
function letters(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "");
}
