import type { StepResult } from '../runner/step.ts';
import { settings } from './settings.ts';
import { type Cause, play, type Stage } from './stage.ts';

const polling = { 'poll-interval': settings.pollInterval };
const github = { 'github-token': 'local-token' };

/** The workflow train-on-pull-request.yml: dataset, training, gate; each job is handed the lineage of the one before. */
export async function trainAndJudge(stage: Stage, cause: Cause): Promise<StepResult> {
  const dataset = await play(stage, cause, {
    action: 'version-dataset',
    title: 'version the data',
    inputs: { path: 'data' },
  });
  if (dataset.exitCode !== 0) return dataset;
  const training = await play(stage, cause, {
    action: 'run-training',
    title: 'train',
    inputs: { lineage: dataset.outputs['lineage'] ?? '', ...trainingInputs },
  });
  if (training.exitCode !== 0) return training;
  return play(stage, cause, {
    action: 'evaluate-gate',
    title: 'judge',
    inputs: {
      lineage: training.outputs['lineage'] ?? '',
      endpoint: settings.production,
      'role-arn': settings.role,
      ...polling,
      ...github,
    },
  });
}

const trainingInputs = {
  source: 'src',
  'entry-point': 'train.py',
  image: settings.image,
  'role-arn': settings.role,
  'hyperparameters-file': 'params.yml',
  channels: 'train: train/',
  metrics: "train:loss: 'train:loss=([0-9.]+)'\nvalidation:auc: 'validation:auc=([0-9.]+)'",
  ...polling,
};

/** Registers the model that was judged for the tagged commit. Its lineage is found by commit. */
export const register = (stage: Stage, cause: Cause): Promise<StepResult> =>
  play(stage, cause, { action: 'register-model', title: 'register', inputs: { approval: 'Approved' } });

/** To staging at once; nobody is there. */
export const deployToStaging = (stage: Stage, cause: Cause, lineage: string): Promise<StepResult> =>
  play(stage, cause, {
    action: 'deploy-canary',
    title: 'deploy to staging',
    inputs: {
      lineage,
      stage: 'staging',
      endpoint: settings.staging,
      'instance-count': '1',
      strategy: 'all-at-once',
      ...hosting,
    },
  });

/** To production, 10 % first, watched by alarms. */
export const deployToProduction = (stage: Stage, cause: Cause, lineage: string): Promise<StepResult> =>
  play(stage, cause, {
    action: 'deploy-canary',
    title: 'deploy to production',
    inputs: {
      lineage,
      stage: 'production',
      endpoint: settings.production,
      'instance-count': String(settings.instances),
      strategy: 'canary',
      'canary-percent': '10',
      bake: '5m',
      'final-bake': '5m',
      'max-error-rate': '0.01',
      ...hosting,
    },
  });

/** In the shadow of production: it answers a copy of every request, and nobody sees its answers. */
export const shadowTest = (stage: Stage, cause: Cause, lineage: string): Promise<StepResult> =>
  play(stage, cause, {
    action: 'shadow-test',
    title: 'answer in the shadow of production',
    inputs: {
      lineage,
      endpoint: settings.production,
      'role-arn': settings.role,
      'instance-type': 'ml.m5.large',
      'instance-count': '2',
      duration: '5m',
      'min-requests': '100',
      // Two honest models differ on people near the line; what matters here is that they do not differ on many.
      'min-agreement': '0.85',
      ...polling,
    },
  });

const hosting = { 'role-arn': settings.role, 'instance-type': 'ml.m5.large', ...polling, ...github };
