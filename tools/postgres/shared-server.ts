/**
 * One server for all tests of a run, started when the first test asks. The runner's own process listens on a socket;
 * its workers ask there, get the server's address and share it. A run without such a test starts nothing.
 */

import { rmSync } from "node:fs";
import { createConnection, createServer } from "node:net";
import { join } from "node:path";
import process from "node:process";
import { makeFolder, removeLeftovers } from "./folders.ts";
import type { Server } from "./server.ts";

type Answer = { readonly url: string } | { readonly fault: string };

export interface Starter {
  /** Where `askForServer` finds it. */
  readonly at: string;
  /** Stops the server if one was started, and removes what the run left. */
  close(): Promise<void>;
}

/** Begins to listen for workers that need the server. */
export async function listenForWorkers(): Promise<Starter> {
  removeLeftovers();
  // Windows has pipes by name instead of sockets in folders, and there the tests run on a server named by address.
  const folder = process.platform === "win32" ? undefined : makeFolder({});
  const at = folder === undefined ? `\\\\.\\pipe\\mahdar-postgres-${process.pid}` : join(folder, "starter");
  let starting: Promise<Server> | undefined;
  const listener = createServer((socket) => {
    socket.on("error", () => {});
    starting ??= startShared();
    starting.then(
      ({ url }) => socket.end(JSON.stringify({ url } satisfies Answer)),
      (error: Error) => socket.end(JSON.stringify({ fault: error.message } satisfies Answer)),
    );
  });
  await new Promise<void>((resolve, reject) => {
    listener.once("error", reject);
    listener.listen(at, resolve);
  });
  // The listener alone keeps no runner alive.
  listener.unref();
  return {
    at,
    close: async () => {
      listener.close();
      await starting?.then(
        (server) => server.stop(),
        () => {},
      );
      if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
      removeLeftovers();
    },
  };
}

/** Loaded only when asked for, so that other runs do not pay for the driver. */
async function startShared(): Promise<Server> {
  const { startServer } = await import("./server.ts");
  return startServer();
}

/** The address of the run's server, which this starts if nobody has asked before. */
export async function askForServer(at: string): Promise<string> {
  const socket = createConnection(at);
  let text = "";
  for await (const chunk of socket.setEncoding("utf8")) text += chunk;
  const answer = JSON.parse(text) as Answer;
  if ("fault" in answer) throw new Error(answer.fault);
  return answer.url;
}
