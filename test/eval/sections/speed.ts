import { createReadStream, existsSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { createGunzip } from "node:zlib";
import { z } from "zod";
import { analyseAll } from "#archive/analysis-worker.ts";
import type { Sums } from "../estimate.ts";
import { type Findings, type Order, onlyRemarks } from "../findings.ts";
import { rowsAbout } from "../rows.ts";

/** Lengths in characters: the measure is a document of 5 kB. */
const DOCUMENT = { shortest: 4000, usual: 5000, longest: 6000 };
/**
 * Documents after which the engine has compiled what is used: until then each takes a quarter longer, and a bot reads
 * so many in a morning.
 */
const WARM_UP = 600;
/** Documents timed then; fewer for a peer a tenth as fast. */
const TIMED = { alone: 600, besidePeers: 300 };
/**
 * Documents read by one and then by the other: the machine is as busy for both, and what one leaves in its caches costs
 * the other little.
 */
const BLOCK = 50;

const CorpusLine = z.object({ title: z.string().nullish(), text: z.string() });
type Document = { readonly title: string; readonly text: string };

type Read = (document: Document) => void;

/**
 * How many documents of 5 kB are analysed in a second of one core; compromise, on the same documents in turn, only
 * finds names in that time.
 */
export async function measureSpeed({ data, peers }: Order): Promise<Findings> {
  const file = join(data, "corpus", "news.jsonl.gz");
  if (!existsSync(file)) return onlyRemarks(`${file}: not there, so the speed is not measured.`);
  const timed = peers ? TIMED.besidePeers : TIMED.alone;
  const documents = await firstDocuments(file, WARM_UP + timed);
  const reads: Read[] = [({ title, text }) => analyseAll([{ title, text, language: "en" }])];
  if (peers) {
    const { compromiseMentions } = await import("../peers/compromise.ts");
    reads.push(({ text }) => compromiseMentions(text));
  }
  const [ours, theirs] = perSecond(documents, reads);
  const about = rowsAbout(
    { section: "speed", set: "corpus" },
    ours ? [ours] : [],
    theirs ? [["compromise", [theirs]]] : [],
  );
  const row = about(
    "documents of 5 kB a second",
    ([each = 0, second = 1]) => each / second,
    (sums) => sums,
  );
  return { rows: [{ ...row, n: timed, low: null, high: null }], errors: [], remarks: [] };
}

/** For each reader documents' worth of 5 kB, and the seconds that this thread worked for them. */
function perSecond(documents: readonly Document[], reads: readonly Read[]): Sums[] {
  for (const read of reads) documents.slice(0, WARM_UP).forEach(read);
  const timed = documents.slice(WARM_UP);
  const seconds = reads.map(() => 0);
  for (let from = 0; from < timed.length; from += BLOCK)
    reads.forEach((read, place) => {
      seconds[place] = (seconds[place] ?? 0) + secondsFor(timed.slice(from, from + BLOCK), read);
    });
  const length = timed.reduce((sum, { text }) => sum + text.length, 0);
  return seconds.map((each) => [length / DOCUMENT.usual, each]);
}

function secondsFor(documents: readonly Document[], read: Read): number {
  const before = process.threadCpuUsage();
  documents.forEach(read);
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1e6;
}

async function firstDocuments(file: string, count: number): Promise<Document[]> {
  const documents: Document[] = [];
  for await (const line of createInterface({ input: createReadStream(file).pipe(createGunzip()) })) {
    const { title, text } = CorpusLine.parse(JSON.parse(line));
    if (text.length < DOCUMENT.shortest || text.length > DOCUMENT.longest) continue;
    if (documents.push({ title: title ?? "", text }) === count) break;
  }
  return documents;
}
