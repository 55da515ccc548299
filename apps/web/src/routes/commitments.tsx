import { firstWordings } from "@mahdar/ledger";
import { type Commitments, commitments } from "@mahdar/ledger/asking";
import { COMMITMENTS } from "../language/words/archive.ts";
import { COMMITMENT, OUTCOMES, SCHEDULES } from "../language/words/commitment.ts";
import { STRENGTHS, TOPICS } from "../language/words/labels.ts";
import { LEDGER } from "../language/words/ledger.ts";
import { sendPage, viewOf } from "../page-reply.tsx";
import { LedgerPage } from "../pages/ledger-page.tsx";
import { UndertakingLine } from "../parts/undertaking-line.tsx";
import { problemOf } from "../problem.ts";
import { type Unclear, whoIsMeant } from "../searching/who-is-meant.ts";
import { dayAskedOrToday } from "./commitment.tsx";
import { choiceField, dayField, optional, textField } from "./query.ts";
import type { Route } from "./route.ts";

const PAGE_LENGTH = 40;
const NAME_LENGTH_MAX = 200;

/** `GET /commitments`: the ledger of commitments across articles, as they stand today or `?on=` a day. */
export const commitmentsRoute: Route = (server, { archive, assets, now }) => {
  server.get("/commitments", async (request, reply) => {
    const view = viewOf(request);
    const { query } = request;
    const on = dayAskedOrToday(query, now);
    const strength = choiceField(query, "strength", STRENGTHS);
    const topic = choiceField(query, "topic", TOPICS);
    const schedule = choiceField(query, "schedule", SCHEDULES);
    const outcome = choiceField(query, "outcome", OUTCOMES);
    const [by, to] = [nameField(query, "by"), nameField(query, "for")];
    const [from, until] = [dayField(query, "from"), dayField(query, "to")];
    const asked = { on, strength, topic, schedule, outcome, from, until, limit: PAGE_LENGTH };
    const after = optional(textField(query, "after"));
    let page: Pick<Commitments, "items" | "next" | "total" | "unlinked"> = EMPTY;
    let unclear: Unclear | null = null;
    try {
      page = await commitments(archive, { ...asked, by: optional(by), to: optional(to), after });
    } catch (error) {
      // A name that fits nobody or several is told beside the field it was written in.
      unclear = await whoIsMeant(archive, error, { by, for: to });
      reply.status(problemOf(error).status);
    }
    const firsts = await firstWordings(
      archive,
      page.items.map(({ id }) => id),
      on,
    );
    return sendPage(
      request,
      reply,
      view,
      <LedgerPage
        view={view}
        asset={assets.path}
        section="commitments"
        path="/commitments"
        title={LEDGER.commitmentsTitle}
        lead={LEDGER.commitmentsLead}
        count={{ forms: COMMITMENTS, total: page.total }}
        names={[
          { name: "by", title: COMMITMENT.by, value: by },
          { name: "for", title: COMMITMENT.to, value: to },
        ]}
        on={on}
        choices={[
          { name: "schedule", title: COMMITMENT.schedule, values: SCHEDULES, chosen: schedule ?? "" },
          { name: "outcome", title: COMMITMENT.outcomeField, values: OUTCOMES, chosen: outcome ?? "" },
          { name: "topic", title: LEDGER.topic, values: TOPICS, chosen: topic ?? "" },
          {
            name: "strength",
            title: LEDGER.strength,
            values: STRENGTHS,
            chosen: strength ?? "",
            isSeldom: true,
          },
        ]}
        unclear={unclear}
        note={
          page.unlinked === 0 ? null : view.t.say(COMMITMENT.unlinked, { n: view.t.number(page.unlinked) })
        }
        days={{ from: from ?? "", to: until ?? "" }}
        next={page.next}
      >
        {page.items.map((one) => (
          <UndertakingLine view={view} one={one} first={firsts.get(one.id)} on={on} key={one.id} />
        ))}
      </LedgerPage>,
    );
  });
};

const EMPTY = { items: [], next: null, total: 0, unlinked: 0 };

function nameField(query: unknown, name: string): string {
  return textField(query, name).slice(0, NAME_LENGTH_MAX);
}
