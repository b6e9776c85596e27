import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeHtml } from "#feeds/page/charset.ts";

const latin = (text: string) => Buffer.from(text, "latin1");

test("valid UTF-8 is UTF-8, whatever is declared", () => {
  expect(decodeHtml(Buffer.from('<meta charset="iso-8859-1">é'), "iso-8859-1")).toContain("é");
});

test("the sender's encoding counts before the page's, the page's before the usual one", () => {
  const page = latin('<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-5">\xb0');
  expect(decodeHtml(page, "iso-8859-7")).toMatch(/°$/);
  expect(decodeHtml(page)).toMatch(/А$/);
  expect(decodeHtml(latin("<p>\x93a\x94"))).toBe("<p>“a”");
});

test("an unknown encoding, or one that cannot be true, is passed over", () => {
  expect(decodeHtml(latin('<meta charset="x-none">\xe9'), "utf-8")).toMatch(/é$/);
});

test("byte order marks tell, and leave no trace", () => {
  expect(decodeHtml(Buffer.from("\ufeff<p>é", "utf16le"))).toBe("<p>é");
  expect(decodeHtml(Buffer.from("\ufeff<p>é", "utf16le").swap16())).toBe("<p>é");
  expect(decodeHtml(Buffer.from("\ufeff<p>é"))).toBe("<p>é");
});

test("a few broken bytes do not make UTF-8 something else, letters of another encoding do", () => {
  const page = Buffer.concat([
    Buffer.from("<p>Zürich, Köln, Malmö, Besançon, São Tomé, Ærøskøbing, Łódź"),
    latin("\xe2\x80"),
  ]);
  expect(decodeHtml(page, "iso-8859-1")).toContain("Zürich");
  expect(decodeHtml(latin("<p>Z\xfcrich, K\xf6ln"), "utf-8")).toBe("<p>Zürich, Köln");
});

test("an encoding of seven bits is not taken for UTF-8", () => {
  expect(decodeHtml(latin('<meta charset="iso-2022-jp">\x1b$BF|\x1b(B'))).toMatch(/日$/);
});

test("any bytes give a text", () => {
  fc.assert(
    fc.property(fc.uint8Array(), fc.option(fc.string()), (bytes, charset) => {
      expect(decodeHtml(Buffer.from(bytes), charset).isWellFormed()).toBe(true);
    }),
  );
});
