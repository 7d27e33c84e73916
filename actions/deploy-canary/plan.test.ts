import type { Observed } from './observed.ts';
import { absent, arn, plan, sent, sha, version, withEndpoint } from './test-plan.ts';

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
