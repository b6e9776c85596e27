/** Where a hash after Fowler, Noll and Vo (1991) begins; each code is mixed in by `Math.imul(hash ^ code, HASH_PRIME)`. */
export const FIRST_HASH = 0x811c9dc5 | 0;
/** The factor of such a hash, which has 32 bits. */
export const HASH_PRIME = 0x01000193;
