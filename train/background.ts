import { createReadStream, existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { createGunzip } from "node:zlib";
import { stem } from "#text/stem.ts";
import { stopwords } from "#text/stopwords.ts";
import { words } from "#text/words.ts";

// Counts in how many news items a stem occurs and writes the table that `src/briefing/background.ts` reads.
// The corpus is not part of this repository; only these counts are. Run: node train/background.ts

const corpus = join(import.meta.dirname, "..", "..", "shared", "data", "corpus", "news.jsonl.gz");
const table = join(import.meta.dirname, "..", "src", "briefing", "background.json");

/** Words read of each item: where news tells what it is about, and the same as `clusters.ts` reads. */
const WORDS = 300;
/** Rarer stems (names, slips) are all about equally telling, and would double the table. */
const FEWEST_DOCUMENTS = 12;
/** Steps to one unit of IDF: finer ones change no score. */
const STEPS = 4;

if (existsSync(corpus)) await train();
else console.log(`No corpus at ../shared/data/corpus: the table stays as it is.`);

async function train(): Promise<void> {
  const { documents, frequency } = await count();
  const steps = new Map<number, string[]>();
  for (const [term, found] of frequency) {
    if (found < FEWEST_DOCUMENTS) continue;
    const step = Math.round(Math.log(documents / found) * STEPS);
    steps.set(step, [...(steps.get(step) ?? []), term]);
  }
  const rows = [...steps]
    .sort(([a], [b]) => a - b)
    .map(([step, terms]) => [(step / STEPS).toFixed(2), terms.sort().join(" ")]);
  writeFileSync(table, `${JSON.stringify({ documents, idf: Object.fromEntries(rows) }, null, 2)}\n`);
  console.log(`${documents} items, ${rows.length} rows`);
}

async function count(): Promise<{ documents: number; frequency: Map<string, number> }> {
  const frequency = new Map<string, number>();
  let documents = 0;
  for await (const line of createInterface({ input: createReadStream(corpus).pipe(createGunzip()) })) {
    const item: { title: string | null; text: string; lang: string; heldout?: boolean } = JSON.parse(line);
    if (item.heldout || !/^en/.test(item.lang)) continue;
    documents += 1;
    for (const term of termsOf(`${item.title ?? ""}\n${item.text}`))
      frequency.set(term, (frequency.get(term) ?? 0) + 1);
  }
  return { documents, frequency };
}

function termsOf(text: string): Set<string> {
  const common = stopwords();
  const found = words(text.slice(0, WORDS * 8)).slice(0, WORDS);
  return new Set(found.filter((word) => !common.has(word.text.toLowerCase())).map((word) => stem(word.text)));
}
