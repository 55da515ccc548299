import type { Meeting } from "@mahdar/ledger/asking";
import type { VNode } from "preact";
import { timexInWords } from "../language/timex.ts";
import { ACTOR, INDEPENDENT, TELLINGS } from "../language/words/actor.ts";
import { EVENT_TYPES, labelOf, MODES } from "../language/words/labels.ts";
import { STORY } from "../language/words/story.ts";
import { evidencePath } from "../linked/evidence-path.ts";
import { actorPath, storyPath, type View } from "../view.ts";
import { Placed } from "./placed.tsx";
import { Quoted } from "./source-text.tsx";

/** Meetings, each once however many tell of it: who, when, where, and how often told. */
export function Meetings({
  view,
  meetings,
  self,
}: {
  readonly view: View;
  readonly meetings: readonly Meeting[];
  /** Whose page it is: not named again. */
  readonly self: string;
}): VNode {
  const { t } = view;
  if (meetings.length === 0) return <p class="nothing">{t.say(ACTOR.nothing)}</p>;
  return (
    <ol class="lines">
      {meetings.map((meeting) => (
        <li class="line line-event" key={meeting.id}>
          <div class="line-body">
            <p class="line-head">
              <span class="who">
                {meeting.participants
                  .filter(({ actor }) => actor?.id !== self)
                  .map(({ text, actor }, i) => (
                    <span key={i}>
                      {i > 0 && (t.language === "ar" ? "، " : ", ")}
                      {actor === null ? (
                        <Quoted text={text} />
                      ) : (
                        <a href={actorPath(actor.id)}>
                          <Quoted text={actor.name} />
                        </a>
                      )}
                    </span>
                  ))}
              </span>
              <span class="event-type">
                {t.say(
                  meeting.mode === null ? labelOf(EVENT_TYPES, meeting.type) : labelOf(MODES, meeting.mode),
                )}
              </span>
            </p>
            <p class="line-more">
              {meeting.when.value !== null && <span>{timexInWords(t, meeting.when.value)}</span>}
              {meeting.place !== null && (
                <span>
                  <Quoted text={meeting.place} />
                </span>
              )}
              {meeting.tellings > 1 && (
                <span>
                  {t.count(TELLINGS, meeting.tellings)} {t.count(INDEPENDENT, meeting.origins)}
                </span>
              )}
              {meeting.story !== null && <a href={storyPath(meeting.story)}>{t.say(STORY.word)}</a>}
            </p>
          </div>
          {meeting.evidence[0] !== undefined && (
            <Placed view={view} place={{ ...meeting.evidence[0], href: evidencePath(meeting.evidence[0]) }} />
          )}
        </li>
      ))}
    </ol>
  );
}
