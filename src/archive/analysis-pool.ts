import pLimit from "p-limit";
import { Piscina } from "piscina";
import type { Analysable } from "#briefing/analyse.ts";
import { type Analysis, NOTHING_UNDERSTOOD } from "#briefing/analysis.ts";

/** No text may hold up the desk longer; in milliseconds. */
const TIME_LIMIT = 5_000;
/** Small enough to spread evenly over threads, large enough that passing messages costs nothing. */
const CHUNK = 8;
/** A worker that needs more is stopped; in MB. Left to itself V8 takes several times as much before it cleans up. */
const MEMORY_LIMIT = { maxOldGenerationSizeMb: 200, maxYoungGenerationSizeMb: 16 };

/** Analyses articles away from the event loop. */
export type AnalysisPool = {
  /** One analysis for each article, in order; one that takes too long or fails is left empty. */
  readonly analyse: (articles: readonly Analysable[]) => Promise<Analysis[]>;
  readonly close: () => Promise<void>;
};

/** Opens a pool of worker threads; they start with the first article and stay until closed. */
export function openAnalysisPool(threads: number): AnalysisPool {
  const pool = new Piscina<readonly Analysable[], Analysis[]>({
    filename: new URL("./analysis-worker.ts", import.meta.url).href,
    name: "analyseAll",
    minThreads: 0,
    maxThreads: threads,
    idleTimeout: 30_000,
    resourceLimits: MEMORY_LIMIT,
  });

  // A thread may still run out of memory while it is being stopped; nobody waits for it any more.
  pool.on("error", () => {});

  // A chunk that waits for a thread must not use up its time.
  const whenFree = pLimit(threads);

  return {
    analyse: async (articles) => {
      const chunks = Array.from({ length: Math.ceil(articles.length / CHUNK) }, (_, index) =>
        articles.slice(index * CHUNK, (index + 1) * CHUNK),
      );
      return (await Promise.all(chunks.map(analyseChunk))).flat();
    },
    close: () => pool.close(),
  };

  async function analyseChunk(chunk: readonly Analysable[]): Promise<Analysis[]> {
    const analyses = await attempt(chunk);
    if (analyses) return analyses;
    // One article of the chunk is at fault: the others need not suffer for it.
    const single = await Promise.all(chunk.map((article) => attempt([article])));
    return single.map((analysis) => analysis?.[0] ?? NOTHING_UNDERSTOOD);
  }

  /** null when the chunk took too long, or its worker died of it. */
  function attempt(chunk: readonly Analysable[]): Promise<Analysis[] | null> {
    return whenFree(() => pool.run(chunk, { signal: AbortSignal.timeout(TIME_LIMIT) }).catch(() => null));
  }
}
