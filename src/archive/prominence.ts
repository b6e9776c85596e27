import type { Wanted } from "./search-index.ts";
import { countIn, stemHash, type Vector } from "./vector.ts";

/** A word stands out in the title, among so many first words, or when it comes so often. */
const LEAD_WORDS = 80;
const OFTEN = 3;

/**
 * Tells articles about something from those that only mention it in passing: in an article about it, more than half of the
 * wants of some alternative stand out. Half is not enough: "us election" is not every report from America.
 */
export function passingTest({ alternatives }: Pick<Wanted, "alternatives">): (vector: Vector) => boolean {
  const hashed = alternatives.map((wants) => wants.map((want) => want.map((term) => term.map(stemHash))));
  return (vector) => !hashed.some((wants) => wants.filter((want) => standsOut(vector, want)).length * 2 > wants.length);
}

function standsOut(vector: Vector, want: readonly (readonly number[])[]): boolean {
  return want.some((hashes) => hashes.every((hash) => isProminent(vector, hash)));
}

function isProminent(vector: Vector, hash: number): boolean {
  const count = countIn(vector, hash);
  return count !== null && (count.title > 0 || count.first < LEAD_WORDS || count.body >= OFTEN);
}
