import { lookup } from "node:dns/promises";
import { isIP } from "node:net";
import { MahdarError } from "@mahdar/shape";
import { whyNotPublic } from "./address.ts";

export interface Address {
  readonly address: string;
  readonly family: 4 | 6;
}

/**
 * Which addresses may be fetched from. Both parts can be replaced, so that tests run against servers of their own;
 * the program itself always uses `PUBLIC_ONLY`.
 */
export interface AddressGuard {
  /** Why the address is refused, null when it may be used. */
  readonly whyNot: (address: string) => string | null;
  /** All addresses of a host name. */
  readonly resolve: (host: string) => Promise<readonly Address[]>;
}

/** Public unicast addresses only, as the system's resolver gives them. */
export const PUBLIC_ONLY: AddressGuard = {
  whyNot: whyNotPublic,
  resolve: async (host) => (await lookup(host, { all: true, verbatim: true })) as readonly Address[],
};

/**
 * The addresses a connection to `host` may use. Every address the name has is checked and one bad one refuses the name,
 * since whoever mixes public and private addresses in one name means to get past the check.
 * Rejects with `blocked-address` or `unreachable`.
 */
export async function resolveGuarded(host: string, guard: AddressGuard): Promise<readonly Address[]> {
  const bare = host.replace(/^\[|\]$/gu, "").replace(/\.$/u, "");
  const family = isIP(bare);
  const found = family === 0 ? await resolveName(bare, guard) : [{ address: bare, family: family as 4 | 6 }];
  for (const { address } of found) {
    const reason = guard.whyNot(address);
    if (reason === null) continue;
    throw new MahdarError(
      "blocked-address",
      `${host} leads to ${address}, which is ${reason}; only public addresses are fetched`,
      "save the page and give the file, or give a public address",
    );
  }
  return found;
}

async function resolveName(host: string, guard: AddressGuard): Promise<readonly Address[]> {
  // The name of this machine means this machine, whatever the resolver makes of it.
  if (host === "localhost" || host.endsWith(".localhost")) return [{ address: "127.0.0.1", family: 4 }];
  let found: readonly Address[] = [];
  let cause: unknown;
  try {
    found = await guard.resolve(host);
  } catch (error) {
    cause = error;
  }
  if (found.length > 0) return found;
  const code = (cause as NodeJS.ErrnoException | undefined)?.code ?? "no address";
  throw new MahdarError(
    "unreachable",
    `the host ${host} was not found (${code})`,
    "check the address and the network connection, or save the page and give the file",
    { cause },
  );
}
