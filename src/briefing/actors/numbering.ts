import type { Memory } from "./memory.ts";

/** Values with a number for each different one. */
export interface Numbering {
  /** For each value its number among the different ones, from 0 in the order of their first appearance. */
  readonly numbers: Int32Array;
  /** Where each different value stands first. */
  readonly firsts: Int32Array;
}

/** Numbers the different ones of some values, which are hashes: their lowest bits tell most of them apart. */
export function numbered(values: Int32Array, memory: Memory): Numbering {
  const size = 2 ** Math.ceil(Math.log2(2 * values.length + 2));
  // A table with open addressing; 0 is an empty slot, else one more than the number of the value that took it.
  const slots = memory.int32(size);
  const numbers = memory.int32(values.length);
  const firsts = memory.int32(values.length);
  let count = 0;
  for (let i = 0; i < values.length; i++) {
    let slot = (values[i] ?? 0) & (size - 1);
    while (slots[slot] !== 0 && values[firsts[(slots[slot] ?? 0) - 1] ?? 0] !== values[i])
      slot = (slot + 1) & (size - 1);
    if (slots[slot] === 0) {
      firsts[count] = i;
      slots[slot] = ++count;
    }
    numbers[i] = (slots[slot] ?? 0) - 1;
  }
  return { numbers, firsts: firsts.subarray(0, count) };
}
