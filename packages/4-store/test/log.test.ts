import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { decideLink, linkDecisions, listDecisions } from "../src/index.ts";
import { CHAIN_START, decisionHash } from "../src/review/decisions.ts";
import { ENGINES, newArchive } from "./review-archives.ts";

const BY = { by: "سناء", at: "2026-02-01T10:00:00Z", reason: "النصان مختلفان" };

describe.each(ENGINES)("the log on %s", (kind) => {
  test("verdicts hold until they are taken back, and the log keeps them all", async () => {
    const { engine } = (await newArchive(kind)).archive;
    expect(await decideLink(engine, { ...BY, kind: "story", one: "b", other: "a", verdict: "same" })).toBe(1);
    expect(
      await decideLink(engine, { ...BY, kind: "outcome", one: "c", other: "b", verdict: "rejected" }),
    ).toBe(2);
    expect(await linkDecisions(engine, "story", ["b"])).toEqual([
      { kind: "story", one: "a", other: "b", verdict: "same", decision: 1, ...BY },
    ]);
    expect(await linkDecisions(engine, "story", ["c"])).toEqual([]);
    expect(await linkDecisions(engine, "outcome")).toMatchObject([
      { one: "c", other: "b", verdict: "rejected" },
    ]);
    await decideLink(engine, { ...BY, kind: "story", one: "a", other: "b", verdict: "different" });
    await decideLink(engine, { ...BY, kind: "story", one: "a", other: "b", verdict: null });
    expect(await linkDecisions(engine, "story")).toEqual([]);
    const log = await listDecisions(engine, { limit: 10, subject: "story a b" });
    expect(log.map(({ seq, action, body }) => [seq, action, body])).toEqual([
      [4, "link-withdraw", { kind: "story", one: "a", other: "b", verdict: null, before: "different" }],
      [3, "link", { kind: "story", one: "a", other: "b", verdict: "different", before: "same" }],
      [1, "link", { kind: "story", one: "a", other: "b", verdict: "same", before: null }],
    ]);
  });

  test("what cannot be decided is refused and leaves no trace", async () => {
    const { engine } = (await newArchive(kind)).archive;
    const link = { ...BY, kind: "story", one: "a", other: "b", verdict: "same" } as const;
    const refused = (change: object, code: string) =>
      expect(decideLink(engine, { ...link, ...change })).rejects.toMatchObject({ code });
    await refused({ by: " " }, "bad-field");
    await refused({ at: "yesterday" }, "bad-field");
    await refused({ reason: "" }, "bad-field");
    await refused({ other: "a" }, "bad-field");
    await refused({ verdict: null }, "not-found");
    expect(await listDecisions(engine, { limit: 10 })).toEqual([]);
  });

  test("every row is hashed with the one before; a clock set back changes nothing", async () => {
    const { engine } = (await newArchive(kind)).archive;
    for (const [n, at] of ["2026-02-01T10:00:00Z", "2020-01-01T00:00:00Z", "2026-02-02T00:00:00Z"].entries())
      await decideLink(engine, { ...BY, at, kind: "story", one: "a", other: `b${n}`, verdict: "same" });
    const rows = await engine.db.selectFrom("decisions").selectAll().orderBy("seq").execute();
    expect(rows.map(({ seq, at }) => [seq, at.slice(0, 4)])).toEqual([
      [1, "2026"],
      [2, "2020"],
      [3, "2026"],
    ]);
    expect(rows.map((row) => row.previous)).toEqual([CHAIN_START, rows[0]!.hash, rows[1]!.hash]);
    expect(rows.map((row) => row.hash)).toEqual(rows.map(decisionHash));
  });

  test("the database itself refuses to change, remove, skip or replace a row", async () => {
    const { engine } = (await newArchive(kind)).archive;
    await decideLink(engine, { ...BY, kind: "story", one: "a", other: "b", verdict: "same" });
    const refused = (statement: ReturnType<typeof sql>) =>
      expect(statement.execute(engine.db)).rejects.toThrow(/log/u);
    await refused(sql`update decisions set by_whom = 'غيرها' where seq = 1`);
    await refused(sql`delete from decisions`);
    await refused(
      sql`insert into decisions select 5, at, by_whom, action, subject, reason, body, hash, hash from decisions`,
    );
    if (kind === "sqlite") {
      await refused(
        sql`insert or replace into decisions select seq, at, 'غيرها', action, subject, reason, body, previous, hash from decisions`,
      );
    } else await refused(sql`truncate decisions cascade`);
    expect((await listDecisions(engine, { limit: 9 })).map(({ by }) => by)).toEqual(["سناء"]);
  });
});
