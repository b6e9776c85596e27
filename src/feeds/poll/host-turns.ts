/** Milliseconds between the end of a request to a host and the next one: what a quick reader would do, and what sites bear. */
const SPACING = 1_000;
/** So many hosts are remembered before those that may be asked again are forgotten. */
const REMEMBERED = 2_000;

/** Gives every host one request at a time, with a pause between. */
export type HostTurns = {
  /** Milliseconds until a newcomer would be served, at least. */
  readonly wait: (host: string) => number;
  /** Runs the work when its turn comes; `pause` inside it keeps the distance to a further request of the same turn. Stops waiting when aborted. */
  readonly take: <Result>(
    host: string,
    work: (pause: () => Promise<void>) => Promise<Result>,
    signal: AbortSignal,
  ) => Promise<Result>;
  /** Keeps a longer distance at this host, in milliseconds. */
  readonly slowDown: (host: string, spacing: number) => void;
};

type Host = { queued: number; freeAt: number; spacing: number; tail: Promise<unknown> };

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
    const host = hosts.get(name) ?? { queued: 0, freeAt: 0, spacing, tail: Promise.resolve() };
    hosts.set(name, host);
    return host;
  }

  function forgetIdle(): void {
    for (const [name, { queued, freeAt }] of hosts) {
      if (queued === 0 && freeAt <= now().getTime()) hosts.delete(name);
    }
  }

  return {
    wait: (name) => {
      const host = hosts.get(name);
      return host === undefined ? 0 : Math.max(host.freeAt - now().getTime(), 0) + host.queued * host.spacing;
    },
    take: (name, work, signal) => {
      const host = hostOf(name);
      host.queued++;
      const turn = host.tail.then(async () => {
        try {
          await sleep(Math.max(host.freeAt - now().getTime(), 0), signal);
          return await work(() => sleep(host.spacing, signal));
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
