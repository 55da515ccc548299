import { chmodSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { type Archive, contentHash, decideLink, type Finding, type VerifyReport } from "../src/index.ts";
import { decisionHash } from "../src/review/decisions.ts";
import { ENGINES, newArchive } from "./review-archives.ts";
import { STORY, storyItem } from "./review-article.ts";

const WHO = { article: "a1", by: "سناء", at: "2026-02-01T10:00:00Z", reason: "نعم" };

async function verified(archive: Archive): Promise<{ report: VerifyReport; found: Finding[] }> {
  const found: Finding[] = [];
  const report = await archive.verify({ onFinding: (finding) => found.push(finding) });
  expect(report.failures).toBe(found.filter(({ level }) => level === "failure").length);
  return { report, found };
}

describe.each(ENGINES)("verifying on %s", (kind) => {
  /** Two articles, one with three decisions and a second version; a verdict on their being one story. */
  async function full(): Promise<{ archive: Archive; place: string }> {
    const made = await newArchive(kind);
    const { archive } = made;
    await archive.addMany([storyItem(), storyItem({ id: "a2" })]);
    const { proposals, record, state } = (await archive.get("a1"))!;
    const target = (layer: "attributions" | "commitments", index: number) => ({
      layer,
      index,
      hash: contentHash(proposals[layer][index]),
    });
    await archive.review({ ...WHO, action: "accept", target: target("attributions", 0) });
    await archive.review({ ...WHO, action: "reject", target: target("attributions", 3) });
    const item = { ...record.commitments[0]!, strength: "pledge" };
    await archive.review({
      ...WHO,
      action: "edit",
      target: target("commitments", 0),
      item,
      state: (await archive.get("a1"))!.state,
    });
    expect(state).not.toBe((await archive.get("a1"))!.state);
    await decideLink(archive.engine, { ...WHO, kind: "story", one: "a1", other: "a2", verdict: "same" });
    await archive.add(storyItem({ text: STORY.replace("يوم غد", "بعد شهر") }, () => ({ commitments: [] })));
    return made;
  }
  /** Changes a row behind the archive's back, its guards lifted as one who can write the database could. */
  async function tamper(archive: Archive, ...statements: string[]): Promise<void> {
    const { engine } = archive;
    const on = kind === "postgres" ? " on decisions" : "";
    for (const guard of ["added", "not_changed", ...(kind === "sqlite" ? ["not_removed"] : [])])
      await engine.exec(`drop trigger decisions_are_${guard}${on}`);
    if (kind === "sqlite") await engine.exec("pragma foreign_keys = off");
    for (const statement of statements) await engine.exec(statement);
  }
  const said = async (archive: Archive): Promise<string[]> =>
    (await verified(archive)).found.map(({ check, article, message }) => `${check} ${article}: ${message}`);

  test("a whole archive has nothing to find, and says how much was checked", async () => {
    const { archive } = await full();
    const { report, found } = await verified(archive);
    expect(found).toEqual([]);
    expect(report).toMatchObject({
      articles: 2,
      versions: 3,
      reviewedItems: 3,
      decisions: 4,
      snapshots: 2,
      failures: 0,
      notes: 0,
    });
    expect(report.spans).toBe(80);
    const lengths = [STORY, STORY.replace("يوم غد", "بعد شهر")].map((text) => Buffer.byteLength(text));
    expect(report.snapshotBytes).toBe(lengths[0]! + lengths[1]!);
  });

  test("a decision changed after it was written is named", async () => {
    const { archive } = await full();
    await tamper(archive, "update decisions set reason = 'لا' where seq = 2");
    expect(await said(archive)).toEqual([
      "log null: decision 2 (سناء, 2026-02-01T10:00:00Z, reject a1#2) was changed after it was written",
    ]);
  });

  test("a decision changed and hashed anew is named by the one after it", async () => {
    const { archive } = await full();
    const row = (await archive.engine.db
      .selectFrom("decisions")
      .selectAll()
      .where("seq", "=", 2)
      .executeTakeFirst())!;
    const hash = decisionHash({ ...row, by_whom: "كريم" });
    await tamper(archive, `update decisions set by_whom = 'كريم', hash = '${hash}' where seq = 2`);
    expect(await said(archive)).toEqual([
      "log null: decision 3 does not follow on decision 2, which was changed or replaced after it",
    ]);
  });

  test("a decision taken out, and a verdict and items that rest on none, are named", async () => {
    const { archive } = await full();
    const keys =
      kind === "postgres"
        ? [
            "alter table link_decisions drop constraint link_decisions_decision_fkey",
            "alter table record_items drop constraint record_items_decision_fkey",
          ]
        : [];
    await tamper(archive, ...keys, "delete from decisions where seq in (2, 4)");
    const found = await said(archive);
    expect(found).toContain("log null: decision 2 is missing from the log");
    expect(found).toContain("reviews a1: a1#2 is said to rest on decision 2, which is not about it");
    expect(found).toContain("links null: the verdict same on story a1 a2 is not what decision 4 says");
  });

  test("a reviewed item or a verdict changed, removed or brought back behind the log is named", async () => {
    const { archive } = await full();
    await tamper(
      archive,
      "update record_items set status = 'accepted' where id = 'a1#3'",
      "update record_items set item = replace(item, 'سعد', 'رعد') where id = 'a1#1'",
      "delete from record_items where id = 'a1#2'",
      "update link_decisions set verdict = 'different'",
    );
    const found = await said(archive);
    expect(found).toContain("reviews a1: a1#3: its status is not what decision 3 says");
    expect(found).toContain("reviews a1: a1#1: its item is not what decision 1 says");
    expect(found).toContain("reviews a1: a1#2 is not there, but decision 2 is to reject it");
    expect(found).toContain("links null: the verdict different on story a1 a2 is not what decision 4 says");
    expect(found.some((line) => /^reviews a1: a1#1: a1#1 item\.source says "رعد مراد"/u.test(line))).toBe(
      true,
    );
    expect(
      found.some((line) => /^lists a1: statements/u.test(line) || line.startsWith("lists a1: a1: ")),
    ).toBe(true);
  });

  test("a text, a record, a list, the search and an edit tampered with are named, each with its place", async () => {
    const { archive } = await full();
    await tamper(
      archive,
      "update versions set text = replace(text, 'ليلى', 'سلمى') where n = 1 and article = (select key from articles where id = 'a2')",
      "update statements set kind = 'office' where i = 0 and article = (select key from articles where id = 'a1')",
      "delete from entities where entity = 'e2' and article = (select key from articles where id = 'a2')",
      "update articles set events = 7, title = 'غيره' where id = 'a1'",
      "delete from search where " +
        (kind === "sqlite" ? "rowid" : "article") +
        " = (select key from articles where id = 'a2')",
      "update silent_edits set diff = '[]' where n = 0",
    );
    const found = await said(archive);
    for (const words of [
      /^texts a2: a2, version 1: the text was changed, it hashes to/u,
      /^spans a2: a2, version 1: attributions\[1\]\.source says "ليلى عون" at .* the text says "سلمى عون"$/u,
      /^lists a1: a1: statements\[0\] shows kind as "office", not "person"$/u,
      /^lists a2: a2: entities\[e2\] is missing$/u,
      /^lists a1: a1: lists count 7 events, the record has 1$/u,
      /^lists a1: a1: lists give its title as "غيره", version 2 as "المعبر"$/u,
      /^search a2: the article a2 is not in the search index$/u,
      /^edits a1: a1: edit 0 of version 2 cites words that version 1 does not have at/u,
    ]) {
      expect(
        found.filter((line) => words.test(line)),
        String(words),
      ).toHaveLength(1);
    }
  });

  test("a snapshot changed or gone is named; one that nothing cites is a note", async () => {
    const { archive, place } = await full();
    const { snapshotSha256: changed } = (await archive.get("a1"))!;
    const { snapshotSha256: gone } = (await archive.get("a2"))!;
    await archive.snapshots.keep([new TextEncoder().encode("صفحة لم تُضف")]);
    if (kind === "postgres") {
      await sql`update snapshots set bytes = ${Buffer.from("لا")} where sha256 = ${changed}`.execute(
        archive.engine.db,
      );
      await sql`delete from snapshots where sha256 = ${gone}`.execute(archive.engine.db);
    } else {
      const path = (name: string) => join(place, "snapshots", name.slice(0, 2), name.slice(2, 4), name);
      chmodSync(path(changed), 0o644);
      writeFileSync(path(changed), "لا");
      rmSync(path(gone));
    }
    const { report, found } = await verified(archive);
    expect(report).toMatchObject({ failures: 2, notes: 1 });
    expect(found.map(({ level, path }) => [level, path]).sort()).toEqual(
      [
        ["failure", `snapshot ${changed}`],
        ["failure", `snapshot ${gone}`],
        ["note", expect.stringMatching(/^snapshot /u)],
      ].sort(),
    );
    for (const { message, next } of found) expect(message.length * next.length).toBeGreaterThan(0);
  });

  test("while others add and decide, it sees one state and finds nothing", async () => {
    const { archive, place } = await full();
    const { openArchive } = await import("../src/index.ts");
    const other = await openArchive(place);
    let going = true;
    try {
      const busy = (async () => {
        for (let n = 0; going; n++) {
          await setImmediate();
          await other.add(storyItem({ id: `b${n}` }));
          await decideLink(other.engine, {
            ...WHO,
            kind: "story",
            one: "a1",
            other: `b${n}`,
            verdict: "different",
          });
        }
      })();
      for (let n = 0; n < 5; n++) {
        const { found } = await verified(archive);
        expect(found.filter(({ level }) => level === "failure")).toEqual([]);
      }
      going = false;
      await busy;
    } finally {
      going = false;
      await other.close();
    }
  });
});
