import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { z } from "zod";
import { retrieve } from "#archive/retrieve.ts";

/*
 * node test/eval/retrieval.ts
 * How well the archive's search finds what editors said belongs together: nDCG@10, recall@100, and the same of at most 100
 * ("capped": nobody finds 574 articles among 100).
 */

const DATA = join(import.meta.dirname, "..", "..", "..", "shared", "data", "retrieval");
const SETS = ["reuters", "events", "neus"];

const Document = z.object({ id: z.string(), title: z.string(), text: z.string(), date: z.string().nullish() });
const Query = z.object({ id: z.string(), text: z.string(), kind: z.string() });

type Scores = {
  readonly kind: string;
  readonly ndcg: number;
  readonly recall: number;
  readonly cappedRecall: number;
  readonly milliseconds: number;
};

async function main(): Promise<void> {
  if (!existsSync(DATA)) {
    console.log("The retrieval sets are not here (../shared/data/retrieval): nothing to measure.");
    return;
  }
  console.log("set        kind              n   nDCG@10  recall@100  capped  ms/query");
  for (const set of SETS) {
    const scores = await measure(join(DATA, set));
    print(set, "all", scores);
    const kinds = Map.groupBy(scores, ({ kind }) => kind);
    if (kinds.size > 1) for (const [kind, ofKind] of kinds) print(set, kind, ofKind);
  }
}

async function measure(folder: string): Promise<Scores[]> {
  const documents = jsonLines(gunzipSync(readFileSync(join(folder, "docs.jsonl.gz"))).toString()).map((line) =>
    Document.parse(line),
  );
  const queries = jsonLines(readFileSync(join(folder, "queries.dev.jsonl"), "utf8")).map((line) => Query.parse(line));
  const relevant = relevantByQuery(readFileSync(join(folder, "qrels.dev.tsv"), "utf8"));
  const search = await retrieve(documents);
  const scores: Scores[] = [];
  for (const { id, text, kind } of queries) {
    const started = performance.now();
    const found = await search(text, 100);
    const milliseconds = performance.now() - started;
    const wanted = relevant.get(id) ?? new Set();
    scores.push({ kind, milliseconds, ndcg: ndcgAt10(found, wanted), ...recallAt100(found, wanted) });
  }
  return scores;
}

function jsonLines(text: string): unknown[] {
  return text
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

function relevantByQuery(table: string): Map<string, Set<string>> {
  const relevant = new Map<string, Set<string>>();
  for (const line of table.split("\n").filter(Boolean)) {
    const [query = "", document = ""] = line.split("\t");
    relevant.set(query, (relevant.get(query) ?? new Set()).add(document));
  }
  return relevant;
}

function ndcgAt10(found: readonly string[], wanted: ReadonlySet<string>): number {
  const gain = (flags: readonly boolean[]) =>
    flags.reduce((sum, flag, place) => sum + (flag ? 1 / Math.log2(place + 2) : 0), 0);
  const ideal = gain(Array.from({ length: Math.min(wanted.size, 10) }, () => true));
  return ideal === 0 ? 0 : gain(found.slice(0, 10).map((id) => wanted.has(id))) / ideal;
}

function recallAt100(
  found: readonly string[],
  wanted: ReadonlySet<string>,
): { readonly recall: number; readonly cappedRecall: number } {
  const hits = found.slice(0, 100).filter((id) => wanted.has(id)).length;
  const most = Math.max(wanted.size, 1);
  return { recall: hits / most, cappedRecall: hits / Math.min(most, 100) };
}

function print(set: string, kind: string, scores: readonly Scores[]): void {
  const mean = (pick: (score: Scores) => number) => scores.reduce((sum, score) => sum + pick(score), 0) / scores.length;
  const percent = (pick: (score: Scores) => number) => (100 * mean(pick)).toFixed(1);
  console.log(
    [
      set.padEnd(10),
      kind.padEnd(14),
      String(scores.length).padStart(5),
      percent(({ ndcg }) => ndcg).padStart(9),
      percent(({ recall }) => recall).padStart(11),
      percent(({ cappedRecall }) => cappedRecall).padStart(7),
      mean(({ milliseconds }) => milliseconds)
        .toFixed(1)
        .padStart(9),
    ].join(" "),
  );
}

await main();
