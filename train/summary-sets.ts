import { readFileSync } from "node:fs";
import { join } from "node:path";
import { proseSentences } from "#briefing/analyse.ts";
import type { SummaryDocument } from "#briefing/summary.ts";

type Row = { documents: { title: string | null; text: string; date: string | null }[]; references: string[] };

/** Documents, and the summaries that people wrote of them. */
export type SummaryItem = { readonly documents: readonly SummaryDocument[]; readonly references: readonly string[] };

/** Where the sets lie; they are not part of this repository. */
export const summaryFolder = join(import.meta.dirname, "..", "..", "shared", "data", "summaries");

/** The items of the development half of a set, read as the product reads articles. */
export function readSummarySet(set: string): SummaryItem[] {
  const lines = readFileSync(join(summaryFolder, `${set}.dev.jsonl`), "utf8")
    .trim()
    .split("\n");
  return lines.map((line) => {
    const row: Row = JSON.parse(line);
    const documents = row.documents.map(({ title, text, date }) => ({
      title: title ?? "",
      text,
      sentences: proseSentences(text, title ?? ""),
      publishedAt: date,
    }));
    return { documents, references: row.references };
  });
}
