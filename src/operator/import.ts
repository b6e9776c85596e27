import { type ImportCounts, type ImportProblem, importArticles } from "#feeds/import/import.ts";
import type { Newsdesk } from "../newsdesk.ts";
import { createProgressBar } from "../progress-bar.ts";

/** `import PATH…`: stores what the files hold; says at the end what was stored, what was known and what was bad. */
export async function importPaths({ ingest }: Newsdesk, paths: readonly string[]): Promise<string> {
  const stop = new AbortController();
  const onSignal = () => stop.abort();
  process.once("SIGINT", onSignal).once("SIGTERM", onSignal);
  const bar = createProgressBar(process.stderr);
  const counts = await importArticles(paths, {
    add: ingest,
    report: (problem) => bar.note(problemLine(problem)),
    progress: bar.show,
    standardInput: process.stdin,
    signal: stop.signal,
  });
  bar.end();
  if (stop.signal.aborted) process.exitCode = 130;
  return `${stop.signal.aborted ? "Stopped: " : ""}${countsLine(counts)}`;
}
