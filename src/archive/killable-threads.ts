import pLimit from "p-limit";
import { Piscina } from "piscina";

/** A thread without work ends after this, in milliseconds. */
const IDLE = 30_000;
/** Of a thread's memory, what may hold new objects, in MB. Left to itself V8 takes several times as much before it cleans up. */
const YOUNG_OBJECTS = 16;
/** How many times its limit a task may take at the most where other programs keep the processors busy. */
const PATIENCE = 4;

/** What a worker thread does: an exported function of a module. */
type Work = { readonly module: URL; readonly name: string };

type Limits = {
  readonly threads: number;
  /** For one task, the start of a thread among it, in milliseconds; while this process waits for a processor, time stands still. */
  readonly time: number;
  /** For a thread's older objects, in MB. */
  readonly memory: number;
};

/** How a task ended: `late` was stopped at its limit of time, `failed` threw or needed too much memory. */
type Ended<Result> =
  | { readonly kind: "done"; readonly result: Result }
  | { readonly kind: "late" }
  | { readonly kind: "failed"; readonly error: unknown };

/** Worker threads that no task can hold up: one that takes too much time or memory dies with its thread, and the others go on. */
export type KillableThreads<Task, Result> = {
  readonly run: (task: Task) => Promise<Ended<Result>>;
  /** How many tasks wait for a thread. */
  readonly waiting: () => number;
  /** Ends the threads at once; what is under way fails. */
  readonly kill: () => Promise<void>;
};

/**
 * Threads for one kind of work; they start with the first task and end when there has been none for half a minute. `worked` tells how many
 * milliseconds this process has had of the processors.
 */
export function openKillableThreads<Task, Result>(
  { module, name }: Work,
  { threads, time, memory }: Limits,
  worked: () => number = processorTime,
): KillableThreads<Task, Result> {
  const pool = new Piscina<Task, Result>({
    filename: module.href,
    name,
    minThreads: 0,
    maxThreads: threads,
    idleTimeout: IDLE,
    resourceLimits: { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: YOUNG_OBJECTS },
  });

  // A thread may still run out of memory while it is being stopped; nobody waits for it any more.
  pool.on("error", () => {});

  // A task that waits for a thread must not use up its time.
  const whenFree = pLimit(threads);

  async function attempt(task: Task): Promise<Ended<Result>> {
    const { late, clear } = deadline(time, worked);
    try {
      return { kind: "done", result: await pool.run(task, { signal: late }) };
    } catch (error) {
      return late.aborted ? { kind: "late" } : { kind: "failed", error };
    } finally {
      clear();
    }
  }

  return {
    run: (task) => whenFree(attempt, task),
    waiting: () => whenFree.pendingCount,
    kill: () => pool.destroy(),
  };
}

/** A signal for when a task has had its time. */
function deadline(time: number, worked: () => number): { readonly late: AbortSignal; readonly clear: () => void } {
  const controller = new AbortController();
  const [before, last] = [worked(), performance.now() + PATIENCE * time];
  let timer = setTimeout(check, time);
  return { late: controller.signal, clear: () => clearTimeout(timer) };

  function check(): void {
    const left = Math.min(time - (worked() - before), last - performance.now());
    if (left <= 0) controller.abort();
    else timer = setTimeout(check, left);
  }
}

function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
