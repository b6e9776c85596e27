import { BadInput } from "#discord/command.ts";
import { plain } from "#discord/escape.ts";
import { counted } from "#discord/layout.ts";
import { STANDARD_INPUT } from "#feeds/import/files.ts";
import { type ImportCounts, type ImportProblem, importArticles } from "#feeds/import/import.ts";
import type { Newsdesk } from "#newsdesk.ts";
import { createProgressBar } from "./progress-bar.ts";
import { stopOnSignal, stoppedNote } from "./stop-on-signal.ts";

/**
 * `import PATH…`: stores what the files hold, and says at the end what was stored, what was known and what was bad.
 * Ctrl-C stops after the batch under way: what is counted is stored, and a rerun goes on.
 */
export async function importPaths({ ingest }: Newsdesk, paths: readonly string[]): Promise<string> {
  const stop = stopOnSignal();
  const bar = createProgressBar(process.stderr);
  const counts = await importArticles(paths, {
    add: ingest,
    report: (problem) => bar.note(problemLine(problem)),
    progress: bar.show,
    standardInput: process.stdin,
    signal: stop,
  }).finally(bar.end);
  const isInVain = counts.bad > 0 && counts.stored + counts.known === 0;
  if (isInVain && !stop.aborted) throw new BadInput("No article could be read.");
  return `${stoppedNote(stop)}${countsLine(counts)}`;
}

function problemLine({ file, line, reason }: ImportProblem): string {
  const name = file === STANDARD_INPUT ? "standard input" : file;
  return plain(`${name}${line === null ? "" : `, line ${line}`}: ${reason}`);
}

function countsLine({ stored, known, bad, files }: ImportCounts): string {
  return `${counted(stored, "article")} stored, ${known} known already, ${bad} bad, from ${counted(files, "file")}.`;
}
