import { PutMetricAlarmCommand, SetAlarmStateCommand } from '@aws-sdk/client-cloudwatch';
import { type DeploymentConfig, type DescribeEndpointOutput, UpdateEndpointCommand } from '@aws-sdk/client-sagemaker';
import { hostingSettings } from '../../packages/local-cloud/src/hosting/index.ts';
import {
  describeEndpoint,
  predicting,
  putConfig,
  putEndpoint,
  putModel,
  type Serving,
  serving,
  settled,
  traffic,
  variant,
} from './serving.ts';

let at: Serving;

beforeAll(async () => {
  at = await serving();
  await putModel(at, 'blue', predicting('return {"model": "blue"}'));
  await putModel(at, 'green', predicting('return {"model": "green"}'));
  await putModel(at, 'broken', predicting('raise ValueError("broken")'));
  await putModel(at, 'stillborn', 'raise SystemExit(3)');
  for (const model of ['blue', 'green', 'broken', 'stillborn'])
    await putConfig(at, model, variant(model, { InitialInstanceCount: 4 }));
});

afterAll(() => at.close());

const blue = '{"model": "blue"}';
const green = '{"model": "green"}';

/** A quarter of the fleet for two minutes, all of it for one. */
function canary(alarms: readonly string[] = [], over: Partial<DeploymentConfig> = {}): DeploymentConfig {
  return {
    BlueGreenUpdatePolicy: {
      TrafficRoutingConfiguration: {
        Type: 'CANARY',
        WaitIntervalInSeconds: 120,
        CanarySize: { Type: 'CAPACITY_PERCENT', Value: 25 },
      },
      TerminationWaitInSeconds: 60,
    },
    ...(alarms.length > 0 && { AutoRollbackConfiguration: { Alarms: alarms.map((AlarmName) => ({ AlarmName })) } }),
    ...over,
  };
}

const update = (EndpointName: string, EndpointConfigName: string, DeploymentConfig?: DeploymentConfig) =>
  at.sagemaker.send(
    new UpdateEndpointCommand({ EndpointName, EndpointConfigName, ...(DeploymentConfig && { DeploymentConfig }) }),
  );

const messageOf = ({ PendingDeploymentSummary }: DescribeEndpointOutput): string | undefined =>
  PendingDeploymentSummary?.ProductionVariants?.[0]?.VariantStatus?.[0]?.StatusMessage;

/** An alarm on the error rate of one configuration at one endpoint, as a rollback needs it. */
function putAlarm(name: string, endpoint: string, config: string, missing = 'notBreaching'): Promise<unknown> {
  const dimensions = { EndpointName: endpoint, VariantName: 'All', EndpointConfigName: config };
  return at.cloudwatch.send(
    new PutMetricAlarmCommand({
      AlarmName: name,
      Namespace: 'AWS/SageMaker',
      MetricName: 'Invocation5XXErrors',
      Dimensions: Object.entries(dimensions).map(([Name, Value]) => ({ Name, Value })),
      Statistic: 'Average',
      Period: 60,
      EvaluationPeriods: 1,
      Threshold: 0.05,
      ComparisonOperator: 'GreaterThanThreshold',
      TreatMissingData: missing,
    }),
  );
}

describe('a healthy canary', () => {
  it('moves traffic under load without one failed request', async () => {
    await putEndpoint(at, 'healthy', 'blue');
    const load = traffic(at, 'healthy', 2);
    await update('healthy', 'green', canary());
    const messages = new Set<string>();
    const shares: number[] = [];
    const end = await settled(at, 'healthy', async (seen) => {
      const message = messageOf(seen);
      if (message?.startsWith('Baking')) await load.more();
      if (message) messages.add(message);
      if (seen.EndpointStatus === 'Updating') expect(seen.EndpointConfigName).toBe('blue');
      if (message?.includes('canary')) shares.push((load.replies.get(green) ?? 0) / (load.replies.get(blue) ?? 1));
    });
    await load.stop();
    expect(load.failures).toEqual([]);
    expect([...load.replies.keys()].sort()).toEqual([blue, green]);
    expect(Math.max(...shares)).toBeLessThan(0.35);
    expect([...messages]).toEqual([
      'Launching 4 instance(s).',
      'Baking for 120 seconds (WaitIntervalInSeconds) with traffic enabled on canary capacity of 1 instance(s).',
      'Baking for 60 seconds (TerminationWaitInSeconds) with traffic enabled on full capacity of 4 instance(s).',
    ]);
    expect(end).toMatchObject({ EndpointStatus: 'InService', EndpointConfigName: 'green' });
    expect(end.PendingDeploymentSummary).toBeUndefined();
    expect(end.FailureReason).toBeUndefined();
  });
});

describe('a canary that hurts', () => {
  it('is rolled back by an alarm on the requests that really failed', async () => {
    await putEndpoint(at, 'hurt', 'blue');
    await putAlarm('hurt-errors', 'hurt', 'broken');
    const load = traffic(at, 'hurt', 2);
    await update('hurt', 'broken', canary(['hurt-errors']));
    const end = await settled(at, 'hurt', load.more);
    await load.stop();
    expect(end).toMatchObject({ EndpointStatus: 'InService', EndpointConfigName: 'blue' });
    expect(end.FailureReason).toContain('hurt-errors');
    const sent = load.failures.length + (load.replies.get(blue) ?? 0);
    expect(load.failures.length).toBeGreaterThan(0);
    expect(load.failures.length / sent).toBeLessThan(0.3);
    const after = traffic(at, 'hurt', 1);
    await after.more();
    await after.stop();
    expect(after.failures).toEqual([]);
  });

  it('may leave FailureReason blank: then only the name of the configuration tells', async () => {
    await putEndpoint(at, 'silent', 'blue');
    // Without data it keeps the state that it is set to; of another kind it would be evaluated back within a minute.
    await putAlarm('silent-errors', 'silent', 'green', 'ignore');
    hostingSettings(at.cloud.world).silentRollback = true;
    await update('silent', 'green', canary(['silent-errors']));
    let tripped = false;
    const end = await settled(at, 'silent', async (seen) => {
      if (tripped || !messageOf(seen)?.startsWith('Baking')) return;
      tripped = true;
      const trip = { AlarmName: 'silent-errors', StateValue: 'ALARM', StateReason: 'drill' } as const;
      await at.cloudwatch.send(new SetAlarmStateCommand(trip));
    });
    hostingSettings(at.cloud.world).silentRollback = false;
    expect(end).toMatchObject({ EndpointStatus: 'InService', EndpointConfigName: 'blue' });
    expect(end.FailureReason).toBeUndefined();
  });

  it('is rolled back when its containers do not come up', async () => {
    await putEndpoint(at, 'unborn', 'blue');
    await update('unborn', 'stillborn');
    const end = await settled(at, 'unborn');
    expect(end).toMatchObject({ EndpointStatus: 'InService', EndpointConfigName: 'blue' });
    expect(end.FailureReason).toContain('did not pass the ping health check');
  });
});

describe('an update', () => {
  beforeAll(() => putEndpoint(at, 'rules', 'blue'));

  it.each([
    ['a configuration that is not there', 'none', undefined, 'Could not find endpoint configuration "arn:'],
    ['an alarm that is not there', 'green', canary(['no-such-alarm']), 'no-such-alarm'],
    [
      'a canary of more than half the fleet',
      'green',
      canary([], {
        BlueGreenUpdatePolicy: {
          TrafficRoutingConfiguration: {
            Type: 'CANARY',
            WaitIntervalInSeconds: 0,
            CanarySize: { Type: 'INSTANCE_COUNT', Value: 3 },
          },
        },
      }),
      'CanarySize of 3',
    ],
  ])('refuses %s', async (_, config, deployment, message) => {
    await expect(update('rules', config, deployment)).rejects.toMatchObject({
      name: 'ValidationException',
      message: expect.stringContaining(message),
    });
    expect((await describeEndpoint(at, 'rules')).EndpointStatus).toBe('InService');
  });

  it('climbs in linear steps, and keeps its deployment configuration for the next time', async () => {
    const linear: DeploymentConfig = {
      BlueGreenUpdatePolicy: {
        TrafficRoutingConfiguration: {
          Type: 'LINEAR',
          WaitIntervalInSeconds: 30,
          LinearStepSize: { Type: 'INSTANCE_COUNT', Value: 2 },
        },
      },
    };
    await update('rules', 'green', linear);
    const steps = new Set<string>();
    const end = await settled(at, 'rules', (seen) => {
      const [, capacity] = /on (.*) capacity/.exec(messageOf(seen) ?? '') ?? [];
      if (capacity) steps.add(capacity);
    });
    expect([...steps]).toEqual(['canary', 'full']);
    expect(end).toMatchObject({ EndpointConfigName: 'green', LastDeploymentConfig: linear });
    await at.sagemaker.send(
      new UpdateEndpointCommand({ EndpointName: 'rules', EndpointConfigName: 'blue', RetainDeploymentConfig: true }),
    );
    const back = await settled(at, 'rules');
    expect(back).toMatchObject({ EndpointConfigName: 'blue', LastDeploymentConfig: linear });
  });
});
