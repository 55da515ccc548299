import { defineConfig } from "vitest/config";

/** Tests read the sources, not the build: the `mahdar-source` condition points every package at its `src`. */
export default defineConfig({
  resolve: { conditions: ["mahdar-source"] },
  ssr: {
    resolve: {
      conditions: ["mahdar-source", "node"],
      externalConditions: ["mahdar-source", "node"],
    },
  },
  test: {
    include: [
      "packages/**/test/**/*.test.ts",
      "apps/**/test/**/*.test.ts",
      "tools/test/**/*.test.ts",
      "evaluation/test/**/*.test.ts",
    ],
    globalSetup: "tools/postgres/global-setup.ts",
    // Many tests wait for processes they start and kill: a worker a core, not one fewer.
    maxWorkers: "100%",
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});
