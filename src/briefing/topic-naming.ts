import { indexWords, type Term, type Topic } from "#news/topic.ts";
import { lightStem } from "#text/light-stem.ts";
import { remembering } from "#text/remembering.ts";
import { standsFor } from "./topic-stems.ts";

/** What a topic asks for: alternatives, each a list of subjects, each by the names it goes by ("syria", "damascus"). */
export type Subjects = readonly (readonly (readonly Term[])[])[];

/** Tells the share of a topic's subjects that a text names, from 0 to 1. */
export type Named = (text: string) => number;

/**
 * Words of a name that stand apart name something else: "Union" and "Berlin" in one sentence are no club. So many words
 * may stand around each.
 */
const AROUND = 2;
/** Headlines, openings and sentences that may name the topic are asked again and again. */
const TEXTS = 4000;
/** The end of a sentence begins here, as a share of it: what is named only there is mostly an example. */
const END = 2 / 3;
/** Letters that are not told at a glance: é may stand for e. Not among them are dashes and quotation marks. */
const FOREIGN = /[^\0-\u{bf}\u{2000}-\u{206f}]/u;

/** Where a member of Congress has the seat, "(R-Texas)", is not what is told. */
const SEAT = /\([DRI][-–][\p{Lu}][\p{L}. ]*\)/gu;

/** What a topic asks for in the reader's own words alone. */
export function inOwnWords({ alternatives }: Topic): Subjects {
  return alternatives.map((terms) => terms.map((term) => [term]));
}

/** Tells what share of the subjects a text names: 1 when all of one alternative stand near each other, or there are none. */
export function namingTest(subjects: Subjects): Named {
  const alternatives = subjects.map((wanted) => wanted.map((names) => names.map((name) => name.map(lightStem))));
  if (alternatives.length === 0) return () => 1;
  const mayName = glance(alternatives.flat(2).map(([first = ""]) => first));
  const share = remembering(TEXTS, (text) => {
    const stems = indexWords(text.replaceAll(SEAT, " ")).map(lightStem);
    return Math.max(...alternatives.map((wanted) => shareOf(wanted.map((names) => placesOf(stems, names)))));
  });
  return (text) => (mayName(text) ? share(text) : 0);
}

/** Tells the same of whichever of several things a text names best: 1 where there are none. */
export function namingAny(asked: readonly Named[]): Named {
  return asked.length === 0 ? () => 1 : (text) => Math.max(...asked.map((one) => one(text)));
}

/** A sentence without its end; a word that begins before the end is left whole. */
export function withoutEnd(line: string): string {
  const end = line.length * END;
  return line.slice(0, end) + (line.slice(end).match(/^[\p{L}\p{N}]+/u)?.[0] ?? "");
}

/**
 * Tells quickly of most texts that they have no word of these stems: whether there are letters with which such a word
 * can begin. All but the last letter of a stem stand in its word; between them stand the dots of initials.
 */
function glance(stems: readonly string[]): (text: string) => boolean {
  const beginnings = stems.flatMap((stem) => /^[a-z0-9]+/.exec(stem.replace(/(?<=.)(?:z?e|.)$/u, "")) ?? []);
  const beginning = new RegExp(beginnings.map((letters) => [...letters].join("\\.?")).join("|") || "(?!)", "i");
  return (text) => beginning.test(text) || FOREIGN.test(text);
}

function shareOf(places: readonly (readonly number[])[]): number {
  const named = places.filter(({ length }) => length > 0).length;
  const isApart = named === places.length && !isTogether(places, places.length * (1 + AROUND));
  return (isApart ? named - 1 : named) / places.length;
}

/** Whether a stretch of so many words has a place of each. */
function isTogether(places: readonly (readonly number[])[], words: number): boolean {
  const isWithin = (start: number) => places.every((one) => one.some((at) => at >= start && at < start + words));
  return places.flat().some(isWithin);
}

/** Where any of the names stands, all its words one after the other; all are stems. */
function placesOf(stems: readonly string[], names: readonly (readonly string[])[]): number[] {
  const isAt = (place: number) =>
    names.some((name) => name.every((want, offset) => standsFor(stems[place + offset] ?? "", want)));
  return stems.flatMap((_, place) => (isAt(place) ? [place] : []));
}
