import type { MahdarRecord, Span } from "@mahdar/shape";
import { describe, expect, test } from "vitest";
import { articleOf, keep, TEXT as READ_TEXT, webUnderTest } from "./web-under-test.ts";

const HOSTILE = `<img src=x onerror=alert(2)>`;
const TEXT =
  "أصدرت حكومتا العراق والأردن بيانا مشتركا استنادا إلى اتفاقية الجوار. وفي مجال الطاقة، سيزود الأردن العراق بالكهرباء، وسيدفع العراق ثمنها.\n" +
  "وفي الشأن الأمني، سيتبادل البلدان المعلومات عن المعابر.\n" +
  "وقال مصدر مطلع إن المعبر سيغلق. ونفى وزير النقل سالم العبيدي إغلاق المعبر. ووصل رئيس الوزراء العراقي إلى عمان.";

const spanOf = (words: string): Span => {
  const start = TEXT.indexOf(words);
  if (start === -1) throw new Error(`«${words}» is not in the text`);
  return { start, end: start + words.length, text: words };
};

const FIELDS: Pick<
  MahdarRecord,
  | "times"
  | "mentions"
  | "entities"
  | "attributions"
  | "events"
  | "commitments"
  | "offices"
  | "jointStatements"
> = {
  times: [],
  mentions: [
    { ...spanOf("العراق"), type: "LOC", entity: "e1", rule: "names/x", confidence: 0.91 },
    { ...spanOf("العراق بالكهرباء"), type: "LOC", entity: "e1", rule: "names/x", confidence: 0.62 },
    { ...spanOf("الأردن"), type: "LOC", entity: "e2", rule: "names/x", confidence: 0.4 },
  ],
  entities: [
    { id: "e1", type: "LOC", name: "العراق", aliases: [], actor: "iq", actorRule: "actors/country" },
    { id: "e2", type: "LOC", name: "الأردن", aliases: [], actor: null },
  ],
  attributions: [
    statement("قال", "مصدر مطلع", "المعبر سيغلق", { confidence: 0.83 }),
    statement("نفى", "وزير النقل سالم العبيدي", "إغلاق المعبر", {
      confidence: 0.375,
      modality: "denied",
      denies: { layer: "attributions", index: 0 },
    }),
    statement("نفى", "سالم العبيدي", "إغلاق", { denies: { layer: "events", index: 9 } }),
  ],
  events: [
    {
      type: "CONSULT",
      mode: null,
      trigger: spanOf("وصل"),
      actors: [],
      recipients: [],
      date: null,
      place: null,
      rule: "events/x",
      confidence: 0.7,
      modality: "completed",
    },
  ],
  commitments: [
    {
      actor: spanOf("الأردن العراق"),
      entity: null,
      content: [spanOf("سيزود الأردن العراق بالكهرباء")],
      strength: "plan",
      beneficiary: null,
      deadline: { span: null, value: "2020-06-12/2020-12" },
      topic: "energy",
      attribution: 0,
      rule: "commitments/x",
      modality: "conditional",
      confidence: 0.999,
    },
  ],
  offices: [
    {
      ...spanOf("رئيس الوزراء العراقي"),
      office: "iq-prime-minister",
      holder: "iq-somebody",
      name: "سهيل الراوي",
      on: "2020-06-14",
      rule: "actors/office+holder-on-day",
      confidence: 0.97,
    },
    {
      ...spanOf("وزير النقل"),
      office: HOSTILE,
      holder: null,
      name: null,
      on: "2020-06-14",
      rule: "actors/office",
    },
  ],
  jointStatements: [
    {
      opening: spanOf("أصدرت حكومتا العراق والأردن بيانا مشتركا"),
      parties: [spanOf("العراق"), spanOf("الأردن")],
      date: "2020-06-12",
      legalBases: [spanOf("اتفاقية الجوار")],
      clauses: [
        {
          span: spanOf("سيزود الأردن العراق بالكهرباء، وسيدفع العراق ثمنها"),
          theme: "energy",
          heading: spanOf("في مجال الطاقة"),
          duties: [
            {
              party: spanOf("الأردن العراق"),
              sides: [1],
              content: spanOf("سيزود الأردن العراق بالكهرباء"),
            },
            { party: spanOf("العراق ثمنها"), sides: [0], content: spanOf("سيدفع العراق ثمنها") },
          ],
          attributions: [],
          commitments: [0],
        },
        {
          span: spanOf("سيتبادل البلدان المعلومات عن المعابر"),
          theme: "security",
          heading: null,
          duties: [{ party: spanOf("البلدان"), sides: [0, 1], content: spanOf("سيتبادل البلدان المعلومات") }],
          attributions: [],
          commitments: [],
        },
      ],
      rule: "joint-statements/called-joint",
    },
  ],
};

function statement(
  cue: string,
  source: string,
  content: string,
  more: Partial<MahdarRecord["attributions"][number]>,
): MahdarRecord["attributions"][number] {
  return {
    source: spanOf(source),
    resolved: null,
    entity: null,
    kind: "person",
    cue: spanOf(cue),
    content: [spanOf(content)],
    direct: false,
    rule: "attributions/x",
    ...more,
  };
}

/** The page of an article kept with every field, through the archive and back. */
async function pageOf(query = ""): Promise<string> {
  const { web, archive } = await webUnderTest();
  await keep(archive, articleOf({ text: TEXT }), (record) => ({ ...record, ...FIELDS }));
  const answer = await web.inject(`/articles/a1${query}`);
  expect(answer.statusCode).toBe(200);
  return answer.body.replace(/[\u2066-\u2069\u200e\u061c]/gu, "");
}

/** A card of a page, its tags taken away. */
const cardOf = (page: string, item: string): string =>
  new RegExp(`<li[^>]* id="card-${item}".*?(?=<li[^>]* id="card-|</section>)`, "su")
    .exec(page)![0]
    .replace(/<[^>]+>/gu, " ")
    .replace(/\s+/gu, " ");
const cardsOf = (page: string, letter: string): string[] =>
  [...page.matchAll(new RegExp(` id="card-(${letter}-[^"]+)"`, "gu"))].map(([, item]) => item!);

describe("confidence", () => {
  test("stands beside its item in the digits chosen, and one not quite sure is never shown as sure", async () => {
    expect(cardOf(await pageOf(), "s-0")).toContain("الثقة 83%");
    expect(cardOf(await pageOf("?digits=arab"), "s-0")).toContain("٨٣٪");
    expect(cardOf(await pageOf("?lang=en"), "s-0")).toContain("Confidence 83%");
    expect(cardOf(await pageOf(), "c-0")).toContain("99%");
    expect(cardOf(await pageOf(), "s-2")).not.toContain("%");
  });

  test("of a name it is the lowest among its passages", async () => {
    const card = cardOf(await pageOf(), "n-e1");
    expect(card).toContain("62%");
    expect(card).not.toContain("91%");
  });

  test("puts the lists in order, the least sure first and the unknown last, and keeps each item's number", async () => {
    expect(cardsOf(await pageOf(), "s")).toEqual(["s-0", "s-1", "s-2"]);
    const page = await pageOf("?order=doubtful");
    expect(cardsOf(page, "s")).toEqual(["s-1", "s-0", "s-2"]);
    expect(cardsOf(page, "n")).toEqual(["n-e2", "n-e1"]);
    expect(cardOf(page, "s-1")).toMatch(/^ 2 /u);
    expect(page).toMatch(/href="\/articles\/a1#part-statements"[^>]*>بحسب النص</u);
    expect(page).toMatch(/aria-current="true"[^>]*>الأقل ثقة أولًا</u);
    expect(page).toContain('href="/articles/a1?order=doubtful&amp;lang=en"');
  });

  test("a list of one, or without confidence, offers no order; an order that is none is refused", async () => {
    const page = await pageOf();
    expect(page).not.toContain('#part-events" data-order');
    expect(page).toContain('#part-names" data-order');
    const { web, archive } = await webUnderTest();
    await keep(archive, articleOf());
    expect((await web.inject("/articles/a1?order=random")).statusCode).toBe(400);
  });
});

test("an article only read takes the order too", async () => {
  const { web, post, token } = await webUnderTest();
  const { location } = (await post("/read", { text: READ_TEXT, token })).headers;
  const page = (await web.inject(`${location}?order=doubtful`)).body;
  expect(page).toMatch(/aria-current="true"[^>]*>الأقل ثقة أولًا</u);
});

describe("how far a thing is fact", () => {
  test("is a chip, told in «Why?» as the reader's classing", async () => {
    const page = await pageOf();
    expect(page).toMatch(/class="chip chip-denied">منفي</u);
    expect(cardOf(page, "v-0")).toContain("منجز");
    expect(cardOf(page, "c-0")).toContain("مشروط");
    expect(cardOf(page, "c-0")).toContain("درجة الوقوع تصنيفٌ من القارئ");
    expect(cardOf(await pageOf("?lang=en"), "v-0")).toContain("completed");
  });

  test("a denial leads to the card of what it denies, and nowhere when that is not there", async () => {
    const page = await pageOf();
    expect(page).toMatch(/href="#card-s-0">ينفي التصريح 1</u);
    expect(page).not.toContain("#card-v-9");
  });
});

describe("offices that stand without a name", () => {
  test("show the holder as supplied and never as said, and are marked in the text", async () => {
    const page = await pageOf();
    const card = cardOf(page, "o-0");
    expect(page).toContain('<span class="who-supplied"><bdi lang="ar">سهيل الراوي</bdi></span>');
    expect(page).toMatch(
      /class="chip chip-supplied">مضاف من قاعدة المعرفة ليوم 14 حزيران\/يونيو 2020، لم يقله النص</u,
    );
    expect(card).toMatch(/قاله النص رئيس الوزراء العراقي أضافه القارئ شاغله: سهيل الراوي/u);
    expect(card).toContain("منصب بلا اسم");
    expect(page).toMatch(/<span class="mk mk-office" data-item="o-0" id="at-o-0">/u);
  });

  test("whose holder is not known say so, and their codes are never markup", async () => {
    const page = await pageOf();
    expect(cardOf(page, "o-1")).toContain("شاغله يوم 14 حزيران/يونيو 2020 غير معروف");
    expect(page).not.toContain("<img");
  });
});

test("a known name shows its code, and the rule that knew it on demand", async () => {
  const page = await pageOf();
  expect(cardOf(page, "n-e1")).toMatch(/في قاعدة المعرفة: iq .*كيف عُرف اسم دولة/u);
  expect(cardOf(page, "n-e2")).not.toContain("قاعدة المعرفة");
});

describe("a joint statement", () => {
  test("names its sides, its day and what it rests on", async () => {
    expect(cardOf(await pageOf(), "j-0")).toMatch(
      /الأطراف العراق الأردن يوم البيان 12 حزيران\/يونيو 2020 السند القانوني اتفاقية الجوار/u,
    );
  });

  test("goes clause by clause under its themes, each side's duties apart", async () => {
    const page = await pageOf();
    expect([...page.matchAll(/<section class="theme"><h4>([^<]+)/gu)].map(([, theme]) => theme)).toEqual([
      "الطاقة",
      "الأمن",
    ]);
    expect(cardOf(page, "j-0-0")).toMatch(
      /في مجال الطاقة .*الأردن سيزود الأردن العراق بالكهرباء العراق سيدفع العراق ثمنها التعهّد 1/u,
    );
    expect(cardOf(page, "j-0-1")).toMatch(/بلا عنوان في النص .*الطرفان معًا سيتبادل البلدان المعلومات/u);
    expect(cardOf(await pageOf("?lang=en"), "j-0-1")).toContain("Both sides");
  });

  test("has a part of its own only where there is one", async () => {
    expect(await pageOf()).toContain('href="#part-joint"');
    const { web, archive } = await webUnderTest();
    await keep(archive, articleOf());
    expect((await web.inject("/articles/a1")).body).not.toContain("part-joint");
  });
});

test("a deadline between two days is a window, in the record and in the ledger", async () => {
  const window = "بين 12 حزيران/يونيو 2020 وكانون الأول/ديسمبر 2020";
  expect(cardOf(await pageOf(), "c-0")).toContain(window);
  const { web, archive } = await webUnderTest();
  await keep(archive, articleOf({ text: TEXT }), (record) => ({ ...record, ...FIELDS }));
  expect((await web.inject("/commitments")).body.replace(/[\u2066-\u2069]/gu, "")).toContain(window);
});

test("every card leads to an anchor in the text, and every anchor to a card", async () => {
  const page = await pageOf();
  const items = (kind: string) =>
    new Set([...page.matchAll(new RegExp(` id="${kind}-([^"]+)"`, "gu"))].map(([, item]) => item));
  expect(items("card")).toEqual(items("at"));
  expect(page).not.toMatch(/undefined|\[object Object\]|\{[a-z]+\}|NaN/u);
});
