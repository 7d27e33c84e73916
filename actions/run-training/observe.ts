import { readFileSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import { InputFault, Refusal, type Scalar, type Trip, yamlMap } from '@modelway/action';
import { connect, listPage, locate } from '@modelway/aws';
import { type Facts, last, latest } from '@modelway/lineage';
import type { Inputs } from './inputs.ts';
import { hyperparameterFaults, isS3 } from './limits.ts';
import { packageSource, type Source } from './package-source.ts';

/** A channel, with where its files lie and which version of which dataset they are. */
export interface Channel {
  readonly name: string;
  readonly uri: string;
  readonly dataset: string | undefined;
}

export interface Observed {
  readonly source: Source;
  readonly region: string;
  readonly hyperparameters: Readonly<Record<string, Scalar>>;
  readonly channels: readonly Channel[];
}

/** Looks at all that the plan depends on, and tells everything that is wrong with it together. */
export async function observe(trip: Trip<Inputs>): Promise<Observed> {
  const aws = connect({ env: trip.env, now: trip.clock.now });
  const faults: string[] = [];
  const noted = async <T>(work: () => T | Promise<T>): Promise<T | undefined> => {
    try {
      return await work();
    } catch (cause) {
      if (!(cause instanceof Refusal)) throw cause;
      faults.push(...cause.reasons);
      return undefined;
    }
  };
  const { inputs, workspace } = trip;
  const source = await noted(() =>
    packageSource(workspace, { source: inputs.source, entryPoint: inputs['entry-point'] }),
  );
  const hyperparameters = await noted(() => readHyperparameters(workspace, inputs));
  const channels = await noted(() => resolveChannels(trip));
  const empty = await emptyChannels(aws, channels ?? []);
  if (source === undefined || hyperparameters === undefined || channels === undefined || empty.length > 0)
    throw new Refusal(...faults, ...empty);
  return { source, region: aws.region, hyperparameters, channels };
}

/** The file's parameters, and above them those of the workflow. */
function readHyperparameters(workspace: string, inputs: Trip<Inputs>['inputs']): Record<string, Scalar> {
  const parameters = { ...fromFile(workspace, inputs['hyperparameters-file']), ...inputs.hyperparameters };
  const faults = hyperparameterFaults(parameters);
  if (faults.length > 0) throw new Refusal(...faults);
  return parameters;
}

function fromFile(workspace: string, file: string | undefined): Readonly<Record<string, Scalar>> {
  if (file === undefined) return {};
  const path = resolve(workspace, file);
  if (!path.startsWith(`${resolve(workspace)}${sep}`))
    throw new Refusal(`hyperparameters-file: "${file}" leads outside the workspace`);
  try {
    return yamlMap().parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    if (cause instanceof InputFault) throw new Refusal(`hyperparameters-file: ${file} ${cause.message}`);
    throw new Refusal(
      `hyperparameters-file: ${file} cannot be read (${(cause as NodeJS.ErrnoException).code}); it must be a YAML file of the checkout`,
    );
  }
}

function resolveChannels({ inputs, lineage, line }: Trip<Inputs>): Channel[] {
  const named = Object.entries(inputs.channels ?? {}).map(([name, value]) => ({ name, value: String(value) }));
  if (named.every(({ value }) => isS3(value)))
    return named.map(({ name, value }) => ({ name, uri: value, dataset: undefined }));
  const dataset = usableDataset({ lineage, line });
  return named.map(({ name, value }) =>
    isS3(value)
      ? { name, uri: value, dataset: undefined }
      : { name, uri: `${dataset.channel}${value === './' ? '' : value}`, dataset: dataset.version.sha256 },
  );
}

/** The last dataset of the line, which must have passed: data that failed its checks is not trained on. */
function usableDataset({ lineage, line }: Pick<Trip<Inputs>, 'lineage' | 'line'>): Facts<'dataset'> {
  const found = latest(lineage, 'dataset', line)?.statement.predicate.facts;
  const verdict = last(lineage, 'dataset', line)?.statement.predicate.verdict;
  if (found === undefined || verdict === undefined)
    throw new Refusal(
      `lineage: holds no dataset of ${line}, and channels name folders of one; run version-dataset first, or give its \`lineage\` output`,
    );
  if (verdict.word !== 'pass')
    throw new Refusal(
      `lineage: the last dataset of ${line} ended with "${verdict.word}" (${verdict.reasons.join('; ')}); only "pass" may be trained on`,
    );
  return found;
}

/** A channel without a file would fail the job after it was paid for. */
async function emptyChannels(aws: ReturnType<typeof connect>, channels: readonly Channel[]): Promise<string[]> {
  const counts = await Promise.all(channels.map(async ({ uri }) => (await listPage(aws, locate(uri))).objects.length));
  return channels
    .filter((_, i) => counts[i] === 0)
    .map(({ name, uri }) => `channels: ${name} has no file under ${uri}`);
}
