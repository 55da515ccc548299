import etag from "@fastify/etag";
import swagger from "@fastify/swagger";
import { SCHEMAS } from "@mahdar/ledger/asking";
import { READER } from "@mahdar/text";
import { Ajv } from "ajv";
import type { FastifyError, FastifyInstance } from "fastify";
import type { TObject } from "typebox";
import type { Doors, Route } from "../routes/route.ts";
import { ArticleAnswer } from "./article.ts";
import { documentInfo } from "./document.ts";
import { ProblemAnswer } from "./problem-schema.ts";
import { QUESTIONS } from "./questions.ts";
import { readQuestion } from "./read.ts";
import type { ApiDocument } from "./read-document.ts";
import { RecordSchema } from "./record-schema.ts";
import { refusalOf } from "./refuse.ts";
import { sendApiPage } from "./send-page.tsx";

const PROBLEMS = { "4xx": { $ref: "Problem#" }, "5xx": { $ref: "Problem#" } };

/** `/api/v1`: every question by GET, `read` by POST, and the document that describes them; `/api`, its page for people, to which `/api/v1` itself leads. */
export const apiV1Route: Route = (server, doors) => {
  let document = (): object => ({});
  server.register(
    async (scope) => {
      await askable(scope, doors);
      document = () => scope.swagger();
    },
    { prefix: "/api/v1" },
  );
  server.get("/api/v1", (_request, reply) => reply.redirect("/api", 302));
  server.get("/api", (request, reply) => sendApiPage(request, reply, doors, document() as ApiDocument));
};

async function askable(scope: FastifyInstance, doors: Doors): Promise<void> {
  const ajv = new Ajv({ coerceTypes: true, useDefaults: false, allErrors: false, strict: false });
  scope.setValidatorCompiler(({ schema }) => ajv.compile(schema as object));
  for (const schema of [ProblemAnswer, RecordSchema, ArticleAnswer, ...SCHEMAS]) scope.addSchema(schema);
  await scope.register(etag);
  await scope.register(swagger, documentInfo(READER.version));
  scope.setErrorHandler((error: FastifyError, request) => {
    const { schema } = request.routeOptions;
    const taken = error.validationContext === "body" ? schema?.body : schema?.querystring;
    throw refusalOf(error, request, taken as TObject | undefined);
  });
  // What the archive holds may change at any moment: an answer is asked for again, but not sent again while it is the same.
  scope.addHook("onSend", async (_request, reply) => {
    reply.header("cache-control", "private, no-cache");
  });

  for (const { path, name, en, ar, params, query, answer, ask } of QUESTIONS)
    scope.get(
      path,
      {
        schema: {
          operationId: name,
          summary: en,
          description: ar,
          querystring: query,
          ...(params === null ? {} : { params }),
          response: { 200: { $ref: `${(answer as { $id?: string }).$id}#` }, ...PROBLEMS },
        },
      },
      (request) => ask(doors.archive, request.query, request.params),
    );
  readQuestion(scope, doors, PROBLEMS);
  scope.get("/openapi.json", { schema: { hide: true } }, () => scope.swagger());
}
