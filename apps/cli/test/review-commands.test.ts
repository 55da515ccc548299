import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, onTestFinished, test } from "vitest";
import { mahdarHere } from "./mahdar-here.ts";

const TEXT =
  "قال وزير النقل سعد مراد إن الوزارة ستفتح الجسر الشهر المقبل. وأكدت النائبة ليلى عون أن الجسر مغلق منذ أسبوع.";

/** An archive with one article, `n1`, and the words that name it. */
async function withArticle(): Promise<{
  folder: string;
  add: (text: string) => Promise<void>;
  at: string[];
}> {
  const folder = mkdtempSync(join(tmpdir(), "mahdar-review-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const at = ["--archive", join(folder, "archive")];
  const add = async (text: string): Promise<void> => {
    const file = join(folder, "n1.json");
    writeFileSync(file, JSON.stringify({ id: "n1", text, published: "2021-05-02" }));
    expect(await mahdarHere(["add", file, ...at])).toMatchObject({ code: 0 });
  };
  await add(TEXT);
  return { folder, add, at };
}

describe("reviewing at the command line", { timeout: 120_000 }, () => {
  test("list, accept, edit, reject, and the log of it", async () => {
    const { at } = await withArticle();
    const listed = await mahdarHere(["review", "n1", ...at]);
    expect(listed.out).toMatch(/^attributions:0@[0-9a-f]{8} {2}proposed .*قال/mu);
    const nobody = await mahdarHere(["review", "accept", "n1", "attributions:0", ...at]);
    expect(nobody).toMatchObject({ code: 2, err: expect.stringContaining("nobody is named who decides") });
    const accepted = await mahdarHere(["review", "accept", "n1", "attributions:0", "--by", "سناء", ...at]);
    expect(accepted).toMatchObject({ code: 0, out: "n1#1  accepted  (revision 1, decision 1)\n" });
    const again = await mahdarHere(["review", "accept", "n1", "attributions:0", "--by", "كريم", ...at]);
    expect(again).toMatchObject({
      code: 2,
      err: expect.stringContaining("سناء decided on attributions:0 of n1"),
    });
    const edit = ["review", "edit", "n1", "#1", "--by", "كريم", "--reason", "المنصب وحده", ...at];
    expect(await mahdarHere([...edit, "--set", "sourse=وزير النقل"])).toMatchObject({
      code: 2,
      err: expect.stringMatching(/has no field sourse\n {2}→ --set takes source, /u),
    });
    expect(await mahdarHere([...edit, "--set", "source=غير موجود"])).toMatchObject({
      code: 2,
      err: expect.stringContaining("does not stand in the text"),
    });
    expect(await mahdarHere([...edit, "--set", "source=وزير النقل", "--set", "kind=office"])).toMatchObject({
      code: 0,
    });
    const rejected = await mahdarHere([
      "review",
      "reject",
      "n1",
      "attributions:1",
      "attributions:9",
      "--by",
      "سناء",
      "--reason",
      "لا",
      ...at,
    ]);
    expect(rejected).toMatchObject({
      code: 3,
      out: expect.stringContaining("n1#3  rejected"),
      err: expect.stringContaining("there is no attributions:9"),
    });
    const after = await mahdarHere(["review", "n1", "--json", ...at]);
    const { items } = JSON.parse(after.out) as { items: { name: string; status: string; words: string }[] };
    expect(items[0]).toMatchObject({
      name: "#1@2",
      status: "edited",
      words: expect.stringMatching(/^office {2}وزير النقل/u),
    });
    expect(items.at(-1)).toMatchObject({ name: "#3@1", status: "rejected" });
    const log = await mahdarHere(["log", "--json", ...at]);
    expect(JSON.parse(log.out)).toMatchObject({
      items: [{ seq: 3, action: "reject" }, { seq: 2, by: "كريم", reason: "المنصب وحده" }, { seq: 1 }],
      next: null,
    });
  });

  test("what is named wrongly, or not at all, is refused and nothing is logged", async () => {
    const { at } = await withArticle();
    for (const [argv, message] of [
      [["review", "accept"], /takes an article's id/u],
      [["review", "accept", "n1"], /nobody is named/u],
      [["review", "accept", "n1", "--by", "سناء"], /one or more items/u],
      [["review", "accept", "n1", "الأول", "--by", "سناء"], /names no item/u],
      [["review", "reject", "n1", "attributions:0", "--by", "سناء"], /needs a reason/u],
      [["review", "n1", "--layer", "verbs"], /there is no layer verbs/u],
      [["review", "none"], /there is no article none/u],
      [["log", "--before", "x"], /--before "x" is not a whole number/u],
      [["log", "--limit", "0"], /limit is 0/u],
      [["versions", "n1", "--from", "x"], /--from "x" is not a whole number/u],
      [["versions", "n1", "--from", "3"], /there is no version 3/u],
    ] as const)
      expect(await mahdarHere([...argv, ...at])).toMatchObject({
        code: 2,
        out: "",
        err: expect.stringMatching(message),
      });
    expect(await mahdarHere(["log", ...at])).toEqual({ code: 0, out: "", err: "0 decisions\n" });
  });

  test("versions of a changed article: when, what changed, and the words between any two", async () => {
    const { add, at } = await withArticle();
    await add(TEXT.replace("الشهر المقبل", "قريبا"));
    await add(TEXT.replace("الشهر المقبل", "قريبا").replace("منذ أسبوع", "منذ شهر"));
    const { out, code } = await mahdarHere(["versions", "n1", ...at]);
    expect(code).toBe(0);
    const heads = out.split("\n").filter((line) => /^\d/u.test(line));
    expect(heads).toHaveLength(3);
    expect(heads[2]).toMatch(/^3 {2}\d{4}-\d\d-\d\dT[\d:.]+Z {2}text, bytes$/u);
    expect(out).toContain("changed: attributions:1, as version 2 has it: ");
    expect(out).not.toContain("→");
    const all = JSON.parse((await mahdarHere(["versions", "n1", "--diff", "--json", ...at])).out);
    expect(all.versions.map(({ version }: { version: number }) => version)).toEqual([1, 2, 3]);
    expect(all.diffs).toMatchObject([
      { from: 1, to: 2, hunks: [{ from: { text: "الشهر المقبل" }, to: { text: "قريبا" } }] },
      { from: 2, to: 3, hunks: [{ from: { text: "أسبوع" }, to: { text: "شهر" } }] },
    ]);
    const across = await mahdarHere(["versions", "n1", "--from", "١", ...at]);
    expect(across.out).toContain("1 → 3: 2 places\n");
    expect(across.out).toContain("[-أسبوع-]\n[+شهر+]\n");
  });

  test("versions show what was taken from under an accepted statement; verify names a log tampered with", async () => {
    const { folder, add, at } = await withArticle();
    expect(
      await mahdarHere(["review", "accept", "n1", "attributions:0", "--by", "سناء", ...at]),
    ).toMatchObject({
      code: 0,
    });
    await add(TEXT.replace("الشهر المقبل", "قريبا"));
    const versions = await mahdarHere(["versions", "n1", "--diff", ...at]);
    expect(versions.out).toContain("changed: n1#1, as version 1 has it:");
    expect(versions.out).toContain("[-الشهر المقبل-]\n[+قريبا+]\n");
    expect(await mahdarHere(["verify", ...at])).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^1 article, 2 versions, .*: all hold\n$/u),
    });
    const database = new DatabaseSync(join(folder, "archive", "mahdar.db"));
    database.exec("drop trigger decisions_are_not_changed; update decisions set by_whom = 'غيرها'");
    database.close();
    const found = await mahdarHere(["verify", "--json", ...at]);
    expect(found.code).toBe(3);
    expect(JSON.parse(found.out.split("\n")[0]!)).toMatchObject({
      finding: { check: "log", path: "decision 1" },
    });
  });
});
