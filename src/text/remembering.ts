import { numberOf, setNumber, stretchTable } from "./stretch-table.ts";

/**
 * The same function, which remembers what it worked out for so many texts at the most: the news repeats its words and
 * names, so most are looked up. When it knows so many, it forgets all at once.
 */
export function remembering<T extends NonNullable<unknown> | null>(
  most: number,
  workOut: (text: string) => T,
): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const remembered = known.get(text);
    if (remembered !== undefined) return remembered;
    if (known.size >= most) known.clear();
    const worked = workOut(text);
    known.set(text, worked);
    return worked;
  };
}

/** The same for stretches of a text, from `start` to `end`, which are looked up where they stand. */
export function rememberingStretches<T>(
  most: number,
  workOut: (text: string) => T,
): (text: string, start: number, end: number) => T {
  const table = stretchTable(most);
  const known: T[] = [];
  return (text, start, end) => {
    const number = numberOf(table, text, start, end);
    const one = number > 0 ? known[number - 1] : undefined;
    if (one !== undefined) return one;
    if (known.length >= most) {
      known.length = 0;
      table.slots.fill(0);
    }
    const worked = workOut(text.slice(start, end));
    setNumber(table, text, start, end, known.push(worked));
    return worked;
  };
}
