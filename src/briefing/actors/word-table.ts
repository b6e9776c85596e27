/** What is known about words beforehand, by hash: their clusters and the name lists they are on. */
export interface WordTable {
  /** Hashes in ascending order. */
  readonly hashes: Int32Array;
  readonly coarse: Uint16Array;
  readonly fine: Uint16Array;
  /** Bits of {@link List}. */
  readonly lists: Uint16Array;
}

/** The name lists, one bit each. */
export const List = {
  firstName: 1,
  surname: 2,
  city: 4,
  bigCity: 8,
  country: 16,
  demonym: 32,
  title: 64,
  organisationHead: 128,
  placeHead: 256,
  speech: 512,
  placePreposition: 1024,
  organisation: 2048,
  calendar: 4096,
  role: 8192,
} as const;

/** The row of a hash, or -1. */
export function lookUp(table: WordTable, hash: number): number {
  const { hashes } = table;
  let low = 0;
  let high = hashes.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = hashes[middle] ?? 0;
    if (found === hash) return middle;
    if (found < hash) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
