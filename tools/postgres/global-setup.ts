/** Vitest's hook around a whole run: tests may ask for the shared PostgreSQL, and it is gone afterwards. */
import type { TestProject } from "vitest/node";
import { listenForWorkers } from "./shared-server.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Where a worker asks for the run's PostgreSQL. */
    postgresStarter: string;
  }
}

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const starter = await listenForWorkers();
  project.provide("postgresStarter", starter.at);
  return () => starter.close();
}
