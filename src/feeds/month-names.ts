/** Languages whose month names do not contradict each other; the first to claim a name keeps it. */
const LANGUAGES = "en de fr es it pt nl sv da nb fi pl cs ro hu tr ru uk el ca id".split(" ");

/** Spellings in use that the locale data does not list, without accents. */
const OTHER_SPELLINGS: Readonly<Record<string, number>> = { sept: 9, janner: 1, marz: 3, mrz: 3, juni: 6, juli: 7 };

let numbers: ReadonlyMap<string, number> | undefined;

/** The number, 1 to 12, of a month named in full or shortened in one of 21 European and Asian languages; undefined for any other word. */
export function monthNumber(name: string): number | undefined {
  numbers ??= namedMonths();
  return numbers.get(plain(name));
}

function namedMonths(): Map<string, number> {
  const found = new Map(Object.entries(OTHER_SPELLINGS));
  for (const language of LANGUAGES) {
    for (const [name, month] of monthsOf(language)) if (!found.has(name)) found.set(name, month);
  }
  return found;
}

/** The names of the twelve months in a language, as they stand in a date and alone, in full and shortened. */
function monthsOf(language: string): [string, number][] {
  const formats = (["long", "short"] as const).flatMap((month) => [
    new Intl.DateTimeFormat(language, { day: "numeric", month, year: "numeric", timeZone: "UTC" }),
    new Intl.DateTimeFormat(language, { month, timeZone: "UTC" }),
  ]);
  return formats.flatMap((format) =>
    Array.from({ length: 12 }, (_, index): [string, number] => {
      const parts = format.formatToParts(Date.UTC(2000, index, 15));
      return [plain(parts.find(({ type }) => type === "month")?.value ?? ""), index + 1];
    }).filter(([name]) => /\p{L}{3}/u.test(name)),
  );
}

function plain(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .toLowerCase()
    .replace(/\.$/, "");
}
