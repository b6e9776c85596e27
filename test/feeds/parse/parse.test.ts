import fc from "fast-check";
import { expect, test } from "vitest";
import { parseFeed } from "#feeds/parse/parse.ts";
import { address, entryIn, feedIn, itemIn, rss } from "./read.ts";

const reasonFor = (content: string | Uint8Array) => {
  const reading = parseFeed(Buffer.from(content), { url: address, contentType: null });
  return reading.kind === "unreadable" ? reading.reason : "a feed";
};

test("RSS 2.0 is read whole", () => {
  const feed = feedIn(
    rss(`<title>Harbour News</title><link>https://example.org/</link><description>All of the harbour</description>
      <language>en-gb</language><ttl>90</ttl><lastBuildDate>Tue, 12 Jul 2016 12:00:00 GMT</lastBuildDate>
      <managingEditor>ann@example.org (Ann Lee)</managingEditor><image><url>/logo.png</url><title>Logo</title></image>
      <item><title>Bridge opens</title><link>https://example.org/bridge</link><guid isPermaLink="false">b1</guid>
        <description>It &lt;b&gt;opened&lt;/b&gt;.</description><pubDate>Tue, 12 Jul 2016 11:00:00 GMT</pubDate>
        <author>bob@example.org (Bob Ray)</author><category>Local</category><category>Traffic</category>
        <enclosure url="https://example.org/bridge.mp3" type="audio/mpeg" length="1"/><source url="x">The Wire</source></item>`),
  );
  expect(feed).toEqual({
    title: "Harbour News",
    description: "All of the harbour",
    site: "https://example.org/",
    id: null,
    language: "en-gb",
    publishedAt: null,
    updatedAt: "2016-07-12T12:00:00.000Z",
    authors: [{ name: "Ann Lee", email: "ann@example.org" }],
    image: "https://example.org/logo.png",
    ttl: 90,
    entries: [
      {
        id: "b1",
        url: "https://example.org/bridge",
        title: "Bridge opens",
        summary: "It <b>opened</b>.",
        content: [],
        publishedAt: "2016-07-12T11:00:00.000Z",
        updatedAt: null,
        authors: [{ name: "Bob Ray", email: "bob@example.org" }],
        categories: ["Local", "Traffic"],
        enclosures: ["https://example.org/bridge.mp3"],
        image: null,
        language: null,
        source: "The Wire",
        isWithdrawn: false,
      },
    ],
  });
});

test("Atom 1.0 is read whole", () => {
  const feed = feedIn(`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
    <title>Harbour News</title><subtitle>All of it</subtitle><id>urn:harbour</id><updated>2016-07-12T12:00:00Z</updated>
    <link rel="self" href="https://example.org/feed"/><link href="https://example.org/"/><logo>logo.png</logo>
    <author><name>Ann Lee</name><email>ann@example.org</email></author>
    <entry><title type="html">Bridge &lt;i&gt;opens&lt;/i&gt;</title><id>urn:1</id><link rel="enclosure" href="/b.mp3"/>
      <link rel="alternate" type="text/html" href="https://example.org/bridge"/><published>2016-07-12T11:00:00Z</published>
      <updated>2016-07-12T11:30:00Z</updated><summary>Short.</summary><category term="local" label="Local"/>
      <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Long &amp; full.</p></div></content>
      <source><title>The Wire</title></source></entry></feed>`);
  expect(feed).toMatchObject({
    ...{
      title: "Harbour News",
      description: "All of it",
      site: "https://example.org/",
      id: "urn:harbour",
      language: "en",
    },
    ...{ updatedAt: "2016-07-12T12:00:00.000Z", image: "https://example.org/news/logo.png" },
    authors: [{ name: "Ann Lee", email: "ann@example.org" }],
  });
  expect(feed.entries).toMatchObject([
    {
      ...{ id: "urn:1", url: "https://example.org/bridge", title: "Bridge <i>opens</i>", summary: "Short." },
      ...{ publishedAt: "2016-07-12T11:00:00.000Z", updatedAt: "2016-07-12T11:30:00.000Z", source: "The Wire" },
      ...{ content: ["<div><p>Long &amp; full.</p></div>"], categories: ["Local", "local"] },
      enclosures: ["https://example.org/b.mp3"],
    },
  ]);
});

test("Atom 0.3 has its own names and modes", () => {
  const feed = feedIn(`<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>News</title><tagline>All</tagline>
    <modified>2004-01-01T00:00:00Z</modified><entry><title mode="escaped">A &lt;b&gt;b&lt;/b&gt;</title>
    <issued>2003-12-31T10:14:55Z</issued><content type="text/html" mode="base64">PHA+QWxsIG9mIGl0PC9wPg==</content></entry></feed>`);
  expect(feed).toMatchObject({ title: "News", description: "All", updatedAt: "2004-01-01T00:00:00.000Z" });
  expect(feed.entries).toMatchObject([
    { title: "A <b>b</b>", publishedAt: "2003-12-31T10:14:55.000Z", content: ["<p>All of it</p>"] },
  ]);
});

test.each([
  ["1.0", "http://purl.org/rss/1.0/"],
  ["0.90", "http://my.netscape.com/rdf/simple/0.9/"],
])("RSS %s keeps its items beside the channel", (_, namespace) => {
  const feed = feedIn(`<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="${namespace}"
      xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://example.org/"><title>News</title>
      <link>https://example.org/</link></channel><item rdf:about="https://example.org/a"><title>A</title>
      <dc:creator>Ann Lee</dc:creator><dc:date>2016-07-12T12:00:00Z</dc:date><dc:subject>Local</dc:subject></item></rdf:RDF>`);
  expect(feed).toMatchObject({ title: "News", site: "https://example.org/" });
  expect(feed.entries).toMatchObject([
    {
      ...{ title: "A", id: "https://example.org/a", url: "https://example.org/a", categories: ["Local"] },
      ...{ publishedAt: "2016-07-12T12:00:00.000Z", authors: [{ name: "Ann Lee", email: null }] },
    },
  ]);
});

test("RSS 0.91 with its doctype is read", () => {
  const feed =
    feedIn(`<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd">
    <rss version="0.91"><channel><title>News</title><item><title>A</title><link>https://example.org/a</link></item></channel></rss>`);
  expect(feed).toMatchObject({ title: "News", entries: [{ title: "A", url: "https://example.org/a" }] });
});

test("JSON Feed 1.1 and 1.0 are read", () => {
  const feed = feedIn(
    JSON.stringify({
      ...{
        version: "https://jsonfeed.org/version/1.1",
        title: "Tom & Ann",
        home_page_url: "https://example.org/",
        language: "de",
      },
      items: [
        {
          ...{ id: 7, url: "/a", title: "1 < 2", content_html: "<p>All</p>", date_published: "2016-07-12T12:00:00Z" },
          ...{ authors: [{ name: "Ann Lee" }], tags: ["Local", 3, null], image: "/a.jpg" },
        },
        { id: "8", external_url: "https://other.org/b", content_text: "2 > 1", author: { name: "Bob Ray" } },
      ],
    }),
  );
  expect(feed).toMatchObject({ title: "Tom &amp; Ann", site: "https://example.org/", language: "de" });
  expect(feed.entries).toMatchObject([
    {
      ...{
        id: "7",
        url: "https://example.org/a",
        title: "1 &lt; 2",
        content: ["<p>All</p>"],
        categories: ["Local", "3"],
      },
      ...{ publishedAt: "2016-07-12T12:00:00.000Z", image: "https://example.org/a.jpg" },
      authors: [{ name: "Ann Lee", email: null }],
    },
    { id: "8", url: "https://other.org/b", content: ["2 &gt; 1"], authors: [{ name: "Bob Ray", email: null }] },
  ]);
});

test("one odd member does not cost a JSON feed", () => {
  const feed = feedIn(
    JSON.stringify({ title: ["x"], authors: 7, items: [null, "x", { title: {}, url: 9, tags: "a" }, { title: "A" }] }),
  );
  expect(feed.title).toBeNull();
  expect(feed.entries.map(({ title }) => title)).toEqual([null, "A"]);
});

test.each([
  ["nothing", " \n", "is empty"],
  [
    "a page",
    "<!doctype html><html><head><title>News</title></head><body><p>x<br>y</body></html>",
    "is a web page, not a feed",
  ],
  [
    "a page of XHTML",
    '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><item>x</item></html>',
    "is a web page, not a feed",
  ],
  [
    "a page with elements of its own",
    "<html><body><item><title>x</title></item></body></html>",
    "is a web page, not a feed",
  ],
  ["a list of feeds", "<opml><body><outline/></body></opml>", "is a list of feeds (OPML), not a feed"],
  ["other JSON", '{"name": "x"}', "is JSON, but not a feed"],
  ["broken JSON", '{"items": [', "is JSON, but not a feed"],
  ["a picture", Buffer.from("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01", "latin1"), "is not text"],
  ["words", "Not found", "is not a feed of any known format"],
])("%s is told from a feed", (_, content, reason) => {
  expect(reasonFor(content)).toBe(reason);
});

test("a feed without entries is a feed", () => {
  expect(feedIn(rss("<title>News</title>"))).toMatchObject({ title: "News", entries: [] });
});

test("prefixes mean what they are bound to", () => {
  const feed = feedIn(`<r:rss xmlns:r="" version="2.0"><r:channel><r:item xmlns:x="http://purl.org/dc/elements/1.1/"
    xmlns:y="http://purl.org/rss/1.0/modules/content/"><x:creator>Ann Lee</x:creator><y:encoded>All</y:encoded></r:item></r:channel></r:rss>`);
  expect(feed.entries).toMatchObject([{ authors: [{ name: "Ann Lee" }], content: ["All"] }]);
});

test("well-known prefixes need no declaration, and unknown vocabularies are passed over", () => {
  const entry = itemIn(
    "<dc:creator>Ann</dc:creator><x:title>Wrong</x:title><title>Right</title><georss:point>1 2</georss:point>",
  );
  expect(entry).toMatchObject({ title: "Right", authors: [{ name: "Ann" }] });
});

test("Google's podcast names are those of iTunes", () => {
  expect(itemIn("<googleplay:author>Ann</googleplay:author>").authors).toEqual([{ name: "Ann", email: null }]);
});

test("a long entry of much markup is read whole", () => {
  const { summary } = itemIn(`<description>${"<p>x</p>".repeat(5_000)}</description>`);
  expect(summary?.match(/<p>/g)).toHaveLength(5_000);
});

test("names count in any case", () => {
  expect(itemIn("<TITLE>A</TITLE><PUBDATE>12 Jul 2016</PUBDATE>")).toMatchObject({
    title: "A",
    publishedAt: "2016-07-12T00:00:00.000Z",
  });
});

test("a picture, a text field or a media group does not give the title", () => {
  const feed = feedIn(
    rss(
      "<image><title>Logo</title></image><textInput><title>Search</title></textInput><item><media:group><media:title>M</media:title></media:group></item>",
    ),
  );
  expect(feed.title).toBeNull();
  expect(feed.entries[0]?.title).toBeNull();
});

test("the fullest body comes first", () => {
  expect(entryIn("<content>Short</content><content>Much longer</content>").content).toEqual(["Much longer", "Short"]);
});

test("media and podcasts give pictures and files", () => {
  const entry = itemIn(`<media:group><media:content url="https://a.org/v.mp4" type="video/mp4"/></media:group>
    <media:thumbnail url="https://a.org/t.jpg"/><itunes:category text="News"><itunes:category text="Politics"/></itunes:category>`);
  expect(entry).toMatchObject({
    ...{ image: "https://a.org/t.jpg", enclosures: ["https://a.org/v.mp4"], categories: ["News", "Politics"] },
  });
});

test("a tombstone withdraws an entry", () => {
  const feed = feedIn(`<feed xmlns="http://www.w3.org/2005/Atom" xmlns:t="http://purl.org/atompub/tombstones/1.0">
    <t:deleted-entry ref="urn:1" when="2016-07-12T12:00:00Z"><link href="https://example.org/1"/></t:deleted-entry></feed>`);
  expect(feed.entries).toMatchObject([
    { id: "urn:1", isWithdrawn: true, updatedAt: "2016-07-12T12:00:00.000Z", url: null },
  ]);
});

test.each([
  ["ttl", "<ttl>45</ttl>", 45],
  ["sy:updatePeriod", "<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>", 360],
  ["nonsense", "<ttl>soon</ttl>", null],
  ["a negative number", "<ttl>-5</ttl>", null],
])("rest asked for by %s", (_, inside, minutes) => {
  expect(feedIn(rss(inside)).ttl).toBe(minutes);
});

test.each([
  ["Ann Lee", { name: "Ann Lee", email: null }],
  ["ann@example.org", { name: null, email: "ann@example.org" }],
  ["ann@example.org (Ann Lee)", { name: "Ann Lee", email: "ann@example.org" }],
  ["Ann Lee (ann+x@example.org)", { name: "Ann Lee", email: "ann+x@example.org" }],
  ["Ann Lee &lt;mailto:ann@example.org&gt;", { name: "Ann Lee", email: "ann@example.org" }],
  ['&lt;a href="/ann"&gt;Ann&lt;/a&gt; Lee', { name: "Ann Lee", email: null }],
])("the author in %s", (written, author) => {
  expect(itemIn(`<author>${written}</author>`).authors).toEqual([author]);
});

test("what is cut off or unclosed gives what was there, in order", () => {
  const feed = feedIn("<rss><channel><title>News<item><title>A<item><title>B</title><description>x <p>y <br> z");
  expect(feed.entries.map(({ title }) => title)).toEqual(["A", "B"]);
  expect(feed.entries[1]?.summary).toContain("z");
});

test("junk around the feed does not hide it", () => {
  expect(
    feedIn(`\n\n<br />\n<b>Warning</b>: x in <b>/a.php</b><br />\n${rss("<item><title>A</title></item>")}<!-- 3 ms`)
      .entries,
  ).toHaveLength(1);
});

test("markup that was not escaped is kept", () => {
  expect(itemIn("<description>It <b>opened</b> &amp; <i>closed</i><br/></description>").summary).toBe(
    "It <b>opened</b> &amp; <i>closed</i><br>",
  );
});

test("a doctype's entities are not expanded", () => {
  const bomb = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>${rss("<title>&b;</title>")}`;
  expect(feedIn(bomb).title).toBe("&b;");
});

test.each([
  ["elements nested a million deep", "<a>".repeat(1_000_000)],
  ["a feed nested a million deep", `<rss><channel><item><description>${"<b>".repeat(1_000_000)}`],
  ["half a million attributes", `<rss ${Array.from({ length: 500_000 }, (_, i) => `a${i}=""`).join(" ")}>`],
  ["a million empty elements", rss("<a/>".repeat(1_000_000))],
  ["a million namespaces", rss(Array.from({ length: 100_000 }, (_, i) => `<a xmlns:b${i}="c">`).join(""))],
  ["JSON nested a million deep", `{"items":${"[".repeat(1_000_000)}`],
  ["nothing but zeros", "\0".repeat(1_000_000)],
  [
    "a million spaces in an element",
    rss(`<item><title>&lt;p>${" ".repeat(1_000_000)}x</title><author>(${" ".repeat(1_000_000)}</author></item>`),
  ],
  ["a date without end", rss(`<item><pubDate>Tue Jul 12 ${"1 ".repeat(500_000)}</pubDate></item>`)],
  ["a million broken links", rss(`<item><description><![CDATA[${"<a href=".repeat(500_000)}`)],
])("%s end the reading, not the program", (_, bomb) => {
  expect(["feed", "unreadable"]).toContain(parseFeed(Buffer.from(bomb), { url: address, contentType: null }).kind);
});

test("at most 10,000 entries are kept, the first", () => {
  const { entries } = feedIn(
    rss(Array.from({ length: 12_000 }, (_, i) => `<item><title>${i}</title></item>`).join("")),
  );
  expect(entries).toHaveLength(10_000);
  expect(entries.at(-1)?.title).toBe("9999");
});

test("any bytes give a reading with http addresses and ISO dates only", () => {
  const words = [
    "rss",
    "channel",
    "item",
    "feed",
    "entry",
    "title",
    "link",
    "guid",
    "pubDate",
    "updated",
    "content",
    "author",
    "enclosure",
  ];
  const piece = fc.oneof(
    fc.constantFrom(...words).map((word) => `<${word}>`),
    fc.constantFrom(...words).map((word) => `</${word}>`),
    fc.constantFrom(
      '<link href="javascript:x"/>',
      '<a xml:base="data:,x">',
      "<![CDATA[",
      "]]>",
      "&#xD800;",
      "&amp;",
      "<!--",
      "Tue, 12 Jul 2016",
    ),
    fc.webUrl(),
    fc.string({ unit: "binary" }),
  );
  const markup = fc.array(piece, { maxLength: 40 }).map((pieces) => Buffer.from(`<rss><channel>${pieces.join("")}`));
  const json = fc.json().map((value) => Buffer.from(`{"items":[${value}]}`));
  fc.assert(
    fc.property(fc.oneof(fc.uint8Array(), markup, json), fc.option(fc.string()), (bytes, contentType) => {
      const reading = parseFeed(bytes, { url: address, contentType });
      if (reading.kind === "unreadable") return;
      const { feed } = reading;
      const addresses = feed.entries.flatMap(({ url, image, enclosures }) => [url, image, ...enclosures]);
      for (const url of [feed.site, feed.image, ...addresses]) if (url !== null) expect(url).toMatch(/^https?:\/\//);
      const dates = feed.entries.flatMap(({ publishedAt, updatedAt }) => [publishedAt, updatedAt]);
      for (const date of dates) if (date !== null) expect(new Date(date).toISOString()).toBe(date);
    }),
    { numRuns: 500 },
  );
});
