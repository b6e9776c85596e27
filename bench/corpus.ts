import { createReadStream, existsSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { createGunzip } from "node:zlib";
import { z } from "zod";

/** Real news for the measurements, beside the project where it is present. */
const CORPUS = join(import.meta.dirname, "..", "..", "shared", "data", "corpus", "news.jsonl.gz");

const CorpusLine = z.object({ title: z.string().nullish(), text: z.string(), date: z.string().nullish() });
/** An article of the corpus; any form of date. */
export type CorpusArticle = z.infer<typeof CorpusLine>;

/** Whether there is real news to measure with. */
export const hasCorpus = existsSync(CORPUS);

/** The articles of the corpus, one after the other. */
export async function* corpus(): AsyncGenerator<CorpusArticle> {
  for await (const line of createInterface({ input: createReadStream(CORPUS).pipe(createGunzip()) })) {
    yield CorpusLine.parse(JSON.parse(line));
  }
}
