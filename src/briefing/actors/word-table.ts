/** The hashes are parted by their highest bits: of the shipped table's 169 000, ten are in a part, and no search by halves is as fast. */
const PART_BITS = 14;
const PARTS = 2 ** PART_BITS;

/** What is known about words beforehand, by hash: their clusters and the name lists they are on. */
export interface WordTable {
  /** Hashes in ascending order. */
  readonly hashes: Int32Array;
  /** As `partsOf` gives them. */
  readonly parts: Int32Array;
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

/** Where each part of the hashes begins, and where the last one ends. */
export function partsOf(hashes: Int32Array): Int32Array {
  const parts = new Int32Array(PARTS + 1);
  for (const hash of hashes) parts[partOf(hash) + 1] = (parts[partOf(hash) + 1] ?? 0) + 1;
  for (let part = 1; part <= PARTS; part++) parts[part] = (parts[part] ?? 0) + (parts[part - 1] ?? 0);
  return parts;
}

function partOf(hash: number): number {
  return (hash >> (32 - PART_BITS)) + PARTS / 2;
}

/** The row of a hash, or -1. */
export function lookUp({ hashes, parts }: WordTable, hash: number): number {
  const part = partOf(hash);
  const end = parts[part + 1] ?? 0;
  for (let row = parts[part] ?? 0; row < end; row++) if (hashes[row] === hash) return row;
  return -1;
}
