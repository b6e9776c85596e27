import { expect, test } from "vitest";
import { entryIn, feedIn, itemIn, rss } from "./read.ts";

test.each([
  ["the link of RSS", "<link> https://a.org/x </link><guid>https://a.org/other</guid>", "https://a.org/x"],
  ["a guid that is an address", "<guid>https://a.org/x</guid>", "https://a.org/x"],
  ["no guid that says it is no address", '<guid isPermaLink="false">https://a.org/x</guid>', null],
  ["no guid that is no address", "<guid>abc</guid>", null],
  [
    "the page behind a redirect",
    "<link>https://feeds.a.org/~r/1</link><feedburner:origLink>https://a.org/x</feedburner:origLink>",
    "https://a.org/x",
  ],
  ["an Atom link in RSS", '<atom:link href="https://a.org/x"/>', "https://a.org/x"],
  ["an address without a scheme", "<link>www.a.org/x</link>", "http://www.a.org/x"],
  ["no script", "<link>javascript:alert(1)</link>", null],
  ["no data", "<link>data:text/html,x</link>", null],
  ["no file", "<link>file:///etc/passwd</link>", null],
  ["no login", "<link>https://me:secret@a.org/x</link>", "https://a.org/x"],
])("the address of an item is %s", (_, inside, url) => {
  expect(itemIn(inside).url).toBe(url);
});

test("of several Atom links the page counts, not the feed, the file or the translation into JSON", () => {
  const links = `<link rel="self" href="https://a.org/self"/><link rel="enclosure" href="https://a.org/a.mp3"/>
    <link rel="alternate" type="application/json" href="https://a.org/json"/><link rel="alternate" type="text/html" href="https://a.org/x"/>`;
  expect(entryIn(links).url).toBe("https://a.org/x");
});

test("relative links start from the nearest xml:base", () => {
  const feed =
    feedIn(`<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://a.org/b/"><entry xml:base="c/"><link href="d"/>
    <content type="xhtml"><div xml:base="/e/"><a href="f">g</a></div></content></entry></feed>`);
  expect(feed.entries[0]?.url).toBe("https://a.org/b/c/d");
  expect(feed.entries[0]?.content).toEqual(['<div><a href="https://a.org/e/f">g</a></div>']);
});

test("without xml:base they start from the site, without a site from the feed", () => {
  const item = "<item><link>x.html</link></item>";
  expect(feedIn(rss(`<link>https://site.org/</link>${item}`)).entries[0]?.url).toBe("https://site.org/x.html");
  expect(feedIn(rss(item)).entries[0]?.url).toBe("https://example.org/news/x.html");
});

test("an xml:base that is no web address is ignored", () => {
  expect(feedIn(`<feed xml:base="javascript:x"><entry><link href="y"/></entry></feed>`).entries[0]?.url).toBe(null);
});

test("links in texts are absolute, and scripts among them are emptied", () => {
  const html = `<a href="/x?a=1&amp;b=2">x</a> <img src='y.png' alt="href=z"> <a href="javascript:alert(1)">z</a>`;
  expect(itemIn(`<description><![CDATA[${html}]]></description>`).summary).toBe(
    `<a href="https://example.org/x?a=1&amp;b=2">x</a> <img src="https://example.org/news/y.png" alt="href=z"> <a href="">z</a>`,
  );
});

test("a text about links is left alone", () => {
  expect(itemIn("<description>Write href=x and src = y.</description>").summary).toBe("Write href=x and src = y.");
});
