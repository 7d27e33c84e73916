import { readInputs } from '@modelway/action';
import type { EndpointConfig } from '@modelway/aws';
import { empty, type Lineage, predicateType, type Statement, state, statementType } from '@modelway/lineage';
import { describeShadow } from './describe.ts';
import { check, type Inputs, inputs } from './inputs.ts';
import type { Observed } from './observed.ts';
import { planShadow } from './plan.ts';

const sha = (digit: string): string => digit.repeat(64);
const arn = 'arn:aws:sagemaker:eu-west-1:111122223333:model-package/churn/4';
const model = { uri: 's3://models/m/model.tar.gz', sha256: sha('a') };

const registration: Statement = {
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
const lineage: Lineage = state(empty, registration).lineage;

const given = (texts: Record<string, string> = {}): Inputs => {
  const all: Record<string, string> = {
    endpoint: 'churn-production',
    'role-arn': 'arn:aws:iam::111122223333:role/modelway',
    ...texts,
  };
  return readInputs(inputs, (name) => all[name] ?? '');
};

const production = {
  VariantName: 'AllTraffic',
  ModelName: 'churn-model-old',
  InstanceType: 'ml.c5.xlarge' as const,
  InitialInstanceCount: 3,
  InitialVariantWeight: 1,
};

const config = (over: Partial<EndpointConfig> = {}): EndpointConfig => ({
  EndpointConfigName: 'churn-config-old',
  EndpointConfigArn: 'arn:aws:sagemaker:eu-west-1:111122223333:endpoint-config/churn-config-old',
  CreationTime: new Date(0),
  ProductionVariants: [production],
  KmsKeyId: 'key',
  ...over,
});

const variant = { name: 'AllTraffic', weight: 1, instances: { now: 3, wanted: 3 }, doing: [] };

interface Scene {
  readonly endpoint?: Partial<NonNullable<Observed['endpoint']>>;
  readonly base?: Partial<EndpointConfig>;
}

const seen = ({ endpoint, base }: Scene = {}): Observed => ({
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

const plan = (observed: Observed = seen(), texts: Record<string, string> = {}) =>
  planShadow({ inputs: given(texts), line: 'churn', lineage, store: { uri: 's3://bucket/modelway' } }, observed);

const during = plan().config.EndpointConfigName;

describe('the configuration with a shadow', () => {
  test("leaves production's variant as it is, and what the configuration says beside it", () => {
    expect(plan().config.ProductionVariants).toEqual([production]);
    expect(plan().config).toMatchObject({ KmsKeyId: 'key' });
  });

  test('puts the candidate beside it, with a weight that gives it its share', () => {
    expect(plan(seen(), { 'sample-percent': '25', 'instance-count': '2' }).config.ShadowProductionVariants).toEqual([
      {
        VariantName: 'Shadow',
        ModelName: plan().model.ModelName,
        InstanceType: 'ml.m5.large',
        InitialInstanceCount: 2,
        InitialVariantWeight: 0.25,
      },
    ]);
  });

  test('keeps the answers of both as readable JSON, in a place of its own', () => {
    expect(plan().config.DataCaptureConfig).toEqual({
      EnableCapture: true,
      InitialSamplingPercentage: 100,
      DestinationS3Uri: 's3://bucket/modelway/shadows',
      CaptureOptions: [{ CaptureMode: 'Input' }, { CaptureMode: 'Output' }],
      CaptureContentTypeHeader: { JsonContentTypes: ['application/json'] },
    });
  });

  test('says what to come back to, for a run after one that was killed', () => {
    expect(plan().config.Tags).toContainEqual({ Key: 'modelway:before', Value: 'churn-config-old' });
  });

  test('never has two variants of one name', () => {
    const { variants } = plan(seen({ base: { ProductionVariants: [{ ...production, VariantName: 'Shadow' }] } }));
    expect(variants).toEqual({ production: 'Shadow', shadow: 'Candidate' });
  });
});

describe('the updates', () => {
  test('go there and back', () => {
    expect(plan()).toMatchObject({
      update: { EndpointName: 'churn-production', EndpointConfigName: during },
      restore: { EndpointName: 'churn-production', EndpointConfigName: 'churn-config-old' },
    });
    expect(plan().restore).not.toHaveProperty('RetainAllVariantProperties');
  });

  test('keep the number of instances to which automatic scaling has gone', () => {
    const scaled = [{ ...variant, instances: { now: 5, wanted: 5 } }];
    const { update, restore } = plan(seen({ endpoint: { variants: scaled } }));
    expect([update, restore]).toEqual([
      expect.objectContaining({ RetainAllVariantProperties: true }),
      expect.objectContaining({ RetainAllVariantProperties: true }),
    ]);
  });
});

describe('the move', () => {
  test('puts the shadow there', () => {
    expect(plan().move).toBe('shadow');
  });

  test('follows what a run before has begun, or left', () => {
    const pending = { config: during, variants: [] };
    expect(plan(seen({ endpoint: { status: 'Updating', pending } })).move).toBe('follow');
    expect(plan(seen({ endpoint: { config: during } }))).toMatchObject({ move: 'follow', before: 'churn-config-old' });
  });

  test('waits while the endpoint is busy with something else, also with the way back', () => {
    const pending = { config: 'churn-config-old', variants: [] };
    expect(plan(seen({ endpoint: { status: 'Updating', config: during, pending } })).move).toBe('wait');
    expect(plan(seen({ endpoint: { status: 'SystemUpdating' } })).move).toBe('wait');
  });
});

describe('no shadow is put', () => {
  test.each([
    ['without production', { ...seen(), endpoint: undefined }, /there is no churn-production/],
    ['on an endpoint of another line', seen({ endpoint: { line: 'fraud' } }), /belongs to the line fraud/],
    ['on an endpoint that takes none', seen({ endpoint: { status: 'Failed' } }), /is Failed/],
    [
      'beside two variants',
      seen({ base: { ProductionVariants: [production, production] } }),
      /has 2 production variants/,
    ],
    [
      "beside somebody else's shadow",
      seen({ base: { ShadowProductionVariants: [production] } }),
      /a shadow variant that this action did not make/,
    ],
    [
      'on a serverless endpoint',
      seen({
        base: {
          ProductionVariants: [{ ...production, ServerlessConfig: { MemorySizeInMB: 1024, MaxConcurrency: 1 } }],
        },
      }),
      /is serverless/,
    ],
    ['when there is nothing to come back to', { ...seen(), base: undefined }, /would come back to is gone/],
    ['when nobody can say what serves', { ...seen(), serving: undefined }, /artifact of the model that serves/],
  ])('%s', (_, observed, says) => {
    const { endpoint, base, serving, ...rest } = observed;
    const scene: Observed = {
      ...rest,
      ...(endpoint ? { endpoint } : {}),
      ...(base ? { base } : {}),
      ...(serving ? { serving } : {}),
    };
    expect(() => plan(scene)).toThrow(says);
  });

  test('of a candidate that is not approved', () => {
    const observed = seen();
    const version = { ...observed.package, approval: 'Rejected' } as NonNullable<Observed['package']>;
    expect(() => plan({ ...observed, package: version })).toThrow(/is Rejected/);
  });
});

test('inputs that could measure nothing are told by name', () => {
  expect(check(given())).toEqual([]);
  expect(check(given({ duration: '1m', 'poll-interval': '0s' }))).toEqual([
    expect.stringMatching(/^duration: must be from 120s/),
    expect.stringMatching(/^poll-interval: must be/),
  ]);
});

test('a dry run shows the way there and the way back', () => {
  expect(describeShadow(plan()).requests.flatMap((it) => Object.keys(it))).toEqual([
    'sagemaker:CreateModel',
    'sagemaker:CreateEndpointConfig',
    'sagemaker:UpdateEndpoint',
    'sagemaker:UpdateEndpoint',
  ]);
});
