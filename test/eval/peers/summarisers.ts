import { Piscina } from "piscina";
import type { Summarise } from "../sections/summaries.ts";

const NAMES = ["ts-textrank", "lexrank", "node-summarizer"] as const;
export type PeerName = (typeof NAMES)[number];

/** A text to be summed up by one of the peers in so many sentences. */
export type Task = { readonly peer: PeerName; readonly text: string; readonly sentences: number };

/**
 * The summarisers of npm, each told how many sentences to give. They work in a thread of their own: lexrank brings a
 * library that puts its own functions in place of those of arrays and strings, which would slow down and even break
 * whatever is measured beside it.
 */
export function openSummarisers(): {
  readonly summarisers: Readonly<Record<string, Summarise>>;
  close(): Promise<void>;
} {
  const pool = new Piscina<Task, string[]>({
    filename: new URL("./summarisers-worker.ts", import.meta.url).href,
    name: "sumUp",
    maxThreads: 1,
  });
  const by =
    (peer: PeerName): Summarise =>
    (documents, { sentences }) =>
      pool.run({ peer, text: documents.map(({ text }) => text).join("\n"), sentences });
  return { summarisers: Object.fromEntries(NAMES.map((name) => [name, by(name)])), close: () => pool.destroy() };
}
