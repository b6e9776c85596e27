/** The exit code that a shell expects of a command that Ctrl-C stopped. */
const STOPPED = 130;

/** A signal that is aborted by the first Ctrl-C, so that work under way can end well; the second one ends the process. */
export function stopOnSignal(): AbortSignal {
  const stop = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => stop.abort());
  return stop.signal;
}

/** What stands before the result of work that was stopped; sets the exit code that says so. "" when it was not. */
export function stoppedNote({ aborted }: AbortSignal): string {
  if (!aborted) return "";
  process.exitCode = STOPPED;
  return "Stopped; run it again to go on. ";
}
