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
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});
