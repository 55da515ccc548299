import type { EvidenceOf } from "../asked/evidence.ts";
import { dayNumber, whenOf } from "../asked/when.ts";
import type { Participant } from "../shape/actor.ts";
import type { Meeting } from "../shape/items.ts";
import { participantKey } from "./gather-meetings.ts";
import type { Telling } from "./tellings.ts";

const EVIDENCE_MAX = 10;

/** A meeting from its tellings, the earliest published first. */
export async function meetingOf(tellings: readonly Telling[], evidenceOf: EvidenceOf): Promise<Meeting> {
  const [first] = tellings;
  if (first === undefined) throw new TypeError("a meeting has at least one telling");
  const dated =
    tellings.find((one) => dayNumber(one.date) !== null) ??
    tellings.find((one) => one.date !== null) ??
    first;
  const listed = oneOfEveryOriginFirst(tellings).slice(0, EVIDENCE_MAX);
  const evidence = [];
  for (const telling of listed) evidence.push(await evidenceOf("events", telling));
  return {
    id: meetingId(tellings),
    when: whenOf(dated.date, dated.published),
    type: first.type,
    mode: tellings.find((one) => one.mode !== null)?.mode ?? null,
    participants: everyone(tellings),
    place: tellings.find((one) => one.place !== null)?.place ?? null,
    story: tellings.find((one) => one.story !== null)?.story ?? null,
    tellings: tellings.length,
    origins: new Set(tellings.map(originOf)).size,
    evidence,
    left: tellings.length - listed.length,
  };
}

export function meetingId([first]: readonly Telling[]): string {
  return `${first?.id}#${first?.i}`;
}

/** Copies of one another have one origin; an article that is in no story is an origin of its own. */
function originOf({ story, origin, id }: Telling): string {
  return story === null ? `article ${id}` : `${story}#${origin}`;
}

function oneOfEveryOriginFirst(tellings: readonly Telling[]): Telling[] {
  const seen = new Set<string>();
  const [firsts, others]: [Telling[], Telling[]] = [[], []];
  for (const telling of tellings) {
    const origin = originOf(telling);
    (seen.has(origin) ? others : firsts).push(telling);
    seen.add(origin);
  }
  return [...firsts, ...others];
}

function everyone(tellings: readonly Telling[]): Participant[] {
  const found = new Map<string, Participant>();
  for (const { participants } of tellings)
    for (const one of participants) {
      const key = participantKey(one);
      if (!found.has(key)) found.set(key, one);
    }
  return [...found.values()];
}
