import type { Scalar } from '@modelway/action';
import type { Values } from './inputs.ts';

/** @returns every rule of CreateTrainingJob that the inputs break: SageMaker would refuse them one at a time, after we had begun. */
export function limits(values: Values): string[] {
  return [
    ...runtimeFaults(values['max-runtime']),
    ...channelFaults(values.channels ?? {}),
    ...metricFaults(values.metrics ?? {}),
    ...environmentFaults(values.environment ?? {}),
    ...hyperparameterFaults(values.hyperparameters ?? {}),
  ];
}

/** SageMaker's longest training is 28 days. */
const longest = 28 * 86_400;

const runtimeFaults = (seconds: number): string[] =>
  seconds >= 1 && seconds <= longest ? [] : [`max-runtime: must be from 1s to 28d, found ${seconds} s`];

type Map = Readonly<Record<string, Scalar>>;

function channelFaults(channels: Map): string[] {
  const entries = Object.entries(channels);
  return [
    ...(entries.length > 20 ? [`channels: SageMaker takes at most 20, found ${entries.length}`] : []),
    ...entries.flatMap(([name, value]) => [
      ...(/^[A-Za-z0-9._-]{1,64}$/.test(name)
        ? []
        : [`channels: the name "${name}" must be 1 to 64 of A-Z, a-z, 0-9, dot, underscore and hyphen`]),
      ...(isFolder(value) || isS3(value)
        ? []
        : [
            `channels: ${name} must be a folder of the dataset that ends with a slash, such as train/, or s3://bucket/prefix/, found "${value}"`,
          ]),
    ]),
  ];
}

/** Ends with a slash, or SageMaker would take it for a string prefix and bring `train-old/` too. */
const isFolder = (value: Scalar): boolean =>
  typeof value === 'string' && /^(\.\/|([^/\s][^/]*\/)+)$/.test(value) && !value.split('/').includes('..');
export const isS3 = (value: Scalar): value is string =>
  typeof value === 'string' && /^s3:\/\/[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]\/(\S*\/)?$/.test(value);

function metricFaults(metrics: Map): string[] {
  const entries = Object.entries(metrics);
  return [
    ...(entries.length > 40 ? [`metrics: SageMaker takes at most 40, found ${entries.length}`] : []),
    ...entries.flatMap(([name, pattern]) => [
      ...(name.length <= 255 ? [] : [`metrics: the name "${name.slice(0, 40)}…" has more than 255 characters`]),
      ...patternFaults(name, pattern),
    ]),
  ];
}

function patternFaults(name: string, pattern: Scalar): string[] {
  if (typeof pattern !== 'string' || pattern === '')
    return [`metrics: ${name} must be a regular expression in quotes, such as 'loss=([0-9.]+)'`];
  if (pattern.length > 500)
    return [`metrics: the expression of ${name} has ${pattern.length} characters; SageMaker takes 500`];
  return groupsOf(pattern) > 0
    ? []
    : [
        `metrics: ${name} must be a regular expression with a group for the number, such as 'loss=([0-9.]+)', found '${pattern}'`,
      ];
}

function groupsOf(pattern: string): number {
  try {
    return (new RegExp(`${pattern}|`).exec('')?.length ?? 1) - 1;
  } catch {
    return 0; // Not an expression at all; the sentence says what one looks like.
  }
}

function environmentFaults(environment: Map): string[] {
  const entries = Object.entries(environment);
  return [
    ...(entries.length > 100 ? [`environment: SageMaker takes at most 100, found ${entries.length}`] : []),
    ...entries.flatMap(([name, value]) => [
      ...(/^[a-zA-Z_][a-zA-Z0-9_]{0,511}$/.test(name)
        ? []
        : [
            `environment: the name "${name.slice(0, 60)}" must be letters, digits and underscores, not beginning with a digit`,
          ]),
      ...(String(value).length <= 512 ? [] : [`environment: the value of ${name} has more than 512 characters`]),
    ]),
  ];
}

/** 100 entries, of which script mode takes four. */
export function hyperparameterFaults(parameters: Map): string[] {
  const entries = Object.entries(parameters);
  return [
    ...(entries.length > 96
      ? [`hyperparameters: SageMaker takes 100, of which 4 are script mode's; found ${entries.length}`]
      : []),
    ...entries.flatMap(([name, value]) => [
      ...(name.length >= 1 && name.length <= 256
        ? []
        : [`hyperparameters: the name "${name.slice(0, 40)}" must have 1 to 256 characters`]),
      ...(name.startsWith('sagemaker_')
        ? [`hyperparameters: ${name} begins with sagemaker_, which script mode keeps for itself`]
        : []),
      ...(JSON.stringify(value).length <= 2500
        ? []
        : [`hyperparameters: the value of ${name} has more than 2500 characters`]),
    ]),
  ];
}
