/**
 * PostgreSQL refuses to run as root, and build machines often are root: there it runs as another user of the machine.
 * That user must be in /etc/passwd, since initdb looks its name up.
 */
import { readFileSync } from "node:fs";
import process from "node:process";

/** Given to spawn as it is; empty where the own user will do. */
export type Account = { readonly uid: number; readonly gid: number } | Record<string, never>;

const FIRST_ORDINARY_USER = 1000;

/** Whom to run PostgreSQL as: oneself, or for root `nobody` and else the first ordinary user. */
export function postgresAccount(): Account {
  if (process.getuid?.() !== 0) return {};
  const users = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"))
    .map(([name, , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .filter(({ uid, gid }) => uid > 0 && gid > 0);
  const chosen =
    users.find(({ name }) => name === "nobody") ?? users.find(({ uid }) => uid >= FIRST_ORDINARY_USER);
  if (chosen === undefined)
    throw new Error(
      "PostgreSQL does not run as root, and /etc/passwd has no other user: add one with useradd",
    );
  return { uid: chosen.uid, gid: chosen.gid };
}
