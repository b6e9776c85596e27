// The compiler's lib for ES2024 does not know Intl.Locale.getTimeZones, which Node has had since version 24.
/// <reference lib="esnext.intl" />
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { z } from "zod";
import { ambiguous, mainZones, placesIn, renamed, severalZones } from "./place-zones.ts";

/** Languages in which countries are found by name. */
const LANGUAGES = ["en", "de", "fr", "es", "it", "pt", "nl", "pl", "tr", "sv", "uk", "ru", "ja", "ko", "zh"];

/** Several, the likeliest first, where the name of a country says too little. */
export type Place = { readonly key: string; readonly label: string; readonly zones: readonly string[] };

/** Where on the clock the places of the world are. */
export type ZoneAtlas = {
  /** Cities first, then countries; of two places with one name the first is meant. */
  readonly places: readonly Place[];
  readonly byKey: ReadonlyMap<string, Place>;
  /** The zones of a country, by its two letters. */
  readonly ofCountry: (code: string) => readonly string[];
  /** The usual spelling of an IANA name, in lower case. */
  readonly byId: ReadonlyMap<string, string>;
};

/** What is read of each country in the package `world-countries`. */
const Country = z.object({ cca2: z.string(), capital: z.array(z.string()) });
type Country = z.infer<typeof Country>;

let read: ZoneAtlas | undefined;

/** Made when first asked for. */
export function zoneAtlas(): ZoneAtlas {
  read ??= readAtlas();
  return read;
}

/** A name without case, accents and punctuation. */
export function placeKey(name: string): string {
  const plain = name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return plain.replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}

/** The place that a zone has its name from: "New York". */
export function zoneCity(zone: string): string {
  return (zone.split("/").at(-1) ?? zone).replaceAll("_", " ");
}

function readAtlas(): ZoneAtlas {
  const ids = [...new Set([...Intl.supportedValuesOf("timeZone").map(nowCalled), "UTC"])];
  const countries = readCountries();
  const zonesOf = new Map(countries.map((country) => [country.cca2, zonesIn(country)]));
  const places = [
    ...ids.map((zone) => place(zoneCity(zone), [zone])),
    ...Object.entries(placesIn).flatMap(([zone, names]) => names.split(", ").map((name) => place(name, [zone]))),
    ...countries.flatMap(({ cca2, capital }) =>
      capital.map((name) => place(name, (zonesOf.get(cca2) ?? []).slice(0, 1))),
    ),
    ...[...ambiguous].map(([name, zones]) => place(name, zones)),
    ...LANGUAGES.flatMap((language) => countriesIn(language, zonesOf)),
  ].filter(({ key, zones }) => key !== "" && zones.length > 0);
  return {
    places,
    byKey: new Map(places.map((one) => [one.key, one] as const).reverse()),
    ofCountry: (code) => zonesOf.get(code) ?? [],
    byId: new Map(ids.map((id) => [id.toLowerCase(), id])),
  };
}

function place(label: string, zones: readonly string[]): Place {
  return { key: placeKey(label), label, zones };
}

function countriesIn(language: string, zonesOf: ReadonlyMap<string, readonly string[]>): Place[] {
  const names = new Intl.DisplayNames(language, { type: "region" });
  return [...zonesOf].map(([code, zones]) => place(names.of(code) ?? code, zones));
}

/** One zone where a country has one clock, or one that nearly all live by. */
function zonesIn({ cca2, capital }: Country): readonly string[] {
  const several = severalZones[cca2];
  if (several !== undefined) return several;
  const zones = (new Intl.Locale("und", { region: cca2 }).getTimeZones() ?? []).map(nowCalled);
  const capitals = capital.map(placeKey);
  const main = mainZones[cca2] ?? zones.find((zone) => capitals.includes(placeKey(zoneCity(zone)))) ?? zones[0];
  return main === undefined ? [] : [main];
}

function nowCalled(zone: string): string {
  return renamed[zone] ?? zone;
}

/** Read as a file, not imported: an imported module would stay in memory whole. */
function readCountries(): Country[] {
  const file = createRequire(import.meta.url).resolve("world-countries/countries.json");
  return z.array(Country).parse(JSON.parse(readFileSync(file, "utf8")));
}
