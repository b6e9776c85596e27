import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { z } from "zod";
import { indexWords, type Term } from "#news/topic.ts";

/** Countries that news names in ways the list of the world's countries does not have, by their two-letter codes. */
const moreNames: Readonly<Record<string, readonly string[]>> = {
  US: ["U.S.", "U.S.A.", "America"],
  GB: ["U.K.", "Britain"],
  CZ: ["Czech Republic"],
  MM: ["Burma"],
  AE: ["UAE", "Emirates"],
  TR: ["Turkey"],
  CI: ["Ivory Coast"],
  NL: ["Holland"],
  MK: ["Macedonia"],
  SZ: ["Swaziland"],
  VA: ["Vatican"],
};

/** What is read of each country in the package `world-countries`. */
const Country = z.object({
  cca2: z.string(),
  name: z.object({ common: z.string(), official: z.string() }),
  altSpellings: z.array(z.string()),
  capital: z.array(z.string()),
  demonyms: z.object({ eng: z.object({ f: z.string(), m: z.string() }).optional() }),
});

/** A run of a topic's terms that names a country, and the words that stand for that country in the news. */
export type CountryName = { readonly start: number; readonly length: number; readonly aliases: readonly Term[] };

/** The countries that a topic's terms name: "syria" stands also for Syrian and Damascus. */
export function countriesIn(terms: readonly Term[]): CountryName[] {
  const found: CountryName[] = [];
  for (let start = 0; start < terms.length; start++) {
    const country = countryAt(terms, start);
    if (country === null) continue;
    found.push(country);
    start += country.length - 1;
  }
  return found;
}

function countryAt(terms: readonly Term[], start: number): CountryName | null {
  const { aliases, longest } = atlas();
  for (let length = Math.min(longest, terms.length - start); length > 0; length--) {
    const found = aliases.get(keyOf(terms.slice(start, start + length).flat()));
    if (found !== undefined) return { start, length, aliases: found };
  }
  return null;
}

type Atlas = { readonly aliases: ReadonlyMap<string, readonly Term[]>; readonly longest: number };

let read: Atlas | undefined;

/** Read at the first search. */
function atlas(): Atlas {
  read ??= readAtlas();
  return read;
}

function readAtlas(): Atlas {
  const aliases = new Map<string, readonly Term[]>();
  // Read as a file, not imported: an imported module would stay in memory whole.
  const file = createRequire(import.meta.url).resolve("world-countries/countries.json");
  const countries = z.array(Country).parse(JSON.parse(readFileSync(file, "utf8")));
  for (const { cca2, name, altSpellings, capital, demonyms } of countries) {
    const names = termsOf([name.common, name.official, ...altSpellings, ...(moreNames[cca2] ?? [])]);
    const inTheNews = [name.common, ...(moreNames[cca2] ?? [])];
    const others = termsOf([demonyms.eng?.m ?? "", demonyms.eng?.f ?? "", ...capital, ...inTheNews]);
    for (const own of names.filter((term) => keyOf(term) !== cca2.toLowerCase() || isNewsCode(cca2))) {
      aliases.set(
        keyOf(own),
        others.filter((term) => keyOf(term) !== keyOf(own)),
      );
    }
  }
  return { aliases, longest: Math.max(...[...aliases.keys()].map((key) => key.split(" ").length)) };
}

/** "in" is India's code, and no reader's word for it. */
function isNewsCode(code: string): boolean {
  return code === "US";
}

function termsOf(names: readonly string[]): Term[] {
  return names.map(indexWords).filter((words) => words.length > 0);
}

function keyOf(words: Term): string {
  return words.join(" ");
}
