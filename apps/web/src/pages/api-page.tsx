import type { VNode } from "preact";
import {
  type ApiDocument,
  type DocumentSchema,
  kindOf,
  nameIn,
  type Operation,
} from "../api/read-document.ts";
import { API_WORDS } from "../language/words/api.ts";
import { type AssetPath, Shell } from "../parts/shell.tsx";
import type { View } from "../view.ts";

interface ApiPageProps {
  readonly view: View;
  readonly asset: AssetPath;
  readonly document: ApiDocument;
}

/** The API for people, written from its document. */
export function ApiPage({ view, asset, document }: ApiPageProps): VNode {
  const { t } = view;
  return (
    <Shell view={view} asset={asset} title={t.say(API_WORDS.title)} section="api">
      <section class="rules">
        <h1 class="page-title">{t.say(API_WORDS.title)}</h1>
        <p class="page-lead">{t.say(API_WORDS.lead)}</p>
        <p>
          <a href="/api/v1/openapi.json">{t.say(API_WORDS.document)}</a>
        </p>
        <p>{t.say(API_WORDS.pages)}</p>
        <p>{t.say(API_WORDS.errors)}</p>
        {Object.entries(document.paths).flatMap(([path, methods]) =>
          Object.entries(methods).map(([method, operation]) => (
            <OperationPart
              view={view}
              path={path}
              method={method}
              operation={operation}
              key={method + path}
            />
          )),
        )}
        <h2>{t.say(API_WORDS.shapes)}</h2>
        {Object.entries(document.components.schemas).map(([name, schema]) => (
          <Shape name={name} schema={schema} key={name} />
        ))}
      </section>
    </Shell>
  );
}

interface OperationProps {
  readonly view: View;
  readonly path: string;
  readonly method: string;
  readonly operation: Operation;
}

function OperationPart({ view, path, method, operation }: OperationProps): VNode {
  const { t } = view;
  const { parameters = [], requestBody, responses, summary, description } = operation;
  const sent = Object.values(requestBody?.content ?? {})[0]?.schema;
  const answer = Object.values(responses["200"]?.content ?? {})[0]?.schema;
  return (
    <section class="rule-stage" id={operation.operationId}>
      <h2>
        <code dir="ltr">
          {method.toUpperCase()} {path}
        </code>
      </h2>
      <p>{t.language === "ar" ? description : summary}</p>
      <dl class="api-fields">
        <dt>{parameters.length === 0 ? t.say(API_WORDS.none) : t.say(API_WORDS.parameters)}</dt>
        {parameters.map(({ name, required, description: says, schema = {} }) => (
          <dd key={name} lang="en" dir="ltr">
            <code>{name}</code> <small>{kindOf(schema)}</small>{" "}
            {required === true && <strong>{t.say(API_WORDS.required)}</strong>} <bdi>{says}</bdi>
          </dd>
        ))}
        {sent !== undefined && <dt>{t.say(API_WORDS.body)}</dt>}
        {Object.entries(sent?.properties ?? {}).map(([name, schema]) => (
          <dd key={name} lang="en" dir="ltr">
            <code>{name}</code> <small>{kindOf(schema)}</small> {schema.description}
          </dd>
        ))}
        {answer !== undefined && <dt>{t.say(API_WORDS.answer)}</dt>}
        {answer !== undefined && (
          <dd>
            <a href={`#${nameIn(answer) ?? ""}`}>
              <code dir="ltr">{kindOf(answer)}</code>
            </a>
          </dd>
        )}
      </dl>
    </section>
  );
}

function Shape({ name, schema }: { readonly name: string; readonly schema: DocumentSchema }): VNode {
  return (
    <section class="rule" id={name} lang="en" dir="ltr">
      <h3>
        <code>{name}</code>
      </h3>
      <p>{schema.description}</p>
      <ul>
        {Object.entries(schema.properties ?? {}).map(([field, one]) => (
          <li key={field}>
            <code>{field}</code> <small>{kindOf(one)}</small> <bdi>{one.description}</bdi>
          </li>
        ))}
      </ul>
    </section>
  );
}
