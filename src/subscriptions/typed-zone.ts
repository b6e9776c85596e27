import { clockText } from "./clock-text.ts";
import { clockNames, usualZones } from "./place-zones.ts";
import { type Place, placeKey, zoneAtlas, zoneCity } from "./zone-atlas.ts";
import { isZone, localMinute } from "./zone-clock.ts";

/** What a person meant by a zone; `problem` is one sentence for them. */
export type TypedZone =
  /** An IANA name, or an offset such as "+05:30". */
  { readonly kind: "zone"; readonly zone: string } | { readonly kind: "problem"; readonly problem: string };

/** A zone to choose. */
export type ZoneSuggestion = { readonly name: string; readonly value: string };

/** Discord shows at most so many. */
const MOST_SUGGESTIONS = 25;

/** Clocks are 12 hours behind UTC at most and 14 ahead. */
const FURTHEST_MINUTES = { "-": 12 * 60, "+": 14 * 60 } as const;

const OFFSET = /^(?:utc|gmt)?\s*([+\-−–])\s*(\d{1,2})(?::?([0-5]\d))?$/i;

/** A zone as people type it: "Berlin", "europe/berlin", "EST", "UTC+2", "India", "new york", "Zürich", "Deutschland". */
export function parseZone(typed: string): TypedZone {
  const text = typed.normalize("NFKC").trim();
  const zone = offsetIn(text) ?? zoneNamed(text) ?? clockNames.get(placeKey(text));
  if (zone !== undefined) return { kind: "zone", zone };
  const place = placeNamed(text);
  const [only, ...others] = place?.zones ?? [];
  if (only !== undefined && others.length === 0) return { kind: "zone", zone: only };
  return { kind: "problem", problem: place === undefined ? unknown() : several(place) };
}

/** Zones whose city or country begins as what is typed, each with its clock at that moment. */
export function zoneSuggestions(typed: string, now: Date): ZoneSuggestion[] {
  const key = placeKey(typed);
  const found = key === "" ? usual() : [...directly(typed), ...beginning(key)];
  const first = new Map(found.map((one) => [one.zone, one] as const).reverse());
  return [...first.values()]
    .reverse()
    .slice(0, MOST_SUGGESTIONS)
    .map(({ label, zone }) => ({ name: withClock(label, zone, now), value: zone }));
}

/** The likeliest zone of people who use Discord in a language: a guess, to be asked about. null when nothing speaks for one. */
export function zoneFromLocale(locale: string): string | null {
  // Spanish as Discord offers it for Latin America; most of its speakers there are Mexicans.
  if (locale === "es-419") return "America/Mexico_City";
  try {
    const { region } = new Intl.Locale(locale).maximize();
    return zoneAtlas().ofCountry(region ?? "")[0] ?? null;
  } catch {
    return null;
  }
}

/** A zone as people read it: "Berlin", "UTC+05:30". */
export function zoneText(zone: string): string {
  return /^[+-]/.test(zone) ? `UTC${zone}` : zoneCity(zone);
}

/** A zone as people read it, with what its clocks show: "Berlin (Europe/Berlin), now 09:31". */
export function zoneWithClock(zone: string, now: Date): string {
  return withClock(zoneText(zone), zone, now);
}

function offsetIn(text: string): string | undefined {
  const [, written, hours, minutes = "00"] = OFFSET.exec(text) ?? [];
  if (hours === undefined) return undefined;
  const sign = written === "+" ? "+" : "-";
  if (Number(hours) * 60 + Number(minutes) > FURTHEST_MINUTES[sign]) return undefined;
  return `${sign}${hours.padStart(2, "0")}:${minutes}`;
}

/** An IANA name in any case, and with blanks; former names stay as they are. */
function zoneNamed(text: string): string | undefined {
  const name = text.replace(/\s+/g, "_");
  const known = zoneAtlas().byId.get(name.toLowerCase());
  return known ?? (name.includes("/") && isZone(name) ? name : undefined);
}

/** "Berlin", "Berlin, Germany", "Berlin time". */
function placeNamed(text: string): Place | undefined {
  const { byKey } = zoneAtlas();
  const bare = placeKey(text).replace(/\s(?:standard |summer |daylight )?(?:time|zeit)$|^(?:the|in) /g, "");
  const clock = clockNames.get(bare);
  if (clock !== undefined) return { key: bare, label: text, zones: [clock] };
  return byKey.get(placeKey(text)) ?? byKey.get(bare) ?? byKey.get(placeKey(text.split(",")[0] ?? ""));
}

type Found = { readonly label: string; readonly zone: string };

function usual(): Found[] {
  return usualZones.map((zone) => ({ label: zoneText(zone), zone }));
}

/** What would be understood without choosing. */
function directly(typed: string): Found[] {
  const parsed = parseZone(typed);
  if (parsed.kind === "problem") return [];
  const place = placeNamed(typed);
  return [
    {
      label: place !== undefined && place.key === placeKey(typed) ? place.label : zoneText(parsed.zone),
      zone: parsed.zone,
    },
  ];
}

/** Places whose name begins so, then those with another word that does. */
function beginning(key: string): Found[] {
  const { places } = zoneAtlas();
  const starting = places.filter((place) => place.key.startsWith(key));
  const within = places.filter((place) => place.key.includes(` ${key}`));
  return [...starting, ...within].flatMap(({ label, zones }) =>
    zones.map((zone) => ({ label: zones.length > 1 ? zoneCity(zone) : label, zone })),
  );
}

function withClock(label: string, zone: string, now: Date): string {
  const clock = clockText(localMinute(now, zone));
  return zone.includes("/") ? `${label} (${zone}), now ${clock}` : `${label}, now ${clock}`;
}

function several({ label, zones }: Place): string {
  const cities = new Intl.ListFormat("en-GB", { type: "disjunction" }).format(zones.map(zoneCity));
  return `${label} has several time zones: name a city, for example ${cities}.`;
}

function unknown(): string {
  return "I know no time zone by that name: name a large city or a country, for example Berlin or India, or write it like UTC+2.";
}
