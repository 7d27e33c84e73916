import { readInputs } from '@modelway/action';
import type { EndpointConfig } from '@modelway/aws';
import { empty, type Lineage, predicateType, type Statement, state, statementType } from '@modelway/lineage';
import { type Inputs, inputs } from './inputs.ts';
import type { Observed } from './observed.ts';
import { planShadow } from './plan.ts';

export const sha = (digit: string): string => digit.repeat(64);
export const arn = 'arn:aws:sagemaker:eu-west-1:111122223333:model-package/churn/4';
export const model = { uri: 's3://models/m/model.tar.gz', sha256: sha('a') };

export const registration: Statement = {
  _type: statementType,
  subject: [{ name: 'churn/4', digest: { sha256: sha('a') } }],
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
      job: 'shadow',
      actor: 'octo',
    },
    startedOn: '2026-11-21T09:00:00Z',
    finishedOn: '2026-11-21T09:01:00Z',
    after: [],
    inputs: [],
    facts: { group: 'churn', arn, version: 4, approval: 'Approved', clientToken: 't', model },
    remarks: [],
    verdict: { word: 'pass', reasons: [] },
  },
};
export const lineage: Lineage = state(empty, registration).lineage;

export const given = (texts: Record<string, string> = {}): Inputs => {
  const all: Record<string, string> = {
    endpoint: 'churn-production',
    'role-arn': 'arn:aws:iam::111122223333:role/modelway',
    ...texts,
  };
  return readInputs(inputs, (name) => all[name] ?? '');
};

export const production = {
  VariantName: 'AllTraffic',
  ModelName: 'churn-model-old',
  InstanceType: 'ml.c5.xlarge' as const,
  InitialInstanceCount: 3,
  InitialVariantWeight: 1,
};

export const config = (over: Partial<EndpointConfig> = {}): EndpointConfig => ({
  EndpointConfigName: 'churn-config-old',
  EndpointConfigArn: 'arn:aws:sagemaker:eu-west-1:111122223333:endpoint-config/churn-config-old',
  CreationTime: new Date(0),
  ProductionVariants: [production],
  KmsKeyId: 'key',
  ...over,
});

export const variant = { name: 'AllTraffic', weight: 1, instances: { now: 3, wanted: 3 }, doing: [] };

export interface Scene {
  readonly endpoint?: Partial<NonNullable<Observed['endpoint']>>;
  readonly base?: Partial<EndpointConfig>;
}

export const seen = ({ endpoint, base }: Scene = {}): Observed => ({
  package: {
    arn,
    group: 'churn',
    version: 4,
    status: 'Completed',
    approval: 'Approved',
    artifact: model.uri,
    metadata: { 'modelway:model-sha256': model.sha256 },
  },
  artifact: { sha256: model.sha256, bytes: 9 },
  endpoint: {
    name: 'churn-production',
    arn: 'arn:aws:sagemaker:eu-west-1:111122223333:endpoint/churn-production',
    status: 'InService',
    config: 'churn-config-old',
    variants: [variant],
    shadows: [],
    alarms: [],
    line: 'churn',
    ...endpoint,
  },
  base: config(base),
  serving: sha('b'),
});

export const plan = (observed: Observed = seen(), texts: Record<string, string> = {}) =>
  planShadow({ inputs: given(texts), line: 'churn', lineage, store: { uri: 's3://bucket/modelway' } }, observed);

export const during = plan().config.EndpointConfigName;
