import type { Entity } from "@mahdar/shape";
import { readArticle } from "@mahdar/text";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  ActorDecisions,
  ActorIndex,
  type ActorProfile,
  type ActorRecord,
  compareActors,
  lookUpKeysOf,
  membersOf,
  mergeProfiles,
  nameKeysOf,
  profileOf,
  settleActors,
} from "../src/index.ts";

/** A record with the persons, bodies and places given; a name after «:» has the title before it. */
function record(id: string, published: string, ...named: readonly (string | Partial<Entity>)[]): ActorRecord {
  const entities: Entity[] = [];
  const mentions: ActorRecord["mentions"][number][] = [];
  let text = "";
  for (const [at, one] of named.entries()) {
    const [title, name] = typeof one === "string" ? splitTitle(one) : [null, one.name!];
    const entity = `e${at + 1}`;
    const start = text.length + (title === null ? 0 : title.length + 1);
    const titleStart = text.length;
    text += `${title === null ? "" : `${title} `}${name}، `;
    entities.push({
      id: entity,
      type: "PER",
      name,
      aliases: [],
      actor: null,
      ...(typeof one === "string" ? {} : one),
    });
    mentions.push({
      start,
      end: start + name.length,
      text: name,
      type: entities.at(-1)!.type,
      entity,
      rule: "names/test",
      ...(title === null
        ? {}
        : { title: { start: titleStart, end: titleStart + title.length, text: title } }),
    });
  }
  const { document } = readArticle({
    id,
    text,
    title: null,
    url: null,
    outlet: null,
    section: [],
    tags: [],
    published,
    publishedBasis: "given",
  });
  return { document, entities, mentions };
}

function splitTitle(written: string): [string | null, string] {
  const at = written.indexOf(":");
  return at < 0 ? [null, written] : [written.slice(0, at), written.slice(at + 1)];
}

const first = (one: ActorRecord): ActorProfile => profileOf(one, one.entities[0]!);
const compared = (one: string, other: string, ...company: string[]) =>
  compareActors(
    first(record("a", "2024-03-10", one, ...company)),
    first(record("b", "2024-03-11", other, ...company)),
  );

describe("two names", () => {
  it.each([
    ["جاسم رهوان الدلفشي", "جاسم رهوان الدلفشى"],
    ["عبد القيوم زنكلاوي", "عبدالقيوم زنكلاوي"],
    ["درموند بولتنس", "درموند بولتونس"],
    ["سفيان برهوت الزمقي", "سفيان الزمقي"],
    ["براك هوسنبرغ", "براك هوسنبرج"],
  ])("that are rare are one without more: %s, %s", (one, other) => {
    expect(compared(one, other).decision).toBe("same");
  });

  it.each([
    ["محمد علي", "محمد علي"],
    ["أحمد حسن", "احمد حسن"],
    ["محمد القحطاني", "محمد القحطاني"],
    ["محمد أحمد علي", "محمد أحمد علي"],
  ])("that many bear are not one without a second ground: %s", (one, other) => {
    expect(compared(one, other).decision).not.toBe("same");
  });

  it("that many bear are one with the same rare company within days", () => {
    const company = ["زهدي برقاوش", "لقمان شرهوب", "تيسير قنبوز", "وديع خرمش"];
    const found = compared("خالد القحطاني", "خالد القحطاني", ...company);
    expect(found.decision).toBe("same");
    expect(found.reasons.map(({ rule }) => rule)).toContain("ties/companions");
    expect(found.reasons.find(({ rule }) => rule === "ties/companions")?.evidence).toContain("زهدي برقاوش");
  });

  it("that many bear are one with one office of one person", () => {
    const found = compared("مدير عام مرور نجران:خالد القحطاني", "مدير عام مرور نجران:خالد القحطاني");
    expect(found.decision).toBe("same");
    expect(found.reasons[0]?.rule).toBe("ties/same-name");
    expect(found.reasons[1]?.rule).toBe("ties/office");
  });

  it.each([
    ["سفيان برهوت الزمقي", "سفيان مرعوش الزمقي"],
    ["سالم زنكلاوي", "سليم زنكلاوي"],
    ["حميد الرشدان", "حمد الرشدان"],
    ["سفيان الزمقي", "عدنان الزمقي"],
  ])("of two fathers or two given names are two: %s, %s", (one, other) => {
    expect(compared(one, other).decision).toBe("different");
  });

  it("of forefathers and of the family are no contradiction", () => {
    const { reasons } = compareActors(
      first(record("a", "2024-03-10", { name: "مرعي بن فهد بن عبدالعزيز", aliases: ["مرعي بن فهد"] })),
      first(record("b", "2024-03-10", { name: "مرعي بن فهد آل سعود", aliases: ["مرعي بن فهد"] })),
    );
    expect(reasons[0]?.rule).toBe("ties/longer-name");
  });

  it("of short foreign parts in two spellings are not one without a ground", () => {
    expect(compared("تشاو لينغ", "تشاو لونج").decision).not.toBe("same");
  });

  it("of a player and an officer are not one, rare or not", () => {
    expect(compared("اللاعب:مرعي شهوان", "العقيد:مرعي شهوان").decision).not.toBe("same");
  });

  it("of ministers of two countries are not one", () => {
    expect(compared("وزير الصحة المصري:عادل زيدون", "وزير الصحة الأردني:عادل زيدون").decision).not.toBe(
      "same",
    );
  });

  it("that share a family are one only with a ground", () => {
    expect(compared("الزمقي", "سفيان الزمقي").decision).not.toBe("same");
    expect(
      compared("محافظ بنك دلمون:الزمقي", "محافظ بنك دلمون:سفيان الزمقي", "زهدي برقاوش", "لقمان شرهوب")
        .decision,
    ).toBe("same");
  });

  it("compare alike from both sides", () => {
    const one = first(record("a", "2024-03-10", "الرائد:سفيان الزمقي", "زهدي برقاوش"));
    const other = first(record("b", "2024-03-12", "العقيد:سفيان برهوت الزمقي", "زهدي برقاوش"));
    expect(compareActors(one, other)).toEqual(compareActors(other, one));
  });
});

describe("bodies", () => {
  const body = (name: string): Partial<Entity> => ({ type: "ORG", name });
  const place = (name: string, actor: string): Partial<Entity> => ({ type: "LOC", name, actor });
  const at = (id: string, name: string, country: string, actor: string) =>
    first(record(id, "2024-03-10", body(name), place(country, actor)));

  it("a state has one of are one in articles on one country", () => {
    expect(
      compareActors(at("a", "وزارة الصحة", "الأردن", "jo"), at("b", "وزارة الصحة", "الأردن", "jo")).decision,
    ).toBe("same");
  });
  it("are two where the countries differ, and open where none is told", () => {
    expect(
      compareActors(at("a", "وزارة الصحة", "الأردن", "jo"), at("b", "وزارة الصحة", "تونس", "tn")).decision,
    ).toBe("different");
    expect(
      compareActors(
        first(record("a", "2024-03-10", body("وزارة الصحة"))),
        first(record("b", "2024-03-10", body("وزارة الصحة"))),
      ).decision,
    ).not.toBe("same");
  });
  it("whose name tells another country than the article are that country's", () => {
    expect(
      compareActors(at("a", "وزارة الصحة التونسية", "الأردن", "jo"), at("b", "وزارة الصحة", "تونس", "tn"))
        .decision,
    ).toBe("same");
  });
  it("every town has one of are not one for their country alone", () => {
    expect(
      compareActors(at("a", "مستشفى السلام", "الأردن", "jo"), at("b", "مستشفى السلام", "الأردن", "jo"))
        .decision,
    ).not.toBe("same");
  });
});

describe("the index", () => {
  it("ties entries of the knowledge base by their id and nothing else", () => {
    const index = new ActorIndex();
    const known = { name: "سفيان الزمقي", actor: "xx-sufyan" };
    index.add(record("a", "2024-03-10", known));
    const [tie] = index.add(record("b", "2029-01-01", { ...known, name: "الزمقي" }));
    expect(tie).toMatchObject({ actor: "known:xx-sufyan", opens: false, confidence: 1 });
    const [other] = index.add(record("c", "2024-03-10", { name: "سفيان الزمقي", actor: "xx-another" }));
    expect(other?.actor).toBe("known:xx-another");
  });

  it("doubts an entry that only the country bears out where many bear the name", () => {
    const index = new ActorIndex();
    const actorRule = "actors/full-name+country";
    index.add(
      record("a", "2024-03-10", {
        name: "أحمد القحطاني",
        actor: "xx-ahmad",
        actorRule: "actors/full-name+office",
      }),
    );
    const [tie] = index.add(
      record("b", "2024-03-10", { name: "أحمد القحطاني", actor: "xx-ahmad", actorRule }),
    );
    expect(tie).toMatchObject({ actor: "b#PER:احمد قحطاني", opens: true });
    expect(tie?.possible[0]?.actor).toBe("known:xx-ahmad");
  });

  it("never makes two entities of one article one", () => {
    const index = new ActorIndex();
    const ties = index.add(record("a", "2024-03-10", "سفيان برهوت الزمقي", "سفيان الزمقي"));
    expect(new Set(ties.map(({ actor }) => actor)).size).toBe(2);
  });

  it("ties a kunya written beside the name, and the kunya alone later with a ground", () => {
    const beside = record("a", "2024-03-10", "سفيان برهوت الزمقي", "أبو رهوان", "زهدي برقاوش", "لقمان شرهوب");
    const [name, kunya] = beside.entities;
    const text = `${name!.name} (${kunya!.name})`;
    const start = text.indexOf(kunya!.name);
    const [one, two] = beside.mentions;
    const near: ActorRecord = {
      ...beside,
      document: { ...beside.document, text },
      mentions: [
        { ...one!, start: 0, end: name!.name.length },
        { ...two!, start, end: start + kunya!.name.length },
      ],
    };
    const index = new ActorIndex();
    const ties = index.add(near);
    expect(ties[1]).toMatchObject({ actor: ties[0]!.actor, opens: false });
    expect(ties[1]?.reasons[0]?.rule).toBe("ties/beside");
    const [bare] = index.add(record("b", "2024-09-10", "أبو رهوان"));
    expect(bare?.opens).toBe(true);
  });

  it("shows who else it may be", () => {
    const index = new ActorIndex();
    index.add(record("a", "2024-03-10", "ياسر القحطاني"));
    const [tie] = index.add(record("b", "2024-03-10", "ياسر القحطاني"));
    expect(tie?.opens).toBe(true);
    expect(tie?.possible[0]).toMatchObject({ actor: "a#PER:ياسر قحطاني" });
    expect(tie?.possible[0]?.reasons[0]?.evidence).toEqual(["ياسر القحطاني"]);
  });

  it("lets those go that were named longest ago", () => {
    const index = new ActorIndex(new ActorDecisions(), 2);
    for (const name of ["سفيان الزمقي", "زهدي برقاوش", "لقمان شرهوب"])
      index.add(record(name, "2024-03-10", name));
    expect(index.size).toBe(2);
    expect(index.add(record("b", "2024-03-11", "سفيان الزمقي"))[0]?.opens).toBe(true);
  });
});

describe("keys", () => {
  it("are shared by names that can be one", () => {
    const keys = (name: string) => nameKeysOf({ type: "PER", name, aliases: [], actor: null });
    const meet = (one: string, other: string) => {
      const there = new Set(keys(one));
      return lookUpKeysOf(keys(other)).some((key) => there.has(key));
    };
    for (const [one, other] of [
      ["سفيان برهوت الزمقي", "سفيان الزمقي"],
      ["سفيان برهوت الزمقي", "الزمقي"],
      ["الزمقي", "سفيان الزمقي"],
      ["جون بولتن", "جون بولتون"],
      ["فيصل بن خالد بن عبد العزيز", "فيصل بن خالد"],
    ] as const)
      expect(meet(one, other), `${one}, ${other}`).toBe(true);
    expect(keys("محمد")).toEqual([]);
  });
});

describe("settling", () => {
  const company = ["زهدي برقاوش", "لقمان شرهوب", "تيسير قنبوز"];
  const records = [
    record("a", "2024-03-10", "خالد القحطاني", ...company),
    record("b", "2024-03-11", "خالد القحطاني", ...company),
    record("c", "2024-05-01", "اللاعب:خالد القحطاني", "حسام درقان"),
    record("d", "2024-05-02", "اللاعب:خالد القحطاني", "حسام درقان", "نبهان زخروف"),
    record("e", "2024-03-11", "درموند بولتنس", "نبهان زخروف"),
    record("f", "2024-03-12", "درموند بولتونس"),
    record("g", "2024-03-12", { name: "خالد القحطاني", actor: "xx-khalid" }),
    record("h", "2024-06-01", { name: "القحطاني", actor: "xx-khalid" }),
  ];
  const members = records.flatMap(membersOf);
  const groupWith = (member: string, decisions?: ActorDecisions) =>
    settleActors(members, decisions).find((group) => group.members.includes(member))?.members;

  it("gives the same for any order", () => {
    const expected = JSON.stringify(settleActors(members));
    fc.assert(
      fc.property(
        fc.shuffledSubarray(members, { minLength: members.length, maxLength: members.length }),
        (shuffled) => JSON.stringify(settleActors(shuffled)) === expected,
      ),
      { numRuns: 30 },
    );
  });

  it("keeps bearers of a common name apart, and those with a ground together", () => {
    expect(groupWith("a#PER:خالد قحطاني")).toEqual(["a#PER:خالد قحطاني", "b#PER:خالد قحطاني"]);
    expect(groupWith("c#PER:خالد قحطاني")).not.toContain("a#PER:خالد قحطاني");
    expect(groupWith("e#PER:درموند بولتنس")).toContain("f#PER:درموند بولتونس");
    expect(groupWith("g#PER:خالد قحطاني")).toEqual(["g#PER:خالد قحطاني", "h#PER:قحطاني"]);
  });

  it("keeps what people decided, and leaves nothing behind when it is taken back", () => {
    const before = JSON.stringify(settleActors(members));
    const [one, other] = ["a#PER:خالد قحطاني", "c#PER:خالد قحطاني"];
    expect(groupWith(one, new ActorDecisions([{ kind: "same", one, other }]))).toContain(other);
    const parted = new ActorDecisions([
      { kind: "different", one: "g#PER:خالد قحطاني", other: "h#PER:قحطاني" },
      { kind: "different", one: "a#PER:خالد قحطاني", other: "b#PER:خالد قحطاني" },
    ]);
    expect(groupWith("g#PER:خالد قحطاني", parted)).toEqual(["g#PER:خالد قحطاني"]);
    expect(groupWith(one, parted)).toEqual([one]);
    expect(JSON.stringify(settleActors(members, new ActorDecisions([])))).toBe(before);
  });

  it("says where decisions contradict each other", () => {
    expect(
      () =>
        new ActorDecisions([
          { kind: "same", one: "a", other: "b" },
          { kind: "same", one: "b", other: "c" },
          { kind: "different", one: "c", other: "a" },
        ]),
    ).toThrow("«c» and «a» are decided to be different");
  });
});

describe("profiles", () => {
  it("merge alike from both sides and survive being stored", () => {
    const one = first(record("a", "2024-03-10", "الرائد:سفيان الزمقي", "زهدي برقاوش"));
    const other = first(record("b", "2024-04-10", "سفيان برهوت الزمقي", "زهدي برقاوش"));
    const merged = mergeProfiles(one, other);
    expect(merged).toEqual(mergeProfiles(other, one));
    expect(JSON.parse(JSON.stringify(merged))).toEqual(merged);
    expect(merged).toMatchObject({ articles: 2, first: "2024-03-10", last: "2024-04-10" });
    expect(merged.with["زهدي برقاوش"]).toEqual([2, "2024-03-10", "2024-04-10"]);
  });
  it("stay bounded", () => {
    let merged = first(record("a", "2024-03-10", "سفيان الزمقي"));
    for (let at = 0; at < 200; at++)
      merged = mergeProfiles(
        merged,
        first(record(`b${at}`, "2024-03-11", "سفيان الزمقي", `زهدي ${"ابتثجحخدرز"[at % 10]}برقاو${at}ش`)),
      );
    expect(Object.keys(merged.with).length).toBeLessThanOrEqual(48);
    expect(merged.articles).toBe(201);
  });
});
