import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { Readable } from "node:stream";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type ImportNeeds, type ImportProblem, type ImportProgress, importArticles } from "#feeds/import/import.ts";
import { NewArticle } from "#news/article.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "newsdesk-import-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function write(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
}

/** Imports into a list that knows the texts it has. */
async function importAll(paths: readonly string[], changed: Partial<ImportNeeds> = {}) {
  const texts = new Set<string>();
  const articles: NewArticle[] = [];
  const batches: number[] = [];
  const problems: ImportProblem[] = [];
  const steps: ImportProgress[] = [];
  const counts = await importArticles(paths, {
    add: async (batch) => {
      batches.push(batch.length);
      return batch.map((article) => {
        if (texts.has(article.text)) return "known";
        texts.add(article.text);
        articles.push(NewArticle.parse(article));
        return "stored";
      });
    },
    report: (problem) => problems.push({ ...problem, file: basename(problem.file) }),
    progress: (step) => steps.push(step),
    standardInput: Readable.from([]),
    signal: new AbortController().signal,
    ...changed,
  });
  return { counts, articles, batches, problems, steps };
}

function jsonLines(count: number, from = 0): string {
  return Array.from(
    { length: count },
    (_, index) => `${JSON.stringify({ title: `T${from + index}`, text: `Text ${from + index}.` })}\n`,
  ).join("");
}

const html =
  "<!doctype html><html><body><article><h1>Ferry</h1><p>It sails from Friday, the office said, to all islands.</p></article></body></html>";

test("a folder is walked, and every known format read", async () => {
  write("a.txt", "Ferry one\n\nIt sails.");
  write("deep/b.md", "# Ferry two\n\nIt sails too.");
  write("deep/c.html", html);
  write("d.json", JSON.stringify([{ title: "Four", text: "Text four." }]));
  write("e.jsonl.gz", gzipSync(jsonLines(2)));
  write("f.json", jsonLines(2, 2));
  write(".hidden.txt", "Hidden\n\nNot read.");
  write("node_modules/g.txt", "Module\n\nNot read.");
  write("h.csv", "not,read");
  symlinkSync(folder, join(folder, "deep/loop"));
  const { counts, articles, problems } = await importAll([folder]);
  expect(problems).toEqual([]);
  expect(articles.map(({ title }) => title)).toEqual([
    "Ferry one",
    "Four",
    "Ferry two",
    "Ferry",
    "T0",
    "T1",
    "T2",
    "T3",
  ]);
  expect(counts).toEqual({ stored: 8, known: 0, bad: 0, files: 6 });
});

test.each([
  ["JSON Lines", jsonLines(2), 2],
  ["JSON", JSON.stringify([{ text: "One." }, { text: "Two." }], null, 2), 2],
  [
    "a wrapped list on one long line",
    JSON.stringify({ articles: Array.from({ length: 300 }, (_, n) => ({ text: `T ${n}.` })) }),
    300,
  ],
  ["an object over lines", JSON.stringify({ text: "One." }, null, 2), 1],
  ["gzip", gzipSync(jsonLines(2)), 2],
  ["JSON Lines with a byte order mark", `\ufeff${jsonLines(2)}`, 2],
  ["HTML", html, 1],
  ["Markdown", "---\ntitle: Ferry\n---\nIt sails.", 1],
  ["plain text", "[Ferry]\n\nIt sails.", 1],
])("standard input can be %s", async (_, content, stored) => {
  const { counts, problems } = await importAll(["-"], { standardInput: Readable.from([Buffer.from(content)]) });
  expect({ problems, counts }).toEqual({ problems: [], counts: { stored, known: 0, bad: 0, files: 1 } });
});

test("a bad record is reported with its line, and the rest goes in", async () => {
  write(
    "a.jsonl",
    Buffer.concat([
      Buffer.from(`${jsonLines(1)}{broken\n\n{"title":"No text"}\n42\n`),
      Buffer.from([0x7b, 0xff, 0x7d, 0x0a]),
      Buffer.from(`{"text":"${"long ".repeat(4_000_001)}"}\n${jsonLines(1, 1).trim()}`),
    ]),
  );
  const { counts, problems } = await importAll([folder]);
  expect(counts).toEqual({ stored: 2, known: 0, bad: 5, files: 1 });
  expect(problems).toEqual([
    { file: "a.jsonl", line: 2, reason: "it is not valid JSON" },
    { file: "a.jsonl", line: 4, reason: "there is no text in it" },
    { file: "a.jsonl", line: 5, reason: "it is not an object" },
    { file: "a.jsonl", line: 6, reason: "the line is not valid UTF-8" },
    { file: "a.jsonl", line: 7, reason: "the line is longer than 20 MB" },
  ]);
});

test("a compressed file that ends too early gives what came before", async () => {
  const packed = gzipSync(Array.from({ length: 5000 }, (_, index) => jsonLines(1, Math.sin(index))).join(""));
  write("a.jsonl.gz", packed.subarray(0, packed.length - 2000));
  write("b.jsonl", jsonLines(1));
  const { counts, problems } = await importAll([folder]);
  expect(problems).toEqual([{ file: "a.jsonl.gz", line: null, reason: "the compressed file ends too early" }]);
  expect(counts.stored).toBeGreaterThan(4500);
  expect(counts).toMatchObject({ bad: 1, files: 2 });
});

test("damage within a compressed file is a problem of that file", async () => {
  const packed = gzipSync(jsonLines(5000));
  write("a.jsonl.gz", packed.fill(0x55, 2000, 2100));
  const { problems } = await importAll([folder]);
  expect(problems).toContainEqual({ file: "a.jsonl.gz", line: null, reason: "the compressed file is damaged" });
});

test("a path that gives nothing is one clear sentence", async () => {
  mkdirSync(join(folder, "empty"));
  const image = write("image", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]));
  const feed = write("feed.xml", '<?xml version="1.0"?><rss><channel/></rss>');
  const latin = write("latin.txt", Buffer.from("Caf\xe9\n\nIt closed.", "latin1"));
  const { counts, problems } = await importAll([join(folder, "none"), join(folder, "empty"), image, feed, latin]);
  expect(problems).toEqual([
    { file: "none", line: null, reason: "there is no such file or folder" },
    { file: "empty", line: null, reason: "there is no text, Markdown, HTML or JSON file in this folder" },
    { file: "image", line: null, reason: "it is no text, Markdown, HTML or JSON file" },
    { file: "feed.xml", line: null, reason: "it is no text, Markdown, HTML or JSON file" },
    { file: "latin.txt", line: null, reason: "it is not valid UTF-8" },
  ]);
  expect(counts).toEqual({ stored: 0, known: 0, bad: 5, files: 3 });
});

test("a page that would hang the reader is reported, and the next one read", async () => {
  write("a.html", "<div>".repeat(100_000));
  write("b.html", "<p>x</p>".repeat(60_000));
  write("c.html", html);
  const { counts, problems } = await importAll([folder]);
  expect(problems.map(({ reason }) => reason)).toEqual([
    "its elements are nested more than 256 deep",
    "it has more than 20000 elements",
  ]);
  expect(counts.stored).toBe(1);
});

test("articles go in by batches of 200, over files; what is known is counted apart", async () => {
  write("a.jsonl", jsonLines(150));
  write("b.jsonl", jsonLines(300));
  const { counts, batches } = await importAll([folder]);
  expect(batches).toEqual([200, 200, 50]);
  expect(counts).toEqual({ stored: 300, known: 150, bad: 0, files: 2 });
});

test("long articles go in by fewer at once, so that memory stays bounded", async () => {
  const long = Array.from({ length: 10 }, (_, place) =>
    JSON.stringify({ title: `T${place}`, text: `Text ${place}. ${"Words and words. ".repeat(60_000)}` }),
  );
  const { counts, batches } = await importAll([write("long.jsonl", long.join("\n"))]);
  expect(counts.stored).toBe(10);
  expect(batches).toEqual([4, 4, 2]);
});

test("a path named twice is read once", async () => {
  const path = write("a.jsonl", jsonLines(2));
  expect((await importAll([path, path])).counts).toEqual({ stored: 2, known: 0, bad: 0, files: 1 });
});

test("a file that is too large to be read as a whole is a problem", async () => {
  write("a.html", html.padEnd(3_000_001));
  write("b.json", gzipSync(" ".repeat(50_000_001)));
  expect((await importAll([folder])).problems.map(({ reason }) => reason)).toEqual([
    "it is larger than 3 MB",
    "it is larger than 50 MB; as JSON Lines, one article a line, it can have any size",
  ]);
});

test("progress ends with all bytes; with standard input nobody knows the total", async () => {
  const path = write("a.jsonl", `${jsonLines(1000)}${" ".repeat(500_000)}`);
  const size = Buffer.byteLength(jsonLines(1000)) + 500_000;
  const { steps } = await importAll([path]);
  expect(steps.at(-1)).toEqual({ stored: 1000, known: 0, bad: 0, bytesDone: size, bytesTotal: size });
  const { steps: mixed } = await importAll([path, "-"]);
  expect(mixed.at(-1)).toMatchObject({ bytesDone: size, bytesTotal: null });
});

test("an abort counts the batch under way and stores no more; running again completes", async () => {
  write("a.jsonl", jsonLines(1000));
  const stop = new AbortController();
  const stored = new Set<string>();
  const add: ImportNeeds["add"] = async (batch) => {
    if (stored.size >= 200) stop.abort();
    return batch.map(({ text }) => {
      if (stored.has(text)) return "known";
      stored.add(text);
      return "stored";
    });
  };
  expect((await importAll([folder], { add, signal: stop.signal })).counts).toEqual({
    stored: 400,
    known: 0,
    bad: 0,
    files: 0,
  });
  expect(stored.size).toBe(400);
  expect((await importAll([folder], { add })).counts).toEqual({ stored: 600, known: 400, bad: 0, files: 1 });
});

test("an abort ends the wait for standard input", async () => {
  const stop = new AbortController();
  const standardInput = new Readable({ read: () => setImmediate(() => stop.abort()) });
  const { counts } = await importAll(["-"], { standardInput, signal: stop.signal });
  expect(counts).toEqual({ stored: 0, known: 0, bad: 0, files: 0 });
});

test("a store that fails ends the import with its error", async () => {
  write("a.jsonl", jsonLines(1));
  const failure = Object.assign(new Error("disk full"), { code: "ENOSPC" });
  await expect(importAll([folder], { add: () => Promise.reject(failure) })).rejects.toBe(failure);
});

test("reading waits for the store", async () => {
  let given = 0;
  let mostAhead = 0;
  let stored = 0;
  const lines = Readable.from(
    (function* () {
      for (let index = 0; index < 300; index++) {
        given++;
        yield Buffer.from(jsonLines(10, index * 10));
      }
    })(),
    { highWaterMark: 1 },
  );
  const add: ImportNeeds["add"] = async (batch) => {
    await new Promise(setImmediate);
    stored += batch.length;
    mostAhead = Math.max(mostAhead, given * 10 - stored);
    return batch.map(() => "stored");
  };
  await importAll(["-"], { add, standardInput: lines });
  expect(stored).toBe(3000);
  expect(mostAhead).toBeLessThan(500);
});

test("any bytes under any name give articles or problems", async () => {
  const name = fc.constantFrom("a.txt", "a.md", "a.html", "a.json", "a.jsonl", "a.jsonl.gz", "a");
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 300 }),
    fc.string({ unit: "binary", maxLength: 200 }).map((text) => Buffer.from(text)),
    fc.json().map((text) => Buffer.from(text)),
    fc.uint8Array({ maxLength: 100 }).map((packed) => Buffer.concat([gzipSync(jsonLines(3)).subarray(0, 40), packed])),
    fc
      .stringMatching(/^(?:<(?:p|div|a|h1|meta|time|script)(?: [a-z]+="[^"]{0,5}")?>|<\/(?:p|div)>|word ){0,30}$/)
      .map((text) => Buffer.from(text)),
  );
  await fc.assert(
    fc.asyncProperty(name, bytes, async (file, content) => {
      rmSync(folder, { recursive: true });
      const { counts, problems, articles } = await importAll([write(file, content)]);
      expect(problems.map(({ reason }) => reason)).not.toContain("its markup cannot be read");
      expect(counts).toEqual({ stored: articles.length, known: counts.known, bad: problems.length, files: 1 });
    }),
    { numRuns: 300 },
  );
});
