import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import type { z } from "zod";
import { BadInput } from "#discord/command.ts";
import { unpacked } from "#feeds/import/byte-stream.ts";
import { reasonOf } from "#feeds/import/files.ts";
import { parsedJson } from "#feeds/parsed-json.ts";

/** What a filter reads from, writes to, and where it says which lines it could not read. */
export type Streams = {
  readonly input: Readable;
  readonly write: (text: string) => Promise<void>;
  readonly complain: (sentence: string) => void;
};

/** The process's own streams. */
export function ownStreams(): Streams {
  return {
    input: process.stdin,
    write: (text) => new Promise((resolve) => void process.stdout.write(text, () => resolve())),
    complain: (sentence) => {
      process.stderr.write(`${sentence}\n`);
      process.exitCode = 1;
    },
  };
}

/**
 * The records of a file of JSON lines, gzip or not.
 * @throws BadInput when it cannot be read to its end.
 */
export async function* recordsIn<T>(
  file: string,
  schema: z.ZodType<T>,
  complain: Streams["complain"],
): AsyncGenerator<T> {
  try {
    yield* records(Readable.from(await unpacked(createReadStream(file))), schema, complain, file);
  } catch (error) {
    throw new BadInput(`${file}: ${reasonOf(error)}.`);
  }
}

/** The records of a stream of JSON lines; a line that is none is complained about and passed over. */
export async function* records<T>(
  input: Readable,
  schema: z.ZodType<T>,
  complain: Streams["complain"],
  name = "standard input",
): AsyncGenerator<T> {
  let number = 0;
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    if (line.trim() === "") continue;
    const record = schema.safeParse(parsedJson(line));
    if (record.success) yield record.data;
    else complain(`${name}, line ${number}: ${wrongIn(record.error)}.`);
  }
}

/** Answers each record of the input with one line of output, in order, `batch` of them at a time. */
export async function answerLines<T>(
  { input, write, complain }: Streams,
  schema: z.ZodType<T>,
  batch: number,
  answer: (records: readonly T[]) => Promise<readonly unknown[]>,
): Promise<void> {
  let waiting: T[] = [];
  const flush = async () => {
    const answers = await answer(waiting);
    waiting = [];
    await write(answers.map((one) => `${JSON.stringify(one)}\n`).join(""));
  };
  for await (const record of records(input, schema, complain)) {
    if (waiting.push(record) >= batch) await flush();
  }
  if (waiting.length > 0) await flush();
}

function wrongIn(error: z.ZodError): string {
  const [issue] = error.issues;
  if (!issue || issue.path.length === 0) return "not a JSON object of the expected form";
  return `${issue.path.join(".")}: ${issue.message}`;
}
