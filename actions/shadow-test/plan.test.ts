import { during, plan, production, seen, variant } from './test-plan.ts';

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
