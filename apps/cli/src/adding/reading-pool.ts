import { Worker } from "node:worker_threads";
import type { Article, MahdarRecord } from "@mahdar/shape";

/** The record of an article, or the defect of ours that the reader met in it. */
export type Reading = MahdarRecord | Error;

/** Reads articles, keeping their order; a defect on one costs that one alone. */
export interface Reader {
  read(articles: readonly Article[]): Promise<Reading[]>;
  close(): Promise<void>;
}

/** A reader with as many worker threads; one job reads in this thread. */
export async function openReader(jobs: number): Promise<Reader> {
  if (jobs > 1) return readerOver(Array.from({ length: jobs }, startWorker));
  const { readEach } = await import("./read-each.ts");
  return { read: async (articles) => readEach(articles), close: async () => undefined };
}

function readerOver(workers: readonly Thread[]): Reader {
  return {
    read: async (articles) => {
      const share = Math.ceil(articles.length / workers.length);
      const parts = workers.map((thread, i) => thread.read(articles.slice(i * share, (i + 1) * share)));
      return (await Promise.all(parts)).flat();
    },
    close: async () => {
      await Promise.all(workers.map((thread) => thread.close()));
    },
  };
}

interface Thread {
  read(articles: readonly Article[]): Promise<Reading[]>;
  close(): Promise<unknown>;
}

/** A thread that reads what it is sent, one lot after the other. Its death, a defect of ours, rejects all it had. */
function startWorker(): Thread {
  // The compiler rewrites the ending of an import, not of an address.
  const ending = import.meta.url.endsWith(".ts") ? "ts" : "js";
  const worker = new Worker(new URL(`./read-worker.${ending}`, import.meta.url));
  const waiting: PromiseWithResolvers<Reading[]>[] = [];
  worker.on("message", (readings: Reading[]) => waiting.shift()?.resolve(readings));
  worker.on("error", (error) => {
    for (const one of waiting.splice(0)) one.reject(error);
  });
  return {
    read: (articles) => {
      if (articles.length === 0) return Promise.resolve([]);
      const one = Promise.withResolvers<Reading[]>();
      waiting.push(one);
      worker.postMessage(articles);
      return one.promise;
    },
    close: () => worker.terminate(),
  };
}
