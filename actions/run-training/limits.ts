import type { Scalar } from '@modelway/action';
import { readTrackingUri } from '@modelway/mlflow';
import type { Given } from './inputs.ts';
import { groupsOf, metricPattern } from './regex.ts';

/** @returns every rule of CreateTrainingJob that the inputs break: SageMaker would refuse them one at a time, after we had begun. */
export function limits(values: Given): string[] {
  return [
    ...runtimeFaults(values['max-runtime']),
    ...channelFaults(values.channels ?? {}),
    ...metricFaults(values.metrics ?? {}),
    ...environmentFaults(values.environment ?? {}),
    ...pollFaults(values['poll-interval']),
    ...hyperparameterFaults(values.hyperparameters ?? {}),
    ...mlflowFaults(values['mlflow-tracking-uri']),
  ];
}

function mlflowFaults(uri: string | undefined): string[] {
  const place = uri === undefined ? undefined : readTrackingUri(uri, {});
  return typeof place === 'string' ? [place] : [];
}

/** SageMaker's longest training is 28 days. */
const longest = 28 * 86_400;

const runtimeFaults = (seconds: number): string[] =>
  seconds >= 1 && seconds <= longest ? [] : [`max-runtime: must be from 1s to 28d, found ${seconds} s`];

const pollFaults = (seconds: number): string[] =>
  seconds >= 0.1 && seconds <= 3600 ? [] : [`poll-interval: must be from 100ms to 1h, found ${seconds} s`];

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
            `channels: ${name} must be a folder of the dataset that ends with a slash, such as train/ (or manifest:train/), or s3://bucket/prefix/, found "${value}"`,
          ]),
    ]),
  ];
}

/** Ends with a slash, or SageMaker would take it for a string prefix and bring `train-old/` too. */
const isFolder = (value: Scalar): boolean =>
  typeof value === 'string' && /^(manifest:)?(\.\/|([^/\s][^/]*\/)+)$/.test(value) && !value.split('/').includes('..');
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
  const compiled = metricPattern(pattern);
  return compiled && groupsOf(compiled) > 0
    ? []
    : [
        `metrics: ${name} must be a regular expression with a group for the number, such as 'loss=([0-9.]+)', found '${pattern}'`,
      ];
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
      ...(/^(sagemaker_|_tuning_objective_metric$|default_user_module_name$)/.test(name)
        ? [`hyperparameters: ${name} is a name that script mode keeps for itself; choose another`]
        : []),
      ...numberFaults(name, value),
      ...(JSON.stringify(value).length <= 2500
        ? []
        : [`hyperparameters: the value of ${name} has more than 2500 characters`]),
    ]),
  ];
}

/** JSON has no infinities, and a whole number beyond 2^53 would reach the script as another one. */
function numberFaults(name: string, value: Scalar): string[] {
  if (typeof value !== 'number' || Number.isSafeInteger(value)) return [];
  if (Number.isFinite(value) && !Number.isInteger(value)) return [];
  if (Number.isFinite(value) && Math.abs(value) >= 1e21) return []; // Written with an exponent: nobody counts with it.
  return [`hyperparameters: ${name} must be a number that JSON holds exactly, found ${value}; put it in quotes`];
}
