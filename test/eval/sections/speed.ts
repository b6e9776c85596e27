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
/** Documents after which the engine has compiled what is used most, and those that are timed then; fewer for a peer a twentieth as fast. */
const WARM_UP = 200;
const TIMED = 600;
const PEER = { warmUp: 10, timed: 40 };

const CorpusLine = z.object({ title: z.string().nullish(), text: z.string() });
type Document = { readonly title: string; readonly text: string };

/** How many documents of 5 kB are analysed in a second of one core; compromise only finds names in that time. */
export async function measureSpeed({ data, peers }: Order): Promise<Findings> {
  const file = join(data, "corpus", "news.jsonl.gz");
  if (!existsSync(file)) return onlyRemarks(`${file}: not there, so the speed is not measured.`);
  const documents = await firstDocuments(file, WARM_UP + TIMED);
  const ours = perSecond(documents, WARM_UP, ({ title, text }) => analyseAll([{ title, text, language: "en" }]));
  const theirs: [string, readonly Sums[]][] = [];
  if (peers) {
    const { compromiseMentions } = await import("../peers/compromise.ts");
    const few = documents.slice(0, PEER.warmUp + PEER.timed);
    theirs.push(["compromise", [perSecond(few, PEER.warmUp, ({ text }) => compromiseMentions(text))]]);
  }
  const about = rowsAbout({ section: "speed", set: "corpus" }, [ours], theirs);
  const row = about(
    "documents of 5 kB a second",
    ([each = 0, second = 1]) => each / second,
    (sums) => sums,
  );
  return { rows: [{ ...row, n: TIMED, low: null, high: null }], errors: [], remarks: [] };
}

/** Documents' worth of 5 kB, and the seconds that this thread worked for them. */
function perSecond(documents: readonly Document[], warmUp: number, read: (document: Document) => void): Sums {
  for (const document of documents.slice(0, warmUp)) read(document);
  const timed = documents.slice(warmUp);
  const before = process.threadCpuUsage();
  for (const document of timed) read(document);
  const { user, system } = process.threadCpuUsage(before);
  const length = timed.reduce((sum, { text }) => sum + text.length, 0);
  return [length / DOCUMENT.usual, (user + system) / 1e6];
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
