import { DeleteObjectCommand } from '@aws-sdk/client-s3';
import {
  CreateEndpointCommand,
  CreateEndpointConfigCommand,
  DeleteEndpointCommand,
  DeleteEndpointConfigCommand,
  DescribeEndpointConfigCommand,
  ListEndpointConfigsCommand,
  ListEndpointsCommand,
  UpdateEndpointCommand,
  UpdateEndpointWeightsAndCapacitiesCommand,
} from '@aws-sdk/client-sagemaker';
import {
  bucket,
  describeEndpoint,
  invoke,
  predicting,
  putConfig,
  putEndpoint,
  putModel,
  type Serving,
  serving,
  settled,
  variant,
} from './serving.ts';

let at: Serving;

const moody = `
    if data.get("mood") == "bad": raise ValueError("I do not like this")
    return {"model": 1}`;

beforeAll(async () => {
  at = await serving();
  await putModel(at, 'one', predicting(moody.trim()));
  await putModel(at, 'two', predicting('return {"model": 2}'));
  await putModel(at, 'stillborn', 'raise SystemExit(3)');
  await putConfig(at, 'one', variant('one', { InitialInstanceCount: 2 }));
});

afterAll(() => at.close());

const refusal = (sent: Promise<unknown>): Promise<{ name: string; message: string }> =>
  sent.then(
    () => ({ name: 'none', message: 'it was not refused' }),
    (error: Error) => ({ name: error.name, message: error.message }),
  );

describe('endpoint configurations', () => {
  it('come back as they were made, with their defaults, and are listed', async () => {
    const found = await at.sagemaker.send(new DescribeEndpointConfigCommand({ EndpointConfigName: 'one' }));
    expect(found.ProductionVariants).toEqual([variant('one', { InitialInstanceCount: 2, InitialVariantWeight: 1 })]);
    expect(found.CreationTime).toBeInstanceOf(Date);
    const { EndpointConfigs } = await at.sagemaker.send(new ListEndpointConfigsCommand({ NameContains: 'one' }));
    expect(EndpointConfigs?.map(({ EndpointConfigName }) => EndpointConfigName)).toEqual(['one']);
  });

  it.each([
    ['a name that is taken', { EndpointConfigName: 'one' }, 'Cannot create already existing endpoint configuration'],
    ['a model that is not there', { ProductionVariants: [variant('nobody')] }, 'Could not find model "arn:'],
    [
      'two shadow variants',
      {
        ShadowProductionVariants: [variant('one', { VariantName: 'S1' }), variant('one', { VariantName: 'S2' })],
      },
      'exactly one',
    ],
    ['a name for two variants', { ShadowProductionVariants: [variant('two')] }, 'must be unique'],
    ['no instances', { ProductionVariants: [{ VariantName: 'All', ModelName: 'one' }] }, 'needs InstanceType'],
  ])('refuses %s', async (_, over, message) => {
    const request = { EndpointConfigName: 'new', ProductionVariants: [variant('one')], ...over };
    const refused = await refusal(at.sagemaker.send(new CreateEndpointConfigCommand(request)));
    expect(refused).toEqual({ name: 'ValidationException', message: expect.stringContaining(message) });
  });

  it('can be deleted once', async () => {
    await putConfig(at, 'gone', variant('one'));
    const remove = () => at.sagemaker.send(new DeleteEndpointConfigCommand({ EndpointConfigName: 'gone' }));
    await remove();
    expect(await refusal(remove())).toMatchObject({
      message: expect.stringMatching(/^Could not find endpoint configuration "arn:.*\/gone"\.$/),
    });
  });
});

describe('an endpoint', () => {
  beforeAll(() => putEndpoint(at, 'Life', 'one'));

  it('answers with what its model says, and names the variant', async () => {
    expect(await invoke(at, 'Life', {})).toEqual({ text: '{"model": 1}', variant: 'All' });
  });

  it('has its ARN in lower case and its name as given', async () => {
    const found = await describeEndpoint(at, 'Life');
    expect(found).toMatchObject({ EndpointName: 'Life', EndpointStatus: 'InService', EndpointConfigName: 'one' });
    expect(found.EndpointArn).toBe('arn:aws:sagemaker:us-east-1:111122223333:endpoint/life');
    expect(found.ProductionVariants?.[0]).toMatchObject({ CurrentInstanceCount: 2, CurrentWeight: 1 });
    const { Endpoints } = await at.sagemaker.send(new ListEndpointsCommand({ NameContains: 'life' }));
    expect(Endpoints).toHaveLength(1);
  });

  it('tells what the model said when it failed, as ModelError', async () => {
    await expect(invoke(at, 'Life', { mood: 'bad' })).rejects.toMatchObject({
      name: 'ModelError',
      $metadata: { httpStatusCode: 424 },
      OriginalStatusCode: 500,
      OriginalMessage: 'ValueError: I do not like this',
      LogStreamArn: expect.stringContaining('/aws/sagemaker/Endpoints/Life'),
    });
  });

  it.each([
    ['an endpoint that is not there', 'life', {}, {}, 'Endpoint life of account 111122223333 not found.'],
    ['a variant that is not there', 'Life', {}, { TargetVariant: 'None' }, 'Variant None not found'],
    ['an inference id that is too long', 'Life', {}, { InferenceId: 'x'.repeat(65) }, 'InferenceId'],
  ])('refuses %s', async (_, name, body, over, message) => {
    const refused = await refusal(invoke(at, name, body, over));
    expect(refused).toEqual({ name: 'ValidationError', message: expect.stringContaining(message) });
  });

  it('refuses more than six megabytes', async () => {
    await expect(invoke(at, 'Life', 'x'.repeat(6_300_000))).rejects.toMatchObject({
      $metadata: { httpStatusCode: 413 },
    });
  });

  it('refuses a second one of its name, whatever the case', async () => {
    const again = at.sagemaker.send(new CreateEndpointCommand({ EndpointName: 'LIFE', EndpointConfigName: 'one' }));
    expect((await refusal(again)).message).toContain('Cannot create already existing endpoint "arn:');
  });

  it('is Failed, with a reason, when its container does not pass the ping, and can then only be deleted', async () => {
    await putConfig(at, 'stillborn', variant('stillborn'));
    const failed = await putEndpoint(at, 'stillborn', 'stillborn');
    expect(failed).toMatchObject({
      EndpointStatus: 'Failed',
      FailureReason: expect.stringContaining('did not pass the ping health check'),
    });
    const update = new UpdateEndpointCommand({ EndpointName: 'stillborn', EndpointConfigName: 'one' });
    expect((await refusal(at.sagemaker.send(update))).name).toBe('ValidationException');
    await at.sagemaker.send(new DeleteEndpointCommand({ EndpointName: 'stillborn' }));
  });

  it('is Failed when the data of its model are gone', async () => {
    await putModel(at, 'lost', predicting('return 1'));
    await putConfig(at, 'lost', variant('lost'));
    await at.s3.send(new DeleteObjectCommand({ Bucket: bucket, Key: 'lost/model.tar.gz' }));
    const failed = await putEndpoint(at, 'lost', 'lost');
    expect(failed.EndpointStatus).toBe('Failed');
    expect(failed.FailureReason).toMatch(
      /^Failed to download model data for container "container_1" from URL: "s3:\/\/models\/lost\/model.tar.gz"/,
    );
  });

  it('refuses changes while one is under way', async () => {
    await at.sagemaker.send(new CreateEndpointCommand({ EndpointName: 'busy', EndpointConfigName: 'one' }));
    const refused = await refusal(at.sagemaker.send(new DeleteEndpointCommand({ EndpointName: 'busy' })));
    expect(refused.message).toBe(
      'Cannot update in-progress endpoint "arn:aws:sagemaker:us-east-1:111122223333:endpoint/busy".',
    );
    await settled(at, 'busy');
    await at.sagemaker.send(new DeleteEndpointCommand({ EndpointName: 'busy' }));
    const gone = await refusal(settled(at, 'busy'));
    expect(gone.message).toMatch(/^Could not find endpoint "arn:/);
  });
});

describe('weights and capacities', () => {
  it('split traffic between variants, and TargetVariant goes past them', async () => {
    const production = [
      variant('one', { VariantName: 'A' }),
      variant('two', { VariantName: 'B', InitialVariantWeight: 0 }),
    ];
    await at.sagemaker.send(
      new CreateEndpointConfigCommand({ EndpointConfigName: 'ab', ProductionVariants: production }),
    );
    await putEndpoint(at, 'ab', 'ab');
    const share = async (): Promise<number> => {
      const replies = await Promise.all(Array.from({ length: 100 }, () => invoke(at, 'ab', {})));
      return replies.filter((reply) => reply.variant === 'B').length;
    };
    expect(await share()).toBe(0);
    expect((await invoke(at, 'ab', {}, { TargetVariant: 'B' })).text).toBe('{"model": 2}');
    const desired = { VariantName: 'B', DesiredWeight: 3, DesiredInstanceCount: 2 };
    await at.sagemaker.send(
      new UpdateEndpointWeightsAndCapacitiesCommand({ EndpointName: 'ab', DesiredWeightsAndCapacities: [desired] }),
    );
    const { ProductionVariants } = await settled(at, 'ab');
    expect(ProductionVariants?.[1]).toMatchObject({ CurrentWeight: 3, CurrentInstanceCount: 2 });
    const moved = await share();
    expect(Math.abs(moved - 75)).toBeLessThanOrEqual(3);
  });
});
