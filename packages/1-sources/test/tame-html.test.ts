import { describe, expect, it } from "vitest";
import { tameHtml } from "../src/html/tame-html.ts";

describe("tameHtml", () => {
  it("keeps the attributes that are asked for later, and no handler", () => {
    expect(tameHtml(`<a href=/x onclick="steal()" CLASS='a "b"' title="x class=y id=z">س</a>`).html).toBe(
      '<a href="/x" class="a &quot;b&quot;">س</a>',
    );
  });
  it("sets JSON-LD aside and drops scripts, styles and comments", () => {
    expect(
      tameHtml(
        `<p>أ</p><script type="application/ld+json">{"a":1}</script><script>if (1 < 2) x("</p>")</script><style>p > a {}</style><!-- <p>ب</p> --><p>ج</p>`,
      ),
    ).toMatchObject({ html: "<p>أ</p><p>ج</p>", jsonLd: ['{"a":1}'] });
  });
  it("keeps the text of what is nested too deep, and an angle that opens no tag", () => {
    const { html, elements } = tameHtml(`${"<div>".repeat(5000)}نص 3 < 5${"</div>".repeat(5000)}`);
    expect(elements).toBe(256);
    expect(html).toContain("نص 3 &lt; 5");
    expect(html.match(/<\/div>/gu)?.length).toBe(256);
  });
  it("keeps what a form holds, since some pages are one form", () => {
    expect(tameHtml(`<form><p>نص</p><button>أرسل</button></form>`).html).toBe("<p>نص</p>");
  });
});
