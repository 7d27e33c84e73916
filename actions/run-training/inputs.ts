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
  source: withDefault(text(), '.'),
  'entry-point': matching(/^[\w./-]{1,200}$/, 'a file below the source, such as train.py'),
  image: image(),
  'inference-image': optional(image()),
  'inference-entry-point': withDefault(text(), 'inference.py'),
  'role-arn': roleArn(),
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
export type Values = InputValues<Inputs>;
