import type { TrainingJob } from '@modelway/aws';
import { type Facts, type Lineage, latest, type RunInfo } from '@modelway/lineage';
import type { MlflowRecord } from '@modelway/mlflow';
import type { MetricHistory } from './metric-history.ts';

/** What MLflow is told of. */
export interface Told {
  readonly facts: Facts<'training'>;
  readonly job: TrainingJob;
  readonly points: ReturnType<MetricHistory['points']>;
  readonly run: RunInfo;
  readonly line: string;
  readonly lineage: Lineage;
  readonly experiment: string;
  /** `https://github.com`, or where GitHub Enterprise is. */
  readonly server: string;
}

/**
 * @returns one training as MLflow keeps it. The keys are those of AWS's own sample for DVC, SageMaker and MLflow, of MLflow itself, and,
 * with `modelway.`, those that prove more. Pure.
 */
export function recordOf(told: Told): MlflowRecord {
  const { facts, job, line, experiment } = told;
  const dataset = latest(told.lineage, 'dataset', line)?.statement.predicate.facts;
  return {
    experiment,
    runName: facts.job.name,
    key: facts.job.name,
    start: job.createdOn?.getTime() ?? 0,
    ...(job.endedOn === undefined ? {} : { end: job.endedOn.getTime() }),
    status: statuses[job.status] ?? 'RUNNING',
    params: { ...facts.hyperparameters, ...bridge(told, dataset) },
    tags: tagsOf(told),
    metrics: metricsOf(told),
    datasets: dataset ? facts.channels.flatMap((it) => inputOf(it, dataset)) : [],
    ...(facts.model ? { model: { name: line, tags: modelTags(facts.model, facts.plan) } } : {}),
  };
}

const statuses: Readonly<Record<string, MlflowRecord['status']>> = {
  Completed: 'FINISHED',
  Failed: 'FAILED',
  Stopped: 'KILLED',
  Stopping: 'KILLED',
};

type Dataset = Facts<'dataset'> | undefined;

/** What ties a run to its data, code and job; as parameters, because those cannot be changed later. */
function bridge({ facts, run }: Told, dataset: Dataset): Record<string, string> {
  return {
    data_git_commit_id: run.commit,
    ...(dataset
      ? {
          data_version: dataset.version.md5,
          'modelway.dataset.digest': `sha256:${dataset.version.sha256}`,
          'modelway.dataset.dvc': `md5:${dataset.version.md5}`,
        }
      : {}),
    'modelway.code.commit': run.commit,
    ...(facts.source ? { 'modelway.code.source': `sha256:${facts.source.sha256}` } : {}),
    'modelway.image': facts.image,
    'modelway.job.arn': facts.job.arn,
    'modelway.plan': `sha256:${facts.plan}`,
  };
}

function tagsOf({ facts, run, line, server }: Told): Record<string, string> {
  const repository = `${server}/${run.repository}`;
  return {
    stage: 'training',
    'modelway.schema': '1',
    'modelway.line': line,
    'sagemaker.training_job_name': facts.job.name,
    'sagemaker.training_job_arn': facts.job.arn,
    'mlflow.note.content': `Trained for **${line}** by [run ${run.runId}](${repository}/actions/runs/${run.runId}) of commit \`${run.commit.slice(0, 12)}\`. The lineage is at \`modelway.lineage\`.`,
    'mlflow.source.type': 'JOB',
    'mlflow.source.name': `${repository}/actions/runs/${run.runId}`,
    'mlflow.source.git.commit': run.commit,
    'mlflow.source.git.branch': run.ref.replace(/^refs\/(?:heads|tags)\//, ''),
    'mlflow.source.git.repoURL': repository,
    ...(facts.model ? modelTags(facts.model, facts.plan) : {}),
  };
}

const modelTags = ({ uri, sha256 }: { uri: string; sha256: string }, plan: string): Record<string, string> => ({
  'modelway.model.uri': uri,
  'modelway.model.sha256': sha256,
  'modelway.model.plan': plan,
});

/** What the log showed of a metric, else the last value that SageMaker kept. */
function metricsOf({ facts, points, job }: Told): MlflowRecord['metrics'] {
  const seen = new Set(points.map(({ key }) => key));
  const at = (job.endedOn ?? job.createdOn)?.getTime() ?? 0;
  const last = facts.metrics
    .filter(({ name }) => !seen.has(name))
    .map(({ name, value }) => ({ key: name, value: Number(value), timestamp: at, step: 0 }));
  return [...points, ...last];
}

/** MLflow knows a dataset by name and digest, so each channel has a name of its own. A DVC directory's digest has just the length it allows. */
function inputOf(
  { name, uri, dataset: digest }: Facts<'training'>['channels'][number],
  dataset: Facts<'dataset'>,
): MlflowRecord['datasets'] {
  if (digest !== dataset.version.sha256) return [];
  return [
    {
      name: `${dataset.name}/${name}`,
      digest: dataset.version.md5,
      source: { uri, manifest: dataset.manifest.uri ?? '', sha256: dataset.version.sha256 },
      context: contexts.find(([pattern]) => pattern.test(name))?.[1] ?? 'training',
    },
  ];
}

const contexts: ReadonlyArray<readonly [RegExp, 'training' | 'validation' | 'test']> = [
  [/^(?:val|valid|validation|dev|eval)/i, 'validation'],
  [/^(?:test|holdout)/i, 'test'],
];
