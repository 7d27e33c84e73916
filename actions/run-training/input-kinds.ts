import { type Input, InputFault, matching, type Scalar, word } from '@modelway/action';
import { parse } from 'yaml';
import { type Preset, presets } from './metric-presets.ts';

/** `true` or `false`. */
export const flag = (): Input<'true' | 'false'> => word('true', 'false');

/** A KMS key, by the pattern of SageMaker's own model (KmsKeyId). */
export const kmsKey = (): Input<string> =>
  matching(/^[a-zA-Z0-9:/_-]{1,2048}$/, 'the ARN, id or alias of a KMS key, such as alias/modelway');

/** Ids, separated by white space or commas. */
export const ids = (): Input<readonly string[]> => ({ parse: (given) => given.split(/[\s,]+/).filter(Boolean) });

/** A program and its arguments: a YAML list, or a single word. */
export const command = (): Input<readonly string[]> => ({
  parse: (given) => {
    const value = yaml(given);
    const list = Array.isArray(value) ? (value as unknown[]) : [value];
    if (list.some((it) => !isScalar(it)))
      throw new InputFault('must be a YAML list of words, such as ["python3", "train.py"]');
    return list.map(String);
  },
});

/** One channel as the workflow asks for it. */
export interface ChannelInput {
  /** A folder of the dataset, or `s3://bucket/prefix/`. */
  readonly from: string;
  readonly 'input-mode'?: string;
  readonly 'content-type'?: string;
  readonly 'record-wrapper'?: string;
  readonly compression?: string;
  readonly distribution?: string;
}
const settings = ['from', 'input-mode', 'content-type', 'record-wrapper', 'compression', 'distribution'];

/** A YAML map from channel names to a place, or to a map with the place under `from` and settings beside it. */
export const channelMap = (): Input<Readonly<Record<string, ChannelInput>>> => ({
  parse: (given) => {
    const entries = Object.entries(map(yaml(given)));
    const faults = entries.flatMap(([name, value]) => channelFault(name, value));
    if (faults.length > 0) throw new InputFault(faults.join('; '));
    return Object.fromEntries(
      entries.map(([name, value]) => [name, isScalar(value) ? { from: String(value) } : texts(value)]),
    );
  },
});

function channelFault(name: string, value: unknown): string[] {
  if (isScalar(value)) return [];
  const given = isMap(value) ? value : {};
  const unknown = Object.keys(given).filter((key) => !settings.includes(key));
  if (isScalar(given['from']) && unknown.length === 0 && Object.values(given).every(isScalar)) return [];
  return [`${name} must be a place, or a map with from and any of ${settings.slice(1).join(', ')}`];
}

// Safe: `channelFault` has let through nothing but maps with `from`, known settings and single values.
const texts = (value: unknown): ChannelInput =>
  Object.fromEntries(
    Object.entries(value as object).map(([key, one]) => [key, String(one)]),
  ) as unknown as ChannelInput;

/** The metrics that are read from the log. */
export interface MetricsInput {
  /** Regular expressions by name; whatever YAML gave, rules come later. */
  readonly own: Readonly<Record<string, Scalar>>;
  readonly presets: readonly Preset[];
}

/** The name of a preset, a YAML map from names to regular expressions, or a list of both. */
export const metricsInput = (): Input<MetricsInput> => ({
  parse: (given) => {
    const value = yaml(given);
    const items: unknown[] = Array.isArray(value) ? value : [value];
    const words = items.filter((it) => typeof it === 'string');
    const unknown = words.filter((it) => !Object.hasOwn(presets, it));
    if (unknown.length > 0)
      throw new InputFault(
        `must name a preset (${Object.keys(presets).join(', ')}) or map names to expressions, and "${unknown[0]}" is neither`,
      );
    const own = Object.assign({}, ...items.filter((it) => typeof it !== 'string').map(map)) as MetricsInput['own']; // Safe: checked in the next line.
    if (!Object.values(own).every(isScalar)) throw new InputFault('must hold single values');
    return { own, presets: words as Preset[] }; // Safe: words that are no presets were refused above.
  },
});

function map(value: unknown): Readonly<Record<string, unknown>> {
  if (value === null) return {};
  if (!isMap(value)) throw new InputFault('must be a YAML map, one "name: value" a line');
  return value;
}

export const isScalar = (value: unknown): value is Scalar =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value);
export const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** @throws InputFault when it is no YAML */
export function yaml(given: string): unknown {
  try {
    return parse(given, { maxAliasCount: 0 }) as unknown;
  } catch (cause) {
    throw new InputFault(`must be YAML: ${(cause as Error).message.split('\n')[0]}`);
  }
}
