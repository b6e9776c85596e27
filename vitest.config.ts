import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

/**
 * In milliseconds; nothing asserts times, so only a test that hangs waits that long. Vitest's own 5 s and 1 s are too short for processes
 * and browsers on a machine that does much else.
 */
const PATIENCE = 120_000;
const patient = { testTimeout: PATIENCE, hookTimeout: PATIENCE, expect: { poll: { timeout: PATIENCE / 4 } } };

export default defineConfig({
  test: {
    globalSetup: "test/temporary-files.ts",
    // Many tests wait for a process, a browser or a clock: with one worker, as vitest takes on two cores, they take twice as long.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // Two projects, so that the PostgreSQL server starts only when a test file that needs it runs.
    projects: [
      {
        test: { ...patient, name: "plain", include: ["test/**/*.test.ts"], exclude: ["test/**/*.postgres.test.ts"] },
      },
      {
        test: {
          ...patient,
          name: "postgres",
          include: ["test/**/*.postgres.test.ts"],
          globalSetup: "test/postgres-server.ts",
        },
      },
    ],
    coverage: {
      provider: "v8",
      include: ["src/**/*.ts"],
      exclude: ["src/preview/page/**"],
      reporter: ["text"],
    },
  },
});
