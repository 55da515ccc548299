/** A schema of the document, as far as its page tells it. */
export interface DocumentSchema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly items?: DocumentSchema;
  readonly anyOf?: readonly DocumentSchema[];
  readonly properties?: Readonly<Record<string, DocumentSchema>>;
}

export interface DocumentParameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly description?: string;
  readonly schema?: DocumentSchema;
}

export interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly description: string;
  readonly parameters?: readonly DocumentParameter[];
  readonly requestBody?: {
    readonly content: Readonly<Record<string, { readonly schema: DocumentSchema }>>;
  };
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema: DocumentSchema }>> }>
  >;
}

/** The OpenAPI document, as far as its page tells it. */
export interface ApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, DocumentSchema>> };
}

/** The name of the schema a reference leads to; null where it is none. */
export function nameIn({ $ref }: DocumentSchema): string | null {
  return $ref === undefined ? null : $ref.slice($ref.lastIndexOf("/") + 1);
}

/** A schema's kind in a few words: string, Evidence, Evidence[], one of a, b. */
export function kindOf(schema: DocumentSchema): string {
  const name = nameIn(schema);
  if (name !== null) return name;
  if (schema.anyOf !== undefined) return schema.anyOf.map(kindOf).join(" | ");
  if (schema.enum !== undefined) return schema.enum.map((one) => String(one)).join(" | ");
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.items !== undefined) return `${kindOf(schema.items)}[]`;
  return schema.type === undefined ? "" : [schema.type].flat().join(" | ");
}
