import fc from "fast-check";
import { expect, test } from "vitest";
import { plainTokens, titleTokens } from "#briefing/quotes/tokens.ts";

const read = (text: string) => plainTokens(text, 0, text.length);
const textsOf = (text: string) => read(text).map((token) => token.text);

test("acronyms, titles and words with inner marks are one token, genitives one of their own", () => {
  expect(textsOf("Mr. Lee's U.S. e-mail to R&D, 5.5% @home didn't.")).toEqual([
    ..."Mr. Lee 's U.S. e-mail to R&D , 5.5 % @home didn't .".split(" "),
  ]);
});

test("a comma inside a number parts nothing", () => {
  expect(textsOf("Some 1,250,000 of 1990, 2,or 3")).toEqual("Some 1,250,000 of 1990 , 2 , or 3".split(" "));
});

test("a title without its stop, and a letter that ends a sentence, are words", () => {
  expect(textsOf("Mr Lee got plan B. Then St.Paul")).toEqual("Mr Lee got plan B. Then St. Paul".split(" "));
});

test("a token tells of its word what holds wherever it stands", () => {
  const [name, verb, first] = read("al-Assad SAID The");
  expect([name?.isCapitalised, name?.canStandInName, name?.cue]).toEqual([true, true, undefined]);
  expect(verb?.cue).toMatchObject({ strength: "strong", form: "past" });
  expect([first?.isCapitalised, first?.canStandInName]).toEqual([true, false]);
});

test("a comma within the marks of a title parts the sentence", () => {
  const text = "wrote “The Sea,” a play";
  expect(titleTokens(text, { start: 6, end: 16 }).map(({ kind, start, end }) => [kind, start, end])).toEqual([
    ["word", 6, 14],
    ["mark", 14, 16],
  ]);
});

test("pieces are what their definition as a pattern finds", () => {
  const pieces =
    /(?:\p{Lu}\.)+(?:\p{Lu}\b)?|(?:Mr|Sen|Sens)\.|[@#$]?[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:(?:[’'.&/-]|(?<=\d),(?=\d))[\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*|\S/gu;
  const unit = fc.constantFrom(..."aAÉ1½. .&/-@$,总हि्𝐀𝐛🙂", "Mr", "Sens", "\ud835", "\udc00");
  fc.assert(
    fc.property(fc.string({ unit }), (text) => {
      expect(textsOf(text)).toEqual(text.match(pieces) ?? []);
    }),
    { numRuns: 500 },
  );
});

test("every token is the exact characters of its span", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."aS1'’s. -"), maxLength: 30 }), (text) => {
      for (const { start, end, text: own } of read(text)) expect(text.slice(start, end)).toBe(own);
    }),
  );
});
