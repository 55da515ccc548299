import type { Page } from "@mahdar/store";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { VNode } from "preact";
import { toldIn } from "../article/told-in.ts";
import type { CountForms } from "../language/plural.ts";
import type { Words } from "../language/speaker.ts";
import { EVENTS, STATEMENTS } from "../language/words/archive.ts";
import { EVENT_TYPES, SOURCE_KINDS } from "../language/words/labels.ts";
import { LEDGER } from "../language/words/ledger.ts";
import { sendPage, viewOf } from "../page-reply.tsx";
import { type Choice, LedgerPage } from "../pages/ledger-page.tsx";
import { MeetingLine, StatementLine } from "../parts/ledger-lines.tsx";
import type { View } from "../view.ts";
import { choiceField, dayField, optional, textField } from "./query.ts";
import type { Doors, Route } from "./route.ts";

const PAGE_LENGTH = 40;

/** `GET /statements` and `/meetings`: lists over the whole archive. */
export const ledgersRoute: Route = (server, doors) => {
  const { archive } = doors;
  server.get("/statements", async (request, reply) => {
    const kind = choiceField(request.query, "kind", SOURCE_KINDS);
    const choices: Choice[] = [
      { name: "kind", title: LEDGER.kind, values: SOURCE_KINDS, chosen: kind ?? "" },
    ];
    const page = await archive.statements({ ...filterOf(request), kind });
    return send(
      request,
      reply,
      doors,
      page,
      choices,
      {
        section: "statements",
        title: LEDGER.statementsTitle,
        lead: LEDGER.statementsLead,
        forms: STATEMENTS,
      },
      (view, row, i) => <StatementLine view={view} row={row} key={i} />,
    );
  });
  server.get("/meetings", async (request, reply) => {
    const type = choiceField(request.query, "type", EVENT_TYPES);
    const choices: Choice[] = [{ name: "type", title: LEDGER.type, values: EVENT_TYPES, chosen: type ?? "" }];
    const page = await archive.events({ ...filterOf(request), type });
    const told = await toldIn(archive, page.items);
    return send(
      request,
      reply,
      doors,
      page,
      choices,
      { section: "meetings", title: LEDGER.meetingsTitle, lead: LEDGER.meetingsLead, forms: EVENTS },
      (view, row, i) => <MeetingLine view={view} row={row} told={told[i] ?? null} key={i} />,
    );
  });
};

function filterOf(request: FastifyRequest) {
  return {
    from: dayField(request.query, "from"),
    to: dayField(request.query, "to"),
    after: optional(textField(request.query, "after")),
    limit: PAGE_LENGTH,
  };
}

interface Heading {
  readonly section: "statements" | "meetings";
  readonly title: Words;
  readonly lead: Words;
  readonly forms: CountForms;
}

function send<Row>(
  request: FastifyRequest,
  reply: FastifyReply,
  { assets }: Doors,
  page: Page<Row>,
  choices: readonly Choice[],
  { section, title, lead, forms }: Heading,
  lineOf: (view: View, row: Row, i: number) => VNode,
): FastifyReply {
  const view = viewOf(request);
  return sendPage(
    request,
    reply,
    view,
    <LedgerPage
      view={view}
      asset={assets.path}
      section={section}
      path={`/${section}`}
      title={title}
      lead={lead}
      count={{ forms, total: page.total }}
      choices={choices}
      days={{ from: textField(request.query, "from"), to: textField(request.query, "to") }}
      next={page.next}
    >
      {page.items.map((row, i) => lineOf(view, row, i))}
    </LedgerPage>,
  );
}
