import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { parseFeed } from "#feeds/parse/parse.ts";
import { parseFeedLines } from "#operator/parse-feed.ts";

/*
 * node test/eval/feeds.ts
 * How many of the expectations of four projects that test feeds are met, in percent, and how fast the feeds of ../shared are read.
 * Aim: 97 over all, no file without a result.
 */

const root = join(import.meta.dirname, "..", "..");
const data = join(root, "..", "shared", "data", "feeds");

type Expectation = Readonly<{ id: string; file: string; baseUrl: string; headers: Readonly<Record<string, string>> }>;

if (existsSync(data)) {
  const expected = readFileSync(join(data, "expectations.jsonl"), "utf8").trim().split("\n").map(expectation);
  await measureExpectations(expected);
  measureSpeed(expected);
} else {
  console.log("The development sets (../shared/data) are not here: nothing measured.");
}

async function measureExpectations(expected: readonly Expectation[]): Promise<void> {
  const scratch = mkdtempSync(join(tmpdir(), "newsdesk-feeds-"));
  const lines = expected.map(({ id, file, baseUrl, headers }) => ({
    id,
    path: join(data, file),
    url: baseUrl,
    headers,
  }));
  const answers: string[] = [];
  await parseFeedLines({
    input: Readable.from(lines.map((line) => `${JSON.stringify(line)}\n`)),
    write: async (text) => void answers.push(text),
    complain: (sentence) => console.error(sentence),
  });
  writeFileSync(join(scratch, "answers.jsonl"), answers.join(""));
  const scorer = [join(data, "score-feeds.mjs"), join(data, "expectations.jsonl"), join(scratch, "answers.jsonl")];
  console.log(execFileSync(process.execPath, scorer, { cwd: root, encoding: "utf8" }));
  rmSync(scratch, { recursive: true });
}

/** The second of two rounds, when the code is warm. */
function measureSpeed(expected: readonly Expectation[]): void {
  const feeds = expected.map(({ file }) => readFileSync(join(data, file)));
  const megabytes = feeds.reduce((sum, { length }) => sum + length, 0) / 1e6;
  let seconds = 0;
  for (let round = 0; round < 2; round++) {
    const began = performance.now();
    for (const bytes of feeds) parseFeed(bytes, { url: "https://example.org/", contentType: null });
    seconds = (performance.now() - began) / 1000;
  }
  console.log(`${megabytes.toFixed(1)} MB in ${feeds.length} feeds at ${(megabytes / seconds).toFixed(0)} MB/s`);
}

function expectation(line: string): Expectation {
  return JSON.parse(line);
}
