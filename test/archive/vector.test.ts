import fc from "fast-check";
import { expect, test } from "vitest";
import { countIn, hashesIn, indexText, lengthOf, NOWHERE, openVector, stemHash, vectorOf } from "#archive/vector.ts";

const vectorFor = (title: string, text: string) => openVector(vectorOf(indexText({ title, text })));

test("a vector knows how often each stem stands in title and text, and how early", () => {
  const vector = vectorFor("Bombing in Syria", "The bombs fell. Syrians fled; bombs fell again.");
  expect(lengthOf(vector)).toBe(8);
  expect(countIn(vector, stemHash("bombed"))).toEqual({ title: 1, body: 2, first: 1 });
  expect(countIn(vector, stemHash("syria"))).toEqual({ title: 1, body: 0, first: NOWHERE });
  expect(countIn(vector, stemHash("peace"))).toBeNull();
});

test("counts and places stop at what their bytes hold", () => {
  const vector = vectorFor("", `${"one ".repeat(70_000)} late`);
  expect(countIn(vector, stemHash("one"))).toEqual({ title: 0, body: 255, first: 0 });
});

test("every word of a text is found again, wherever the bytes lie", () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-z]{1,8}$/), { maxLength: 60 }), fc.nat(7), (words, offset) => {
      const bytes = vectorOf({ title: [], body: words });
      const moved = new Uint8Array(bytes.length + offset);
      moved.set(bytes, offset);
      const vector = openVector(moved.subarray(offset));
      for (const word of words) expect(countIn(vector, stemHash(word))).not.toBeNull();
      expect(new Set(hashesIn(vector))).toEqual(new Set(words.map(stemHash)));
      expect(countIn(vector, stemHash("0"))).toBeNull();
    }),
  );
});
