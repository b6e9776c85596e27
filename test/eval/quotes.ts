/**
 * Scores the quotes that Newsdesk finds against the development sets beside the repository: `node test/eval/quotes.ts [--errors N]`.
 * Prints the scorer's figures for each set, then how often speakers of each confidence are right, which SHOWN_CONFIDENCE rests on.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { z } from "zod";
import type { Quote } from "#briefing/analysis.ts";
import { quotesIn, read, SHOWN_CONFIDENCE } from "#briefing/quotes/quotes.ts";
import { sentences } from "#text/sentences.ts";

const data = join(import.meta.dirname, "..", "..", "..", "shared", "data", "quotes");
const sets = ["polnear", "gum-news"];
const Document = z.object({ id: z.string(), text: z.string() });

if (existsSync(data)) main();
else console.log("The development sets are not here: they belong into ../shared/data/quotes beside the repository.");

function main(): void {
  const { values } = parseArgs({ options: { errors: { type: "string", default: "0" } } });
  const directory = mkdtempSync(join(tmpdir(), "newsdesk-eval-"));
  try {
    for (const set of sets) evaluate(set, directory, values.errors);
  } finally {
    rmSync(directory, { recursive: true });
  }
}

function evaluate(set: string, directory: string, errors: string): void {
  const gold = join(data, `${set}.dev.jsonl`);
  const documents = readFileSync(gold, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => Document.parse(JSON.parse(line)));
  const before = process.cpuUsage();
  const found = documents.map(({ id, text }) => ({ id, quotes: quotesIn(read(text, sentences(text)), []) }));
  const seconds = process.cpuUsage(before).user / 1e6;
  const length = documents.reduce((sum, { text }) => sum + text.length, 0);
  console.log(`\n${set}: ${Math.round(length / 5000 / seconds)} documents of 5 kB a second`);
  const all = predictions(directory, "all", found, () => true);
  score(gold, all, ["--errors", errors]);
  const shown = predictions(directory, "shown", found, ({ confidence }) => confidence >= SHOWN_CONFIDENCE);
  console.log(`${set}, only speakers that are shown:`);
  score(gold, shown, []);
  console.log(`${set}, reported speech:`);
  score(gold, all, ["--task", "content", "--types", "indirect"]);
}

interface Found {
  readonly id: string;
  readonly quotes: readonly Quote[];
}

/** Writes the quotes in the scorer's form and gives the path; speakers that are not wanted are left out. */
function predictions(
  directory: string,
  name: string,
  found: readonly Found[],
  wantsSpeaker: (quote: Quote) => boolean,
): string {
  const path = join(directory, `${name}.jsonl`);
  const lines = found.map(({ id, quotes }) => {
    const written = quotes.map((quote) => ({
      start: quote.start,
      end: quote.end,
      type: quote.type,
      quoted: quote.quoted.map(({ start, end }) => [start, end]),
      speaker: wantsSpeaker(quote) ? quote.speaker : null,
      ...(quote.speakerSpan !== null && { speaker_start: quote.speakerSpan.start, speaker_end: quote.speakerSpan.end }),
    }));
    return JSON.stringify({ id, quotes: written });
  });
  writeFileSync(path, lines.join("\n"));
  return path;
}

function score(gold: string, predicted: string, options: readonly string[]): void {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [join(data, "score-quotes.mjs"), gold, predicted, ...options],
    { encoding: "utf8" },
  );
  console.log(stdout || stderr);
}
