import { mkdtemp, open, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { mahdar } from "./mahdar-process.ts";

const TEXT =
  "قال وزير الكهرباء إن الوفد وصل إلى بغداد اليوم الثلاثاء.\nوأضاف أن الوزارة تعهدت بإنجاز الخط خلال الأشهر المقبلة.";
let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "mahdar-read-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function file(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

describe("mahdar read", { timeout: 60_000 }, () => {
  it("prints the record as JSON, with the text unchanged and every span in its place", async () => {
    const { code, out, err } = await mahdar([
      "read",
      "--json",
      "--published",
      "2020-03-03",
      "--outlet",
      "صوت دجلة",
      await file("a.txt", TEXT),
    ]);
    expect([code, err]).toEqual([0, ""]);
    expect(out.endsWith("}\n")).toBe(true);
    const record = JSON.parse(out);
    expect(record.schema).toBe("mahdar.record/1");
    expect(record.document).toMatchObject({
      text: TEXT,
      published: "2020-03-03",
      publishedBasis: "given",
      outlet: "صوت دجلة",
      language: "ar",
    });
    expect(record.sentences.length).toBeGreaterThan(0);
    for (const span of [...record.sentences, ...record.times, ...record.mentions]) {
      expect(record.document.text.slice(span.start, span.end)).toBe(span.text);
    }
  });
  it("gives the same bytes from a file and from standard input, and the same again", async () => {
    const path = await file("b.txt", TEXT);
    const runs = [
      await mahdar(["read", "--json", path]),
      await mahdar(["read", "--json", "-"], TEXT),
      await mahdar(["read", "--json", path]),
    ];
    expect(new Set(runs.map((run) => run.out)).size).toBe(1);
    expect(runs[0]!.code).toBe(0);
  });
  it("prints a record for a person, all groups in Arabic, and rule ids on demand", async () => {
    const path = await file("c.txt", TEXT);
    const plain = await mahdar(["read", path]);
    expect(plain.code).toBe(0);
    for (const head of [
      "الوثيقة",
      "الأوقات",
      "الأشخاص والجهات",
      "التصريحات",
      "اللقاءات والأحداث",
      "التعهدات",
    ])
      expect(plain.out).toContain(head);
    expect(plain.out).not.toMatch(/\[times\/|\u001b/u);
    expect((await mahdar(["read", "--rules", path])).out).toMatch(/\[times\/[a-z-]+/u);
  });
  it("explains which rules fired and what was not taken", async () => {
    const path = await file("explain.txt", `${TEXT}\nوتحدث عن أهمية الانتخابات وعن خطر الهجمات في المنطقة.`);
    const { code, out } = await mahdar(["read", "--explain", "--published", "2020-03-03", path]);
    expect(code).toBe(0);
    expect(out).toContain("القواعد التي عملت");
    expect(out).toContain("attributions/clause");
    const json = await mahdar(["read", "--explain", "--json", "--published", "2020-03-03", path]);
    const { lost, document } = JSON.parse(json.out);
    expect(lost.length).toBeGreaterThan(0);
    for (const { span, why } of lost) {
      expect(document.text.slice(span.start, span.end)).toBe(span.text);
      expect(why.ar).not.toBe("");
    }
  });
  it("reads Windows-1256, and says so", async () => {
    const table = new Map(
      Array.from({ length: 256 }, (_, byte) => [
        new TextDecoder("windows-1256").decode(Uint8Array.of(byte)),
        byte,
      ]),
    );
    const { code, out, err } = await mahdar([
      "read",
      "--json",
      await file(
        "old.txt",
        Uint8Array.from(TEXT, (letter) => table.get(letter)!),
      ),
    ]);
    expect(code).toBe(0);
    expect(JSON.parse(out).document.text).toBe(TEXT);
    expect(err).toMatch(/was read as windows-1256/u);
  });
});

describe("bad input to mahdar read", { timeout: 60_000 }, () => {
  const cases: readonly (readonly [
    what: string,
    argv: () => Promise<readonly string[]>,
    message: RegExp,
    next: RegExp,
  ])[] = [
    ["an empty file", async () => [await file("empty.txt", "")], /is empty/u, /give an article/u],
    [
      "a binary file",
      async () => [
        await file(
          "x.bin",
          Uint8Array.from({ length: 3000 }, (_, i) => (i * 7919) & 255),
        ),
      ],
      /is not text/u,
      /as text, HTML or a PDF/u,
    ],
    [
      "a picture",
      async () => [await file("x.png", Buffer.from("\x89PNG\r\n\x1a\n0000", "latin1"))],
      /PNG image/u,
      /as text/u,
    ],
    [
      "a text that is not Arabic",
      async () => [await file("en.txt", "The minister said that the talks go on.")],
      /not in Arabic.*Latin/u,
      /in Arabic/u,
    ],
    [
      "a Persian text",
      async () => [
        await file(
          "fa.txt",
          "وزیر امور خارجه گفت که دولت برای حل این مشکل برنامه‌ای دارد و گفتگوها ادامه خواهد یافت.",
        ),
      ],
      /Persian/u,
      /in Arabic/u,
    ],
    ["a directory", async () => [folder], /is a directory/u, /mahdar add/u],
    ["a missing file", async () => [join(folder, "none")], /there is no file/u, /check the spelling/u],
    [
      "a host that does not exist",
      async () => ["http://nowhere.invalid/a"],
      /was not found/u,
      /check the address/u,
    ],
    [
      "an address of a private network",
      async () => ["http://192.168.0.1/admin"],
      /a private network/u,
      /save the page/u,
    ],
    ["an address of this machine", async () => ["http://0x7f.1:8080/"], /loopback/u, /save the page/u],
    [
      "an address that is none",
      async () => ["ftp://example.org/a"],
      /not an http or https address/u,
      /http/u,
    ],
    [
      "a PDF without text",
      async () => [await file("scan.pdf", scan())],
      /without a text layer/u,
      /give the page as text/u,
    ],
    [
      "a broken PDF",
      async () => [await file("broken.pdf", "%PDF-1.7\nnothing")],
      /not a PDF that can be opened/u,
      /save it anew/u,
    ],
    ["no article", async () => [], /no article was named/u, /--help/u],
    ["two articles", async () => ["a", "b"], /takes one article/u, /--jsonl/u],
    [
      "an unknown option",
      async () => ["--frobnicate", "a"],
      /unknown option '--frobnicate'/u,
      /mahdar read --help/u,
    ],
    [
      "a day that does not exist",
      async () => ["--published", "2021-02-29", "a"],
      /2021-02-29 is not a day/u,
      /YYYY-MM-DD/u,
    ],
    ["a number of jobs that is none", async () => ["--jsonl", "--jobs", "many"], /--jobs many/u, /--jobs 4/u],
    ["a stream that is a directory", async () => ["--jsonl", folder], /is a directory/u, /name a file/u],
    [
      "a stream that is not there",
      async () => ["--jsonl", join(folder, "none")],
      /there is no file/u,
      /check the spelling/u,
    ],
  ];
  it.each(cases)("%s: one message, the next step, exit code 2", async (_, argv, message, next) => {
    const { code, out, err } = await mahdar(["read", ...(await argv())]);
    expect([code, out]).toEqual([2, ""]);
    const lines = err.trimEnd().split("\n");
    expect(lines.length).toBe(2);
    expect(lines[0]).toMatch(/^mahdar: /u);
    expect(lines[0]).toMatch(message);
    expect(lines[1]).toMatch(/^ {2}→ /u);
    expect(lines[1]).toMatch(next);
  });
  it("a file of 100 MB is refused at once", async () => {
    const path = join(folder, "huge.txt");
    const handle = await open(path, "w");
    await handle.truncate(100 * 1024 * 1024);
    await handle.close();
    const { code, err } = await mahdar(["read", path]);
    expect([code, err]).toEqual([2, expect.stringMatching(/100 MB.*20 MB/u)]);
  });
});

describe("mahdar", { timeout: 60_000 }, () => {
  it("without a command, or with an unknown one, says which there are", async () => {
    expect(await mahdar([])).toMatchObject({ code: 2, err: expect.stringContaining("mahdar <command>") });
    expect(await mahdar(["frobnicate"])).toMatchObject({
      code: 2,
      err: expect.stringMatching(/no command frobnicate[\s\S]*read, add/u),
    });
  });
  it("helps, with a line of Arabic", async () => {
    for (const argv of [["--help"], ["help", "read"], ["read", "--help"], ["read", "x", "-h"]]) {
      const { code, out } = await mahdar(argv);
      expect(code).toBe(0);
      expect(out).toMatch(/Usage: mahdar/u);
      expect(out).toMatch(/\p{Script=Arabic}/u);
    }
    expect((await mahdar(["--version"])).out).toMatch(/^mahdar \d/u);
  });
});

/** A PDF of one page with a grey box and no text. */
function scan(): string {
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>",
    "<< /Length 17 >>\nstream\n0 0 200 200 re f\n\nendstream",
  ];
  return `%PDF-1.4\n${objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`).join("")}trailer\n<< /Size 5 /Root 1 0 R >>\n%%EOF\n`;
}
