/** Discord's first millisecond: snowflakes count from there. */
const EPOCH = 1_420_070_400_000;

/** The double's own time. It stands still while a slow machine works, and moves when a test says so. */
export type Clock = {
  /** Milliseconds since 1970; a look takes one of them, so that no two things happen at once. */
  readonly now: () => number;
  readonly passes: (ms: number) => void;
};

export function newClock(): Clock {
  let now = Date.now();
  return {
    now: () => now++,
    passes: (ms) => {
      now += ms;
    },
  };
}

/** Gives ids as Discord does: they hold their time of birth, and none comes twice. */
export function snowflakes(clock: Clock): () => string {
  let last = 0n;
  return () => {
    const born = BigInt(clock.now() - EPOCH) << 22n;
    last = born > last ? born : last + 1n;
    return String(last);
  };
}
