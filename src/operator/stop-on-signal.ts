/** The exit code that a shell expects of a command that Ctrl-C stopped. */
export const STOPPED = 130;

/** A signal that is aborted by the first Ctrl-C, so that work under way can end well; the second one ends the process. */
export function stopOnSignal(): AbortSignal {
  const stop = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => stop.abort());
  return stop.signal;
}
