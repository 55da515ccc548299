import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { harmless, harmlessIn } from "../src/show/harmless.ts";
import { mahdarHere } from "./mahdar-here.ts";
import { newFolder } from "./press.ts";

test("what steers a terminal becomes a sign, of the same length; what is text stays", () => {
  const hostile = "\u001b[2J\u0007\u009b31m\u007f\u202eقلب\u2066 سطر\r\nآخر\tخانة\u2028";
  expect(harmless(hostile)).toBe("␛[2J␇\ufffd31m␡\u200bقلب\u200b سطر  آخر خانة ");
  expect(harmless(hostile)).toHaveLength(hostile.length);
  const plain = "قال «الوزير» إنّ ١٢٪ — Facebook 😀 و\u200fنعم";
  expect(harmlessIn({ list: [plain, 1, null, true] })).toEqual({ list: [plain, 1, null, true] });
});

test("no command lets an article steer the terminal; JSON keeps it as it is", async () => {
  const folder = newFolder();
  const at = ["--archive", join(folder, "archive")];
  const escape = "\u001b]0;عنوان\u0007\u001b[2J\u009b1m";
  const article = {
    id: "e1",
    title: `الجسر ${escape} يُفتح`,
    outlet: `وكالة ${escape} الضفاف`,
    published: "2021-03-01",
    url: "https://dam.example/1",
    text: `قال وزير النقل سعد مراد إن الجسر ${escape} سيُفتح قريبا.\nوتعهد مراد بفتح الطريق ${escape} قبل نهاية عام 2021.`,
  };
  const inputs = join(folder, "inputs");
  mkdirSync(inputs);
  writeFileSync(join(inputs, "one.json"), JSON.stringify(article));
  writeFileSync(join(inputs, "\u001b[31m.txt"), "");
  const added = await mahdarHere(["add", inputs, ...at]);
  expect(added.code).toBe(3);
  await mahdarHere(["add", join(inputs, "one.json"), ...at]);
  writeFileSync(
    join(inputs, "one.json"),
    JSON.stringify({ ...article, text: `${article.text} ${escape} انتهى.` }),
  );
  await mahdarHere(["add", join(inputs, "one.json"), ...at]);
  await mahdarHere(["review", "accept", "e1", "attributions:0", "--by", "سناء", ...at]);
  const printed = [added.err];
  for (const argv of [
    ["list", "--search", "الجسر"],
    ["show", "e1"],
    ["search", "الجسر", "--facets"],
    ["search", "الجسر", "--in", "statements"],
    ["who", "مراد", "--on", "2021-04-01"],
    ["commitments", "--on", "2021-04-01"],
    ["timeline", "--from", "2021-01-01"],
    ["story", "e1"],
    ["versions", "e1", "--diff"],
    ["review", "e1"],
    ["log"],
  ]) {
    const { code, out, err } = await mahdarHere([...argv, ...at]);
    expect([argv, code]).toEqual([argv, 0]);
    printed.push(out, err);
  }
  expect(printed.join("").replaceAll("\n", "")).not.toMatch(/\p{Cc}/u);
  expect(printed.filter((one) => one.includes("␛]0;عنوان␇")).length).toBeGreaterThan(7);
  const kept = JSON.parse((await mahdarHere(["list", "--json", ...at])).out);
  expect(kept.items[0].title).toBe(article.title);
});
