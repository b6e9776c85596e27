import { indexWords } from "#news/topic.ts";
import { FIRST_HASH, HASH_PRIME } from "#text/fnv-hash.ts";
import { lightStem } from "#text/light-stem.ts";

/** Words of an article that are indexed: more than the longest read, and within the 16,383 positions PostgreSQL knows. */
const INDEXED_WORDS = 16_000;
/** Longer words are addresses or noise; PostgreSQL takes no word over 2 kB. */
const LONGEST_WORD = 60;

/** The words of an article as both search indexes take them. */
export type IndexText = { readonly title: readonly string[]; readonly body: readonly string[] };

/** Reads the words to index from an article. */
export function indexText({ title, text }: { readonly title: string; readonly text: string }): IndexText {
  const cut = (words: readonly string[]) => words.slice(0, INDEXED_WORDS).map((word) => word.slice(0, LONGEST_WORD));
  return { title: cut(indexWords(title)), body: cut(indexWords(text)) };
}

/** How often a stem stands in an article, and how early. */
export type StemCount = {
  readonly title: number;
  readonly body: number;
  /** The place of its first word in the text, from 0; `NOWHERE` when it is in the title only. */
  readonly first: number;
};

/** The place of a word that the text does not have. */
export const NOWHERE = 0xffff;

/*
 * A vector is what ranking needs of an article, without its text, so that hundreds are read in a millisecond:
 *
 *   u32 words in the text | u32 stem hash, u8 in title, u8 in text, u16 first place | … sorted by hash
 */
const HEADER = 4;
const ENTRY = 8;

/** A 32-bit FNV-1a hash of a word's stem: among the 150 stems of an article two share one once in 400,000 articles. */
export function stemHash(word: string): number {
  let hash = FIRST_HASH;
  for (const character of lightStem(word)) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), HASH_PRIME);
  return hash >>> 0;
}

/** Packs the stems of an article into a vector. */
export function vectorOf({ title, body }: IndexText): Uint8Array {
  const counts = new Map<number, { title: number; body: number; first: number }>();
  const countOf = (word: string) => {
    const hash = stemHash(word);
    const count = counts.get(hash) ?? { title: 0, body: 0, first: NOWHERE };
    counts.set(hash, count);
    return count;
  };
  for (const word of title) countOf(word).title++;
  for (const [place, word] of body.entries()) {
    const count = countOf(word);
    count.body++;
    count.first = Math.min(count.first, place);
  }
  return pack(body.length, counts);
}

function pack(length: number, counts: ReadonlyMap<number, StemCount>): Uint8Array {
  const bytes = new Uint8Array(HEADER + counts.size * ENTRY);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, length);
  const sorted = [...counts].sort(([a], [b]) => a - b);
  for (const [index, [hash, count]] of sorted.entries()) {
    const at = HEADER + index * ENTRY;
    view.setUint32(at, hash);
    view.setUint8(at + 4, Math.min(count.title, 0xff));
    view.setUint8(at + 5, Math.min(count.body, 0xff));
    view.setUint16(at + 6, count.first);
  }
  return bytes;
}

/** A vector opened for reading. */
export type Vector = DataView;

/** Opens a stored vector, without a copy. */
export function openVector(bytes: Uint8Array): Vector {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** How many words the text has. */
export function lengthOf(vector: Vector): number {
  return vector.getUint32(0);
}

/** How often the article has a stem; null when it has not. */
export function countIn(vector: Vector, hash: number): StemCount | null {
  let low = 0;
  let high = (vector.byteLength - HEADER) / ENTRY - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const at = HEADER + middle * ENTRY;
    const found = vector.getUint32(at);
    if (found === hash) {
      return { title: vector.getUint8(at + 4), body: vector.getUint8(at + 5), first: vector.getUint16(at + 6) };
    }
    if (found < hash) low = middle + 1;
    else high = middle - 1;
  }
  return null;
}

/** Every stem hash of a vector. */
export function hashesIn(vector: Vector): number[] {
  return Array.from({ length: (vector.byteLength - HEADER) / ENTRY }, (_, index) =>
    vector.getUint32(HEADER + index * ENTRY),
  );
}
