import { parse as parseYaml } from 'yaml';
import { InputFault } from './input-fault.ts';
import type { Input } from './inputs.ts';

/** Any text that is not empty, as it is. */
export const text = (): Input<string> => ({ parse: (given) => given });

/** One of a closed set of words. */
export const word = <const W extends string>(...allowed: readonly W[]): Input<W> => ({
  parse: (given) => {
    const found = allowed.find((it) => it === given);
    if (found === undefined) throw new InputFault(`must be one of ${allowed.join(', ')}`);
    return found;
  },
});

/** Text of one form. `says` completes the sentence "must be …". */
export const matching = (pattern: RegExp, says: string): Input<string> => ({
  parse: (given) => {
    if (!pattern.test(given)) throw new InputFault(`must be ${says}`);
    return given;
  },
});

/** A whole number. */
export const integer = ({ min, max }: { min: number; max: number }): Input<number> => ({
  parse: (given) => inRange(/^-?\d{1,15}$/.test(given) ? Number(given) : Number.NaN, { min, max }, 'a whole number'),
});

/** A decimal number. */
export const number = ({ min, max }: { min: number; max: number }): Input<number> => ({
  parse: (given) =>
    inRange(/^-?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(given) ? Number(given) : Number.NaN, { min, max }, 'a number'),
});

function inRange(value: number, { min, max }: { min: number; max: number }, what: string): number {
  if (!(value >= min && value <= max)) throw new InputFault(`must be ${what} from ${min} to ${max}`);
  return value;
}

const seconds = { ms: 0.001, s: 1, m: 60, h: 3600, d: 86400 } as const;

/** A time such as `500ms`, `15s`, `5m`, `1h` or `1h30m`; given back in seconds. */
export const duration = (): Input<number> => ({
  parse: (given) => {
    if (!/^(\d+(\.\d+)?(ms|s|m|h|d))+$/.test(given))
      throw new InputFault('must be a time such as 500ms, 15s, 5m, 1h or 1h30m');
    return [...given.matchAll(/(\d+(?:\.\d+)?)(ms|s|m|h|d)/g)].reduce(
      // Safe: the pattern has let through nothing but these units.
      (sum, [, amount, unit]) => sum + Number(amount) * seconds[unit as keyof typeof seconds],
      0,
    );
  },
});

/** An IAM role's ARN, by the pattern of SageMaker's own model (RoleArn). */
export const roleArn = (): Input<string> =>
  matching(
    /^(?=.{20,2048}$)arn:aws[a-z-]*:iam::\d{12}:role\/?[a-zA-Z_0-9+=,.@\-_/]+$/,
    'the ARN of an IAM role, such as arn:aws:iam::111122223333:role/modelway',
  );

/** A SageMaker instance type. Whether the account may use it only AWS can say. */
export const instanceType = (): Input<string> =>
  matching(/^ml\.[a-z0-9-]+\.[a-z0-9-]+$/, 'an instance type such as ml.m5.large');

/** An S3 prefix; given back without a slash at the end. */
export const s3Prefix = (): Input<string> => ({
  parse: (given) => {
    if (!/^s3:\/\/[a-z0-9][a-z0-9.-]{1,61}[a-z0-9](\/[^\s]*)?$/.test(given)) {
      throw new InputFault(
        'must be s3://bucket or s3://bucket/prefix (bucket names are 3 to 63 of a-z, 0-9, dot and hyphen)',
      );
    }
    return given.replace(/\/+$/, '');
  },
});

export type Scalar = string | number | boolean | null;

/** A YAML map from names to single values: strings, numbers, booleans or null, with the types that YAML gives them. */
export const yamlMap = (): Input<Readonly<Record<string, Scalar>>> => ({ parse: parseMap });

function parseMap(given: string): Readonly<Record<string, Scalar>> {
  const value = readYaml(given);
  if (value === null) return {};
  if (typeof value !== 'object' || Array.isArray(value))
    throw new InputFault('must be a YAML map, one "name: value" a line');
  const nested = Object.entries(value).filter(([, it]) => typeof it === 'object' && it !== null);
  if (nested.length > 0)
    throw new InputFault(`must hold single values; ${nested.map(([name]) => name).join(', ')} is a list or a map`);
  return value as Record<string, Scalar>; // Safe: nested values were refused above, and YAML has no other kinds.
}

function readYaml(given: string): unknown {
  try {
    return parseYaml(given, { maxAliasCount: 0 }) as unknown;
  } catch (cause) {
    throw new InputFault(`must be YAML: ${(cause as Error).message.split('\n')[0]}`);
  }
}

/** Makes an input optional: absent, its value is undefined. */
export const optional = <T>(input: Input<T>): Input<T> & { readonly optional: true } => ({ ...input, optional: true });

/** Gives an input the default that `action.yml` shows. */
export const withDefault = <T>(input: Input<T>, fallback: string): Input<T> => ({ ...input, fallback });
