/**
 * The same function, which remembers what it worked out for so many texts at the most: the news repeats its words and
 * names, so most are looked up. When it knows so many, it forgets all at once.
 */
export function remembering<T extends string | number | readonly string[] | null>(
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
 * The same for stretches of a text, from `start` to `end`: to cut each out and have it hashed takes three times as long
 * as to look it up where it stands.
 */
export function rememberingStretches<T>(
  most: number,
  workOut: (text: string) => T,
): (text: string, start: number, end: number) => T {
  // A table with open addressing, at most half full: two numbers a slot, the hash of a text and one more than its place
  // in `known`; 0 is an empty slot.
  const slots = new Int32Array(2 * 2 ** Math.ceil(Math.log2(2 * most)));
  const last = slots.length - 1;
  const known: { readonly text: string; readonly worked: T }[] = [];
  return (text, start, end) => {
    const hash = hashOf(text, start, end);
    let slot = (2 * hash) & last;
    for (; slots[slot + 1] !== 0; slot = (slot + 2) & last) {
      const one = slots[slot] === hash ? known[(slots[slot + 1] ?? 0) - 1] : undefined;
      if (one !== undefined && isAt(text, start, end, one.text)) return one.worked;
    }
    if (known.length >= most) {
      known.length = 0;
      slots.fill(0);
      slot = (2 * hash) & last;
    }
    const own = text.slice(start, end);
    const worked = workOut(own);
    slots[slot] = hash;
    slots[slot + 1] = known.push({ text: own, worked });
    return worked;
  };
}

/** After Fowler, Noll and Vo (1991), over code units. */
function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}

function isAt(text: string, start: number, end: number, other: string): boolean {
  if (other.length !== end - start) return false;
  for (let at = start; at < end; at++) if (text.charCodeAt(at) !== other.charCodeAt(at - start)) return false;
  return true;
}
