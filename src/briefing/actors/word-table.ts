/** The hashes are parted by their highest bits: of the shipped table's 169 000, ten are in a part, and no search by halves is as fast. */
const PART_BITS = 14;
const PARTS = 2 ** PART_BITS;

/** What is known about words beforehand, by hash: their clusters and the name lists they are on. */
export interface WordColumns {
  /** Hashes in ascending order. */
  readonly hashes: Int32Array;
  readonly coarse: Uint16Array;
  readonly fine: Uint16Array;
  /** Bits of {@link List}. */
  readonly lists: Uint16Array;
}

/** The same for looking up: a row a word, so that all of it lies in one line of the cache. */
export interface WordTable {
  /** COLUMNS numbers a word: its hash, its clusters in 16 bits each, its lists. */
  readonly rows: Int32Array;
  /** Where each part of the words begins, and where the last one ends. */
  readonly parts: Int32Array;
}

const COLUMNS = 3;

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

/** The table of such columns. */
export function wordTable({ hashes, coarse, fine, lists }: WordColumns): WordTable {
  const rows = new Int32Array(COLUMNS * hashes.length);
  for (const [at, hash] of hashes.entries())
    rows.set([hash, (coarse[at] ?? 0) | ((fine[at] ?? 0) << 16), lists[at] ?? 0], COLUMNS * at);
  return { rows, parts: partsOf(hashes) };
}

/** The columns of a table. */
export function columnsOf(table: WordTable): WordColumns {
  const rows = Array.from({ length: table.rows.length / COLUMNS }, (_, at) => COLUMNS * at);
  return {
    hashes: Int32Array.from(rows, (row) => table.rows[row] ?? 0),
    coarse: Uint16Array.from(rows, (row) => coarseOf(table, row)),
    fine: Uint16Array.from(rows, (row) => fineOf(table, row)),
    lists: Uint16Array.from(rows, (row) => listsOf(table, row)),
  };
}

function partsOf(hashes: Int32Array): Int32Array {
  const parts = new Int32Array(PARTS + 1);
  for (const hash of hashes) parts[partOf(hash) + 1] = (parts[partOf(hash) + 1] ?? 0) + COLUMNS;
  for (let part = 1; part <= PARTS; part++) parts[part] = (parts[part] ?? 0) + (parts[part - 1] ?? 0);
  return parts;
}

function partOf(hash: number): number {
  return (hash >> (32 - PART_BITS)) + PARTS / 2;
}

/** Where the row of a hash begins, or -1. */
export function lookUp({ rows, parts }: WordTable, hash: number): number {
  const part = partOf(hash);
  const end = parts[part + 1] ?? 0;
  for (let row = parts[part] ?? 0; row < end; row += COLUMNS) if (rows[row] === hash) return row;
  return -1;
}

/** The coarse cluster of the word in a row, from 1; 0 for none. */
export function coarseOf({ rows }: WordTable, row: number): number {
  return (rows[row + 1] ?? 0) & 0xffff;
}

/** The fine cluster. */
export function fineOf({ rows }: WordTable, row: number): number {
  return (rows[row + 1] ?? 0) >>> 16;
}

/** The lists, as bits of {@link List}. */
export function listsOf({ rows }: WordTable, row: number): number {
  return rows[row + 2] ?? 0;
}
