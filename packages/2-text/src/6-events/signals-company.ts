import type { Scene } from "./scene.ts";
import type { Cue } from "./signals.ts";
import { type Say, upTo } from "./weights.ts";

/** Says who takes part and when. Returns how the day stands to the day of publication, by which others are paired. */
export function sayCompany(scene: Scene, { candidate, who, when }: Cue, form: string, say: Say): string {
  const { trigger } = candidate;
  const age = when.date === null ? "none" : ageOf(when.date, scene.draft.published);
  const date = when.basis === "none" ? "none" : `${when.basis}-${age}`;
  say("date", when.basis);
  say("day", date);
  const [actors, recipients] = [upTo(2, who.actors.length), upTo(1, who.recipients.length)];
  say("actors", actors);
  say("recipients", recipients);
  say("named", upTo(2, who.named));
  say("who", actors, recipients, trigger.definite ? "true" : "false");
  say("frame&who", trigger.frame.name, actors, recipients);
  say("form&who", form, upTo(2, who.actors.length + who.recipients.length));
  if (who.people > 0) {
    say("person");
    say("person&type", trigger.type);
  }
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
