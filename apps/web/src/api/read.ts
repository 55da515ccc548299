import type { FastifyInstance } from "fastify";
import { Type } from "typebox";
import { readSource } from "../reading/read-source.ts";
import { askedOf } from "../routes/api.ts";
import type { Doors } from "../routes/route.ts";

const Given = Type.Object(
  {
    text: Type.Optional(
      Type.Unsafe<string>({ type: ["string", "null"], description: "The article's text." }),
    ),
    url: Type.Optional(
      Type.Unsafe<string>({ type: ["string", "null"], description: "Or the public address of its page." }),
    ),
    published: Type.Optional(
      Type.Unsafe<string>({ type: ["string", "null"], description: "The day of publication, YYYY-MM-DD." }),
    ),
    outlet: Type.Optional(Type.Unsafe<string>({ type: ["string", "null"] })),
    title: Type.Optional(Type.Unsafe<string>({ type: ["string", "null"] })),
  },
  { additionalProperties: false },
);

/** `POST /read`: reads a text or a page and keeps nothing. */
export function readQuestion(scope: FastifyInstance, { guard }: Doors, problems: object): void {
  scope.post(
    "/read",
    {
      // The fields are checked by hand: a number is not to become a text, as it does in a query.
      validatorCompiler: () => () => true,
      schema: {
        operationId: "readArticle",
        summary: "Read a text or a page into its record; nothing is kept.",
        description: "قراءة نص أو صفحة إلى محضرها؛ لا يُحفظ منها شيء.",
        body: Given,
        response: { 200: { $ref: "Record#" }, ...problems },
      },
    },
    async (request) => (await readSource(askedOf(request.body), guard)).record,
  );
}
