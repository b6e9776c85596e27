import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { z } from "zod";
import { indexWords, type Term } from "#news/topic.ts";
import { organisations } from "./organisations.ts";

/** Countries that news names in ways the list of the world's countries does not have, by their two-letter codes. */
const moreNames: Readonly<Record<string, readonly string[]>> = {
  US: ["U.S.", "USA", "America"],
  GB: ["UK", "Britain"],
  CZ: ["Czech Republic"],
  MM: ["Burma"],
  AE: ["UAE", "Emirates"],
  TR: ["Turkey"],
  SA: ["Saudi"],
  CI: ["Ivory Coast"],
  CD: ["Congo"],
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

/** Words that stand for a country or an organisation in the news: its other names, a country's people or its capital. */
export type Alias = { readonly term: Term; readonly kind: "name" | "people" | "capital" };

/** A run of a topic's terms that names a country or an organisation. */
export type KnownName = { readonly start: number; readonly length: number; readonly aliases: readonly Alias[] };

/** What a topic's terms name: "syria" stands also for Syrian and Damascus, "un" for the United Nations. */
export function knownNamesIn(terms: readonly Term[]): KnownName[] {
  const found: KnownName[] = [];
  for (let start = 0; start < terms.length; start++) {
    const known = knownNameAt(terms, start);
    if (known === null) continue;
    found.push(known);
    start += known.length - 1;
  }
  return found;
}

function knownNameAt(terms: readonly Term[], start: number): KnownName | null {
  const { aliases, longest } = atlas();
  for (let length = Math.min(longest, terms.length - start); length > 0; length--) {
    const found = aliases.get(keyOf(terms.slice(start, start + length).flat()));
    if (found !== undefined) return { start, length, aliases: found };
  }
  return null;
}

type Atlas = { readonly aliases: ReadonlyMap<string, readonly Alias[]>; readonly longest: number };

let read: Atlas | undefined;

/** Read at the first search. */
function atlas(): Atlas {
  read ??= readAtlas();
  return read;
}

function readAtlas(): Atlas {
  const aliases = new Map<string, readonly Alias[]>();
  const note = (names: readonly Term[], all: readonly Alias[]) => {
    for (const own of names.map(keyOf)) {
      aliases.set(
        own,
        all.filter(({ term }) => keyOf(term) !== own),
      );
    }
  };
  for (const names of organisations.map(termsOf)) {
    note(
      names,
      names.map((term) => ({ term, kind: "name" })),
    );
  }
  const countries = readCountries().map((country) => ({
    country,
    inTheNews: [country.name.common, ...(moreNames[country.cca2] ?? [])],
  }));
  for (const { country, inTheNews } of countries) {
    // "in" is India's code, "it" Italy's, and no reader's words for them.
    const spellings = country.altSpellings.filter((spelling) => spelling !== country.cca2);
    note(termsOf([country.name.official, ...spellings]), aliasesOf(country, inTheNews));
  }
  // Last, as the list has "Congo" for the other country of that name.
  for (const { country, inTheNews } of countries) note(termsOf(inTheNews), aliasesOf(country, inTheNews));
  return { aliases, longest: Math.max(...[...aliases.keys()].map((key) => key.split(" ").length)) };
}

/** Read as a file, not imported: an imported module would stay in memory whole. */
function readCountries(): z.infer<typeof Country>[] {
  const file = createRequire(import.meta.url).resolve("world-countries/countries.json");
  return z.array(Country).parse(JSON.parse(readFileSync(file, "utf8")));
}

function aliasesOf({ demonyms, capital }: z.infer<typeof Country>, names: readonly string[]): Alias[] {
  const people = [demonyms.eng?.m ?? "", demonyms.eng?.f ?? ""];
  const aliases = [
    ...termsOf(capital).map((term): Alias => ({ term, kind: "capital" })),
    ...termsOf(people).map((term): Alias => ({ term, kind: "people" })),
    ...termsOf(names).map((term): Alias => ({ term, kind: "name" })),
  ];
  return [...new Map(aliases.map((alias) => [keyOf(alias.term), alias])).values()];
}

function termsOf(names: readonly string[]): Term[] {
  return names.map(indexWords).filter((words) => words.length > 0);
}

function keyOf(words: Term): string {
  return words.join(" ");
}
