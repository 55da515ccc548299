import { once } from "node:events";
import process from "node:process";

/** Writes to standard output and waits until there is room for more, so that a slow reader never makes the output pile up. */
export async function write(text: string | Uint8Array): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, "drain");
}
