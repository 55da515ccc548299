import { parentPort } from "node:worker_threads";
import type { Article } from "@mahdar/shape";
import { readEach } from "./read-each.ts";

/** Reads the articles it is sent, lot after lot, and answers each with their records. */
const port = parentPort!;
port.on("message", (articles: readonly Article[]) => port.postMessage(readEach(articles)));
