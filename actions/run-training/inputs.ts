import {
  duration,
  type InputValues,
  instanceType,
  integer,
  matching,
  number,
  optional,
  roleArn,
  text,
  withDefault,
  word,
  yamlMap,
} from '@modelway/action';
import { channelMap, command, flag, ids, kmsKey, metricsInput } from './input-kinds.ts';
import { stepList } from './steps-input.ts';

const image = () => matching(/^\S{1,255}$/, 'an image URI of at most 255 characters without blanks');

export const inputs = {
  wait: withDefault(word('completion', 'detach', 'attach'), 'completion'),
  job: optional(matching(/^[A-Za-z0-9](-?[A-Za-z0-9]){0,62}$/, 'the name of a training job')),
  source: withDefault(text(), '.'),
  'entry-point': optional(matching(/^[\w./-]{1,200}$/, 'a file below the source, such as train.py')),
  image: optional(image()),
  'container-entrypoint': optional(command()),
  'container-arguments': optional(command()),
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
  'processing-steps': optional(stepList()),
  channels: optional(channelMap()),
  'input-mode': withDefault(word('File', 'FastFile', 'Pipe'), 'File'),
  metrics: optional(metricsInput()),
  environment: optional(yamlMap()),
  tags: optional(yamlMap()),
  'output-kms-key': optional(kmsKey()),
  'volume-kms-key': optional(kmsKey()),
  subnets: optional(ids()),
  'security-groups': optional(ids()),
  'network-isolation': withDefault(flag(), 'false'),
  'encrypt-traffic': withDefault(flag(), 'false'),
  checkpoints: optional(matching(/^(true|false|\/\S{1,4095})$/, 'true, false, or an absolute path in the container')),
  spot: withDefault(flag(), 'false'),
  'max-wait': optional(duration()),
  'keep-alive': optional(duration()),
  retries: optional(integer({ min: 1, max: 30 })),
  'max-cost': optional(number({ min: 0, max: 1e9 })),
  reuse: withDefault(word('plan', 'never'), 'plan'),
  'poll-interval': withDefault(duration(), '15s'),
  'mlflow-tracking-uri': optional(text()),
  'mlflow-experiment': optional(matching(/^[^\s].{0,498}$/, 'at most 499 characters')),
  'on-cancel': withDefault(word('stop', 'leave'), 'stop'),
};
export type Inputs = typeof inputs;
/** All inputs; the common `lineage` stands beside them when the rules across inputs are checked. */
export type Given = InputValues<Inputs> & { readonly lineage?: string | undefined };

/** Needed to begin a job; whoever attaches to one needs none of it. */
export const toBegin = ['image', 'role-arn'] as const;
/** The inputs of a run that may begin a job. */
export type Values = Given & Readonly<Record<(typeof toBegin)[number], string>>;
