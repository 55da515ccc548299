import { type Head, SOURCE_ADJECTIVES } from "./lexicon-tables.ts";
import { type Marks, mentionTypeAt } from "./marks.ts";
import type { PhraseOptions } from "./noun-phrase.ts";
import { opensField, takeClitic, takeField } from "./phrase-fields.ts";
import { findApposition, findBracket, isInnerStop } from "./phrase-punctuation.ts";
import type { WordFacts } from "./word-facts.ts";

/** How far a noun phrase reaches, and what was met on the way. */
export interface Extent {
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly head: Head | null;
  readonly named: boolean;
  readonly coordinated: boolean;
}

/** The phrase grown so far. `open`: its last noun still waits for a genitive; `closed` by a definite word or a name. */
export interface Growth {
  readonly marks: Marks;
  readonly first: number;
  readonly limit: number;
  readonly loose: boolean;
  head: Head | null;
  /** The head noun met last, with its article or not. */
  lastHead: Head | null;
  /** Inside a prepositional complement. */
  field: boolean;
  open: boolean;
  adjective: boolean;
  named: boolean;
  coordinated: boolean;
}

const TOKENS_MAX = 45;
/** Grows the phrase at a token word by word; null when no noun phrase begins there. */
export function growPhrase(marks: Marks, at: number, options: PhraseOptions): Extent | null {
  const { tokens } = marks.doc;
  const limit = Math.min(options.limit ?? tokens.length, tokens.length, at + TOKENS_MAX);
  const start = at < limit ? beginAt(marks, at, options.afterPreposition === true) : -1;
  if (start < 0) return null;
  const growth: Growth = {
    marks,
    first: at,
    limit,
    loose: options.loose === true,
    head: null,
    lastHead: null,
    field: false,
    open: true,
    adjective: false,
    named: false,
    coordinated: false,
  };
  let last = at + takeFirst(growth);
  while (last < limit) {
    const taken = takeNext(growth, last);
    if (taken === 0) break;
    last = Math.min(last + taken, limit);
  }
  while (last > at + 1 && isDangling(marks, last - 1)) last--;
  if (!growth.named && growth.head === null && mentionTypeAt(marks, at) === "PER") growth.named = true;
  return { first: at, last, start, head: growth.head, named: growth.named, coordinated: growth.coordinated };
}

/** Offset at which a phrase begins in the token, or -1 when none can. */
function beginAt(marks: Marks, at: number, afterPreposition: boolean): number {
  const token = marks.doc.tokens[at]!;
  const facts = marks.facts[at]!;
  const { kind } = token.word;
  if (kind === "punct")
    return findBracket(marks, at) > 0 && !afterPreposition
      ? token.start
      : findBracket(marks, at) > 0
        ? token.start
        : -1;
  if (kind !== "word" && kind !== "latin") return -1;
  if (marks.timeAt[at] === 1) return -1;
  if (facts.complementiser !== "") return -1;
  const mention = marks.mentionAt[at]!;
  if (mention !== 0) {
    const inside = marks.mentionStarts[mention - 1]!;
    if (inside <= token.start || isConj(marks, at, inside - token.start) || afterPreposition)
      return Math.max(inside, token.start);
    if (facts.head === null) return -1;
  }
  if (facts.head !== null) {
    const reading = facts.headReading!;
    if (reading.prep === "" || afterPreposition)
      return (
        token.start + (reading.stem.startsWith("ال") && reading.prep === "ل" ? reading.start : reading.start)
      );
  }
  if (facts.role === "quantity" || facts.role === "demonstrative")
    return token.start + (facts.roleConj ? 1 : 0);
  if (facts.role !== "") return -1;
  if (afterPreposition) return token.start + (facts.prep === "" ? 0 : facts.prepStart);
  if (facts.prep !== "" && mention === 0) return -1;
  if (facts.cue !== null && (isFinite(facts) || isParticiple(facts, token.word.fold))) return -1;
  return token.start;
}

/** True where the form read as a cue is a finite verb. */
export function isFinite(facts: WordFacts): boolean {
  return (
    facts.cue !== null &&
    facts.cue.forms.some(({ form }) => form.tense === "past" || form.tense === "present")
  );
}

function isParticiple(facts: WordFacts, word: string): boolean {
  return (
    (word.endsWith("ا") || word.endsWith("ه")) &&
    facts.cue!.forms.some(({ form }) => form.tense === "participle")
  );
}

function isConj(marks: Marks, at: number, length: number): boolean {
  const letter = marks.doc.tokens[at]!.word.fold[0];
  return length === 1 && (letter === "و" || letter === "ف");
}

function takeFirst(growth: Growth): number {
  const { marks, first } = growth;
  const bracket = marks.doc.tokens[first]!.word.kind === "punct" ? findBracket(marks, first) : 0;
  if (bracket > 0) {
    growth.open = false;
    const inner = marks.facts[first + 1]!;
    if (inner.head !== null) setHead(growth, inner.head);
    return bracket;
  }
  const facts = marks.facts[first]!;
  if (facts.head !== null) {
    setHead(growth, facts.head);
    growth.open = !facts.headDefinite && facts.head.use !== "name";
  } else growth.open = !facts.article;
  const type = mentionTypeAt(marks, first);
  if (type === null) return 1;
  const length = mentionLength(marks, first);
  growth.open = facts.head !== null && growth.open && length === 1;
  if (type === "PER") growth.named = true;
  return length;
}

function setHead(growth: Growth, head: Head): void {
  if (growth.head === null) growth.head = head;
  growth.lastHead = head;
}

function mentionLength(marks: Marks, at: number): number {
  const mention = marks.mentionAt[at];
  let last = at + 1;
  while (last < marks.doc.tokens.length && marks.mentionAt[last] === mention) last++;
  return last - at;
}

/** How many tokens from `at` belong to the phrase: 0 ends it. */
function takeNext(growth: Growth, at: number): number {
  const { marks } = growth;
  const token = marks.doc.tokens[at]!;
  const facts = marks.facts[at]!;
  if (token.opensLine) return 0;
  if (token.word.kind === "punct") return takePunctuation(growth, at);
  if (marks.timeAt[at] === 1) return 0;
  if (token.word.kind === "number" || token.word.kind === "symbol") return 0;
  const mention = marks.mentionAt[at]!;
  if (mention !== 0 && marks.mentionAt[at - 1] !== mention) return takeMention(growth, at, mention);
  if (facts.role === "preposition" || opensField(token.word.fold)) return takeField(growth, at);
  if (facts.role !== "" || facts.complementiser !== "") return 0;
  if (facts.cue !== null && facts.head === null && endsAtCue(growth, at, facts)) return 0;
  if (facts.conj && isCoordination(growth, at, facts)) {
    growth.coordinated = true;
    growth.open = !facts.article;
    growth.adjective = facts.relation;
    return 1;
  }
  if (facts.conj && facts.headReading?.conj !== "" && !growth.loose)
    return looksLikeConjunction(token.word.fold) ? 0 : takeWord(growth, facts, token.word.fold);
  if (facts.headReading === null || facts.headReading.prep !== "") {
    // أوساط سياسية لبنانية: after an adjective of relation, another one, though it begins with ل.
    if (facts.prep !== "" && !(growth.adjective && facts.relation)) return takeClitic(growth, at, facts);
  }
  return takeWord(growth, facts, token.word.fold);
}

function looksLikeConjunction(word: string): boolean {
  return word.length > 4;
}

function endsAtCue(growth: Growth, at: number, facts: WordFacts): boolean {
  const { forms, reading } = facts.cue!;
  if (reading.conj !== "") return forms.some(({ form }) => form.tense === "past" || form.tense === "present");
  const participle =
    growth.marks.doc.tokens[at]!.word.fold.endsWith("ا") &&
    forms.some(({ form }) => form.tense === "participle");
  if (participle) return true;
  if (!isFinite(facts)) return false;
  return !(growth.open && forms.every(({ verb }) => verb.weak));
}

function takeMention(growth: Growth, at: number, mention: number): number {
  const { marks } = growth;
  const type = marks.mentionTypes[mention - 1]!;
  const inside = marks.mentionStarts[mention - 1]! - marks.doc.tokens[at]!.start;
  const length = mentionLength(marks, at);
  const facts = marks.facts[at]!;
  if (inside > 0) {
    if (isConj(marks, at, inside)) {
      if (marks.mentionAt[at - 1] === 0 && !growth.loose) return 0;
      growth.coordinated = true;
      growth.open = false;
      if (type === "PER") growth.named = true;
      return length;
    }
    // الرئيس الأميركي باراك أوباما: after an office a person's first letter is his own.
    if (type !== "PER" || growth.named || growth.field || growth.head?.kind !== "office")
      return takeClitic(growth, at, facts) === 0 ? 0 : length;
  }
  if (type === "PER") {
    if (growth.named) return growth.loose ? length : 0;
    // المتحدث باسم الحداد: the name is whom he speaks for, not his own.
    if (growth.field && growth.open && growth.head?.kind === "office") {
      growth.open = false;
      return length;
    }
    if (growth.open && growth.lastHead !== null && growth.lastHead.kind !== "person") {
      growth.open = false;
      return length;
    }
    if (
      !growth.loose &&
      growth.head !== null &&
      (growth.head.kind === "organization" ||
        growth.head.kind === "document" ||
        growth.head.kind === "agency")
    )
      return 0;
    growth.named = !(growth.field && growth.head?.kind === "anonymous" && growth.head.number !== "s");
    growth.open = false;
    return length;
  }
  if (!growth.open && !growth.loose) {
    const known = facts.head;
    if (!(growth.head?.kind === "agency" || (known !== null && known.kind === "office"))) return 0;
  }
  growth.open = false;
  return length;
}

function isCoordination(growth: Growth, at: number, facts: WordFacts): boolean {
  const before = growth.marks.facts[at - 1]!;
  const word = growth.marks.doc.tokens[at]!.word.fold;
  if (facts.headReading !== null && facts.headReading.conj === "") return false;
  if (facts.cue !== null && isFinite(facts)) return false;
  if (word.startsWith("وال") && (before.article || growth.marks.mentionAt[at - 1] !== 0)) return true;
  if (facts.relation && before.relation) return true;
  // وزير الخارجية القطري ونظيره الأميركي
  if (facts.headOwned && facts.headReading?.conj === "و" && facts.head?.kind === "office")
    return growth.head?.kind === "office";
  return (
    facts.head !== null &&
    !facts.headDefinite &&
    growth.head !== null &&
    facts.head.kind === growth.head.kind &&
    facts.headReading?.conj === "و" &&
    growth.loose
  );
}

function takePunctuation(growth: Growth, at: number): number {
  const { marks } = growth;
  if (isInnerStop(marks, at)) return 2;
  const naming = growth.open && growth.lastHead?.use === "head";
  const bracket = findBracket(marks, at, naming);
  if (bracket > 0) {
    if (at + bracket >= growth.limit && marks.quotations.opening(at) !== undefined && !growth.loose) return 0;
    growth.open = false;
    return bracket;
  }
  return findApposition(growth, at);
}

function takeWord(growth: Growth, facts: WordFacts, word: string): number {
  const { head } = facts;
  const { marks } = growth;
  if (facts.article) {
    if (head !== null && facts.headDefinite && !growth.open) {
      if (head.kind !== "office" && head.kind !== "person" && !growth.loose)
        return facts.relation || isAdjectiveHead(facts) ? 1 : 0;
      if (growth.named && !growth.loose) return 0;
      growth.lastHead = head;
      return 1;
    }
    if (!growth.open && !growth.loose && (growth.named || !isAdjective(facts, word))) return 0;
    const opener = marks.facts[growth.first]!.role;
    if (growth.head === null && head !== null && (opener === "demonstrative" || opener === "quantity"))
      setHead(growth, head);
    growth.open = false;
    return 1;
  }
  if (growth.open) {
    const describes = growth.head?.kind === "anonymous" && SOURCE_ADJECTIVES.has(word);
    if (growth.adjective && !facts.relation && !describes && !growth.loose) return 0;
    growth.adjective = facts.relation || describes;
    if (head !== null) growth.lastHead = head;
    return 1;
  }
  if (
    head !== null &&
    (head.kind === "office" || head.kind === "person") &&
    facts.headReading!.prep === "" &&
    facts.headReading!.conj === "" &&
    !facts.headOwned
  ) {
    growth.open = true;
    growth.adjective = false;
    growth.lastHead = head;
    return 1;
  }
  if (!growth.loose) return 0;
  if (
    growth.head === null ||
    growth.head.kind === "office" ||
    growth.head.kind === "person" ||
    (growth.head.kind === "anonymous" &&
      !growth.field &&
      growth.head.number === "s" &&
      growth.head.gender === "m")
  )
    growth.named = true;
  return 1;
}

const ADJECTIVE = /(?:ي|يه|يين|يون)$/u;

/** A definite word that follows its noun as an adjective: of relation (العراقي), or of the table. */
function isAdjective(facts: WordFacts, word: string): boolean {
  return facts.adjective || (ADJECTIVE.test(word) && word.length > 5);
}

/** Words that are adjectives after a definite noun though they also head phrases (الرئيس → no; القضاء → no; الأمني → yes). */
function isAdjectiveHead(facts: WordFacts): boolean {
  return facts.head!.kind === "anonymous" && facts.head!.number === "s";
}

function isDangling(marks: Marks, at: number): boolean {
  const { role } = marks.facts[at]!;
  const { word } = marks.doc.tokens[at]!;
  if (word.kind === "punct")
    return marks.quotations.closing(at) === undefined && word.surface !== ")" && word.surface !== "/";
  return (role === "preposition" || role === "clause") && marks.mentionAt[at] === 0;
}
