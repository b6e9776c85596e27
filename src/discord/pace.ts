import { setTimeout as sleep } from "node:timers/promises";

/** A bot may make 50 requests a second; what is left is for commands that ask Discord for more than an answer. */
export const REQUESTS_A_SECOND = 40;

/** Resolves when it is one's turn; turns come in the order they were asked for. */
export type Pace = () => Promise<void>;

/** Milliseconds on a clock that nobody sets, and waiting for some. */
type Watch = { readonly elapsed: () => number; readonly pause: (ms: number) => Promise<void> };

const watch: Watch = { elapsed: () => performance.now(), pause: (ms) => sleep(ms) };

/** Turns at even intervals, at most so many a second: nothing is saved up for a burst. */
export function createPace(aSecond = REQUESTS_A_SECOND, { elapsed, pause }: Watch = watch): Pace {
  const interval = 1_000 / aSecond;
  let next = 0;
  return async () => {
    const now = elapsed();
    const turn = Math.max(next, now);
    next = turn + interval;
    if (turn > now) await pause(turn - now);
  };
}
