import { randomBytes } from "node:crypto";

/** Buttons whose answer is not in the database work so long; in milliseconds. */
const KEPT = 24 * 3_600_000;

/** A store of short texts, kept over restarts; `ttl` in milliseconds. */
export type TextStore = {
  readonly get: (key: string) => Promise<string | undefined>;
  readonly set: (key: string, text: string, ttl: number) => Promise<unknown>;
};

/** Remembers for a day what does not fit into a button. */
export type Memory = {
  /** Gives the key for the button. */
  readonly keep: (text: string) => Promise<string>;
  /** null: forgotten. */
  readonly recall: (key: string) => Promise<string | null>;
};

/** A memory in a store. */
export function createMemory(store: TextStore): Memory {
  return {
    keep: async (text) => {
      const key = randomBytes(9).toString("base64url");
      await store.set(key, text, KEPT);
      return key;
    },
    recall: async (key) => (await store.get(key)) ?? null,
  };
}
