import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    // Two projects, so that the PostgreSQL server starts only when a test file that needs it runs.
    projects: [
      { test: { name: "plain", include: ["test/**/*.test.ts"], exclude: ["test/**/*.postgres.test.ts"] } },
      {
        test: { name: "postgres", include: ["test/**/*.postgres.test.ts"], globalSetup: "test/postgres-server.ts" },
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
