import { expect, test } from "vitest";
import { entryIn, feedIn, itemIn, rss } from "./read.ts";

const titled = (declaration: string, title: string) =>
  `<?xml version="1.0"${declaration}?><rss><channel><title>${title}</title></channel></rss>`;
const latin = (text: string) => Buffer.from(text, "latin1");

test.each([
  ["UTF-8 with a mark", Buffer.from(`\ufeff${titled("", "Zürich")}`), null, "Zürich"],
  [
    "UTF-8 that is declared as Latin-1",
    Buffer.from(titled(' encoding="iso-8859-1"', "Zürich")),
    "text/xml; charset=iso-8859-1",
    "Zürich",
  ],
  ["the declared encoding", latin(titled(' encoding="iso-8859-5"', "\xbc\xd8\xe0")), null, "Мир"],
  [
    "the sender's encoding before the declared",
    latin(titled(' encoding="iso-8859-5"', "\xcd\xc9\xd2")),
    "text/xml; charset='koi8-r'",
    "мир",
  ],
  [
    "Korean",
    Buffer.from("3c7273733e3c6368616e6e656c3e3c7469746c653eb3e23c2f7469746c653e", "hex"),
    "text/xml;charset=euc-kr",
    "년",
  ],
  ["windows-1252 when nothing tells", latin(titled("", "\x93Z\xfcrich\x94")), null, "“Zürich”"],
  ["an encoding nobody knows", latin(titled(' encoding="x-none"', "Z\xfcrich")), null, "Zürich"],
  ["UTF-16 with a mark", Buffer.from(`\ufeff${titled("", "Zürich")}`, "utf16le"), null, "Zürich"],
  ["UTF-16 without", Buffer.from(titled(' encoding="utf-16"', "Zürich"), "utf16le"), null, "Zürich"],
  ["UTF-16 the other way round", Buffer.from(titled("", "Zürich"), "utf16le").swap16(), null, "Zürich"],
  ["UTF-32", utf32(titled("", "Zürich"), "BE"), null, "Zürich"],
  ["UTF-32 the other way round", utf32(`\ufeff${titled("", "Zürich")}`, "LE"), null, "Zürich"],
])("%s is decoded", (_, bytes, contentType, title) => {
  expect(feedIn(bytes, contentType).title).toBe(title);
});

test("one broken byte does not turn a text of UTF-8 into another", () => {
  const bytes = Buffer.from(titled("", "Zürich, Köln, Łódź, Malmö, Århus, Besançon, São Paulo, Ærø#"));
  bytes[bytes.indexOf("#")] = 0xff;
  expect(feedIn(bytes).title).toBe("Zürich, Köln, Łódź, Malmö, Århus, Besançon, São Paulo, Ærø\ufffd");
});

test("text that was decoded wrongly before it came here is mended", () => {
  expect(itemIn("<title>donâ€™t, Ã©tÃ©</title>").title).toBe("don’t, été");
  expect(itemIn("<title>don\u0092t</title>").title).toBe("don’t");
});

test("text that only looks so is left alone", () => {
  expect(itemIn("<title>SÃO PAULO, â€™ 年</title>").title).toBe("SÃO PAULO, â€™ 年");
  expect(itemIn("<title>São Tomé £5 «à»</title>").title).toBe("São Tomé £5 «à»");
});

test("entities of HTML stay as they are, for texts are HTML", () => {
  expect(itemIn("<title>Caf&eacute; &amp;amp; bar &#8217;</title>").title).toBe("Caf&eacute; &amp; bar ’");
});

test.each([
  ["text is escaped", '<title type="text">1 &lt; 2 &amp; 3</title>', "1 &lt; 2 &amp; 3"],
  ["HTML is taken as it is", '<title type="html">&lt;b&gt;A&lt;/b&gt; &amp;amp; B</title>', "<b>A</b> &amp; B"],
  ["text that was escaped twice is HTML", '<title type="text">Tom&amp;#8217;s</title>', "Tom&#8217;s"],
  [
    "XHTML is written out",
    '<title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">A <em>b</em></div></title>',
    "<div>A <em>b</em></div>",
  ],
  ["other types are base64", '<title type="application/octet-stream">PGI+QTwvYj4=</title>', "<b>A</b>"],
  ["what is no base64 stays", '<title mode="base64">no base64!</title>', "no base64!"],
  ["an empty element is no title", '<title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"/></title>', null],
])("Atom: %s", (_, inside, title) => {
  expect(entryIn(inside).title).toBe(title);
});

test("a language with an underscore is written as the standard has it", () => {
  expect(feedIn(rss("<language>pt_BR</language>")).language).toBe("pt-BR");
});

function utf32(text: string, order: "BE" | "LE"): Buffer {
  const bytes = Buffer.alloc(text.length * 4);
  for (const [index, character] of [...text].entries()) {
    bytes[`writeUInt32${order}`](character.codePointAt(0) ?? 0, index * 4);
  }
  return bytes;
}
