import { once } from "node:events";
import { existsSync } from "node:fs";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { MahdarError } from "@mahdar/shape";
import { archiveFolder } from "../archive-folder.ts";
import { EXIT, parseOptions } from "../command.ts";
import { noteUnlinked } from "../linking/note-unlinked.ts";
import { write } from "../write.ts";

export const help = `Usage: mahdar serve [--samples] [--port N] [--open] [--archive PLACE]

Serves the archive as a web application on this machine only (127.0.0.1), until Ctrl-C.
يعرض الأرشيف تطبيقًا في متصفحك على هذا الجهاز وحده، حتى تضغط Ctrl-C.

  --samples        fill an empty archive with the sample articles
  --port N         the port; without it 4310, or the next that is free
  --open           open the browser
  --archive PLACE  the archive's folder, made when missing, or postgres:// address (default: MAHDAR_ARCHIVE, else
                   ./archive)

Other programs may add to the archive meanwhile; pages show what is there when they are asked for.
Exit codes: 0 when it was stopped, 2 when it could not begin.

  mahdar serve --samples --open
`;

const OPTIONS = {
  samples: { type: "boolean" },
  port: { type: "string" },
  open: { type: "boolean" },
  archive: { type: "string" },
} as const;

const PORT = 4310;
const PORTS_TRIED = 20;
const SAMPLES = fileURLToPath(new URL("../../../../samples/archive", import.meta.url));

/** `mahdar serve`: see `help`. Gives its code when it was told to stop and everything is closed. */
export async function run(argv: readonly string[]): Promise<number> {
  const { values, positionals } = parseOptions("serve", argv, OPTIONS);
  if (positionals.length > 0) {
    throw new MahdarError(
      "bad-usage",
      `serve takes no ${positionals[0]}`,
      "to serve another archive: mahdar serve --archive PLACE",
    );
  }
  const port = portOf(values.port);
  const [{ openArchive, shownPlace }, { createWeb, fillWithSamples }] = await Promise.all([
    import("@mahdar/store"),
    import("@mahdar/web"),
  ]);
  const place = archiveFolder(values.archive);
  const archive = await openArchive(place, { create: true });
  try {
    if (values.samples === true && existsSync(SAMPLES)) {
      const added = await fillWithSamples(archive, SAMPLES, new Date());
      if (added > 0)
        process.stderr.write(`mahdar: ${added} sample articles read into ${shownPlace(place)}\n`);
    }
    await noteUnlinked(archive);
    const web = await createWeb({
      archive,
      onDefect: (error, where) =>
        process.stderr.write(
          `mahdar: ${where} failed: ${error instanceof Error ? error.stack : String(error)}\n`,
        ),
    });
    const address = await listen(web, port);
    await write(`Mahdar is at ${address}  (Ctrl-C stops it)\nمحضر على العنوان ${address}  (يوقفه Ctrl-C)\n`);
    if (values.open === true) await openBrowser(address);
    await stopSignal();
    await web.close();
    return EXIT.ok;
  } finally {
    await archive.close();
  }
}

interface Listener {
  listen(options: { readonly host: string; readonly port: number }): Promise<string>;
}

/** Listens on the given port, or on the first free one from the usual port on. */
async function listen(web: Listener, given: number | null): Promise<string> {
  const first = given ?? PORT;
  const last = given ?? PORT + PORTS_TRIED - 1;
  for (let port = first; port <= last; port++) {
    try {
      return await web.listen({ host: "127.0.0.1", port });
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== "EADDRINUSE" && code !== "EACCES") throw error;
    }
  }
  const which = given === null ? `the ports ${first} to ${last} are` : `the port ${given} is`;
  throw new MahdarError(
    "bad-usage",
    `${which} taken or may not be used`,
    "give a free one: mahdar serve --port N",
  );
}

function portOf(given: string | undefined): number | null {
  if (given === undefined) return null;
  const port = Number(given);
  if (/^\d{1,5}$/u.test(given) && port <= 65_535) return port;
  throw new MahdarError(
    "bad-usage",
    `the port ${JSON.stringify(given)} is not one`,
    "give a number from 0 to 65535; 0 takes any free one",
  );
}

async function stopSignal(): Promise<void> {
  const stop = new AbortController();
  await Promise.race(
    ["SIGINT", "SIGTERM", "SIGHUP"].map((signal) => once(process, signal, { signal: stop.signal })),
  );
  // Frees the listeners, so that a second Ctrl-C ends the process at once.
  stop.abort();
}

async function openBrowser(address: string): Promise<void> {
  const { spawn } = await import("node:child_process");
  const [command, ...args] =
    process.platform === "darwin"
      ? ["open"]
      : process.platform === "win32"
        ? ["cmd", "/c", "start", '""']
        : ["xdg-open"];
  const child = spawn(command!, [...args, address], { stdio: "ignore", detached: true });
  child.on("error", () =>
    process.stderr.write(`mahdar: no browser could be opened; open ${address} yourself\n`),
  );
  child.unref();
}
