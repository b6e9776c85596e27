import { indexWords, type Term, type Topic } from "#news/topic.ts";
import { lightStem } from "#text/light-stem.ts";
import { standsFor } from "./topic-stems.ts";

/** What a topic asks for: alternatives, each a list of subjects, each by the names it goes by ("syria", "damascus"). */
export type Subjects = readonly (readonly (readonly Term[])[])[];

/** Tells the share of a topic's subjects that a text names, from 0 to 1. */
export type Named = (text: string) => number;

/** Words of a name that stand apart name something else: "Union" and "Berlin" in one sentence are no club. So many words may stand around each. */
const AROUND = 2;

/** What a topic asks for in the reader's own words alone. */
export function inOwnWords({ alternatives }: Topic): Subjects {
  return alternatives.map((terms) => terms.map((term) => [term]));
}

/** Tells what share of the subjects a text names: 1 when all of one alternative stand near each other, or there are none. */
export function namingTest(subjects: Subjects): Named {
  const alternatives = subjects.map((wanted) => wanted.map((names) => names.map((name) => name.map(lightStem))));
  if (alternatives.length === 0) return () => 1;
  return (text) => {
    const stems = indexWords(text).map(lightStem);
    return Math.max(...alternatives.map((wanted) => shareOf(wanted.map((names) => placesOf(stems, names)))));
  };
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
