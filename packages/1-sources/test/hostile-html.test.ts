import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readHtml } from "../src/html/read-html.ts";
import { tameHtml } from "../src/html/tame-html.ts";

const TEXT =
  "وصل إلى بغداد اليوم وفد من وزارة الطاقة لبحث الربط الكهربائي مع دول الجوار، وقال الناطق إن المباحثات مستمرة.";

describe("a hostile page", () => {
  it("of 100,000 nested elements is read", async () => {
    const found = await readHtml(`<body>${"<div>".repeat(100_000)}<p>${TEXT}</p>${"</div>".repeat(100_000)}`);
    expect(found.text).toBe(TEXT);
  });
  it("runs nothing: scripts, handlers, frames and templates leave no trace", async () => {
    const found = await readHtml(
      `<body><p>${TEXT}</p><script>globalThis.broken = true; document.write("<p>مكتوب</p>")</script><img src=x onerror="globalThis.broken = true"><iframe srcdoc="<script>globalThis.broken=true</script>"></iframe><template><p>قالب</p></template><svg onload="globalThis.broken = true"><script>globalThis.broken = true</script></svg>`,
    );
    expect(found.text).toBe(TEXT);
    expect((globalThis as { broken?: boolean }).broken).toBeUndefined();
  });
  it.each([
    ["opened and never closed", "<b>".repeat(300_000)],
    ["closed and never opened", "</b>".repeat(300_000)],
    ["comments left open", "<!--".repeat(300_000)],
    ["angles alone", "<".repeat(500_000)],
    ["attributes without end", `<a ${'x="1" '.repeat(200_000)}`],
    ["quotes that hide every end", '<a =">" '.repeat(200_000)],
    ["forms", "<form>".repeat(100_000)],
    ["raw elements left open", "<textarea><style>".repeat(100_000)],
    ["tables in tables", "<table><tr><td>".repeat(50_000)],
    ["list items and paragraphs", "<li><p>".repeat(150_000)],
    ["boxes in boxes", '<div class="share related">'.repeat(100_000)],
    ["one word of a million letters", "و".repeat(1_000_000)],
    ["many paragraphs", `<p>${TEXT}</p>`.repeat(10_000)],
    ["class names", `<div class="${"post-tags ".repeat(50_000)}">`],
    [
      "JSON-LD nested deep",
      `<script type="application/ld+json">${'{"@graph":['.repeat(20_000)}${"]}".repeat(20_000)}</script>`,
    ],
  ])("of %s takes no long time", async (_, markup) => {
    const began = performance.now();
    await readHtml(`<html><body><p>${TEXT}</p>${markup}</body></html>`);
    expect(performance.now() - began).toBeLessThan(8000);
  });
  it("grows in time with its length, not with its square", () => {
    const time = (times: number): number => {
      const markup = '<a =">" <b x=\'<!- </div><textarea <svg>'.repeat(times);
      const began = performance.now();
      tameHtml(markup);
      return performance.now() - began;
    };
    time(2000);
    expect(time(80_000)).toBeLessThan(20 * Math.max(5, time(8000)));
  });
  it("of any characters never throws", async () => {
    const piece = fc.oneof(
      fc.constantFrom(
        "<",
        ">",
        "</",
        "<p>",
        "<div>",
        "</div>",
        "<script>",
        "</script>",
        "<!--",
        "-->",
        "<a href='",
        '"',
        "=",
        "&#x;",
        "&amp;",
        "\u0000",
        "كلمة ",
        "<title>",
        "<body>",
        "<head",
      ),
      fc.string({ maxLength: 5 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 30 }), async (pieces) => {
        await readHtml(pieces.join(""));
      }),
      { numRuns: 200 },
    );
  });
});
