import { policyFile } from './schema.ts';

type Json = Readonly<Record<string, unknown>>;

/** What is read of a schema or an action of valibot; each kind has some of it. */
interface Part {
  readonly type: string;
  readonly requirement?: unknown;
  readonly pipe?: readonly Part[];
  readonly wrapped?: Part;
  readonly default?: unknown;
  readonly entries?: Readonly<Record<string, Part>>;
  readonly item?: Part;
  readonly value?: unknown;
  readonly literal?: unknown;
  readonly options?: readonly unknown[];
}

/**
 * @param data the schema of the rules about the data, which another room has.
 * @returns the policy's JSON Schema (2020-12), for editors: derived from the schemas that read it, so the two cannot disagree.
 */
export function policyJsonSchema(data?: unknown): Json {
  const part = policyFile as unknown as Part; // Safe: `Part` names what valibot's schemas have, all of it optional.
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'modelway.yml',
    ...convert(part),
    $defs: { data: data === undefined ? {} : convert(data as Part) }, // Safe: as above.
  };
}

function convert(part: Part): Json {
  if (part.pipe === undefined) return base(part);
  const list = part.pipe.some((it) => it.type === 'array');
  return Object.assign({}, ...part.pipe.map((it) => (it.pipe ? convert(it) : base(it, list))));
}

const known: Readonly<Record<string, (part: Part, list: boolean) => Json>> = {
  string: () => ({ type: 'string' }),
  number: () => ({ type: 'number' }),
  boolean: () => ({ type: 'boolean' }),
  integer: () => ({ type: 'integer' }),
  min_value: ({ requirement }) => finite('minimum', requirement),
  max_value: ({ requirement }) => finite('maximum', requirement),
  min_length: ({ requirement }, list) => ({ [list ? 'minItems' : 'minLength']: requirement }),
  max_length: ({ requirement }, list) => ({ [list ? 'maxItems' : 'maxLength']: requirement }),
  non_empty: (_, list) => ({ [list ? 'minItems' : 'minLength']: 1 }),
  regex: ({ requirement }) => ({ pattern: (requirement as RegExp).source }), // Safe: what `regex` requires is one.
  literal: ({ literal }) => ({ const: literal }),
  picklist: ({ options }) => ({ enum: options }),
  union: ({ options }) => ({ anyOf: (options as readonly Part[]).map(convert) }), // Safe: a union's options are schemas.
  array: ({ item }) => ({ type: 'array', items: item ? convert(item) : {} }),
  record: ({ value }) => ({ type: 'object', additionalProperties: convert(value as Part) }), // Safe: a record's value is a schema.
  strict_object: ({ entries }) => object(entries ?? {}),
  optional: ({ wrapped, default: fallback }) => ({
    ...(wrapped ? convert(wrapped) : {}),
    ...(fallback === undefined ? {} : { default: fallback }),
  }),
  // Rules that JSON Schema has no word for; reading the policy applies them.
  custom: () => ({}),
  // The one part that is read elsewhere.
  unknown: () => ({ $ref: '#/$defs/data' }),
  check: () => ({}),
  transform: () => ({}),
};

function base(part: Part, list = false): Json {
  const to = known[part.type];
  if (to === undefined) throw new Error(`the policy uses ${part.type}, which has no JSON Schema here yet`);
  return to(part, list);
}

function object(entries: Readonly<Record<string, Part>>): Json {
  return {
    type: 'object',
    additionalProperties: false,
    required: Object.keys(entries).filter((name) => entries[name]?.type !== 'optional'),
    properties: Object.fromEntries(Object.entries(entries).map(([name, it]) => [name, convert(it)])),
  };
}

const finite = (name: string, value: unknown): Json => (Number.isFinite(value) ? { [name]: value } : {});
