import type { MahdarRecord } from "@mahdar/shape";
import type { Archive } from "@mahdar/store";
import { type Static, Type } from "typebox";
import { findArticle } from "../routes/articles.tsx";

export const ArticleAnswer = Type.Object(
  {
    schema: Type.Literal("mahdar.article/1"),
    id: Type.String(),
    version: Type.Integer({ description: "Which version of the article, from 1 on." }),
    addedAt: Type.String({ description: "When this version was added, ISO 8601." }),
    snapshot: Type.String({ description: "sha256 of the bytes it came from: /articles/{id}/snapshot." }),
    mediaType: Type.String(),
    charset: Type.Unsafe<string | null>({ type: ["string", "null"] }),
    record: Type.Unsafe<MahdarRecord>({ $ref: "Record#" }),
    problems: Type.Array(
      Type.Object({ path: Type.String(), message: Type.String() }, { additionalProperties: false }),
      { description: "Spans that no longer say what the text says there; they are left out of the record." },
    ),
  },
  {
    $id: "Article",
    title: "Article",
    description: "An article and what was read in it.",
    additionalProperties: false,
  },
);
export type ArticleAnswer = Static<typeof ArticleAnswer>;

/** A kept article as the API gives it. Throws not-found. */
export async function articleAnswer(archive: Archive, id: string): Promise<ArticleAnswer> {
  const { version, addedAt, snapshotSha256, mediaType, charset, record, problems } = await findArticle(
    archive,
    id,
  );
  return {
    schema: "mahdar.article/1",
    id,
    version,
    addedAt,
    snapshot: snapshotSha256,
    mediaType,
    charset,
    record,
    problems: problems.map(({ path, message }) => ({ path, message })),
  };
}
