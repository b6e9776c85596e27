import { FIRST_HASH, HASH_PRIME } from "./fnv-hash.ts";

/** Constants of this file are read faster in a loop than imported ones, which are looked up anew at each use. */
const [SEED, PRIME] = [FIRST_HASH, HASH_PRIME];
/** A factor of Appleby (2011), so that the second hash goes its own ways. */
const CHECK_FACTOR = 0x85ebca6b;
/** Numbers of a slot, so that each lies in one line of the cache: two hashes of a stretch, and its number; 0 for none. */
const SLOT = 4;
/** Of the slots so many are taken at the most. */
const FULL = 0.75;

/**
 * Numbers of stretches of texts, which are looked up where they stand: to cut each out takes three times as long. Two hashes of 64 bits
 * together tell them apart without their letters: among 50,000 two are taken for one once in ten thousand million tables.
 */
export interface StretchTable {
  readonly slots: Int32Array;
}

/** A table for so many stretches, and empty. */
export function stretchTable(most: number): StretchTable {
  return tableOfPlaces(2 ** Math.ceil(Math.log2(most / FULL)));
}

/** A table of so many places, a power of two, for `placeOf`. */
export function tableOfPlaces(places: number): StretchTable {
  return { slots: new Int32Array(SLOT * places) };
}

/** The number of the stretch of a text from `start` to `end`; 0 when it has none. */
export function numberOf({ slots }: StretchTable, text: string, start: number, end: number): number {
  return slots[slotOf(slots, text, start, end, slots.length) + 2] ?? 0;
}

/** Gives the stretch a number, which is not 0. */
export function setNumber({ slots }: StretchTable, text: string, start: number, end: number, number: number): void {
  slots[slotOf(slots, text, start, end, slots.length) + 2] = number;
}

/**
 * The place of the stretch by its hash, in a table in which each gives way there to the next; `~place`, which is
 * negative, when it only now takes it.
 */
export function placeOf({ slots }: StretchTable, text: string, start: number, end: number): number {
  const slot = slotOf(slots, text, start, end, 1);
  const isKnown = slots[slot + 2] !== 0;
  slots[slot + 2] = 1;
  return isKnown ? slot / SLOT : ~(slot / SLOT);
}

/**
 * The slot of the stretch, or the free one for it, which holds its hashes from now on: only its number takes a slot. When
 * `most` slots are taken by others, the last of them is freed.
 */
function slotOf(slots: Int32Array, text: string, start: number, end: number, most: number): number {
  let hash = SEED;
  let check = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    hash = Math.imul(hash ^ code, PRIME);
    check = Math.imul(check ^ code, CHECK_FACTOR) ^ (check >>> 15);
  }
  const last = slots.length - 1;
  let slot = (SLOT * hash) & last;
  for (let asked = 1; slots[slot + 2] !== 0; asked++) {
    if (slots[slot] === hash && slots[slot + 1] === check) return slot;
    if (asked === most) slots[slot + 2] = 0;
    else slot = (slot + SLOT) & last;
  }
  slots[slot] = hash;
  slots[slot + 1] = check;
  return slot;
}
