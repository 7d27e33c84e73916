import { isPlace } from './channel-limits.ts';
import type { Given } from './inputs.ts';
import { isLine } from './one-line.ts';
import { stepOutput } from './step-output.ts';
import type { Step } from './steps-input.ts';

/** SageMaker's limits: of a job's inputs one is the code, and of its arguments five are the way to the script. */
const most = { steps: 20, inputs: 9, outputs: 10, arguments: 95, variables: 100, seconds: 777_600 };

/** @returns every rule of CreateProcessingJob, and of how steps and channels stand on each other, that is broken. */
export function stepFaults({ 'processing-steps': steps = [], channels = {} }: Given): string[] {
  const written = (upTo: number): string[] =>
    steps.slice(0, upTo).flatMap(({ name, outputs }) => outputs.map((output) => `${name}/${output}`));
  const names = steps.map(({ name }) => name);
  return [
    ...(steps.length <= most.steps ? [] : [`processing-steps: at most ${most.steps}, found ${steps.length}`]),
    ...twice(names).map((name) => `processing-steps: ${name} is the name of more than one; name each differently`),
    ...steps.flatMap((step, i) => ownFaults(step, written(i)).map((it) => `processing-steps: ${step.name}: ${it}`)),
    ...Object.entries(channels).flatMap(([name, { from }]) =>
      unwritten(from, written(steps.length)).map((it) => `channels: ${name}: ${it}`),
    ),
  ];
}

const ownFaults = (step: Step, written: readonly string[]): string[] => [
  ...argumentFaults(step),
  ...environmentFaults(step),
  ...inputFaults(step, written),
  ...outputFaults(step),
  ...(step['max-runtime'] >= 1 && step['max-runtime'] <= most.seconds
    ? []
    : [`max-runtime must be from 1s to 216h, found ${step['max-runtime']} s`]),
];

function argumentFaults({ arguments: words }: Step): string[] {
  const long = words.filter((it) => !isLine(it, { min: 0, max: 256 }));
  return [
    ...(words.length <= most.arguments ? [] : [`arguments: at most ${most.arguments}, found ${words.length}`]),
    ...long.map((it) => `arguments: "${it.slice(0, 40)}…" must be one line of at most 256 characters`),
  ];
}

function environmentFaults({ environment }: Step): string[] {
  const entries = Object.entries(environment);
  return [
    ...(entries.length <= most.variables ? [] : [`environment: at most ${most.variables}, found ${entries.length}`]),
    ...entries
      .filter(([name]) => !/^[a-zA-Z_][a-zA-Z0-9_]{0,255}$/.test(name))
      .map(([name]) => `environment: the name "${name.slice(0, 60)}" must be letters, digits and underscores`),
    ...entries
      .filter(([, value]) => String(value).length > 256)
      .map(([name]) => `environment: the value of ${name} has more than the 256 characters of a processing job`),
  ];
}

function inputFaults({ inputs }: Step, written: readonly string[]): string[] {
  const entries = Object.entries(inputs).map(([name, from]) => [name, String(from)] as const);
  return [
    ...(entries.length <= most.inputs ? [] : [`inputs: at most ${most.inputs}, found ${entries.length}`]),
    ...entries.flatMap(([name, from]) => [
      ...nameFaults('inputs', name),
      ...(name === 'code' ? ['inputs: "code" is where the source lies; choose another name'] : []),
      ...(stepOutput(from) !== undefined ? unwritten(from, written) : placeFaults(name, from)),
    ]),
  ];
}

const outputFaults = ({ outputs }: Step): string[] => [
  ...(outputs.length <= most.outputs ? [] : [`outputs: at most ${most.outputs}, found ${outputs.length}`]),
  ...twice(outputs).map((name) => `outputs: ${name} stands there more than once`),
  ...outputs.flatMap((name) => nameFaults('outputs', name)),
];

const nameFaults = (list: string, name: string): string[] =>
  /^[A-Za-z0-9][A-Za-z0-9_-]{0,62}$/.test(name)
    ? []
    : [`${list}: the name "${name.slice(0, 60)}" must be 1 to 63 letters, digits, underscores and hyphens`];

const placeFaults = (name: string, from: string): string[] =>
  isPlace(from)
    ? []
    : [
        `inputs: ${name} must be a folder of the dataset that ends with a slash, s3://bucket/prefix/, or step://step/output of an earlier step, found "${from.slice(0, 200)}"`,
      ];

/** @returns what is wrong with the mention of a step's output, if this is one. */
function unwritten(from: string, written: readonly string[]): string[] {
  const output = stepOutput(from);
  if (output === undefined || written.includes(output)) return [];
  const known =
    written.length > 0 ? `before it are written: ${written.join(', ')}` : 'no step before it writes anything';
  return [`no earlier step writes ${output}; ${known}`];
}

const twice = (names: readonly string[]): string[] => [...new Set(names.filter((it, i) => names.indexOf(it) !== i))];
