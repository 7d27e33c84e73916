import type { Scalar } from '@modelway/action';
import { readTrackingUri } from '@modelway/mlflow';
import { channelFaults } from './channel-limits.ts';
import type { Given } from './inputs.ts';
import { machineFaults } from './machine-limits.ts';
import { metricFaults } from './metric-limits.ts';
import { isLine, jsonLine } from './one-line.ts';
import { stepFaults } from './steps-limits.ts';
import { timeFaults } from './time-limits.ts';

/** @returns every rule of CreateTrainingJob that the inputs break: SageMaker would refuse them one at a time, after we had begun. */
export function limits(values: Given): string[] {
  return [
    ...timeFaults(values),
    ...channelFaults(values.channels ?? {}, values['input-mode']),
    ...stepFaults(values),
    ...metricFaults(values.metrics ?? { own: {}, presets: [] }),
    ...environmentFaults(values.environment ?? {}),
    ...hyperparameterFaults(values.hyperparameters ?? {}),
    ...machineFaults(values),
    ...mlflowFaults(values['mlflow-tracking-uri']),
  ];
}

function mlflowFaults(uri: string | undefined): string[] {
  const place = uri === undefined ? undefined : readTrackingUri(uri, {});
  return typeof place === 'string' ? [place] : [];
}

type Map = Readonly<Record<string, Scalar>>;

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
      ...(isLine(name, { min: 1, max: 256 })
        ? []
        : [`hyperparameters: the name "${name.slice(0, 40)}" must be one line of 1 to 256 characters`]),
      ...(/^(sagemaker_|_tuning_objective_metric$|default_user_module_name$)/.test(name)
        ? [`hyperparameters: ${name} is a name that script mode keeps for itself; choose another`]
        : []),
      ...numberFaults(name, value),
      ...(jsonLine(value).length <= 2500
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
