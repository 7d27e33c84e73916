import description from './github-openapi.json' with { type: 'json' };
import { faultsOf, type Schema } from './openapi-schema.ts';
import type { Exchange } from './recording-proxy.ts';

interface Parameter {
  readonly $ref?: string;
  readonly name: string;
  readonly in: string;
  readonly schema: Schema;
}
interface Content {
  readonly content?: { readonly 'application/json'?: { readonly schema: Schema } };
}
interface Operation {
  readonly operationId: string;
  readonly parameters: readonly Parameter[];
  readonly requestBody?: Content;
  readonly responses: Readonly<Record<string, Content & { readonly $ref?: string }>>;
}

// The slice is made by a script from GitHub's own description, so its form is OpenAPI's.
const { paths, components } = description as unknown as {
  paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  components: {
    parameters: Readonly<Record<string, Parameter>>;
    schemas: Readonly<Record<string, Schema>>;
    responses: Readonly<Record<string, Content>>;
  };
};
const { schemas } = components;

/** Errors that GitHub may give to any call, and describes with none. */
const anywhere = new Set([401, 403, 404, 429, 502]);

/** @returns everything about one exchange that GitHub's published description does not allow, on either side. */
export function breachesOf(exchange: Exchange): string[] {
  const found = find(exchange);
  if (found === undefined) return [`${exchange.method} ${exchange.path}: GitHub has no such operation`];
  const { operation, params } = found;
  const faults = [
    ...parameterFaults(operation, 'path', params),
    ...parameterFaults(operation, 'query', exchange.query),
    ...bodyFaults(operation, exchange.sent),
    ...replyFaults(operation, exchange),
  ];
  return faults.map((fault) => `${operation.operationId}: ${fault}`);
}

/** @returns the operation's name in GitHub's description, or what was asked. */
export const operationOf = (exchange: Exchange): string =>
  find(exchange)?.operation.operationId ?? `${exchange.method} ${exchange.path}`;

function find({ method, path }: Exchange): { operation: Operation; params: Record<string, string> } | undefined {
  for (const [template, methods] of Object.entries(paths)) {
    const names = [...template.matchAll(/\{(\w+)\}/g)].map((it) => it[1] ?? '');
    const held = new RegExp(`^${template.replaceAll(/\{\w+\}/g, '([^/]+)')}$`).exec(path);
    const operation = methods[method.toLowerCase()];
    if (held && operation) {
      return { operation, params: Object.fromEntries(names.map((name, i) => [name, held[i + 1] ?? ''])) };
    }
  }
  return undefined;
}

function parameterFaults({ parameters }: Operation, place: string, given: Readonly<Record<string, string>>): string[] {
  const known = parameters.map(resolved).filter((it) => it.in === place);
  return Object.entries(given).flatMap(([name, text]) => {
    const parameter = known.find((it) => it.name === name);
    if (parameter === undefined) return [`there is no ${place} parameter ${name}`];
    const value = parameter.schema.type === 'integer' ? Number(text) : text;
    return faultsOf(parameter.schema, value, { schemas, unknown: 'refused' }, `${place} parameter ${name}`);
  });
}

const resolved = (parameter: Parameter): Parameter =>
  (parameter.$ref && components.parameters[parameter.$ref.split('/').at(-1) ?? '']) || parameter;

function bodyFaults({ requestBody }: Operation, sent: unknown): string[] {
  const schema = requestBody?.content?.['application/json']?.schema;
  if (schema === undefined) return sent === undefined ? [] : ['no body is known'];
  return faultsOf(schema, sent ?? {}, { schemas, unknown: 'refused' }, 'body');
}

function replyFaults({ responses }: Operation, { status, got }: Exchange): string[] {
  const response = responses[String(status)];
  if (response === undefined) return anywhere.has(status) ? [] : [`GitHub never answers ${status}`];
  const real = response.$ref ? components.responses[response.$ref.split('/').at(-1) ?? ''] : response;
  const schema = real?.content?.['application/json']?.schema;
  if (schema === undefined) return got === undefined ? [] : [`GitHub answers ${status} with nothing`];
  return faultsOf(schema, got, { schemas, unknown: 'allowed' }, `reply ${status}`);
}
