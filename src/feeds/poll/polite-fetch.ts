import type { Fetch } from "#web/fetched.ts";
import { hostOf } from "../feed-address.ts";
import type { HostMemory } from "./host-memory.ts";
import type { HostTurns } from "./host-turns.ts";
import { retryAfter } from "./retry-after.ts";

/** A host that says "too often" without saying for how long is left alone for this time. */
export const LEFT_ALONE = 15 * 60_000;
/** Somebody waits for the answer: not for longer than this, in milliseconds, for the turn. */
const PATIENCE = 5_000;

/** What polite fetching needs. */
type Manners = {
  readonly fetch: Fetch;
  readonly turns: HostTurns;
  readonly memory: HostMemory;
  readonly now: () => Date;
};

/** Fetches for somebody who waits, at the turn of the host, and not from one that wants to be left alone. */
export function politeFetch({ fetch, turns, memory, now }: Manners): Fetch {
  return async (url, wanted) => {
    const host = hostOf(url);
    if ((await memory.notBefore(host)) > now().getTime()) {
      return { kind: "failed", reason: "is on a site that wants to be left alone for a while" };
    }
    if (turns.wait(host) > PATIENCE) {
      return { kind: "failed", reason: "is on a site from which much is being read just now" };
    }
    const fetched = await turns.take(host, () => fetch(url, wanted), wanted.signal ?? new AbortController().signal);
    if (fetched.kind === "answered" && fetched.status === 429) {
      const pause = retryAfter(fetched.headers, now()) ?? LEFT_ALONE;
      await memory.leaveAlone(host, new Date(now().getTime() + pause));
    }
    return fetched;
  };
}
