import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { newArticle } from "#feeds/found-article.ts";
import { decodeHtml } from "#feeds/page/charset.ts";
import { readPage } from "#feeds/page/page.ts";
import type { NewArticle } from "#news/article.ts";

/*
 * node test/eval/extraction.ts
 * How well stories, titles, authors and dates are read from the pages of ../shared. Aims: F1 0.972 and 0.968 of the text;
 * dates 95, 86 and 87 %.
 */

const data = join(import.meta.dirname, "..", "..", "..", "shared", "data");
const scratch = mkdtempSync(join(tmpdir(), "newsdesk-extraction-"));

if (existsSync(data)) {
  measureText("extraction", (file) => file.replace(".html.gz", ""));
  measureText("extraction-fundus", (file) => file);
  measureMetadata();
} else {
  console.log("The development sets (../shared/data) are not here: nothing measured.");
}
rmSync(scratch, { recursive: true });

function measureText(set: string, idOf: (file: string) => string): void {
  const began = performance.now();
  const answers = [...articles(set)].map(([file, article]) => ({ id: idOf(file), text: article?.text }));
  const mean = (performance.now() - began) / answers.length;
  const figures = score("extraction/score-extraction.mjs", `${set}/ground-truth.json`, answers);
  console.log(`${set} ${figures.trim()}, ${mean.toFixed(0)} ms a page`);
}

function measureMetadata(): void {
  const answers = [...articles("metadata")].map(([file, article]) => ({
    file: `html/${file}`,
    title: article?.title,
    author: article?.byline,
    date: article?.publishedAt,
  }));
  console.log(score("metadata/score-metadata.mjs", "metadata/gold.jsonl", answers));
}

function score(scorer: string, gold: string, answers: readonly object[]): string {
  const guesses = join(scratch, "answers.jsonl");
  writeFileSync(guesses, answers.map((answer) => JSON.stringify(answer)).join("\n"));
  return execFileSync(process.execPath, [join(data, scorer), join(data, gold), guesses], { encoding: "utf8" });
}

function* articles(set: string): Generator<[string, NewArticle | null]> {
  for (const file of readdirSync(join(data, set, "html"))) {
    const page = readPage(decodeHtml(gunzipSync(readFileSync(join(data, set, "html", file)))), null);
    yield [file, page.kind === "article" ? newArticle(page.found) : null];
  }
}
