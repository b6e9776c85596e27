import { setTimeout as pause } from "node:timers/promises";
import type { TriedFeed } from "#feeds/try-feed.ts";

/** Whoever waits longer wants to be told that it takes long; in milliseconds. */
const PATIENCE = 8_000;
/** What was found is kept so long for the press that adds it, so that nobody is asked twice; in milliseconds. */
const KEPT = 15 * 60_000;
/** Finds kept at once: each may hold a feed of 5 MB. */
const MOST_KEPT = 8;

/** Finds feeds, and knows for a while what it has found. */
export type Finder = {
  /** null: it takes long; asking again later gives what was found meanwhile. What did not work is tried anew each time. */
  readonly find: (address: string) => Promise<TriedFeed | null>;
  /** Finds it anew the next time. */
  readonly forget: (address: string) => void;
};

/** A finder; `patience` in milliseconds. */
export function createFinder(tryFeed: (address: string) => Promise<TriedFeed>, patience = PATIENCE): Finder {
  const finds = new Map<string, Promise<TriedFeed>>();

  function begin(address: string): Promise<TriedFeed> {
    const find = tryFeed(address);
    finds.set(address, find);
    const [oldest] = finds.keys();
    if (finds.size > MOST_KEPT && oldest !== undefined) finds.delete(oldest);
    const forgetThis = () => void (finds.get(address) === find && finds.delete(address));
    find.catch(forgetThis);
    void pause(KEPT, undefined, { ref: false }).then(forgetThis);
    return find;
  }

  return {
    find: async (address) => {
      const found = await Promise.race([finds.get(address) ?? begin(address), pause(patience, null, { ref: false })]);
      if (found?.kind === "none") finds.delete(address);
      return found;
    },
    forget: (address) => {
      finds.delete(address);
    },
  };
}
