import type { Analysable } from "#briefing/analyse.ts";
import { type Analysis, NOTHING_UNDERSTOOD } from "#briefing/analysis.ts";
import { inBatches } from "#database/batches.ts";
import { openKillableThreads } from "./killable-threads.ts";

/** No text may hold up the desk longer; in milliseconds. */
const TIME_LIMIT = 5_000;
/** Small enough to spread evenly over threads, large enough that passing messages costs nothing. */
const CHUNK = 8;
/** A thread that needs more is stopped; in MB. */
const MEMORY_LIMIT = 200;

/** Megabytes for the rest of the program, feeds and searches among it, and for each thread: measured are 190 to 260, and 50 to 90. */
const REST = 300;
const THREAD = 90;
/** With so many, storing takes twice as long as analysing. */
const MOST_THREADS = 8;

/** How many threads analyse on a machine of so many processors and so many bytes of memory: at least one. */
export function analysisThreads({
  processors,
  memory,
}: {
  readonly processors: number;
  readonly memory: number;
}): number {
  const fitting = Math.floor((memory / 1_000_000 - REST) / THREAD);
  return Math.max(1, Math.min(processors, fitting, MOST_THREADS));
}

/** Analyses articles away from the event loop. */
export type AnalysisPool = {
  /** One analysis for each article, in order; one that takes too long or fails is left empty, and logged. */
  readonly analyse: (articles: readonly Analysable[]) => Promise<Analysis[]>;
  /** Ends the threads after what is under way. */
  readonly close: () => Promise<void>;
};

/** Writes an event to the log. */
type Log = (event: string, fields: Readonly<Record<string, unknown>>) => void;

/** Opens a pool of worker threads. */
export function openAnalysisPool(threads: number, log: Log = () => {}): AnalysisPool {
  const { run, kill } = openKillableThreads<readonly Analysable[], Analysis[]>(
    { module: new URL("./analysis-worker.ts", import.meta.url), name: "analyseAll" },
    { threads, time: TIME_LIMIT, memory: MEMORY_LIMIT },
  );

  const underWay = new Set<Promise<Analysis[]>>();
  let isClosed = false;

  return {
    analyse: async (articles) => {
      // What a closed pool leaves empty would be stored so for good.
      if (isClosed) throw new Error("the analysis pool is closed");
      const analyses = analyseAll(articles);
      underWay.add(analyses);
      return analyses.finally(() => underWay.delete(analyses));
    },
    close: async () => {
      isClosed = true;
      await Promise.all(underWay);
      await kill();
    },
  };

  async function analyseAll(articles: readonly Analysable[]): Promise<Analysis[]> {
    return (await Promise.all(inBatches(articles, CHUNK).map(analyseChunk))).flat();
  }

  async function analyseChunk(chunk: readonly Analysable[]): Promise<Analysis[]> {
    const analyses = await run(chunk);
    if (analyses.kind === "done") return analyses.result;
    // One article of the chunk is at fault: the others need not suffer for it.
    return (await Promise.all(chunk.map(analyseAlone))).flat();
  }

  async function analyseAlone(article: Analysable): Promise<Analysis[]> {
    const analysis = await run([article]);
    if (analysis.kind === "done") return analysis.result;
    const error = analysis.kind === "late" ? `took longer than ${TIME_LIMIT / 1000} s` : analysis.error;
    log("article-not-understood", { title: article.title, error });
    return [NOTHING_UNDERSTOOD];
  }
}
