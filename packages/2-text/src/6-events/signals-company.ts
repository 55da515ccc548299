import type { Scene } from "./scene.ts";
import type { Cue } from "./signals.ts";

/** Who takes part and when. Returns how the day stands to the day of publication, by which others are paired. */
export function addCompany(scene: Scene, { candidate, who, when }: Cue, out: string[]): string {
  const { trigger } = candidate;
  const age = when.date === null ? "none" : ageOf(when.date, scene.draft.published);
  const date = when.basis === "none" ? "none" : `${when.basis}-${age}`;
  out.push(`date=${when.basis}`, `age=${age}`, `day=${date}`);
  if (candidate.future || candidate.carrier?.future === true) out.push(`future&date=${date}`);
  const actors = Math.min(who.actors.length, 2);
  const recipients = Math.min(who.recipients.length, 1);
  out.push(
    `actors=${actors}`,
    `recipients=${recipients}`,
    `named=${Math.min(who.named, 2)}`,
    `who=${actors}${recipients}&def=${trigger.definite}`,
    `frame&who=${trigger.frame.name}&${actors}${recipients}`,
  );
  if (who.people > 0) out.push("person", `person&type=${trigger.type}`, `person&frame=${trigger.frame.name}`);
  return date;
}

const DAY = 86_400_000;

/** How old the day is when the article appears, in rough steps. */
function ageOf(date: string, published: string | null): string {
  if (published === null) return "unknown";
  if (date.length === 4) return Number(published.slice(0, 4)) - Number(date) > 1 ? "old" : "year";
  const month = /^(\d{4})-(\d\d)/u.exec(date);
  if (month === null) return "vague";
  if (date.length < 10) {
    const months =
      (Number(published.slice(0, 4)) - Number(month[1])) * 12 +
      Number(published.slice(5, 7)) -
      Number(month[2]);
    return months > 12 ? "old" : months > 1 ? "months" : "month";
  }
  const days = (Date.parse(published) - Date.parse(date)) / DAY;
  return days < 0
    ? "ahead"
    : days <= 3
      ? "news"
      : days <= 14
        ? "weeks"
        : days <= 60
          ? "month"
          : days <= 370
            ? "months"
            : "old";
}
