/** A stretch of a text in UTF-16 code units. */
export type Place = { readonly start: number; readonly end: number };

const EDGE = /[\s"'`“”„‟‘’‚«»‹›.,;:!?…()[\]—–-]/;

/** A stretch without the spaces, quotation marks and stops at its ends. */
export function contentSpan(text: string, { start, end }: Place): Place {
  let [from, to] = [start, end];
  while (from < to && EDGE.test(text.charAt(from))) from++;
  while (to > from && EDGE.test(text.charAt(to - 1))) to--;
  return { start: from, end: to };
}

/** What two stretches share of what they cover together, from 0 to 1. */
export function overlapOf(one: Place, other: Place): number {
  const common = Math.min(one.end, other.end) - Math.max(one.start, other.start);
  if (common <= 0) return 0;
  return common / (Math.max(one.end, other.end) - Math.min(one.start, other.start));
}
