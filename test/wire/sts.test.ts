import { CloudWatchClient, DescribeAlarmsCommand } from '@aws-sdk/client-cloudwatch';
import { SageMakerClient, StopTrainingJobCommand } from '@aws-sdk/client-sagemaker';
import {
  AssumeRoleCommand,
  AssumeRoleWithWebIdentityCommand,
  GetCallerIdentityCommand,
  STSClient,
} from '@aws-sdk/client-sts';
import { type LocalCloud, startLocalCloud } from '@modelway/local-cloud';
import { signed } from './s3-client.ts';

let cloud: LocalCloud;
let sts: STSClient;
const credentials = { accessKeyId: 'AKIALOCALCLOUD000000', secretAccessKey: 'local-cloud' };
const config = (more = {}) => ({ endpoint: cloud.url, region: 'us-east-1', maxAttempts: 1, credentials, ...more });

beforeAll(async () => {
  cloud = await startLocalCloud();
  sts = new STSClient(config());
});
afterAll(async () => {
  sts.destroy();
  await cloud.close();
});

const role = 'arn:aws:iam::111122223333:role/ci/deployer';

describe('STS', () => {
  it('says whose account it is', async () => {
    const { Account, Arn } = await sts.send(new GetCallerIdentityCommand({}));
    expect({ Account, Arn }).toEqual({ Account: '111122223333', Arn: 'arn:aws:iam::111122223333:user/local' });
  });

  it('gives a session of a role, for as long as is asked', async () => {
    const ask = new AssumeRoleCommand({ RoleArn: role, RoleSessionName: 'run-1', DurationSeconds: 900 });
    const { Credentials, AssumedRoleUser } = await sts.send(ask);
    expect(AssumedRoleUser?.Arn).toBe('arn:aws:sts::111122223333:assumed-role/deployer/run-1');
    expect(Credentials?.AccessKeyId).toMatch(/^ASIA[0-9A-Z]{16}$/);
    const left = (Credentials?.Expiration?.getTime() ?? 0) - cloud.world.clock.now().getTime();
    expect(left).toBeGreaterThan(880_000);
    expect(left).toBeLessThanOrEqual(900_000);
  });

  it('takes an OIDC token without a signature, and gives back what it says', async () => {
    const claims = Buffer.from(JSON.stringify({ sub: 'repo:o/r:ref', aud: 'sts.amazonaws.com' })).toString('base64url');
    const body = new URLSearchParams({
      Action: 'AssumeRoleWithWebIdentity',
      Version: '2011-06-15',
      RoleArn: role,
      RoleSessionName: 'run-1',
      WebIdentityToken: `e30.${claims}.sig`,
    });
    const reply = await fetch(cloud.url, { method: 'POST', body });
    expect(reply.status).toBe(200);
    expect(await reply.text()).toContain('<SubjectFromWebIdentityToken>repo:o/r:ref</SubjectFromWebIdentityToken>');
    const ask = { RoleArn: role, RoleSessionName: 'run-1', WebIdentityToken: 'abcd' };
    const { Credentials } = await sts.send(new AssumeRoleWithWebIdentityCommand(ask));
    expect(Credentials?.SessionToken).toEqual(expect.any(String));
  });

  it('tells every fault of the input at once, as its published model has them', async () => {
    const bad = new AssumeRoleCommand({ RoleArn: role, RoleSessionName: 'no spaces', DurationSeconds: 10 });
    await expect(sts.send(bad)).rejects.toMatchObject({
      name: 'ValidationError',
      message: expect.stringMatching(
        /^2 validation errors detected: Value 'no spaces' at 'roleSessionName' failed .*; Value '10' at 'durationSeconds' failed to satisfy constraint: Member must have value greater than or equal to 900$/,
      ),
    });
    const missing = new AssumeRoleCommand({ RoleArn: undefined, RoleSessionName: undefined });
    await expect(sts.send(missing)).rejects.toMatchObject({ message: expect.stringContaining('2 validation errors') });
    const noRole = new AssumeRoleCommand({ RoleArn: 'arn:aws:iam::111122223333:user/x', RoleSessionName: 'run-1' });
    await expect(sts.send(noRole)).rejects.toMatchObject({ name: 'ValidationError' });
  });
});

describe('who calls', () => {
  const post = async (headers: Record<string, string>, fields: Record<string, string>) => {
    const reply = await fetch(cloud.url, { method: 'POST', headers, body: new URLSearchParams(fields) });
    return { status: reply.status, text: await reply.text() };
  };
  const identity = { Action: 'GetCallerIdentity', Version: '2011-06-15' };

  it('must have signed, for this service and region, with keys whose time is not over', async () => {
    expect(await post({}, identity)).toMatchObject({
      status: 403,
      text: expect.stringContaining('MissingAuthenticationToken<'),
    });
    expect((await post(signed('us-east-1/s3'), identity)).text).toContain('SignatureDoesNotMatch');
    expect((await post(signed('eu-west-1/sts'), identity)).text).toContain('SignatureDoesNotMatch');
    expect((await post(signed('us-east-1/sts', 'AKIAEXPIRED1'), identity)).text).toContain('<Code>ExpiredToken</Code>');
    expect((await post(signed('us-east-1/sts'), { ...identity, Action: 'constructor' })).text).toContain(
      'InvalidAction',
    );
    expect((await post(signed('us-east-1/sts'), { ...identity, Version: '1999' })).text).toContain('InvalidAction');
  });

  it('hears the same of services that speak JSON', async () => {
    const stop = async (more: object) => {
      const client = new SageMakerClient(config(more));
      await client.send(new StopTrainingJobCommand({ TrainingJobName: 'none' })).finally(() => client.destroy());
    };
    const keys = { accessKeyId: 'AKIAEXPIRED1', secretAccessKey: 'x' };
    await expect(stop({ credentials: keys })).rejects.toMatchObject({ name: 'ExpiredTokenException' });
    await expect(stop({ region: 'eu-west-1' })).rejects.toMatchObject({ name: 'InvalidSignatureException' });
    await expect(stop({})).rejects.toMatchObject({ name: 'ValidationException' });
  });
});

describe('CloudWatch in the query form of old clients', () => {
  const version = { Version: '2010-08-01' };
  const call = async (fields: Record<string, string>) => {
    const body = new URLSearchParams({ ...version, ...fields });
    const reply = await fetch(cloud.url, { method: 'POST', headers: signed('us-east-1/monitoring'), body });
    return reply.text();
  };

  it('reads lists, structures and numbers by the model, and writes members', async () => {
    const put = {
      Action: 'PutMetricAlarm',
      AlarmName: 'old & new',
      MetricName: 'Errors',
      Namespace: 'N',
      Statistic: 'Sum',
      Period: '60',
      EvaluationPeriods: '1',
      Threshold: '1.5',
      ComparisonOperator: 'GreaterThanThreshold',
      'Dimensions.member.1.Name': 'Endpoint',
      'Dimensions.member.1.Value': 'e',
      ActionsEnabled: 'false',
    };
    expect(await call(put)).toContain(
      '<PutMetricAlarmResponse xmlns="http://monitoring.amazonaws.com/doc/2010-08-01/">',
    );
    const client = new CloudWatchClient(config());
    const { MetricAlarms } = await client.send(new DescribeAlarmsCommand({ AlarmNames: ['old & new'] }));
    client.destroy();
    expect(MetricAlarms).toMatchObject([
      { Threshold: 1.5, Period: 60, ActionsEnabled: false, Dimensions: [{ Name: 'Endpoint', Value: 'e' }] },
    ]);
    const xml = await call({ Action: 'DescribeAlarms', 'AlarmNames.member.1': 'old & new' });
    expect(xml).toContain('<AlarmName>old &amp; new</AlarmName>');
    expect(xml).toContain('<Dimensions><member><Name>Endpoint</Name><Value>e</Value></member></Dimensions>');
  });

  it('refuses members that are unknown or no numbers', async () => {
    const odd = await call({ Action: 'ListMetrics', Nmaespace: 'N' });
    expect(odd).toContain('<Code>ValidationError</Code>');
    expect(await call({ Action: 'PutMetricAlarm', Period: 'soon' })).toContain('SerializationException');
  });
});
