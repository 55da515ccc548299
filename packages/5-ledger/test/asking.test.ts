import { Ajv } from "ajv";
import { expect, test } from "vitest";
import {
  actors,
  commitments,
  events,
  met,
  SCHEMAS,
  search,
  statements,
  story as storyOf,
  timeline,
  who,
} from "../src/asking/index.ts";
import { decide, linkArchive } from "../src/index.ts";
import { onBothEngines } from "./archives.ts";
import { TOLD, toldItem } from "./asking-archive.ts";

const ajv = new Ajv({ strict: false, allErrors: true });
for (const schema of SCHEMAS) ajv.addSchema(schema);

/** What of an answer does not fit the schema of that name. */
function misfits(name: string, answer: unknown): unknown {
  return ajv.validate(name, answer) ? [] : ajv.errors;
}

onBothEngines((makeArchive) => {
  const told = async () => {
    const archive = await makeArchive();
    await archive.addMany(TOLD.map(toldItem));
    return archive;
  };

  test("who: a name in any spelling, offices, names, meetings, statements, promises", async () => {
    const archive = await told();
    for (const name of ["للكاظمى", "مصطفى الكاظمي", "iq-mustafa-al-kadhimi"]) {
      const page = await who(archive, { name, on: "2020-08-15" });
      expect(misfits("Who", page)).toEqual([]);
      expect(page.actor.id).toBe("iq-mustafa-al-kadhimi");
    }
    for (const titled of ["الرئيس الكاظمي", "رئيس الوزراء العراقي مصطفى الكاظمي"])
      expect((await who(archive, { name: titled, on: "2020-08-15" })).actor.id).toBe("iq-mustafa-al-kadhimi");
    const page = await who(archive, { name: "الكاظمي", on: "2020-08-15" });
    expect(page.offices[0]).toMatchObject({
      officeName: "رئيس الوزراء",
      from: "2020-05-07",
      to: "2022-10-27",
    });
    expect(page.months).toEqual([
      { month: "2020-06", articles: 2 },
      { month: "2020-07", articles: 1 },
    ]);
    expect(page.partners.items.map(({ actor, tellings }) => [actor.name, tellings])).toEqual([
      ["أيمن الصفدي", 3],
    ]);
    expect(page.meetings.total).toBe(2);
    expect(page.promised.items[0]).toMatchObject({
      content: "تشكيل لجنة مشتركة قبل نهاية عام 2020",
      standing: { schedule: "due", window: { until: "2020-12-31" }, outcome: null },
    });
    expect(page.searched).toEqual({ until: "2020-07-03", articles: 4 });
  });

  test("who: a body has its office-holders", async () => {
    const page = await who(await told(), { name: "iq-council-of-ministers", on: "2020-08-15" });
    expect(page.holders.map(({ holder }) => holder.id)).toContain("iq-mustafa-al-kadhimi");
    expect(page.holders.every(({ body }) => body?.id === "iq-council-of-ministers")).toBe(true);
    expect(page.articles).toBe(0);
  });

  test("a name that fits several is a choice, and one that fits nobody an error", async () => {
    const archive = await told();
    await expect(who(archive, { name: "محمد", on: "2020-08-15" })).rejects.toMatchObject({
      code: "bad-field",
      message: expect.stringMatching(/fits \d+: .+ \(.+, \d+ articles\)/u),
    });
    await expect(who(archive, { name: "قسطموني", on: "2020-08-15" })).rejects.toMatchObject({
      code: "not-found",
    });
    const found = await actors(archive, { name: "النوري", limit: 2 });
    expect(found.items[0]).toMatchObject({ name: "سالم حمد النوري", known: false, articles: 2 });
    expect(found.total).toBeGreaterThan(2);
    expect(found.next).not.toBeNull();
  });

  test("who is not in the knowledge base is asked for all the same", async () => {
    const archive = await told();
    const { actor, statements: said } = await who(archive, { name: "سالم النوري", on: "2020-08-15" });
    expect(said.total).toBe(3);
    expect((await who(archive, { name: actor.id, on: "2020-08-15" })).actor).toEqual(actor);
  });

  test("met: one meeting however many tell it; a call is another", async () => {
    const archive = await told();
    const answer = await met(archive, { one: "الكاظمي", other: "الصفدي" });
    expect(misfits("Meetings", answer)).toEqual([]);
    expect(
      answer.items.map(({ when, mode, tellings, origins }) => [when.value, mode, tellings, origins]),
    ).toEqual([
      ["2020-07-01", "phone", 1, 1],
      ["2020-06-14", "meeting", 2, 2],
    ]);
    expect(answer.items[1]!.evidence.map(({ article }) => article)).toEqual(["n1", "n2"]);
    expect(answer.items[1]!.evidence[0]!.quote?.text).toContain("التقى");
    expect((await met(archive, { one: "الكاظمي", to: "2020-06-30" })).total).toBe(1);
    await expect(met(archive, { one: "الكاظمي", other: "iq-mustafa-al-kadhimi" })).rejects.toMatchObject({
      code: "bad-field",
    });
  });

  test("met: copies of one text in one story are one origin", async () => {
    const archive = await makeArchive();
    const more =
      " وبحث الجانبان ملفات المياه والطاقة والنقل البري، واتفقا على أن تجتمع اللجان الفنية كل شهر في إحدى العاصمتين، " +
      "وأن ترفع تقاريرها إلى الوزراء المعنيين قبل أن تُعرض على الحكومتين، وعلى تسهيل مرور الشاحنات المحمّلة بالبضائع " +
      "وتخفيض الرسوم عند المنفذ الحدودي، وعلى استئناف الرحلات الجوية بين المدن الكبرى في البلدين خلال الصيف.";
    const first = { ...TOLD[0]!, text: TOLD[0]!.text + more };
    const copied = { ...first, id: "n7", outlet: "صحيفة الشرفة" };
    await archive.addMany([first, ...TOLD.slice(1), copied].map(toldItem));
    await linkArchive(archive);
    const meetings = (await met(archive, { one: "الكاظمي" })).items;
    const told = meetings.find(({ tellings }) => tellings === 3)!;
    expect(told.evidence.map(({ article }) => article).sort()).toEqual(["n1", "n2", "n7"]);
    expect(told.origins).toBeLessThan(3);
    const story = await storyOf(archive, { article: "n7" });
    expect(misfits("Story", story)).toEqual([]);
    const entries = (await timeline(archive, { story: story.id })).items;
    const its = new Set(story.articles.map(({ id }) => id));
    expect(its.has("n1") && entries.length > 2).toBe(true);
    expect(entries.every(({ evidence }) => its.has(evidence!.article))).toBe(true);
    await expect(timeline(archive, { story: "none" })).rejects.toMatchObject({ code: "not-found" });
    await expect(timeline(archive, { dialogue: "none" })).rejects.toMatchObject({ code: "not-found" });
  });

  test("commitments stand on the day asked about, which nobody fills in", async () => {
    const archive = await told();
    const standing = async (on: string) => {
      const answer = await commitments(archive, { on, limit: 500 });
      expect(misfits("Commitments", answer)).toEqual([]);
      const gate = answer.items.find(({ content }) => content.startsWith("سيفتح المعبر"));
      return gate?.standing.schedule;
    };
    expect(await standing("2020-06-20")).toBe("not-due");
    expect(await standing("2020-07-10")).toBe("due");
    expect(await standing("2020-08-15")).toBe("overdue");
    await expect(commitments(archive, { on: "" })).rejects.toMatchObject({ code: "bad-field" });
    const overdue = await commitments(archive, { on: "2021-06-01", schedule: "overdue" });
    expect(overdue.items.map(({ standing: { window } }) => window?.until)).toEqual([
      "2020-07-31",
      "2020-12-31",
    ]);
    expect((await commitments(archive, { on: "2021-06-01", by: "الكاظمي" })).total).toBe(1);
  });

  test("linked commitments stand with all their wordings, on the day asked about", async () => {
    const archive = await makeArchive();
    const again = { ...TOLD[0]!, id: "n6", outlet: "صحيفة الشرفة", title: "المعبر" };
    await archive.addMany([...TOLD, again].map(toldItem));
    expect(await commitments(archive, { on: "2020-08-15" })).toMatchObject({ unlinked: 6 });
    await linkArchive(archive);
    const all = await commitments(archive, { on: "2020-08-15", limit: 500 });
    expect(misfits("Commitments", all)).toEqual([]);
    expect(all.unlinked).toBe(0);
    expect(all.items).toHaveLength(all.total);
    const gate = all.items.find(({ content }) => content.startsWith("سيفتح المعبر"))!;
    expect(gate.linked).toBe(true);
    expect(gate.wordings.map(({ evidence }) => evidence.article).sort()).toEqual(["n1", "n6"]);
    expect(gate.wordings.every(({ evidence }) => evidence.quote !== null)).toBe(true);
    expect(gate.standing).toMatchObject({
      schedule: "overdue",
      outcome: null,
      searched: { until: "2020-07-03" },
    });
    const overdue = await commitments(archive, { on: "2020-08-15", schedule: "overdue" });
    expect(overdue.items.map(({ id }) => id)).toEqual([gate.id]);
    expect(
      (await commitments(archive, { on: "2020-07-10", schedule: "due" })).items.map(({ id }) => id),
    ).toContain(gate.id);
    expect((await commitments(archive, { on: "2020-06-20", schedule: "not-due" })).total).toBe(1);
    // What the article without a day tells by the way is no commitment while nobody else tells of it.
    expect((await commitments(archive, { on: "2020-06-13" })).total).toBe(0);
    expect(
      (await commitments(archive, { on: "2020-08-15", by: "الكاظمي" })).items.map(({ strength }) => strength),
    ).toEqual(["pledge"]);
    expect((await commitments(archive, { on: "2020-08-15", outlet: "صحيفة الشرفة" })).total).toBe(1);
    const walked: string[] = [];
    for (let after: string | null = null; ; ) {
      const page: Awaited<ReturnType<typeof commitments>> = await commitments(archive, {
        on: "2020-08-15",
        limit: 1,
        after,
      });
      walked.push(...page.items.map(({ id }) => id));
      after = page.next;
      if (after === null) break;
    }
    expect(walked).toEqual(all.items.map(({ id }) => id));
  });

  test.each([false, true])("to whom it was promised, linked: %s", async (isLinked) => {
    const archive = await makeArchive();
    const text = "تعهدت الولايات المتحدة بتقديم مساعدات للعراق قبل نهاية عام 2020.";
    await archive.addMany([toldItem({ id: "m1", text, title: null, outlet: null, published: "2020-06-20" })]);
    await archive.engine.db.updateTable("commitments").set({ beneficiary: "للعراق" }).execute();
    if (isLinked) await linkArchive(archive);
    expect((await commitments(archive, { on: "2020-08-15", to: "iq" })).total).toBe(1);
    expect((await commitments(archive, { on: "2020-08-15", to: "us" })).total).toBe(0);
  });

  test("a timeline tells the day a thing happened from the day it was published", async () => {
    const archive = await told();
    const answer = await timeline(archive, { from: "2020-01-01" });
    expect(misfits("Timeline", answer)).toEqual([]);
    const days = answer.items.map(({ when }) => when.value ?? "~");
    expect(days).toEqual(days.toSorted());
    const [call] = answer.items.filter(({ text }) => text.startsWith("اتصالا"));
    expect(call).toMatchObject({
      when: { value: "2020-07-01", basis: "happened" },
      evidence: { day: "2020-07-02" },
    });
    const talk = answer.items.find(({ text }) => text === "بحث");
    expect(talk?.when).toEqual({ value: "2020-07-03", basis: "published" });
    await expect(timeline(archive, {})).rejects.toMatchObject({ code: "bad-usage" });
    const all = await timeline(archive, { actor: "سالم النوري" });
    expect(all.items.at(-1)!.when.value).toBeNull();
  });

  test("a vague day stays vague, sorts before its days and is in a range it may lie in", async () => {
    const archive = await told();
    await archive.engine.db
      .updateTable("events")
      .set({ date: "2020-07" })
      .where("trigger_text", "=", "بحث")
      .execute();
    const asked = async (from: string, to: string) =>
      (await timeline(archive, { kind: "event", from, to })).items.map(({ when }) => when.value);
    expect(await asked("2020-07-20", "2020-07-31")).toEqual(["2020-07"]);
    expect(await asked("2020-06-30", "2020-07-02")).toEqual(["2020-07", "2020-07-01"]);
    expect(await asked("2020-08-01", "2020-12-31")).toEqual([]);
  });

  test.each(["event", "statement", "commitment"] as const)(
    "a timeline of one kind alone: %s",
    async (kind) => {
      const archive = await told();
      const from = "2020-01-01";
      const all = (await timeline(archive, { from, limit: 500 })).items.filter((one) => one.kind === kind);
      expect(all.length).toBeGreaterThan(0);
      expect((await timeline(archive, { kind, from, limit: 500 })).items).toEqual(all);
    },
  );

  test("what people rejected is in no answer, and pages neither repeat nor skip", async () => {
    const archive = await told();
    const before = await statements(archive, {});
    await archive.engine.db
      .updateTable("statements")
      .set({ status: "rejected" })
      .where("i", "=", 0)
      .execute();
    const after = await statements(archive, {});
    expect(misfits("Statements", after)).toEqual([]);
    expect(after.total).toBeLessThan(before.total);
    expect(after.items.every(({ evidence }) => evidence.index !== 0)).toBe(true);
    const walked: unknown[] = [];
    for (let next: string | null = null; ; ) {
      const page: Awaited<ReturnType<typeof events>> = await events(archive, { limit: 1, after: next });
      walked.push(...page.items);
      next = page.next;
      if (next === null) break;
    }
    expect(walked).toEqual((await events(archive, {})).items);
  });

  test("linked articles are asked by what linking found and people decided", async () => {
    const archive = await told();
    await linkArchive(archive);
    // The linked actor's own id leads to the entry of the knowledge base it is tied to.
    const entry = await who(archive, { name: "الكاظمي", on: "2020-08-15" });
    const tied = await archive.engine.db
      .selectFrom("linked_actors")
      .select("id")
      .where("known", "=", entry.actor.id)
      .executeTakeFirstOrThrow();
    expect(tied.id).not.toBe(entry.actor.id);
    const byOwnId = await who(archive, { name: tied.id, on: "2020-08-15" });
    expect(entry.statements.total).toBeGreaterThan(0);
    expect([byOwnId.actor.id, byOwnId.statements.total]).toEqual([entry.actor.id, entry.statements.total]);
    const page = await who(archive, { name: "سالم النوري", on: "2020-08-15" });
    expect(misfits("Who", page)).toEqual([]);
    expect([page.known, page.statements.total, page.articles]).toEqual([false, 3, 2]);
    expect((await who(archive, { name: page.actor.id, on: "2020-08-15" })).actor).toEqual(page.actor);
    expect((await search(archive, { words: "البرلمان", actor: page.actor.id })).total).toBe(1);
    expect((await met(archive, { one: "الكاظمي", other: "الصفدي" })).total).toBe(2);
    const refs = await archive.engine.db
      .selectFrom("actor_members")
      .select("ref")
      .where("actor", "=", page.actor.id)
      .orderBy("ref")
      .execute();
    const [one, other] = refs.map(({ ref }) => ref);
    await decide(archive, {
      kind: "actor",
      one: one!,
      other: other!,
      verdict: "different",
      by: "محرر",
      at: "2026-01-01T00:00:00Z",
      reason: "شخصان",
    });
    const found = await actors(archive, { name: "سالم حمد النوري" });
    expect(found.items.filter(({ articles }) => articles === 1)).toHaveLength(2);
  });

  test("search finds words, people, statements and commitments", async () => {
    const archive = await told();
    const found = await search(archive, { words: "معبر" });
    expect(misfits("Search", found)).toEqual([]);
    expect(found.items.map(({ article }) => article?.id)).toEqual(["n1"]);
    expect(found.items[0]!.article!.passage!.hits.length).toBeGreaterThan(0);
    const said = await search(archive, { words: "المعبر", in: "statements", facets: true });
    expect(misfits("Search", said)).toEqual([]);
    expect(said.items.map(({ statement }) => statement?.evidence.article)).toEqual(["n1"]);
    expect(said.facets?.outlet.values).toEqual([{ value: "وكالة الساحل", name: null, count: 1 }]);
    const promised = await search(archive, { words: "لجنة مشتركة", in: "commitments" });
    expect(promised.items[0]!.commitment).toMatchObject({ strength: "pledge", evidence: { article: "n3" } });
    const people = await search(archive, { words: "الصفدي", in: "people" });
    expect(people.items[0]!.person?.id).toBe("jo-ayman-safadi");
  });
});
