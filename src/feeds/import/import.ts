import { createReadStream } from "node:fs";
import { addAbortSignal, type Readable } from "node:stream";
import type { NewArticle } from "#news/article.ts";
import { entriesOf } from "./entries.ts";
import { bad, type Entry } from "./entry.ts";
import { filesAt, type ImportFile, reasonOf, STANDARD_INPUT } from "./files.ts";

/**
 * Articles handed over at once: enough to make a transaction worth its cost, few enough to be lost in a crash. A batch
 * is full, too, with so many characters: 200 articles of a megabyte took a gigabyte of memory.
 */
const BATCH = { articles: 200, length: 4_000_000 };
/** Bytes read at once; larger reads are no faster and fill the memory. */
const CHUNK_SIZE = 128 * 1024;

/** Something that could not be imported; `line` counts from 1, null when it is the file as a whole. */
export type ImportProblem = Readonly<{ file: string; line: number | null; reason: string }>;

/** How many articles were stored, were stored before, and could not be read, and how many files were read to their end. */
export type ImportCounts = Readonly<{ stored: number; known: number; bad: number; files: number }>;

/** How far an import is; `bytesTotal` is null while nobody can tell. */
export type ImportProgress = Omit<ImportCounts, "files"> & Readonly<{ bytesDone: number; bytesTotal: number | null }>;

/** What an import needs from outside. */
export type ImportNeeds = Readonly<{
  /** Stores articles and says of each whether it is new. Storing an article twice must be harmless: a stopped import is begun again. */
  add: (batch: readonly NewArticle[]) => Promise<readonly ("stored" | "known")[]>;
  report: (problem: ImportProblem) => void;
  progress: (progress: ImportProgress) => void;
  /** What the path "-" reads. */
  standardInput: Readable;
  /** Stops the import: a batch that is being stored is still counted, nothing more is read or stored. */
  signal: AbortSignal;
}>;

/**
 * Imports files, folders and standard input ("-"), and gives the counts. A record that is no article is reported and skipped. Memory stays
 * bounded: nothing is read while `add` is at work.
 */
export async function importArticles(paths: readonly string[], needs: ImportNeeds): Promise<ImportCounts> {
  const { files, unusable } = await filesAt([...new Set(paths)]);
  const intake = openIntake(needs, totalSize(files));
  for (const { path, reason } of unusable) await intake.take(path, [bad(reason)]);
  for (const { path } of files) {
    for await (const entries of entriesAt(path, needs, intake.countBytes)) await intake.take(path, entries);
    if (needs.signal.aborted) break;
    intake.countFile();
  }
  await intake.flush();
  return intake.counts();
}

/** The entries of a file; a file that cannot be read, or not to its end, has a bad one. */
async function* entriesAt(
  path: string,
  { standardInput, signal }: ImportNeeds,
  countBytes: (size: number) => void,
): AsyncGenerator<readonly Entry[]> {
  const stream =
    path === STANDARD_INPUT
      ? addAbortSignal(signal, standardInput)
      : createReadStream(path, { highWaterMark: CHUNK_SIZE, signal });
  try {
    yield* entriesOf(path, counted(stream, countBytes));
  } catch (error) {
    if (!signal.aborted) yield [bad(reasonOf(error))];
  }
}

async function* counted(chunks: AsyncIterable<Uint8Array>, count: (size: number) => void): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    count(chunk.length);
    yield chunk;
  }
}

/** Collects articles into batches, hands them over and keeps the counts. */
function openIntake({ add, report, progress, signal }: ImportNeeds, bytesTotal: number | null) {
  let batch: NewArticle[] = [];
  let length = 0;
  let bytesDone = 0;
  const counts = { stored: 0, known: 0, bad: 0, files: 0 };

  async function flush(): Promise<void> {
    const articles = batch;
    batch = [];
    length = 0;
    if (articles.length > 0 && !signal.aborted) {
      for (const outcome of await add(articles)) counts[outcome]++;
    }
    const { stored, known, bad } = counts;
    progress({ stored, known, bad, bytesDone, bytesTotal });
  }

  async function take(file: string, entries: readonly Entry[]): Promise<void> {
    for (const entry of entries) {
      if (entry.kind === "article") {
        batch.push(entry.article);
        length += entry.article.text.length;
      } else {
        counts.bad++;
        report({ file, line: entry.line, reason: entry.reason });
      }
      if (batch.length >= BATCH.articles || length >= BATCH.length) await flush();
    }
  }

  return {
    take,
    flush,
    countBytes: (size: number) => {
      bytesDone += size;
    },
    countFile: () => {
      counts.files++;
    },
    counts: (): ImportCounts => counts,
  };
}

function totalSize(files: readonly ImportFile[]): number | null {
  return files.reduce<number | null>((sum, { size }) => (sum === null || size === null ? null : sum + size), 0);
}
