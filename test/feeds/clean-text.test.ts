import fc from "fast-check";
import { expect, test } from "vitest";
import { cleanLine, cleanText, cleanUrl } from "#feeds/clean-text.ts";

test("line breaks of every kind become \\n, and runs of blank lines one", () => {
  expect(cleanText("a\r\nb\rc\u2028d\u2029e\n \t\n\n\nf\n")).toBe("a\nb\nc\nd\n\ne\n\nf");
});

test("invisible and control characters go, spaces fold, letters compose", () => {
  expect(cleanText("\ufeffCafe\u0301\u0000 \u202eab\u00adc \u200b  d\t\te")).toBe("Café abc d e");
});

test("a space before a comma or a full stop goes, dots that stand apart stay", () => {
  expect(cleanText("In Harbour Lights , told by Ada Moor  .\nThey met in “Ayr” , then left (1996) .")).toBe(
    "In Harbour Lights, told by Ada Moor.\nThey met in “Ayr”, then left (1996).",
  );
  expect(cleanText("We waited . . . for .5 of an hour in .NET")).toBe("We waited . . . for .5 of an hour in .NET");
});

test("what scripts need to join letters stays", () => {
  expect(cleanText("می\u200cخواهم")).toBe("می\u200cخواهم");
});

test("half of a character becomes the replacement character", () => {
  expect(cleanText("a\ud83db")).toBe("a\ufffdb");
});

test("a line has no breaks and is not empty", () => {
  expect(cleanLine(" Two\nlines ")).toBe("Two lines");
  expect(cleanLine(" \n\u0007 ")).toBeNull();
  expect(cleanLine(null)).toBeNull();
  expect(cleanLine("a ".repeat(1_000_000))).toHaveLength(999);
});

test("only addresses of the web are kept, without logins", () => {
  expect(cleanUrl(" https://user:secret@example.org/a b ")).toBe("https://example.org/a%20b");
  expect(cleanUrl("/a", "https://example.org/b")).toBe("https://example.org/a");
  for (const text of ["javascript:alert(1)", "file:///etc/passwd", "example.org", "data:text/html,x", "", null]) {
    expect(cleanUrl(text)).toBeNull();
  }
});

test("cleaning twice changes nothing more", () => {
  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.stringMatching(/^(?:[a., \t\r\n\u0085\u2028\u2029\u00a0\u0000]|\u0301){0,30}$/),
  );
  fc.assert(
    fc.property(text, (untrusted) => {
      const clean = cleanText(untrusted);
      expect(cleanText(clean)).toBe(clean);
      expect(clean).not.toMatch(/\n{3}|[\r\u0000-\u0008\u2028\u2029]|^\s|\s$/);
    }),
    { numRuns: 500 },
  );
});
