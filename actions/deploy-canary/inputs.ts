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
} from '@modelway/action';
import { type Strategy, strategyFaults } from '@modelway/rollout';

const name = /^[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}$/;

export const inputs = {
  endpoint: matching(name, 'an endpoint name of at most 63 letters, digits and hyphens, such as churn-production'),
  stage: matching(
    /^[a-zA-Z0-9](-?[a-zA-Z0-9]){0,39}$/,
    'a name of at most 40 letters, digits and hyphens, such as production',
  ),
  'role-arn': roleArn(),
  'role-to-assume': optional(roleArn()),
  'instance-type': withDefault(instanceType(), 'ml.m5.large'),
  'instance-count': withDefault(integer({ min: 1, max: 1000 }), '2'),
  strategy: withDefault(word('canary', 'linear', 'all-at-once'), 'canary'),
  'canary-percent': withDefault(integer({ min: 1, max: 50 }), '10'),
  'step-percent': withDefault(integer({ min: 10, max: 50 }), '20'),
  bake: withDefault(duration(), '5m'),
  'final-bake': withDefault(duration(), '5m'),
  'max-error-rate': withDefault(number({ min: 0, max: 1 }), '0.01'),
  'max-latency': optional(duration()),
  'capture-percent': withDefault(integer({ min: 0, max: 100 }), '100'),
  timeout: withDefault(duration(), '1h'),
  'poll-interval': withDefault(duration(), '15s'),
  'github-token': optional(text()),
};

export type Inputs = InputValues<typeof inputs>;

/** @returns how traffic is to move, in whole seconds as SageMaker counts them. */
export const strategyOf = (given: Inputs): Strategy => ({
  kind: given.strategy,
  instances: given['instance-count'],
  canaryPercent: given['canary-percent'],
  stepPercent: given['step-percent'],
  bake: Math.round(given.bake),
  finalBake: Math.round(given['final-bake']),
  timeout: Math.round(given.timeout),
});

/** Rules across inputs, and SageMaker's own ranges (service model: BlueGreenUpdatePolicy, TrafficRoutingConfig). */
export const check = (given: Inputs): string[] => [
  ...strategyFaults(strategyOf(given)),
  ...outside('bake', given.bake, { min: 0, max: 3600 }),
  ...outside('final-bake', given['final-bake'], { min: 0, max: 3600 }),
  ...outside('timeout', given.timeout, { min: 600, max: 28_800 }),
  ...outside('poll-interval', given['poll-interval'], { min: 0.05, max: 600 }),
  ...(given['max-latency'] === 0 ? ['max-latency: must be more than 0; leave it out to set no limit'] : []),
];

const outside = (input: string, seconds: number, { min, max }: { min: number; max: number }): string[] =>
  seconds >= min && seconds <= max ? [] : [`${input}: must be from ${min}s to ${max}s, found ${seconds}s`];
