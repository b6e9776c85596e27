import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { readTagger } from "#briefing/actors/tagger.ts";
import { type Analysable, analyse } from "#briefing/analyse.ts";
import type { Analysis } from "#briefing/analysis.ts";

const tagger = readTagger(unpacked(readFileSync(new URL("../../data/models/actors.bin.gz", import.meta.url))));

/** What a worker thread of the analysis pool does. */
export function analyseAll(articles: readonly Analysable[]): Analysis[] {
  return articles.map((article) => analyse(article, tagger));
}

/**
 * In one piece: put together from many, the model would be in memory twice for a while, and the allocator keep the
 * room. A gzip file ends with the size.
 */
function unpacked(packed: Buffer): Buffer {
  return gunzipSync(packed, { chunkSize: packed.readUInt32LE(packed.length - 4) + 1 });
}
