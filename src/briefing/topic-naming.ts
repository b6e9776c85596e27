import { indexWords, type Term } from "#news/topic.ts";
import { lightStem } from "#text/light-stem.ts";
import { standsFor } from "./topic-stems.ts";

/** What a topic asks for: alternatives, each a list of subjects, each by the names it goes by ("syria", "damascus"). */
export type Subjects = readonly (readonly (readonly Term[])[])[];

/** Words of a name that stand apart name something else: "Union" and "Berlin" in one sentence are no club. So many words may stand around each. */
const AROUND = 2;

/** The share of a topic's subjects that a text names, from 0 to 1; 1 when all stand near each other, or the topic has none. */
export function shareNamed(text: string, subjects: Subjects): number {
  if (subjects.length === 0) return 1;
  const stems = indexWords(text).map(lightStem);
  return Math.max(...subjects.map((wanted) => shareOf(wanted.map((names) => placesOf(stems, names)))));
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

/** Where any of the names stands, all its words one after the other. */
function placesOf(stems: readonly string[], names: readonly Term[]): number[] {
  const wanted = names.map((name) => name.map(lightStem));
  const isAt = (place: number) =>
    wanted.some((name) => name.every((want, offset) => standsFor(stems[place + offset] ?? "", want)));
  return stems.flatMap((_, place) => (isAt(place) ? [place] : []));
}
