import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { readTagger } from "#briefing/actors/tagger.ts";
import { type Analysable, analyse } from "#briefing/analyse.ts";
import type { Analysis } from "#briefing/analysis.ts";

const tagger = readTagger(gunzipSync(readFileSync(new URL("../../data/models/actors.bin.gz", import.meta.url))));

/** What a worker thread of the analysis pool does. */
export function analyseAll(articles: readonly Analysable[]): Analysis[] {
  return articles.map((article) => analyse(article, tagger));
}
