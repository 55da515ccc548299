import type { FastifyReply, FastifyRequest } from "fastify";
import { sendPage, viewOf } from "../page-reply.tsx";
import { ApiPage } from "../pages/api-page.tsx";
import type { Doors } from "../routes/route.ts";
import type { ApiDocument } from "./read-document.ts";

/** Sends the API's page for people. */
export function sendApiPage(
  request: FastifyRequest,
  reply: FastifyReply,
  { assets }: Doors,
  document: ApiDocument,
): FastifyReply {
  const view = viewOf(request);
  return sendPage(request, reply, view, <ApiPage view={view} asset={assets.path} document={document} />);
}
