import { readInputs } from '@modelway/action';
import { empty, type Lineage, predicateType, type Statement, state, statementType } from '@modelway/lineage';
import { type Inputs, inputs } from './inputs.ts';
import type { Observed } from './observed.ts';
import { planDeployment } from './plan.ts';

export const sha = (digit: string): string => digit.repeat(64);
export const arn = 'arn:aws:sagemaker:eu-west-1:111122223333:model-package/churn/3';
export const model = { uri: 's3://models/m/model.tar.gz', sha256: sha('a') };

export const registration: Statement = {
  _type: statementType,
  subject: [{ name: 'churn/3', digest: { sha256: sha('a') } }],
  predicateType: predicateType('registration'),
  predicate: {
    action: 'register-model',
    version: '1.0.0',
    line: 'churn',
    run: {
      repository: 'octo/models',
      repositoryId: '1',
      commit: 'c'.repeat(40),
      ref: 'refs/heads/main',
      event: 'push',
      workflowRef: 'w',
      runId: '7',
      runAttempt: 1,
      job: 'deploy',
      actor: 'octo',
    },
    startedOn: '2026-11-21T09:00:00Z',
    finishedOn: '2026-11-21T09:01:00Z',
    after: [],
    inputs: [],
    facts: { group: 'churn', arn, version: 3, approval: 'Approved', clientToken: 't', model },
    remarks: [],
    verdict: { word: 'pass', reasons: [] },
  },
};
export const lineage: Lineage = state(empty, registration).lineage;

export const given = (texts: Record<string, string> = {}): Inputs => {
  const required = {
    endpoint: 'churn-production',
    stage: 'production',
    'role-arn': 'arn:aws:iam::111122223333:role/modelway',
  };
  const all: Record<string, string> = { ...required, ...texts };
  return readInputs(inputs, (name) => all[name] ?? '');
};

export const version = {
  arn,
  group: 'churn',
  version: 3,
  status: 'Completed',
  approval: 'Approved',
  artifact: model.uri,
  metadata: { 'modelway:model-sha256': model.sha256 },
};
export const absent: Observed = { region: 'eu-west-1', package: version, artifact: { sha256: model.sha256, bytes: 9 } };

export const withEndpoint = (of: Partial<NonNullable<Observed['endpoint']>> = {}): Observed => ({
  ...absent,
  endpoint: {
    name: 'churn-production',
    arn: 'arn:aws:sagemaker:eu-west-1:111122223333:endpoint/churn-production',
    status: 'InService',
    config: 'churn-config-old',
    variants: [],
    shadows: [],
    alarms: [],
    line: 'churn',
    ...of,
  },
});

export const plan = (seen: Observed = withEndpoint(), texts: Record<string, string> = {}) =>
  planDeployment({ inputs: given(texts), line: 'churn', lineage, store: { uri: 's3://bucket/modelway' } }, seen);

export const sent = plan().config.EndpointConfigName;
