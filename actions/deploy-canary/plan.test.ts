import { readInputs } from '@modelway/action';
import { empty, type Lineage, predicateType, type Statement, state, statementType } from '@modelway/lineage';
import { describeDeployment } from './describe.ts';
import { check, type Inputs, inputs } from './inputs.ts';
import type { Observed } from './observed.ts';
import { planDeployment } from './plan.ts';

const sha = (digit: string): string => digit.repeat(64);
const arn = 'arn:aws:sagemaker:eu-west-1:111122223333:model-package/churn/3';
const model = { uri: 's3://models/m/model.tar.gz', sha256: sha('a') };

const registration: Statement = {
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
const lineage: Lineage = state(empty, registration).lineage;

const given = (texts: Record<string, string> = {}): Inputs => {
  const required = {
    endpoint: 'churn-production',
    stage: 'production',
    'role-arn': 'arn:aws:iam::111122223333:role/modelway',
  };
  const all: Record<string, string> = { ...required, ...texts };
  return readInputs(inputs, (name) => all[name] ?? '');
};

const version = {
  arn,
  group: 'churn',
  version: 3,
  status: 'Completed',
  approval: 'Approved',
  artifact: model.uri,
  metadata: { 'modelway:model-sha256': model.sha256 },
};
const absent: Observed = { region: 'eu-west-1', package: version, artifact: { sha256: model.sha256, bytes: 9 } };

const withEndpoint = (of: Partial<NonNullable<Observed['endpoint']>> = {}): Observed => ({
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

const plan = (seen: Observed = withEndpoint(), texts: Record<string, string> = {}) =>
  planDeployment({ inputs: given(texts), line: 'churn', lineage, store: { uri: 's3://bucket/modelway' } }, seen);

const sent = plan().config.EndpointConfigName;

describe('the requests', () => {
  test('serve the version that was registered, as it was registered', () => {
    expect(plan().model).toMatchObject({
      PrimaryContainer: { ModelPackageName: arn },
      ExecutionRoleArn: 'arn:aws:iam::111122223333:role/modelway',
    });
    expect(plan().config.ProductionVariants).toEqual([
      {
        VariantName: 'AllTraffic',
        ModelName: plan().model.ModelName,
        InstanceType: 'ml.m5.large',
        InitialInstanceCount: 2,
        InitialVariantWeight: 1,
      },
    ]);
  });

  test('carry names that SageMaker takes, and the digest that they are derived from', () => {
    const { model: made, config, alarms } = plan();
    for (const name of [made.ModelName, config.EndpointConfigName, ...alarms.map((it) => it.AlarmName)])
      expect(name).toMatch(/^churn-[a-z0-9]+-[0-9a-f]{12}$/);
    expect(config.Tags).toContainEqual({ Key: 'modelway:plan', Value: plan().configDigest });
  });

  test('are the same whatever is there, so that a re-run finds what the first run made', () => {
    const { move: _, before: _before, ...first } = plan(absent);
    const { move: _move, before: _old, ...second } = plan(withEndpoint({ config: 'something else' }));
    expect(second).toEqual(first);
  });

  test('have another configuration for another endpoint, size or capture, but the same model', () => {
    const others = [{ endpoint: 'churn-staging' }, { 'instance-count': '3' }, { 'capture-percent': '0' }];
    const plans = others.map((texts) => plan(withEndpoint(), texts));
    expect(new Set([sent, ...plans.map((it) => it.config.EndpointConfigName)]).size).toBe(4);
    expect(new Set(plans.map((it) => it.model.ModelName))).toEqual(new Set([plan().model.ModelName]));
  });

  test('keep what is captured readable, and capture nothing when told so', () => {
    expect(plan().config.DataCaptureConfig).toMatchObject({
      InitialSamplingPercentage: 100,
      DestinationS3Uri: 's3://bucket/modelway/captures',
      CaptureContentTypeHeader: { JsonContentTypes: ['application/json'] },
    });
    expect(plan(withEndpoint(), { 'capture-percent': '0' }).config).not.toHaveProperty('DataCaptureConfig');
  });
});

describe('the alarms', () => {
  test('watch the new fleet alone: endpoint, variant and configuration', () => {
    for (const { Dimensions } of plan().alarms)
      expect(Dimensions).toEqual([
        { Name: 'EndpointName', Value: 'churn-production' },
        { Name: 'VariantName', Value: 'AllTraffic' },
        { Name: 'EndpointConfigName', Value: sent },
      ]);
  });

  test('are quiet without traffic and fire on one bad minute', () => {
    expect(plan().alarms).toHaveLength(2);
    for (const alarm of plan().alarms)
      expect(alarm).toMatchObject({
        Statistic: 'Average',
        Period: 60,
        EvaluationPeriods: 1,
        DatapointsToAlarm: 1,
        Threshold: 0.01,
        ComparisonOperator: 'GreaterThanThreshold',
        TreatMissingData: 'notBreaching',
      });
  });

  test('take the latency limit in microseconds, at the 99th percentile', () => {
    const latency = plan(withEndpoint(), { 'max-latency': '250ms' }).alarms.at(-1);
    expect(latency).toMatchObject({ MetricName: 'ModelLatency', ExtendedStatistic: 'p99', Threshold: 250_000 });
    expect(latency).not.toHaveProperty('Statistic');
  });

  test('are all named in the update', () => {
    const names = plan().update.DeploymentConfig?.AutoRollbackConfiguration?.Alarms?.map((it) => it.AlarmName);
    expect(names).toEqual(plan().alarms.map((it) => it.AlarmName));
  });
});

describe('the strategy becomes', () => {
  const routing = (texts: Record<string, string>) =>
    plan(withEndpoint(), texts).update.DeploymentConfig?.BlueGreenUpdatePolicy;

  test('a canary of some percent of the capacity, baked twice', () => {
    expect(routing({ 'canary-percent': '25', bake: '10m', 'final-bake': '6m' })).toEqual({
      TrafficRoutingConfiguration: {
        Type: 'CANARY',
        WaitIntervalInSeconds: 600,
        CanarySize: { Type: 'CAPACITY_PERCENT', Value: 25 },
      },
      TerminationWaitInSeconds: 360,
      MaximumExecutionTimeoutInSeconds: 3600,
    });
  });

  test('equal steps', () => {
    expect(routing({ strategy: 'linear', 'step-percent': '50' })?.TrafficRoutingConfiguration).toEqual({
      Type: 'LINEAR',
      WaitIntervalInSeconds: 300,
      LinearStepSize: { Type: 'CAPACITY_PERCENT', Value: 50 },
    });
  });

  test('all at once, with the wait of 0 that the service model requires', () => {
    const policy = routing({ strategy: 'all-at-once' });
    expect(policy?.TrafficRoutingConfiguration).toEqual({ Type: 'ALL_AT_ONCE', WaitIntervalInSeconds: 0 });
    expect(policy?.TerminationWaitInSeconds).toBe(300);
  });
});

describe('the move', () => {
  test('is the first when there is no endpoint', () => {
    expect(plan(absent)).toMatchObject({ move: 'first', create: { EndpointConfigName: sent } });
    expect(plan(absent)).not.toHaveProperty('before');
  });

  test('is an update when something else serves', () => {
    expect(plan()).toMatchObject({ move: 'update', before: 'churn-config-old' });
  });

  test('is none when this serves already', () => {
    expect(plan(withEndpoint({ config: sent })).move).toBe('none');
  });

  test('follows what an earlier run has begun, from when it began', () => {
    const pending = { config: sent, startedOn: new Date('2026-11-21T09:00:00Z'), variants: [] };
    expect(plan(withEndpoint({ status: 'Updating', pending }))).toMatchObject({
      move: 'follow',
      before: 'churn-config-old',
      since: '2026-11-21T09:00:00.000Z',
    });
    const creating = plan(withEndpoint({ status: 'Creating', config: sent }));
    expect(creating.move).toBe('follow');
    expect(creating).not.toHaveProperty('before');
  });

  test.each(['Creating', 'Updating', 'SystemUpdating', 'RollingBack'])(
    'waits while the endpoint is %s with something else',
    (status) => {
      expect(plan(withEndpoint({ status, pending: { config: 'other', variants: [] } })).move).toBe('wait');
    },
  );

  test('waits through maintenance even when what is wanted serves', () => {
    expect(plan(withEndpoint({ status: 'SystemUpdating', config: sent })).move).toBe('wait');
  });

  test('updates an endpoint whose own rollback has failed: that is the way out', () => {
    expect(plan(withEndpoint({ status: 'UpdateRollbackFailed' })).move).toBe('update');
  });

  test('is refused for an endpoint that can take none, with its status and reason', () => {
    expect(() => plan(withEndpoint({ status: 'Failed', failure: 'no capacity' }))).toThrow(
      /is Failed \(no capacity\).*delete-endpoint --endpoint-name churn-production/,
    );
    expect(() => plan(withEndpoint({ status: 'Deleting' }))).toThrow(/is Deleting/);
  });

  test('is refused for an endpoint of another line, or of nobody', () => {
    expect(() => plan(withEndpoint({ line: 'fraud' }))).toThrow(/belongs to the line fraud/);
    const { line: _, ...stranger } = withEndpoint().endpoint ?? {};
    expect(() => plan({ ...absent, endpoint: stranger as NonNullable<Observed['endpoint']> })).toThrow(
      /no tag modelway:line/,
    );
  });
});

describe('nothing is deployed', () => {
  test('that is not approved; the sentence says how to approve it', () => {
    const seen = { ...withEndpoint(), package: { ...version, approval: 'PendingManualApproval' } };
    expect(() => plan(seen)).toThrow(/PendingManualApproval.*update-model-package --model-package-arn arn:/);
  });

  test('that is not what was registered; all faults are told together', () => {
    const changed = { ...version, artifact: 's3://models/other.tar.gz', metadata: {} };
    const seen = { ...withEndpoint(), package: changed, artifact: { sha256: sha('b'), bytes: 9 } };
    expect(() => plan(seen)).toThrow(
      expect.objectContaining({
        reasons: [
          expect.stringMatching(/\(none\)/),
          expect.stringMatching(/other\.tar\.gz/),
          expect.stringMatching(/sha256 b{64}/),
        ],
      }),
    );
  });

  test('that is gone from the registry, or from S3', () => {
    const { package: _, ...unregistered } = withEndpoint();
    expect(() => plan(unregistered)).toThrow(/not in the Model Registry/);
    const { artifact: _artifact, ...lost } = withEndpoint();
    expect(() => plan(lost)).toThrow(/is gone/);
  });
});

describe('inputs', () => {
  test('hold together by default', () => {
    expect(check(given())).toEqual([]);
  });

  test.each([
    [{ 'instance-count': '1' }, 'instance-count'],
    [{ bake: '1m' }, 'bake'],
    [{ bake: '2h', timeout: '4h' }, 'bake'],
    [{ 'final-bake': '2h', timeout: '4h' }, 'final-bake'],
    [{ timeout: '9h' }, 'timeout'],
    [{ timeout: '15m' }, 'timeout'],
    [{ 'max-latency': '0s' }, 'max-latency'],
    [{ 'poll-interval': '0s' }, 'poll-interval'],
  ])('that SageMaker would refuse are told by name (%#)', (texts: Record<string, string>, name) => {
    expect(check(given(texts))).toEqual([expect.stringMatching(new RegExp(`^${name}: must`))]);
  });
});

describe('a dry run shows', () => {
  const requests = (seen: Observed): string[] =>
    describeDeployment(plan(seen)).requests.flatMap((it) => Object.keys(it));

  test('the requests of each move, in order', () => {
    expect(requests(absent)).toEqual([
      'sagemaker:CreateModel',
      'sagemaker:CreateEndpointConfig',
      'sagemaker:CreateEndpoint',
    ]);
    expect(requests(withEndpoint())).toEqual([
      'sagemaker:CreateModel',
      'sagemaker:CreateEndpointConfig',
      'cloudwatch:PutMetricAlarm',
      'cloudwatch:PutMetricAlarm',
      'sagemaker:UpdateEndpoint',
    ]);
    expect(requests(withEndpoint({ config: sent }))).toEqual([]);
  });

  test('what the first part really takes of the requests', () => {
    expect(describeDeployment(plan()).cost).toContain('first part: 50 %');
  });
});

test('the permissions of a dry run name whole ARNs of this account and region', () => {
  const { permissions } = describeDeployment(plan());
  expect(permissions).toContainEqual({
    action: 'sagemaker:UpdateEndpoint',
    resource: 'arn:aws:sagemaker:eu-west-1:111122223333:endpoint/churn-production',
  });
  expect(permissions).toContainEqual({ action: 's3:GetObject', resource: 'arn:aws:s3:::models/m/model.tar.gz' });
  expect(permissions.filter(({ resource }) => !/^(arn:aws:|\*$)/.test(resource))).toEqual([]);
});
