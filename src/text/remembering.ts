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

/** After Fowler, Noll and Vo (1991), over code units. */
const FIRST_HASH = 0x811c9dc5;
const HASH_PRIME = 0x01000193;
/** After Appleby (2011), so that the second hash goes its own ways. */
const CHECK_FACTOR = 0x85ebca6b;
/** Numbers of a slot, so that each lies in one line of the cache: two hashes of a text, and one more than its place; 0 for none. */
const SLOT = 4;
/** Of the slots so many are taken at the most. */
const FULL = 0.75;

/**
 * The same for stretches of a text, from `start` to `end`: to cut each out and have it hashed takes three times as long
 * as to look it up where it stands. Two hashes tell texts apart, 64 bits together, for comparing the letters would
 * fetch them from far memory: among 50,000 texts two are taken for one with a chance of one in ten thousand million.
 */
export function rememberingStretches<T>(
  most: number,
  workOut: (text: string) => T,
): (text: string, start: number, end: number) => T {
  // A table with open addressing.
  const slots = new Int32Array(SLOT * 2 ** Math.ceil(Math.log2(most / FULL)));
  const last = slots.length - 1;
  const known: T[] = [];
  return (text, start, end) => {
    let hash = FIRST_HASH;
    let check = 0;
    for (let at = start; at < end; at++) {
      const code = text.charCodeAt(at);
      hash = Math.imul(hash ^ code, HASH_PRIME);
      check = Math.imul(check ^ code, CHECK_FACTOR) ^ (check >>> 15);
    }
    let slot = (SLOT * hash) & last;
    for (; slots[slot + 2] !== 0; slot = (slot + SLOT) & last) {
      const one = slots[slot] === hash && slots[slot + 1] === check ? known[(slots[slot + 2] ?? 0) - 1] : undefined;
      if (one !== undefined) return one;
    }
    if (known.length >= most) {
      known.length = 0;
      slots.fill(0);
      slot = (SLOT * hash) & last;
    }
    const worked = workOut(text.slice(start, end));
    slots.set([hash, check, known.push(worked)], slot);
    return worked;
  };
}
