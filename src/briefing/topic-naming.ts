import { indexWords, type Term } from "#news/topic.ts";
import { lightStem } from "#text/light-stem.ts";
import { standsFor } from "./topic-stems.ts";

/** What a topic asks for: alternatives, each a list of subjects, each by the names it goes by ("syria", "damascus"). */
export type Subjects = readonly (readonly (readonly Term[])[])[];

/** The share of a topic's subjects that a text names, from 0 to 1; 1 when the topic has none. */
export function shareNamed(text: string, subjects: Subjects): number {
  if (subjects.length === 0) return 1;
  const stems = indexWords(text).map(lightStem);
  const isNamed = (names: readonly Term[]) => names.some((name) => isIn(stems, name));
  return Math.max(...subjects.map((wanted) => wanted.filter(isNamed).length / wanted.length));
}

/** How often a text names the topic: its subject that is named most seldom, in the alternative that is named most often. */
export function timesNamed(text: string, subjects: Subjects): number {
  const stems = indexWords(text).map(lightStem);
  const times = (names: readonly Term[]) =>
    stems.filter((_, place) => names.some((name) => isAt(stems, name, place))).length;
  return Math.max(...subjects.map((wanted) => Math.min(...wanted.map(times))));
}

function isIn(stems: readonly string[], name: Term): boolean {
  return stems.some((_, place) => isAt(stems, name, place));
}

/** Whether all words of a name stand there one after the other. */
function isAt(stems: readonly string[], name: Term, place: number): boolean {
  return name.every((word, offset) => standsFor(stems[place + offset] ?? "", lightStem(word)));
}
