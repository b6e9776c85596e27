import { placeOf, tableOfPlaces } from "./stretch-table.ts";

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

/**
 * The same for stretches of a text, from `start` to `end`, which are looked up where they stand. Each has one of so many
 * places, a power of two, and gives way there to the next, so that the commonest are hardly ever forgotten.
 */
export function rememberingStretches<T>(
  places: number,
  workOut: (text: string) => T,
): (text: string, start: number, end: number) => T {
  const table = tableOfPlaces(places);
  const known = new Array<T | undefined>(places);
  return (text, start, end) => {
    const place = placeOf(table, text, start, end);
    const one = place < 0 ? undefined : known[place];
    if (one !== undefined) return one;
    const at = place < 0 ? ~place : place;
    // Should the next line fail, what stood there is not taken for this one.
    known[at] = undefined;
    const worked = workOut(text.slice(start, end));
    known[at] = worked;
    return worked;
  };
}
