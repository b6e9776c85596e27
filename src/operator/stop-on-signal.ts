/** A signal that is aborted by the first Ctrl-C, so that work under way can end well; the second one ends the process. */
export function stopOnSignal(): AbortSignal {
  const stop = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => stop.abort());
  return stop.signal;
}
