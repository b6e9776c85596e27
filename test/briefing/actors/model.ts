import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { actorsIn } from "#briefing/actors/actors.ts";
import { readTagger } from "#briefing/actors/tagger.ts";
import type { Actor } from "#briefing/analysis.ts";
import { sentences } from "#text/sentences.ts";

const tagger = readTagger(gunzipSync(readFileSync(new URL("../../../data/models/actors.bin.gz", import.meta.url))));

/** The actors that the shipped model finds in a text. */
export function actors(text: string): Actor[] {
  return actorsIn(text, sentences(text), tagger);
}

/** The names of the people in a text. */
export function people(text: string): string[] {
  return actors(text)
    .filter(({ type }) => type === "PER")
    .map(({ name }) => name);
}

/** The actors in a text, each with the type: "Ann Lee PER". */
export function told(text: string): string[] {
  return actors(text).map(({ name, type }) => `${name} ${type}`);
}

/** The words of every mention of the actor with this name; undefined when there is no such actor. */
export function mentionsOf(text: string, name: string): string[] | undefined {
  const actor = actors(text).find((one) => one.name === name);
  return actor?.mentions.map(({ start, end }) => text.slice(start, end));
}

/** The role of the actor with this name. */
export function roleOf(text: string, name: string): string | null | undefined {
  return actors(text).find((one) => one.name === name)?.role;
}
