/** What a character can be, one bit each. */
export const Char = {
  /** A letter or mark, `\p{L}` and `\p{M}`, that is not `upper`. */
  lower: 1,
  /** `\p{Lu}` and `\p{Lt}`. */
  upper: 2,
  /** `\p{Nd}`. */
  digit: 4,
  /** A part of a word in scripts that part their words by spaces: a letter, mark or number. */
  word: 8,
  /** A character of Chinese, Japanese or Thai, each of which counts as a word. */
  unspaced: 16,
  /** Half of a character outside the first plane: `characterAt` tells what the whole is. */
  half: 32,
  /** `\p{L}` and `\p{N}`, with which words begin in any script. */
  alphanumeric: 64,
  /** `\s`. */
  space: 128,
} as const;

const UNSPACED = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}`;
const patterns: readonly (readonly [bits: number, pattern: RegExp])[] = [
  [Char.upper, /[\p{Lu}\p{Lt}]+/gu],
  [Char.lower, /[[\p{L}\p{M}]--[\p{Lu}\p{Lt}]]+/gv],
  [Char.digit, /\p{Nd}+/gu],
  [Char.word, new RegExp(`[[\\p{L}\\p{N}\\p{M}]--[${UNSPACED}]]+`, "gv")],
  [Char.unspaced, new RegExp(`[${UNSPACED}]+`, "gv")],
  [Char.half, /[\uD800-\uDFFF]+/g],
  [Char.alphanumeric, /[\p{L}\p{N}]+/gu],
  [Char.space, /\s+/g],
];

/** What each UTF-16 code unit is, as bits of {@link Char}: an array is asked in a tenth of the time of a pattern. */
export const characters: Uint8Array = charactersOf();

function charactersOf(): Uint8Array {
  const found = new Uint8Array(2 ** 16);
  // Halves are read by themselves, or they would pair.
  for (const [first, end] of [
    [0, 0xd800],
    [0xd800, 0xdc00],
    [0xdc00, 0xe000],
    [0xe000, 0x10000],
  ] as const) {
    const all = String.fromCharCode(...Array.from({ length: end - first }, (_, at) => first + at));
    for (const [bit, pattern] of patterns)
      for (const { 0: run, index } of all.matchAll(pattern))
        for (let at = first + index; at < first + index + run.length; at++) found[at] = (found[at] ?? 0) | bit;
  }
  return found;
}

/** The same for the loops of this file: what is exported is looked up anew at each use. */
const table = characters;
const { half } = Char;

/** What the character is that begins at `at`, as bits of {@link Char}; `half` among them tells that it takes two code units. */
export function characterAt(text: string, at: number): number {
  const bits = table[text.charCodeAt(at)] ?? 0;
  if ((bits & half) === 0) return bits;
  const whole = String.fromCodePoint(text.codePointAt(at) ?? 0);
  return patterns.reduce((found, [bit, pattern]) => (whole.search(pattern) === 0 ? found | bit : found), 0);
}

/** Where the run of characters that are any of `bits` ends, from `from` on. */
export function runEnd(text: string, from: number, limit: number, bits: number): number {
  let end = from;
  for (;;) {
    while (end < limit && ((table[text.charCodeAt(end)] ?? 0) & bits) !== 0) end++;
    const isPair = end + 1 < limit && ((table[text.charCodeAt(end)] ?? 0) & half) !== 0;
    if (!isPair || (characterAt(text, end) & bits) === 0) return end;
    end += 2;
  }
}
