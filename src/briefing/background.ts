import background from "./background.json" with { type: "json" };

const rows = Object.entries(background.idf).map(([value, terms]) => [Number(value), terms.split(" ")] as const);
const known = new Map(rows.flatMap(([value, terms]) => terms.map((term) => [term, value] as const)));

/** What a stem that the background does not know is worth: more than any that it knows. */
const UNKNOWN = Math.max(...rows.map(([value]) => value)) + 0.5;

/**
 * How telling an English stem is in news at large: its inverse document frequency, a natural logarithm, counted by `train/background.ts`
 * over 104,028 news items of 1987 to 2023. From about 2 for the commonest to 9.5 for stems of no or few items.
 */
export function backgroundIdf(stem: string): number {
  return known.get(stem) ?? UNKNOWN;
}
