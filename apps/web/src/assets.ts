import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export interface Asset {
  readonly bytes: Buffer;
  readonly mediaType: string;
  /** A digest of the bytes: part of the address pages use, and the entity tag. */
  readonly hash: string;
}

/** The files pages load, held in memory; only these names are ever served. */
export interface Assets {
  get(name: string): Asset | undefined;
  /** The address of an asset, with its content's hash so that a browser may keep it for good. */
  path(name: string): string;
}

/** Reads styles, compiled scripts and fonts. Works from the sources and from the build: both lie one folder below. */
export function loadAssets(): Assets {
  const root = fileURLToPath(new URL("..", import.meta.url));
  const files = new Map<string, Asset>();
  const add = (name: string, mediaType: string, bytes: Buffer): void => {
    files.set(name, {
      bytes,
      mediaType,
      hash: createHash("sha256").update(bytes).digest("hex").slice(0, 12),
    });
  };
  const styles = readdirSync(join(root, "styles"))
    .filter((name) => name.endsWith(".css"))
    .sort();
  add(
    "mahdar.css",
    "text/css; charset=utf-8",
    Buffer.concat(styles.map((name) => readFileSync(join(root, "styles", name)))),
  );
  add("favicon.svg", "image/svg+xml", readFileSync(join(root, "styles/favicon.svg")));
  for (const name of readdirSync(join(root, "dist/client")).filter((file) => file.endsWith(".js"))) {
    add(name, "text/javascript; charset=utf-8", readFileSync(join(root, "dist/client", name)));
  }
  for (const [family, weights] of FONTS) {
    const folder = dirname(createRequire(import.meta.url).resolve(`@fontsource/${family}/package.json`));
    for (const weight of weights) {
      for (const subset of ["arabic", "latin"]) {
        const name = `${family}-${subset}-${weight}-normal.woff2`;
        add(name, "font/woff2", readFileSync(join(folder, "files", name)));
      }
    }
  }
  return {
    get: (name) => files.get(name),
    path: (name) => `/assets/${name}?v=${files.get(name)?.hash ?? ""}`,
  };
}

const FONTS: readonly (readonly [family: string, weights: readonly number[]])[] = [
  ["ibm-plex-sans-arabic", [400, 500, 600, 700]],
  ["noto-naskh-arabic", [400, 600]],
];
