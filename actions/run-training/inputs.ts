import {
  duration,
  type InputValues,
  instanceType,
  integer,
  matching,
  optional,
  roleArn,
  text,
  withDefault,
  word,
  yamlMap,
} from '@modelway/action';

const image = () => matching(/^\S{1,255}$/, 'an image URI of at most 255 characters without blanks');

export const inputs = {
  wait: withDefault(word('completion', 'detach', 'attach'), 'completion'),
  job: optional(matching(/^[A-Za-z0-9](-?[A-Za-z0-9]){0,62}$/, 'the name of a training job')),
  source: withDefault(text(), '.'),
  'entry-point': optional(matching(/^[\w./-]{1,200}$/, 'a file below the source, such as train.py')),
  image: optional(image()),
  'inference-image': optional(image()),
  'inference-entry-point': withDefault(text(), 'inference.py'),
  'role-arn': optional(roleArn()),
  'role-to-assume': optional(roleArn()),
  'instance-type': withDefault(instanceType(), 'ml.m5.large'),
  'instance-count': withDefault(integer({ min: 1, max: 20 }), '1'),
  'volume-gb': withDefault(integer({ min: 1, max: 16_384 }), '30'),
  'max-runtime': withDefault(duration(), '1h'),
  hyperparameters: optional(yamlMap()),
  'hyperparameters-file': optional(text()),
  channels: optional(yamlMap()),
  metrics: optional(yamlMap()),
  environment: optional(yamlMap()),
  'poll-interval': withDefault(duration(), '15s'),
  'mlflow-tracking-uri': optional(text()),
  'mlflow-experiment': optional(matching(/^[^\s].{0,498}$/, 'at most 499 characters')),
  'on-cancel': withDefault(word('stop', 'leave'), 'stop'),
};
export type Inputs = typeof inputs;
/** All inputs; the common `lineage` stands beside them when the rules across inputs are checked. */
export type Given = InputValues<Inputs> & { readonly lineage?: string | undefined };

/** Needed to begin a job; whoever attaches to one needs none of it. */
export const toBegin = ['entry-point', 'image', 'role-arn'] as const;
/** The inputs of a run that may begin a job. */
export type Values = Given & Readonly<Record<(typeof toBegin)[number], string>>;
