import {
  duration,
  type InputValues,
  instanceType,
  integer,
  matching,
  number,
  optional,
  roleArn,
  withDefault,
} from '@modelway/action';

export const inputs = {
  endpoint: matching(
    /^[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}$/,
    'an endpoint name of at most 63 letters, digits and hyphens, such as churn-production',
  ),
  'role-arn': roleArn(),
  'role-to-assume': optional(roleArn()),
  'instance-type': withDefault(instanceType(), 'ml.m5.large'),
  'instance-count': withDefault(integer({ min: 1, max: 1000 }), '1'),
  duration: withDefault(duration(), '1h'),
  'min-requests': withDefault(integer({ min: 1, max: 1_000_000_000 }), '100'),
  'sample-percent': withDefault(integer({ min: 1, max: 100 }), '100'),
  'max-error-rate': withDefault(number({ min: 0, max: 1 }), '0.01'),
  'max-latency-ratio': withDefault(number({ min: 0.01, max: 1000 }), '2'),
  'min-agreement': withDefault(number({ min: 0, max: 1 }), '0.9'),
  'poll-interval': withDefault(duration(), '15s'),
};

export type Inputs = InputValues<typeof inputs>;

/** CloudWatch counts by the minute, and only minutes in which both models answered from end to end are compared. */
const shortest = 120;

/** No runner lives longer than five days (GitHub's limit for self-hosted ones; hosted ones get six hours). */
const longest = 5 * 86_400;

export const check = (given: Inputs): string[] => [
  ...outside('duration', given.duration, { min: shortest, max: longest }),
  ...outside('poll-interval', given['poll-interval'], { min: 0.05, max: 600 }),
];

const outside = (input: string, seconds: number, { min, max }: { min: number; max: number }): string[] =>
  seconds >= min && seconds <= max ? [] : [`${input}: must be from ${min}s to ${max}s, found ${seconds}s`];
