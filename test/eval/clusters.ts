import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { cluster } from "#briefing/clusters.ts";

// BCubed F1 of the story clusters on the development sets of ../shared. Run: node test/eval/clusters.ts

const folder = join(import.meta.dirname, "..", "..", "..", "shared", "data", "clusters");
const aims = { "g5-events": 97.5, basil: 97.5, ecbplus: 91.5, multinews100: 86.5, neus: 76 };

type Row = { id: string; title: string | null; text: string; date: string | null; cluster: string };

if (existsSync(folder)) for (const [set, aim] of Object.entries(aims)) measure(set, aim);
else console.log("The development sets (../shared/data/clusters) are not here: nothing measured.");

function measure(set: string, aim: number): void {
  const rows: Row[] = readFileSync(join(folder, `${set}.dev.jsonl`), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  const began = performance.now();
  const found = cluster(rows.map((row) => ({ ...row, title: row.title ?? "" })));
  const seconds = (performance.now() - began) / 1000;
  const { precision, recall, f1 } = bcubed(
    rows.map((row) => row.cluster),
    found,
  );
  const figures = [precision, recall, f1].map((figure) => (100 * figure).toFixed(1));
  console.log(
    `${set}: P ${figures[0]} R ${figures[1]} F1 ${figures[2]} (aim ${aim}), ${rows.length} in ${seconds.toFixed(2)} s`,
  );
}

/** BCubed precision, recall and F1 of found groups against the true ones (Bagga and Baldwin 1998). */
function bcubed(truth: readonly string[], found: readonly number[]): { precision: number; recall: number; f1: number } {
  const size = (keys: readonly unknown[]) => {
    const sizes = Map.groupBy(keys, (key) => key);
    return keys.map((key) => sizes.get(key)?.length ?? 0);
  };
  const both = size(truth.map((key, index) => `${key}\t${found[index]}`));
  const mean = (sizes: readonly number[]) =>
    both.reduce((sum, common, index) => sum + common / (sizes[index] ?? 1), 0) / truth.length;
  const [precision, recall] = [mean(size(found)), mean(size(truth))];
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}
