import { expect, test } from "vitest";
import { Char, characterAt, characters, runEnd } from "#text/characters.ts";

const patterns = [
  [Char.upper, /[\p{Lu}\p{Lt}]/u],
  [Char.lower, /[[\p{L}\p{M}]--[\p{Lu}\p{Lt}]]/v],
  [Char.digit, /\p{Nd}/u],
  [Char.word, /[[\p{L}\p{N}\p{M}]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]]/v],
  [Char.unspaced, /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u],
  [Char.half, /[\uD800-\uDFFF]/],
  [Char.alphanumeric, /[\p{L}\p{N}]/u],
  [Char.space, /\s/],
] as const;
const told = (character: string) =>
  patterns.reduce((bits, [bit, pattern]) => (pattern.test(character) ? bits | bit : bits), 0);

test("the table says of every code unit what the patterns say", () => {
  const wrong = Array.from(characters.keys()).filter((code) => characters[code] !== told(String.fromCharCode(code)));
  expect(wrong).toEqual([]);
});

test("a character of two halves is told as a whole", () => {
  for (const character of ["𝐀", "𝐛", "𠀀", "🙂", "𝟙", "𞤀"])
    expect([character, characterAt(`a${character}`, 1)]).toEqual([character, told(character)]);
});

test("a run goes on over pairs, and ends before a half that has lost the other", () => {
  expect(runEnd("a𝐛c d", 0, 6, Char.word)).toBe(4);
  expect(runEnd("a𝐛c", 0, 2, Char.word)).toBe(1);
  expect(runEnd("a\ud835c", 0, 3, Char.word)).toBe(1);
});
