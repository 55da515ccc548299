import type { FastifyDynamicSwaggerOptions } from "@fastify/swagger";

/** What the OpenAPI document says beside the questions. */
export function documentInfo(version: string): FastifyDynamicSwaggerOptions {
  return {
    openapi: {
      openapi: "3.1.0",
      info: {
        title: "Mahdar",
        version,
        description:
          "The record an archive of the Arabic political press keeps: who met whom, who said what, what was promised. " +
          "Every fact carries the words it was read in. A list tells its total, its limit and the `next` page; nothing is " +
          "cut off silently.",
        license: { name: "AGPL-3.0-or-later", identifier: "AGPL-3.0-or-later" },
      },
      servers: [{ url: "/", description: "This machine." }],
    },
    refResolver: {
      buildLocalReference: (json, _base, _fragment, i) =>
        typeof json["$id"] === "string" ? json["$id"] : `Schema${i}`,
    },
  };
}
