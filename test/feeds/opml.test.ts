import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type OpmlReading, readOpml, writeOpml } from "#feeds/opml.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const opml = (body: string) => bytes(`<?xml version="1.0"?><opml version="2.0"><body>${body}</body></opml>`);
const urlsOf = (reading: OpmlReading) => (reading.kind === "list" ? reading.urls : []);

describe("a list of feeds", () => {
  test("is read through folders of any depth, whatever the case of its attributes", () => {
    const list = opml(`
      <outline text="News"><outline text="World">
        <outline type="rss" text="A" xmlUrl="https://a.example/feed" htmlUrl="https://a.example/"/>
        <outline text="B" XMLURL='https://b.example/rss?x=1&amp;y=2'/>
      </outline></outline>
      <OUTLINE text="C" xmlurl="feed://c.example/atom.xml"/>`);
    expect(readOpml(list)).toEqual({
      kind: "list",
      urls: ["https://a.example/feed", "https://b.example/rss?x=1&y=2", "https://c.example/atom.xml"],
      doubles: 0,
      bad: 0,
      isCut: false,
    });
  });

  test("names each feed once, and counts what leads nowhere", () => {
    const addresses = [
      ...["https://a.example/feed", "http://a.example/feed/", "https://b.example/"],
      ...["javascript:alert(1)", "file:///etc/passwd", "not an address", ""],
    ];
    const list = opml(addresses.map((url) => `<outline xmlUrl="${url}"/>`).join(""));
    expect(readOpml(list)).toMatchObject({
      urls: ["https://a.example/feed", "https://b.example/"],
      doubles: 1,
      bad: 4,
    });
  });

  test("may be ill-formed, cut off, or in another encoding", () => {
    expect(urlsOf(readOpml(bytes('<opml><body><outline xmlUrl="https://a.example/1"><outline xml')))).toEqual([
      "https://a.example/1",
    ]);
    const wide = Buffer.from('\ufeff<opml><outline text="東京" xmlUrl="https://a.example/東"/></opml>', "utf16le");
    expect(urlsOf(readOpml(wide))).toEqual(["https://a.example/%E6%9D%B1"]);
  });

  test.each([
    ["<rss><channel><title>A</title></channel></rss>", "is a feed, not a list of feeds (OPML)"],
    ["<!doctype html><html><body>Hello</body></html>", "is a web page, not a list of feeds (OPML)"],
    ["<opml><body><outline text='Empty'/></body></opml>", "names no feeds"],
    ["", "is no list of feeds (OPML)"],
    ["\0\u0001\u0002", "is no list of feeds (OPML)"],
  ])("that is none says what it is: %j", (text, reason) => {
    expect(readOpml(bytes(text))).toEqual({ kind: "unreadable", reason });
  });

  test("is read no deeper and no longer than any list is, and its entities are not expanded", () => {
    const deep = opml('<outline text="x">'.repeat(100_000));
    expect(readOpml(deep)).toMatchObject({ kind: "unreadable" });
    const deepFeed = `${'<outline text="x">'.repeat(200)}<outline xmlUrl="https://deep.example/"/>`;
    expect(urlsOf(readOpml(opml(`<outline xmlUrl="https://a.example/"/>${deepFeed}`)))).toEqual(["https://a.example/"]);
    const long = opml(Array.from({ length: 9_000 }, (_, n) => `<outline xmlUrl="https://a.example/${n}"/>`).join(""));
    expect(readOpml(long)).toMatchObject({ isCut: true, urls: { length: 5_000 } });
    const entities = Array.from({ length: 30 }, (_, n) => `<!ENTITY e${n + 1} "${`&e${n};`.repeat(10)}">`).join("");
    const laughs = bytes(
      `<!DOCTYPE opml [<!ENTITY e0 "ha">${entities}]><opml><outline xmlUrl="https://a.example/&e30;"/></opml>`,
    );
    expect(urlsOf(readOpml(laughs))).toEqual(["https://a.example/&e30;"]);
  });
});

test("what is written is read again as the same addresses, whatever the titles hold", () => {
  const feed = fc.record({
    url: fc.webUrl({ withQueryParameters: true }).map((url) => new URL(url).href),
    title: fc.string({ unit: "binary" }),
    site: fc.option(fc.webUrl()),
  });
  const lists = fc.uniqueArray(feed, { selector: ({ url }) => url.replace(/^https?:/, "").replace(/\/+(?=$|\?)/, "") });
  fc.assert(
    fc.property(lists, (feeds) => {
      const written = writeOpml(feeds, new Date(0));
      expect(urlsOf(readOpml(bytes(written)))).toEqual(feeds.map(({ url }) => url));
      expect(written).not.toMatch(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/);
    }),
  );
});
