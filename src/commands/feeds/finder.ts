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

type Kept = { readonly find: Promise<TriedFeed>; readonly timer: NodeJS.Timeout };

/** A finder; `patience` in milliseconds. */
export function createFinder(tryFeed: (address: string) => Promise<TriedFeed>, patience = PATIENCE): Finder {
  const finds = new Map<string, Kept>();

  function forget(address: string): void {
    clearTimeout(finds.get(address)?.timer);
    finds.delete(address);
  }

  function begin(address: string): Kept {
    const [oldest] = finds.keys();
    if (finds.size >= MOST_KEPT && oldest !== undefined) forget(oldest);
    const find = tryFeed(address);
    find.catch(() => forget(address));
    const kept = { find, timer: setTimeout(forget, KEPT, address).unref() };
    finds.set(address, kept);
    return kept;
  }

  return {
    find: async (address) => {
      const { find } = finds.get(address) ?? begin(address);
      const found = await Promise.race([find, pause(patience, null, { ref: false })]);
      if (found?.kind === "none") forget(address);
      return found;
    },
    forget,
  };
}
