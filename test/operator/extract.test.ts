import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { newsdesk, place } from "./run.ts";

const sentence = "The ferry to the islands will sail again from Friday, the harbour office said after eleven months.";
const head = `<title>Ferry sails again</title><meta name="author" content="Ann Lee"><meta property="og:site_name" content="Island Post">
  <meta property="article:published_time" content="2021-03-09T08:00:00+01:00">`;
const page = `<!doctype html><html lang="en"><head>${head}</head><body><article><p>${sentence}</p><p>${sentence}</p></article></body></html>`;

test("extract gives what each page's article is, gzip or not, and goes on after a file that is not there", async () => {
  const { folder, environment } = place();
  const [plain, packed, none] = ["plain.html", "packed.html.gz", "none.html"].map((name) => join(folder, name));
  writeFileSync(plain ?? "", page);
  writeFileSync(packed ?? "", gzipSync(page));
  const lines = [
    { id: 1, path: plain },
    { file: "packed.html.gz", path: packed, url: "https://islandpost.example/ferry" },
    { id: "3", path: none },
    { id: 4 },
    { file: plain },
  ];
  const run = await newsdesk(["extract"], { environment, input: lines.map((line) => JSON.stringify(line)).join("\n") });
  const article = {
    title: "Ferry sails again",
    author: "Ann Lee",
    date: "2021-03-09T08:00:00+01:00",
    text: `${sentence}\n\n${sentence}`,
    lang: "en",
    site: "Island Post",
  };
  const nothing = { title: null, author: null, date: null, text: "", lang: null, site: null };
  const answers = run.out.trim().split("\n");
  expect(answers.map((line) => JSON.parse(line))).toEqual([
    { id: 1, ...article },
    { file: "packed.html.gz", ...article },
    { id: "3", ...nothing },
    { file: plain, ...article },
  ]);
  expect(run.err).toContain("none.html: ");
  expect(run.err).toContain("line 4: path: is missing");
  expect(run.code).toBe(1);
});
