import { numberOf, setNumber, stretchTable } from "#text/stretch-table.ts";
import background from "./background.json" with { type: "json" };

const rows = Object.entries(background.idf).map(([value, terms]) => ({
  value: Number(value),
  terms: terms.split(" "),
}));
/** The number of each stem is that of its row, from 1: a tenth of the memory of a map, and asked in a third of the time. */
const known = stretchTable(rows.reduce((sum, { terms }) => sum + terms.length, 0));
rows.forEach(({ terms }, row) => {
  for (const term of terms) setNumber(known, term, 0, term.length, row + 1);
});

/** What a stem that the background does not know is worth: more than any that it knows. */
const UNKNOWN = Math.max(...rows.map(({ value }) => value)) + 0.5;
/** By the number of the row; 0 is that of unknown stems. */
const values = Float64Array.of(UNKNOWN, ...rows.map(({ value }) => value));

/**
 * How telling an English stem is in news at large: its inverse document frequency, a natural logarithm, counted by `train/background.ts`
 * over 104,028 news items of 1987 to 2023. From about 2 for the commonest to 9.5 for stems of no or few items.
 */
export function backgroundIdf(stem: string): number {
  return values[numberOf(known, stem, 0, stem.length)] ?? UNKNOWN;
}
