import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "kysely";
import type { Database } from "#database/database.ts";

/** Time as delivery needs it. */
export type Clock = {
  /** The time of day that all who deliver agree on. */
  readonly now: () => Promise<Date>;
  /** Milliseconds on a clock that nobody sets. */
  readonly elapsed: () => number;
  readonly pause: (ms: number) => Promise<void>;
};

/** The time of PostgreSQL, which all processes of a fleet share however wrong their own clocks are; with SQLite, that of the machine. */
export function clockOf({ dialect, kysely }: Database): Clock {
  return {
    now: async () => {
      if (dialect === "sqlite") return new Date();
      const { rows } = await sql<{ now: Date }>`select clock_timestamp() as now`.execute(kysely);
      return rows[0]?.now ?? new Date();
    },
    elapsed: () => performance.now(),
    pause: (ms) => sleep(ms, undefined, { ref: false }),
  };
}
