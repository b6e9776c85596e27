import { expect, onTestFinished, test } from "vitest";
import { openPagePool } from "#feeds/page-pool.ts";

const where = { url: "https://islandpost.example/ferry", contentType: "text/html; charset=iso-8859-1" };
const sentence =
  "The ferry to the islands will sail again from Friday, the harbour office in Sjælland said on Tuesday.";
const page = `<html><head><title>Ferry sails again</title></head><body><article>${`<p>${sentence}</p>`.repeat(4)}</article></body></html>`;

function pool(timeLimit?: number) {
  const opened = openPagePool(1, timeLimit);
  onTestFinished(opened.close);
  return opened;
}

test("a page is read in the encoding that its sender names", async () => {
  expect(await pool().readPage(Buffer.from(page, "latin1"), where)).toMatchObject({
    kind: "article",
    found: { url: where.url, title: "Ferry sails again", text: expect.stringContaining("Sjælland") },
  });
});

test("a small feed is read where it is, a large one in a thread, both alike", async () => {
  const item = `<item><title>Ferry sails again</title><link>/ferry</link><description>${sentence}</description></item>`;
  const feed = (items: number) => Buffer.from(`<rss version="2.0"><channel>${item.repeat(items)}</channel></rss>`);
  const { readFeed } = pool();
  const small = await readFeed(feed(1), { url: "https://islandpost.example/rss", contentType: "text/xml" });
  const large = await readFeed(feed(1000), { url: "https://islandpost.example/rss", contentType: "text/xml" });
  const entry = small.kind === "feed" ? small.feed.entries[0] : undefined;
  expect(entry).toMatchObject({ url: "https://islandpost.example/ferry" });
  expect(large.kind === "feed" && large.feed.entries[999]).toEqual(entry);
  expect(await readFeed(Buffer.alloc(200_000, "a"), where)).toMatchObject({ kind: "unreadable" });
});

test("the feeds that a page names are found in a thread; a page that takes too long names none", async () => {
  const home = Buffer.from('<html><head><link rel="alternate" type="application/rss+xml" href="/rss"></head></html>');
  const [first] = await pool().feedLinks(home, "https://islandpost.example/");
  expect(first).toMatchObject({ url: "https://islandpost.example/rss", found: "announced" });
  expect(await pool(1).feedLinks(home, "https://islandpost.example/")).toEqual([]);
});

test("a page that takes too much time or memory is given up, and the next one is read", async () => {
  const { readPage } = pool();
  const slow = Buffer.from(`<p>${"word, ".repeat(6_000_000)}</p>`);
  const readings = await Promise.all([readPage(slow, where), readPage(slow, where)]);
  expect(readings.map(({ kind }) => kind)).toEqual(["unreadable", "unreadable"]);
  expect(await readPage(Buffer.from(page), where)).toMatchObject({ kind: "article" });
});

test("what is late is said to be late", async () => {
  const reading = await pool(1).readPage(Buffer.from(page), where);
  expect(reading).toEqual({ kind: "unreadable", reason: "takes longer than 0.001 s to read" });
});

test("pages beyond those that may wait are not taken in", async () => {
  const { readPage } = pool();
  const readings = await Promise.all(Array.from({ length: 40 }, () => readPage(Buffer.from(page), where)));
  expect(readings.map(({ kind }) => kind)).toEqual([
    ...Array.from({ length: 33 }, () => "article"),
    ...Array.from({ length: 7 }, () => "unreadable"),
  ]);
});

test("a pool that is closed leaves nobody waiting", async () => {
  const opened = openPagePool(1);
  const reading = opened.readPage(Buffer.from(page), where);
  await opened.close();
  expect(await reading).toEqual({ kind: "unreadable", reason: "cannot be read" });
});
