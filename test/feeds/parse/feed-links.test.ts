import { expect, test } from "vitest";
import { feedLinks } from "#feeds/parse/feed-links.ts";

const home = "https://example.org/news/";
const found = (html: string, kind: "announced" | "linked" | "guessed") =>
  feedLinks(html, home).flatMap((link) => (link.found === kind ? [link.url] : []));

test("feeds that the page announces come first, those of comments last", () => {
  const html = `<head><link rel="alternate" type="application/rss+xml" title="News: Comments" href="/comments/feed/">
    <link rel="alternate" type="application/atom+xml" title="News" href="atom.xml"><link rel="alternate" hreflang="de" href="/de">
    <link rel="stylesheet" href="x.css"><link rel="alternate feed" type="application/feed+json" href="//cdn.example.org/f.json"></head>`;
  expect(feedLinks(html, home).slice(0, 3)).toEqual([
    { url: "https://example.org/news/atom.xml", title: "News", found: "announced" },
    { url: "https://cdn.example.org/f.json", title: null, found: "announced" },
    { url: "https://example.org/comments/feed/", title: "News: Comments", found: "announced" },
  ]);
});

test("links that look like feeds come next", () => {
  const html = `<a href="/rss/world.xml">World</a><a href="/world.rss">W</a><a href="?format=rss">x</a><a href="/feedback">Mail</a><a href="/press">P</a>
    <a href="javascript:rss()">y</a>`;
  expect(found(html, "linked")).toEqual([
    "https://example.org/rss/world.xml",
    "https://example.org/world.rss",
    "https://example.org/news/?format=rss",
  ]);
});

test("the usual addresses are tried at last", () => {
  expect(found("", "guessed")).toEqual(
    ["feed", "rss", "rss.xml", "feed.xml", "atom.xml", "index.xml"].map((path) => `https://example.org/${path}`),
  );
});

test("the page's base counts, and no address comes twice", () => {
  const html = `<base href="https://other.org/x/"><link rel=alternate type=application/rss+xml href=feed><a href="/x/feed">Feed</a>`;
  expect(feedLinks(html, home).filter(({ found }) => found !== "guessed")).toEqual([
    { url: "https://other.org/x/feed", title: null, found: "announced" },
  ]);
});

test("a page of bombs ends the search", () => {
  expect(found("<div>".repeat(500_000), "linked")).toEqual([]);
  expect(found('<a href="/a.rss?1">'.repeat(100_000), "linked")).toHaveLength(1);
});
