import type { ImportProgress } from "#feeds/import/import.ts";

/** Ten drawings a second look smooth; more cost time. */
const DRAW_INTERVAL_MS = 100;
/** Before this the rate and the time left are guesses. */
const WARM_UP_MS = 1000;
const BAR_WIDTH = 20;
/** What is assumed of a terminal that does not tell its width. */
const USUAL_COLUMNS = 80;

const HIDE_CURSOR = "\u001b[?25l";
const SHOW_CURSOR = "\u001b[?25h";
const CLEAR_LINE = "\r\u001b[2K";

/** What the bar needs of a stream such as `process.stderr`. */
type Terminal = Readonly<{ isTTY?: boolean; columns?: number; write: (text: string) => unknown }>;

/** A bar that shows how far an import is. */
export type ProgressBar = Readonly<{
  /** Draws the state of the import on one line; does nothing when the stream is no terminal. */
  show: (progress: ImportProgress) => void;
  /** Writes a line that stays, above the bar; also when the stream is no terminal. */
  note: (line: string) => void;
  /** Removes the bar and gives the cursor back. */
  end: () => void;
}>;

/** A progress bar of one line; `now` tells milliseconds. The cursor is given back even when the process dies of an error. */
export function createProgressBar(stream: Terminal, now: () => number = Date.now): ProgressBar {
  if (!stream.isTTY) return { show: () => {}, note: (line) => stream.write(`${line}\n`), end: () => {} };
  const begun = now();
  let drawnAt = Number.NEGATIVE_INFINITY;
  let line = "";
  const end = () => {
    if (line !== "") stream.write(CLEAR_LINE + SHOW_CURSOR);
    line = "";
    process.off("exit", end);
  };
  process.once("exit", end);
  return {
    show(progress) {
      if (now() - drawnAt < DRAW_INTERVAL_MS) return;
      drawnAt = now();
      const start = line === "" ? HIDE_CURSOR : "";
      line = progressLine(progress, drawnAt - begun).slice(0, (stream.columns || USUAL_COLUMNS) - 1);
      stream.write(start + CLEAR_LINE + line);
    },
    note: (text) => stream.write(line === "" ? `${text}\n` : `${CLEAR_LINE}${text}\n${line}`),
    end,
  };
}

function progressLine({ bytesDone, bytesTotal, stored, known, bad }: ImportProgress, elapsed: number): string {
  const share = bytesTotal === null ? null : Math.min(1, bytesDone / Math.max(1, bytesTotal));
  const done = share === null ? `${count(bytesDone / 1e6)} MB` : `${bar(share)} ${Math.floor(share * 100)}%`;
  const counts = [`${count(stored)} stored`, known > 0 && `${count(known)} known`, bad > 0 && `${count(bad)} bad`];
  const speed = elapsed < WARM_UP_MS ? [] : [`${count(((stored + known + bad) * 1000) / elapsed)}/s`];
  const left = elapsed < WARM_UP_MS || !share ? [] : [`${duration((elapsed / share) * (1 - share))} left`];
  return [done, counts.filter(Boolean).join(", "), ...speed, ...left].join("  ");
}

function bar(share: number): string {
  const full = Math.floor(share * BAR_WIDTH);
  return "█".repeat(full) + "░".repeat(BAR_WIDTH - full);
}

function duration(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.ceil(seconds / 60);
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

function count(number: number): string {
  return Math.floor(number).toLocaleString("en-US");
}
