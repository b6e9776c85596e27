/** Milliseconds between the end of a request to a host and the next one: what a quick reader would do, and what sites bear. */
const SPACING = 1_000;
/** What a page is taken to take before its host has shown how long it takes, in milliseconds. */
const TAKES = 300;
/** Turns are given away no further ahead, in milliseconds: what comes new meanwhile would have to wait for all of them. */
const HORIZON = 60_000;
/** So many hosts are remembered before those that may be asked again are forgotten. */
const REMEMBERED = 2_000;

/** Gives every host one request at a time, with a pause between. */
export type HostTurns = {
  /** Milliseconds until a newcomer would be served, at least. */
  readonly wait: (host: string) => number;
  /** Keeps a turn for a newcomer who does not wait but comes back after so many milliseconds: then it will be free, or nearly so. */
  readonly keep: (host: string) => number;
  /**
   * Runs the work when its turn comes; `pause` inside it keeps the distance to a further request of the same turn.
   * Stops waiting when aborted.
   */
  readonly take: <Result>(
    host: string,
    work: (pause: () => Promise<void>) => Promise<Result>,
    signal: AbortSignal,
  ) => Promise<Result>;
  /** Keeps a longer distance at this host, in milliseconds. */
  readonly slowDown: (host: string, spacing: number) => void;
};

/** `takes`: how long a turn takes of late; `keptUntil`: when the last turn that is kept for somebody will be over. */
type Host = {
  queued: number;
  freeAt: number;
  spacing: number;
  takes: number;
  keptUntil: number;
  tail: Promise<unknown>;
};

/** Waits so many milliseconds, or until the signal is aborted; never rejects. */
export type Sleep = (milliseconds: number, signal: AbortSignal) => Promise<void>;

/** Turns at hosts, for one process. */
export function createHostTurns({
  now,
  sleep,
  spacing = SPACING,
}: {
  readonly now: () => Date;
  readonly sleep: Sleep;
  readonly spacing?: number;
}): HostTurns {
  const hosts = new Map<string, Host>();

  function hostOf(name: string): Host {
    if (hosts.size > REMEMBERED) forgetIdle();
    const unknown = { queued: 0, freeAt: 0, spacing, takes: TAKES, keptUntil: 0, tail: Promise.resolve() };
    const host = hosts.get(name) ?? unknown;
    hosts.set(name, host);
    return host;
  }

  function forgetIdle(): void {
    for (const [name, { queued, freeAt, keptUntil }] of hosts) {
      if (queued === 0 && Math.max(freeAt, keptUntil) <= now().getTime()) hosts.delete(name);
    }
  }

  function wait({ freeAt, queued, spacing }: Host): number {
    return Math.max(freeAt - now().getTime(), 0) + queued * spacing;
  }

  return {
    wait: (name) => {
      const host = hosts.get(name);
      return host === undefined ? 0 : wait(host);
    },
    keep: (name) => {
      const host = hostOf(name);
      const at = now().getTime();
      const turn = Math.max(at + wait(host), Math.min(host.keptUntil, at + HORIZON));
      host.keptUntil = turn + host.takes + host.spacing;
      return turn - at;
    },
    take: (name, work, signal) => {
      const host = hostOf(name);
      host.queued++;
      const turn = host.tail.then(async () => {
        try {
          await sleep(Math.max(host.freeAt - now().getTime(), 0), signal);
          const begun = now().getTime();
          const result = await work(() => sleep(host.spacing, signal));
          host.takes = (host.takes + now().getTime() - begun) / 2;
          return result;
        } finally {
          host.queued--;
          host.freeAt = now().getTime() + host.spacing;
        }
      });
      host.tail = turn.catch(() => {});
      return turn;
    },
    slowDown: (name, longer) => {
      hostOf(name).spacing = Math.max(longer, spacing);
    },
  };
}
