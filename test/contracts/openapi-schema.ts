/** The part of OpenAPI 3.0's schema language that GitHub's description uses for our operations. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly nullable?: boolean;
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly maxLength?: number;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly maxItems?: number;
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
}

export interface Rules {
  readonly schemas: Readonly<Record<string, Schema>>;
  /** GitHub's schemas are open; what we send must be closed all the same, or a misspelt member would go unseen. */
  readonly unknown: 'refused' | 'allowed';
}

/** @returns what is wrong with a value, each fault with its place; empty when it fits. */
export function faultsOf(schema: Schema, value: unknown, rules: Rules, at = ''): string[] {
  const real = schema.$ref ? rules.schemas[schema.$ref.split('/').at(-1) ?? ''] : schema;
  if (real === undefined) return [`${at}: the description lacks ${schema.$ref}`];
  if (value === null && real.nullable) return [];
  const choices = real.oneOf ?? real.anyOf;
  if (choices) return chosen(choices, value, rules, at);
  if (value === null) return [`${at} is null`];
  if (!isOfType(real.type, value)) return [`${at} must be ${real.type}, is ${JSON.stringify(value)}`];
  return [
    ...scalarFaults(real, value, at),
    ...arrayFaults(real, value, rules, at),
    ...objectFaults(real, value, rules, at),
  ];
}

function chosen(choices: readonly Schema[], value: unknown, rules: Rules, at: string): string[] {
  const faults = choices.map((choice) => faultsOf(choice, value, rules, at));
  return faults.some((it) => it.length === 0) ? [] : faults.flat();
}

function isOfType(type: string | undefined, value: unknown): boolean {
  if (type === 'integer') return Number.isSafeInteger(value);
  if (type === 'array') return Array.isArray(value);
  if (type === 'object') return typeof value === 'object' && !Array.isArray(value);
  return type === undefined || typeof value === type;
}

function scalarFaults({ enum: words, format, maxLength }: Schema, value: unknown, at: string): string[] {
  const said = JSON.stringify(value);
  const isMalformed = typeof value === 'string' && format !== undefined && !fits(format, value);
  const isLong = typeof value === 'string' && maxLength !== undefined && value.length > maxLength;
  return [
    ...(words && !words.includes(value) ? [`${at} must be one of ${words.join(', ')}, is ${said}`] : []),
    ...(isMalformed ? [`${at} must be a ${format}, is ${said}`] : []),
    ...(isLong ? [`${at} is longer than ${maxLength}`] : []),
  ];
}

function fits(format: string, value: string): boolean {
  if (format === 'uri') return URL.canParse(value) || value === '';
  return format !== 'date-time' || /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(value);
}

function arrayFaults({ items, maxItems }: Schema, value: unknown, rules: Rules, at: string): string[] {
  if (!items || !Array.isArray(value)) return [];
  if (maxItems !== undefined && value.length > maxItems) return [`${at} has more than ${maxItems} items`];
  return value.flatMap((it, i) => faultsOf(items, it, rules, `${at}[${i}]`));
}

function objectFaults({ required = [], ...schema }: Schema, value: unknown, rules: Rules, at: string): string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  const open = rules.unknown === 'allowed' || schema.additionalProperties !== undefined || !schema.properties;
  const known = schema.properties ?? {};
  return [
    ...required.filter((name) => !(name in value)).map((name) => `${at}.${name} is missing`),
    ...Object.entries(value).flatMap(([name, it]) => {
      const member = known[name];
      if (member) return faultsOf(member, it, rules, `${at}.${name}`);
      return open ? [] : [`there is no ${at}.${name}`];
    }),
  ];
}
