/** Discord's first millisecond: snowflakes count from there. */
const EPOCH = 1_420_070_400_000;

/** The double's own time: the real one, moved on by tests that must not wait. */
export type Clock = {
  readonly now: () => number;
  readonly passes: (ms: number) => void;
};

export function newClock(): Clock {
  let ahead = 0;
  return {
    now: () => Date.now() + ahead,
    passes: (ms) => {
      ahead += ms;
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
