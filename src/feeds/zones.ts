/** Zone names of RFC 822 and others common in news, in minutes east of UTC; IST is left out, it names three zones. */
const OFFSETS: Readonly<Record<string, number>> = {
  ...{ Z: 0, UT: 0, UTC: 0, GMT: 0, WET: 0, BST: 60, CET: 60, WEST: 60, MEZ: 60, CEST: 120, MEST: 120, MESZ: 120 },
  ...{ EET: 120, EEST: 180, MSK: 180, KST: 540, JST: 540, AEST: 600, AEDT: 660, EDT: -240, EST: -300, CDT: -300 },
  ...{ CST: -360, MDT: -360, MST: -420, PDT: -420, PST: -480 },
};

/** Names that leave the summer time open. */
const PLACES: Readonly<Record<string, string>> = {
  ET: "America/New_York",
  CT: "America/Chicago",
  MT: "America/Denver",
  PT: "America/Los_Angeles",
};

const NUMERIC = /^(?:GMT|UTC)?([+-])(\d{1,2}):?(\d{2})?$/i;
const PLACE = /^[a-z]+(?:\/[\w+-]+)+$/i;

/**
 * Minutes east of UTC of a zone ("+0200", "GMT+2", "EST", "ET", "America/Chicago") at a local time in milliseconds;
 * null for what is none.
 */
export function zoneMinutes(zone: string, local: number): number | null {
  const numeric = NUMERIC.exec(zone);
  if (numeric) return (numeric[1] === "-" ? -1 : 1) * (Number(numeric[2]) * 60 + Number(numeric[3] ?? 0));
  const name = zone.toUpperCase();
  const place = PLACES[name] ?? (PLACE.test(zone) ? zone : null);
  return place === null ? (OFFSETS[name] ?? null) : minutesAt(place, local);
}

/** In the hour that a change of the clocks repeats or leaves out, the offset before the change. */
function minutesAt(place: string, local: number): number | null {
  const clock = clockOf(place);
  if (clock === null) return null;
  const about = offsetIn(clock.formatToParts(local));
  return offsetIn(clock.formatToParts(local - about * 60_000));
}

/** Clocks are slow to make; there are no more than the 600 zones of the world. */
const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(place: string): Intl.DateTimeFormat | null {
  const key = place.toLowerCase();
  const known = clocks.get(key);
  if (known) return known;
  try {
    const clock = new Intl.DateTimeFormat("en", { timeZone: place, timeZoneName: "longOffset" });
    clocks.set(key, clock);
    return clock;
  } catch {
    return null;
  }
}

/** Minutes in "GMT-07:00"; 0 in "GMT". */
function offsetIn(parts: readonly Intl.DateTimeFormatPart[]): number {
  const shown = parts.find(({ type }) => type === "timeZoneName")?.value ?? "";
  const [, sign, hours = "0", minutes = "0"] = /([+-])(\d{2}):(\d{2})/.exec(shown) ?? [];
  return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}
