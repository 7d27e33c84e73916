import {
  duration,
  type Input,
  InputError,
  InputFault,
  type InputValues,
  instanceType,
  integer,
  matching,
  optional,
  readInputs,
  text,
  withDefault,
  yamlMap,
} from '@modelway/action';
import { command, isMap, isScalar, yaml } from './input-kinds.ts';

/** What a processing step may say of itself. */
const settings = {
  name: matching(/^[a-z0-9](-?[a-z0-9]){0,30}$/, 'at most 31 lower-case letters, digits and single hyphens'),
  source: optional(text()),
  'entry-point': matching(/^[\w./-]{1,200}$/, 'a Python file below the source, such as prepare.py'),
  arguments: withDefault(command(), '[]'),
  image: optional(matching(/^\S{1,255}$/, 'an image URI of at most 255 characters without blanks')),
  'instance-type': withDefault(instanceType(), 'ml.m5.large'),
  'instance-count': withDefault(integer({ min: 1, max: 100 }), '1'),
  'volume-gb': withDefault(integer({ min: 1, max: 16_384 }), '30'),
  'max-runtime': withDefault(duration(), '1h'),
  environment: withDefault(yamlMap(), '{}'),
  inputs: withDefault(yamlMap(), '{}'),
  outputs: withDefault(command(), '[]'),
};
/** A processing step as the workflow asks for it. */
export type Step = InputValues<typeof settings>;

/** A YAML list of processing steps, in the order in which they are to run. Rules across steps come later. */
export const stepList = (): Input<readonly Step[]> => ({
  parse: (given) => {
    const value = yaml(given) ?? [];
    if (!Array.isArray(value))
      throw new InputFault('must be a YAML list of steps, each a map with name and entry-point');
    const read = (value as unknown[]).map(stepIn);
    const faults = read.flatMap((it) => ('faults' in it ? it.faults : []));
    if (faults.length > 0) throw new InputFault(faults.join('; '));
    return read.flatMap((it) => ('step' in it ? [it.step] : []));
  },
});

type Read = { readonly step: Step } | { readonly faults: readonly string[] };

function stepIn(value: unknown, index: number): Read {
  const given = isMap(value) ? value : {};
  const own = typeof given['name'] === 'string' ? ` (${given['name'].slice(0, 40)})` : '';
  const unknown = Object.keys(given).filter((key) => !Object.hasOwn(settings, key));
  const strange = unknown.map((key) => `${key} is no setting of a step; it has ${Object.keys(settings).join(', ')}`);
  const { step, faults } = settingsOf(given);
  const all = [...strange, ...faults].map((fault) => `step ${index + 1}${own}: ${fault}`);
  return step === undefined || all.length > 0 ? { faults: all } : { step };
}

function settingsOf(given: Readonly<Record<string, unknown>>): { step?: Step; faults: readonly string[] } {
  try {
    return { step: readInputs(settings, (name) => textOf(given[name])), faults: [] };
  } catch (cause) {
    if (cause instanceof InputError) return { faults: cause.faults };
    throw cause;
  }
}

/** Lists and maps go on as JSON, which is YAML too; single values as they would stand in a workflow. */
const textOf = (value: unknown): string =>
  value === undefined || isScalar(value) ? String(value ?? '') : JSON.stringify(value);
