import { expect, test } from "vitest";
import { readPage } from "#feeds/page/page.ts";

const story = [
  "The ferry to the islands will sail again from Friday, the harbour office said, after eleven months on land.",
  "The boat, built in 1974, was given a new engine, new seats and a lift, and the fares will not rise, it added.",
  "“We waited long for this,” said its captain, Tom Berg, who was on board when the engine failed last year.",
];

function page(head: string, body = story.map((text) => `<p>${text}</p>`).join("\n")): string {
  return `<!doctype html><html lang="en-GB"><head>${head}</head><body>
    <nav><a href="/">Home</a> <a href="/sea">Sea</a></nav>
    <main><article><h1>Ferry sails again</h1>${body}</article></main>
    <aside class="related"><h2>Read more</h2><ul><li><a href="/a">Harbour opens its new quay to the public this week</a></li></ul></aside>
    <footer>All rights reserved, the Island Post, Quay Street</footer></body></html>`;
}

function read(html: string, address: string | null = null) {
  const reading = readPage(html, address);
  if (reading.kind !== "article") throw new Error(reading.reason);
  return reading.found;
}

test("the story comes out in paragraphs, without what stands beside it", () => {
  const extras = `<figure><img src="a.jpg"><figcaption>The ferry in May</figcaption></figure>
    <div class="share-buttons">Share this story with your friends</div>`;
  const found = read(page("", `<p>${story[0]}</p>${extras}<p>${story[1]}</p><p>${story[2]}</p>`));
  expect(found.text).toBe(story.join("\n\n"));
});

test("what stands beside the story within it is left out", () => {
  const beside = `<div class="promo-box"><p>Readers who like the sea, ships and islands can have all our stories by mail, every day, for free.</p></div>
    <p><a href="/b">Harbour opens its new quay to the public this week, with music, food and dancing</a></p>`;
  const found = read(page("", `<p>${story[0]}</p>${beside}<p>${story[1]}</p><p>${story[2]}</p>`));
  expect(found.text).toBe(story.join("\n\n"));
});

test("a sentence that is linked almost to its end is part of the story", () => {
  const linked = `<p><a href="/b">The boat, built in 1974, was given a new engine</a>, new seats and a lift, it added.</p>`;
  expect(read(page("", `<p>${story[0]}</p>${linked}<p>${story[2]}</p>`)).text).toContain("new engine, new seats");
});

test("a story in many wrapped blocks is put together", () => {
  const blocks = [1, 8, 1, 1, 1].map((times, number) => {
    const paragraphs = story.map((text) => `<p>${number}. ${text}</p>`).join("");
    const wrapped = `<div class="article-body-text">${paragraphs.repeat(times)}</div>`;
    return `${"<div>".repeat(8)}${wrapped}${"</div>".repeat(8)}<div><a href="/v">Video</a></div>`;
  });
  const text = read(page("", blocks.join(""))).text;
  for (const number of blocks.keys()) expect(text).toContain(`${number}. ${story[0]}`);
});

test("JSON-LD gives the fields, also from within a graph", () => {
  const linked = {
    "@context": "https://schema.org",
    "@graph": [
      { "@type": "WebSite", name: "Not this" },
      {
        "@type": ["NewsArticle"],
        headline: "Ferry sails again",
        datePublished: "2021-03-09T08:00:00+01:00",
        author: [{ "@type": "Person", name: "Ann Lee" }, { name: "Bo Berg" }],
        publisher: { "@type": "Organization", name: "Island Post" },
        articleSection: ["Sea", "Travel"],
      },
    ],
  };
  const script = `<script type="application/ld+json"><!--\n${JSON.stringify(linked)}\n--></script>`;
  expect(read(page(script), "https://a.org/ferry")).toMatchObject({
    url: "https://a.org/ferry",
    title: "Ferry sails again",
    byline: "Ann Lee, Bo Berg",
    outlet: "Island Post",
    section: "Sea",
    language: "en-GB",
    date: "2021-03-09T08:00:00+01:00",
  });
});

test("meta tags give the fields, and the canonical link the address", () => {
  const head = `<title>Ferry sails again | Island Post</title>
    <link rel="canonical" href="https://a.org/ferry"><meta property="og:site_name" content="Island Post">
    <meta property="article:published_time" content="2021-03-09"><meta name="author" content="Ann Lee">
    <meta property="article:section" content="Sea">`;
  expect(read(page(head))).toMatchObject({
    url: "https://a.org/ferry",
    title: "Ferry sails again",
    byline: "Ann Lee",
    outlet: "Island Post",
    section: "Sea",
    date: "2021-03-09",
  });
});

test("the date can stand in a time element or in the address", () => {
  const shown = `<time datetime="2021-03-09T08:00:00Z">this morning</time><p>${story.join(" ")}</p>`;
  expect(read(page("", shown)).date).toBe("2021-03-09T08:00:00Z");
  expect(read(page(""), "https://a.org/2021/03/09/ferry").date).toBe("2021-03-09");
  expect(read(page(""), "https://a.org/ferry").date).toBeNull();
});

test("a page that shows no story gives the body of its JSON-LD", () => {
  const linked = { "@type": "NewsArticle", articleBody: story.join("\n\n") };
  expect(read(page(`<script type="application/ld+json">${JSON.stringify(linked)}</script>`, "")).text).toBe(
    story.join("\n\n"),
  );
});

test("broken JSON-LD does not hide the page", () => {
  expect(read(page('<script type="application/ld+json">{"@type": </script>')).text).toBe(story.join("\n\n"));
});

test("a class named after a paywall can hold the story", () => {
  const body = `<div class="paywall">${story.map((text) => `<p>${text}</p>`).join("")}</div>`;
  expect(read(page("", body)).text).toBe(story.join("\n\n"));
});

test.each([
  ["<div>".repeat(100_000), "its elements are nested more than 256 deep"],
  ["<p>x</p>".repeat(60_000), "it has more than 20000 elements"],
  ["<".repeat(200_000), "it has more than 100000 pieces of text"],
])("a page made to hang its reader is turned away", (html, reason) => {
  expect(readPage(html, null)).toEqual({ kind: "unreadable", reason });
});

test("a page gives the address it wants to be known by and its picture", () => {
  const linked = {
    "@type": "NewsArticle",
    headline: "Ferry sails again",
    image: [{ url: "https://a.org/linked.jpg" }],
  };
  const script = `<script type="application/ld+json">${JSON.stringify(linked)}</script>`;
  const canonical = `<link rel="canonical" href="https://a.org/ferry">`;
  expect(readPage(page(script + canonical), "https://m.a.org/ferry?x=1")).toMatchObject({
    canonicalUrl: "https://a.org/ferry",
    picture: "https://a.org/linked.jpg",
    found: { url: "https://m.a.org/ferry?x=1" },
  });
  const meta = `<meta property="og:image" content="/shown.jpg">`;
  expect(readPage(page(script + meta), "https://a.org/ferry")).toMatchObject({
    canonicalUrl: null,
    picture: "https://a.org/shown.jpg",
  });
});

test("a page that describes itself and no article tells its date, and so do tags with a value", () => {
  const linked = { "@graph": [{ "@type": "WebPage", datePublished: "2021-03-09T08:00:00+01:00" }] };
  const script = `<script type="application/ld+json">${JSON.stringify(linked)}</script>`;
  expect(read(page(script)).date).toBe("2021-03-09T08:00:00+01:00");
  expect(read(page(`<meta name="pubdate" value="2021-03-09">`)).date).toBe("2021-03-09");
});

test.each([
  ["no tags of root, head and body", "<!doctype html><title>Ferry sails again</title>", ""],
  ["no tags of head and body", "<!doctype html><html lang=en><title>Ferry sails again</title>", "</html>"],
  ["no tag of the body", "<html><head><title>Ferry sails again</title></head>", "</html>"],
  ["no tags of the head", "<html><title>Ferry sails again</title><body>", "</body></html>"],
  ["no end of the head", "<html><head><title>Ferry sails again</title><body>", "</html>"],
])("a page that leaves out what HTML lets it is read: %s", (_, before, after) => {
  const found = read(`${before}<article>${story.map((text) => `<p>${text}`).join("\n")}</article>${after}`);
  expect(found.title).toBe("Ferry sails again");
  expect(found.text).toBe(story.join("\n\n"));
});
