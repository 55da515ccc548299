import { type Span, spanOf } from "@mahdar/shape";
import { tokenIndexAt } from "../2-segment/index.ts";
import { findAntecedent, findBoth, meansBoth } from "./antecedent.ts";
import type { Candidate } from "./candidate.ts";
import { isLedBy } from "./carrier.ts";
import { type Chunk, readClause } from "./clause.ts";
import type { Frame, Role } from "./frames.ts";
import type { NounPhrase } from "./noun-phrase.ts";
import { isVerb, type Scene } from "./scene.ts";
import type { Trigger } from "./triggers.ts";

/** Who takes part. `named` counts those that are mentions. */
export interface Participants {
  readonly actors: readonly Span[];
  readonly recipients: readonly Span[];
  readonly named: number;
  /** How many of them are persons by name. */
  readonly people: number;
  readonly chunks: readonly Chunk[];
}

interface Cast {
  readonly actors: Span[];
  readonly recipients: Span[];
  named: number;
}

/** Frames in which ل leads a party only right after the trigger. */
const NARROW = new Set(["meet", "visit", "attack", "accuse", "phone"]);
/** Frames whose verbs are written alike in the active and the passive: قتل, اعتقل, عين. */
const PASSIVE_PRONE = new Set(["kill", "arrest", "capture"]);

/** Finds who takes part in a candidate event, by its frame and the phrases of its clause. */
export function findParticipants(scene: Scene, candidate: Candidate): Participants {
  const cast: Cast = { actors: [], recipients: [], named: 0 };
  const chunks =
    candidate.trigger.form === "verb" ? castVerb(scene, candidate, cast) : castNoun(scene, candidate, cast);
  const people = [...cast.actors, ...cast.recipients].filter((span) => isPerson(scene, span)).length;
  return { ...cast, people, chunks };
}

function isPerson(scene: Scene, span: Span): boolean {
  const index = scene.mentionAt[tokenIndexAt(scene.doc, span.start)];
  return index !== undefined && index >= 0 && scene.draft.mentions[index]!.type === "PER";
}

function castVerb(scene: Scene, { trigger, first, last }: Candidate, cast: Cast): readonly Chunk[] {
  const { frame } = trigger;
  const end = sentenceEnd(scene, first);
  const chunks = readClause(scene, last, end);
  const groups = bareGroups(scene, chunks).filter((group) =>
    group.some((chunk) => spanOfPhrase(scene, chunk.phrase, true) !== null),
  );
  const relative = relativeHead(scene, first);
  const subject = relative ?? subjectBefore(scene, first);
  const objects = groups.map((group) => group);
  if (relative !== null && trigger.pronoun !== "") {
    add(scene, cast, frame.object, relative);
    if (objects[0] !== undefined) add(scene, cast, frame.subject, objects[0]);
  } else if (subject !== null) {
    const passive = PASSIVE_PRONE.has(frame.name) && objects.length === 0 && trigger.pronoun === "";
    add(scene, cast, passive ? frame.object : frame.subject, subject);
    if (objects[0] !== undefined) add(scene, cast, frame.object, objects[0]);
  } else if (trigger.pronoun !== "") {
    if (objects[0] !== undefined) add(scene, cast, frame.subject, objects[0]);
    addSpan(cast, frame.object, findAntecedent(scene, first));
  } else {
    const lone =
      objects.length === 1 && (PASSIVE_PRONE.has(frame.name) || isObjectOf(scene, trigger, first, chunks));
    if (lone && !PASSIVE_PRONE.has(frame.name)) addSpan(cast, frame.subject, findAntecedent(scene, first));
    if (objects[0] !== undefined) add(scene, cast, lone ? frame.object : frame.subject, objects[0]);
    else if (!PASSIVE_PRONE.has(frame.name)) addSpan(cast, frame.subject, findAntecedent(scene, first));
    if (objects[1] !== undefined) add(scene, cast, frame.object, objects[1]);
  }
  addOthers(scene, cast, frame, chunks, false);
  return chunks;
}

function castNoun(scene: Scene, candidate: Candidate, cast: Cast): readonly Chunk[] {
  const { trigger, first, last, carrier } = candidate;
  const { frame } = trigger;
  const end = sentenceEnd(scene, first);
  const chunks = readClause(scene, last, end);
  if (!trigger.definite || trigger.lemma.includes(" ")) {
    const genitive =
      chunks[0] !== undefined && chunks[0].prep === "" && chunks[0].phrase.first === last
        ? bareGroups(scene, chunks)[0]
        : undefined;
    if (genitive !== undefined) addGenitive(scene, cast, frame, genitive);
  }
  // كان في استقباله فلان وفلان: those named further on received the one named first.
  if (frame.name === "receive")
    for (const group of bareGroups(scene, chunks).slice(1)) add(scene, cast, "actor", group);
  if (trigger.pronoun !== "")
    addSpan(
      cast,
      frame.subject === "recipient" ? "recipient" : frame.genitive === "recipient" ? "recipient" : "actor",
      findAntecedent(scene, first),
    );
  if (trigger.pronoun !== "" && frame.object !== null) {
    const object = bareGroups(scene, chunks)[0];
    if (object !== undefined) add(scene, cast, frame.object, object);
  }
  addOthers(scene, cast, frame, chunks);
  if (carrier?.side === "before") {
    const between = readClause(scene, carrier.at + 1, first);
    const group = bareGroups(scene, between).find((one) =>
      one.some((chunk) => spanOfPhrase(scene, chunk.phrase, false) !== null),
    );
    const role: Role | null =
      carrier.verb.subject === "none"
        ? null
        : carrier.verb.subject === "recipient"
          ? "recipient"
          : frame.subject;
    if (role !== null) {
      const subject = group ?? relativeHead(scene, carrier.at) ?? subjectBefore(scene, carrier.at);
      if (subject !== null && subject !== undefined) add(scene, cast, role, subject);
      else addSpan(cast, role, findAntecedent(scene, carrier.at));
    }
    addOthers(scene, cast, frame, between);
  } else if (carrier?.side === "after") {
    const rest = readClause(scene, carrier.at + 1, end);
    const groups = bareGroups(scene, rest);
    if (carrier.verb.lemma === "جمع") {
      if (/(?:ه|ها|هما)$/u.test(scene.doc.tokens[carrier.at]!.word.fold))
        addSpan(cast, "actor", findAntecedent(scene, carrier.at));
      for (const group of groups) add(scene, cast, "actor", group);
    } else if (carrier.verb.subject === "target") {
      if (groups[0] !== undefined) add(scene, cast, "target", groups[0]);
    } else if (carrier.verb.lemma === "نسب") {
      for (const chunk of rest) if (chunk.prep === "الي") add(scene, cast, "actor", [chunk]);
    } else if (groups[0] !== undefined && carrier.verb.subject !== "none")
      add(scene, cast, carrier.verb.subject === "recipient" ? "recipient" : frame.subject, groups[0]);
    else if (
      carrier.verb.subject === "actor" &&
      /(?:ه|ها|هما)$/u.test(scene.doc.tokens[carrier.at]!.word.fold)
    )
      addSpan(cast, frame.subject, findAntecedent(scene, carrier.at));
    addOthers(scene, cast, frame, rest);
    return rest;
  }
  if (
    carrier === null &&
    (frame.name === "meet" || frame.name === "visit") &&
    trigger.pronoun === "" &&
    (cast.actors.length === 0 || (candidate.prep === "ل" && cast.actors.length === 1))
  ) {
    addSpan(cast, "actor", findAntecedent(scene, first));
  }
  return chunks;
}

/**
 * The one phrase after a verb of meeting is whom the subject, named earlier, met: where the verb goes on from what came
 * before (والتقى خلالها الرئيس, حيث استقبل) or the phrase is in the accusative (التقى مسؤولين).
 */
function isObjectOf(scene: Scene, trigger: Trigger, verb: number, chunks: readonly Chunk[]): boolean {
  if (
    (trigger.frame.name !== "meet" && trigger.frame.name !== "visit") ||
    trigger.frame.object === null ||
    chunks.some((chunk) => chunk.prep === "مع")
  )
    return false;
  const phrase = chunks.find((chunk) => chunk.prep === "")?.phrase;
  if (phrase === undefined) return false;
  const head = scene.doc.tokens[phrase.first]!.word.fold;
  if (phrase.mentions.length === 0 && head.endsWith("ين")) return true;
  const goesOn = scene.doc.tokens[verb]!.word.fold.startsWith("و") || scene.clause[verb - 1]?.is === "stop";
  return goesOn && findAntecedent(scene, verb) !== null;
}

/** Groups of phrases without a preposition: each is one noun phrase with those a و joins to it. */
function bareGroups(scene: Scene, chunks: readonly Chunk[]): Chunk[][] {
  const out: Chunk[][] = [];
  let open = false;
  for (let index = 0; index < chunks.length; index++) {
    const chunk = chunks[index]!;
    if (chunk.prep !== "") {
      open = false;
      continue;
    }
    if (isApposition(scene, chunks, index)) continue;
    if (chunk.joined && open) out.at(-1)!.push(chunk);
    else out.push([chunk]);
    open = true;
  }
  return out;
}

/** An office without a name, right after a person's name and with another phrase to follow, tells who the person is. */
function isApposition(scene: Scene, chunks: readonly Chunk[], index: number): boolean {
  const [before, { phrase, joined }] = [chunks[index - 1], chunks[index]!];
  if (before === undefined || joined || phrase.first !== before.phrase.last || phrase.head !== "person")
    return false;
  const named = (one: NounPhrase): boolean =>
    one.mentions.some((mention) => scene.draft.mentions[mention]!.type === "PER");
  return named(before.phrase) && !named(phrase) && chunks[index + 1] !== undefined;
}

/** What stands right before a verb in a clause of its own, as its subject: أن الوزير زار, 7 عناصر قتلوا. */
function subjectBefore(scene: Scene, verb: number): readonly Chunk[] | null {
  const sentence = scene.doc.sentences[scene.sentenceAt[verb]!]!;
  const plural = scene.triggers[verb]?.value.some((trigger) => trigger.number === "p") === true;
  let from = plural && scene.doc.tokens[verb - 1]?.word.surface === "،" ? verb - 1 : verb;
  let was = false;
  while (from > sentence.first && verb - from < 24) {
    const word = scene.clause[from - 1];
    const fold = scene.doc.tokens[from - 1]!.word.fold;
    if (/^[وف]?(?:كان|كانت|كانوا)$/u.test(fold)) {
      was = true;
      break;
    }
    if (word != null && (word.is === "stop" || (word.is === "verb" && !/^(?:و?قد|لقد)$/u.test(fold)))) break;
    if (isLedBy(scene, from - 1)) {
      from -= 2;
      continue;
    }
    if (word == null && isVerb(scene, from - 1)) return null;
    const surface = scene.doc.tokens[from - 1]!.word.surface;
    if (
      surface === "،" ||
      surface === ":" ||
      surface === "؛" ||
      surface === "." ||
      surface === "-" ||
      surface === "–" ||
      surface === "ـ"
    )
      break;
    from--;
  }
  if (from === verb || verb - from >= 24) return null;
  const before = from > sentence.first ? scene.clause[from - 1] : null;
  if (before?.is === "verb" && !was) return null;
  const chunks = readClause(scene, from, verb);
  if (chunks.length === 0) return null;
  const group = bareGroups(scene, chunks)[0];
  if (group === undefined || chunks[0]!.prep !== "" || spanOfPhrase(scene, group[0]!.phrase, false) === null)
    return null;
  return group;
}

/** The noun before الذي or التي, when one of them stands right before the verb. */
function relativeHead(scene: Scene, verb: number): readonly Chunk[] | null {
  let at = verb - 1;
  if (at >= 0 && /^(?:و?قد|كان|كانت)$/u.test(scene.doc.tokens[at]!.word.fold)) at--;
  if (at < 1 || !/^[وف]?(?:الذي|التي|الذين|اللذان|اللذين)$/u.test(scene.doc.tokens[at]!.word.fold))
    return null;
  const sentence = scene.doc.sentences[scene.sentenceAt[verb]!]!;
  let from = at;
  while (from > sentence.first && at - from < 12) {
    const before = from - 1;
    if (
      scene.clause[before] != null ||
      isVerb(scene, before) ||
      (scene.doc.tokens[before]!.word.kind === "punct" && scene.mentionAt[before] === -1)
    )
      break;
    from--;
  }
  if (from === at || scene.triggers[from]?.value.some((trigger) => trigger.form === "noun") === true)
    return null;
  const head = readClause(scene, from, at).at(-1);
  return head !== undefined && head.phrase.last >= at - 1 && spanOfPhrase(scene, head.phrase, false) !== null
    ? [head]
    : null;
}

function addGenitive(scene: Scene, cast: Cast, frame: Frame, group: readonly Chunk[]): void {
  for (const chunk of group) {
    const { phrase } = chunk;
    const type = phrase.mentions.length > 0 ? scene.draft.mentions[phrase.mentions[0]!]!.type : null;
    const place = type === "LOC" && scene.mentionFirst[phrase.mentions[0]!] === phrase.first;
    let role = frame.genitive;
    // اجتماع بغداد is where, not who.
    if (place && group.length === 1 && (frame.name === "meet" || frame.name === "clash")) continue;
    if (role === "visitor")
      role =
        place || (type === "ORG" && phrase.head === null) || phrase.head === "target" ? "recipient" : "actor";
    if (role === "attacker") role = place || phrase.head === "target" ? "target" : "actor";
    add(scene, cast, role, [chunk]);
  }
}

function addOthers(scene: Scene, cast: Cast, frame: Frame, chunks: readonly Chunk[], isNoun = true): void {
  for (let index = 0; index < chunks.length; index++) {
    const chunk = chunks[index]!;
    if (chunk.prep === "") continue;
    // What is talked about has parties of its own: لبحث الاتفاق مع القوى الكبرى.
    if (chunk.prep === "حول" && frame.name === "meet") break;
    let role = frame.others.get(chunk.prep) ?? null;
    if (role === null) continue;
    const { phrase } = chunk;
    const opening =
      phrase.mentions.length > 0 && scene.mentionFirst[phrase.mentions[0]!] === phrase.first
        ? scene.draft.mentions[phrase.mentions[0]!]!
        : null;
    if (chunk.prep === "ب" && opening?.type === "LOC") continue;
    if ((chunk.prep === "ب" || chunk.prep === "ل") && phrase.head === null && opening === null) continue;
    if (chunk.prep === "ل" && NARROW.has(frame.name) && index > (isNoun ? 1 : 0)) continue;
    if (role === "attacker") role = opening?.type === "LOC" || phrase.head === "target" ? "target" : "actor";
    add(scene, cast, role, [chunk]);
  }
}

function add(scene: Scene, cast: Cast, role: Role | null, group: readonly Chunk[]): void {
  if (role === null) return;
  for (const { phrase } of group) {
    const both =
      phrase.mentions.length === 0 && meansBoth(scene, phrase.first) ? findBoth(scene, phrase.first) : null;
    if (both !== null) {
      for (const span of both) addSpan(cast, role, span);
      cast.named += 2;
      continue;
    }
    const span = spanOfPhrase(scene, phrase, role !== "actor");
    if (span === null) continue;
    if (phrase.mentions.length > 0) cast.named++;
    addSpan(cast, role, span);
  }
}

function addSpan(cast: Cast, role: Role | null, span: Span | null): void {
  if (span === null || role === null) return;
  const into = role === "actor" || role === "visitor" || role === "attacker" ? cast.actors : cast.recipients;
  for (const one of [...cast.actors, ...cast.recipients])
    if (one.text === span.text || (one.start < span.end && span.start < one.end)) return;
  into.push(span);
}

/** The words that stand for a participant: the person's name, the body's name, else the phrase; null for what is no party. */
function spanOfPhrase(scene: Scene, phrase: NounPhrase, things: boolean): Span | null {
  const { text } = scene.doc;
  const mentions = phrase.mentions.map((index) => scene.draft.mentions[index]!);
  const person = mentions.findLast((mention) => mention.type === "PER");
  if (person !== undefined) return spanOf(text, person.start, person.end);
  if (phrase.mentions.length === 0 && phrase.last === phrase.first + 1 && phrase.head === "count")
    return null;
  const opening = mentions[0];
  if (
    opening !== undefined &&
    scene.mentionFirst[phrase.mentions[0]!] === phrase.first &&
    mentions.length === 1
  )
    return spanOf(text, opening.start, opening.end);
  const named = mentions.find((mention) => mention.type === "ORG") ?? opening;
  if (phrase.head === "target")
    return named !== undefined
      ? spanOf(text, named.start, named.end)
      : things
        ? spanOf(text, phrase.start, phrase.end)
        : null;
  if (phrase.head !== null || (things && named !== undefined))
    return spanOf(text, phrase.start, Math.max(phrase.end, phrase.start + 1));
  return null;
}

function sentenceEnd(scene: Scene, at: number): number {
  return scene.doc.sentences[scene.sentenceAt[at]!]!.last;
}
