import type { Multipart } from "@fastify/multipart";
import { MahdarError } from "@mahdar/shape";
import type { Given } from "@mahdar/sources";
import type { FastifyRequest } from "fastify";
import type { Asked } from "./read-source.ts";

/** The fields of a form as they came, for showing it again. */
export interface FormFields {
  readonly token: string;
  readonly text: string;
  readonly url: string;
  readonly published: string;
  readonly outlet: string;
  readonly file: { readonly name: string; readonly bytes: Uint8Array; readonly mediaType: string } | null;
}

const EMPTY: FormFields = { token: "", text: "", url: "", published: "", outlet: "", file: null };

/** The fields of a multipart or urlencoded form. Throws too-large where a field or file passes its limit. */
export async function readForm(request: FastifyRequest): Promise<FormFields> {
  if (!request.isMultipart())
    return { ...EMPTY, ...textFields((request.body ?? {}) as Record<string, unknown>) };
  const fields: Record<string, unknown> = {};
  let file: FormFields["file"] = null;
  for await (const part of request.parts() as AsyncIterable<Multipart>) {
    if (part.type === "file") {
      const bytes = await part.toBuffer();
      if (bytes.length > 0 || part.filename !== "")
        file = { name: part.filename, bytes, mediaType: part.mimetype };
    } else if (part.valueTruncated) {
      throw new MahdarError(
        "too-large",
        `the field ${part.fieldname} is longer than one article may be`,
        "give one article at a time, or give it as a file",
      );
    } else fields[part.fieldname] = part.value;
  }
  return { ...EMPTY, ...textFields(fields), file };
}

/** What a form asks to be read. Exactly one of text, file and address must be filled in. */
export function askedOf(fields: FormFields): Asked {
  const given: Given = {
    ...(fields.published.trim() === "" ? {} : { published: fields.published.trim() }),
    ...(fields.outlet.trim() === "" ? {} : { outlet: fields.outlet.trim() }),
  };
  const ways = [fields.text.trim() !== "", fields.file !== null, fields.url.trim() !== ""].filter(
    Boolean,
  ).length;
  if (ways === 0)
    throw new MahdarError(
      "empty",
      "no text, file or address was given",
      "paste a text, choose a file, or give a page's address",
    );
  if (ways > 1)
    throw new MahdarError(
      "bad-usage",
      "more than one of text, file and address was given",
      "leave only the one to be read",
    );
  if (fields.file !== null) return { source: fields.file, given };
  if (fields.url.trim() !== "") return { source: { url: fields.url }, given };
  return {
    source: { bytes: new TextEncoder().encode(fields.text), name: "the pasted text", charset: "utf-8" },
    given,
  };
}

function textFields(body: Readonly<Record<string, unknown>>): Partial<FormFields> {
  const entries = Object.keys(EMPTY).flatMap((name) => {
    const value = body[name];
    return typeof value === "string" ? [[name, value] as const] : [];
  });
  return Object.fromEntries(entries);
}
