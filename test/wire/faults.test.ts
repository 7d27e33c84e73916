import { GetObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import {
  CreateModelPackageGroupCommand,
  ListModelPackageGroupsCommand,
  SageMakerClient,
} from '@aws-sdk/client-sagemaker';
import { type Answered, type LocalCloud, startLocalCloud } from '@modelway/local-cloud';
import { type S3OnWire, startS3 } from './s3-client.ts';

let on: S3OnWire;
let sagemaker: SageMakerClient;
const credentials = { accessKeyId: 'AKIALOCALCLOUD000000', secretAccessKey: 'local-cloud' };

beforeAll(async () => {
  on = await startS3();
  sagemaker = new SageMakerClient({ endpoint: on.cloud.url, region: 'us-east-1', maxAttempts: 1, credentials });
});
beforeEach(() => tell('DELETE', 'faults'));
afterAll(async () => {
  sagemaker.destroy();
  await on.stop();
});

async function tell(method: string, what: string, body?: unknown, { url }: { url: string } = on.cloud) {
  const reply = await fetch(`${url}/_local/${what}`, {
    method,
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return { status: reply.status, body: (await reply.json()) as Record<string, unknown> };
}

const requests = async (): Promise<Answered[]> => (await tell('GET', 'requests')).body as unknown as Answered[];
const put = (s3: S3Client, Key: string) => s3.send(new PutObjectCommand({ Bucket: 'data', Key, Body: 'x' }));
const groups = () => sagemaker.send(new ListModelPackageGroupsCommand({}));

describe('a fault', () => {
  it('throttles in the words of the service, as often as asked, after as many calls as asked', async () => {
    await tell('POST', 'faults', {
      operation: 'SageMaker.ListModelPackageGroups',
      kind: 'throttle',
      times: 2,
      skip: 1,
    });
    await groups();
    const throttled = { name: 'ThrottlingException', message: 'Rate exceeded', $metadata: { httpStatusCode: 400 } };
    await expect(groups()).rejects.toMatchObject(throttled);
    await expect(groups()).rejects.toMatchObject(throttled);
    await groups();
    await tell('POST', 'faults', { operation: 'S3.*', kind: 'throttle' });
    await expect(put(on.s3, 'a')).rejects.toMatchObject({ name: 'SlowDown', $metadata: { httpStatusCode: 503 } });
    await put(on.s3, 'a');
  });

  it('breaks a call once with a 500 that the SDK tries again', async () => {
    await tell('POST', 'faults', { operation: '*', kind: 'error' });
    await expect(groups()).rejects.toMatchObject({ name: 'InternalFailure', $metadata: { httpStatusCode: 500 } });
    await tell('POST', 'faults', { operation: 'S3.PutObject', kind: 'error' });
    await expect(put(on.s3, 'b')).rejects.toMatchObject({ name: 'InternalError', $metadata: { httpStatusCode: 500 } });
  });

  it('cuts the connection before the work, or after it when nobody can know', async () => {
    const create = (name: string) =>
      sagemaker.send(new CreateModelPackageGroupCommand({ ModelPackageGroupName: name }));
    await tell('POST', 'faults', { operation: 'SageMaker.CreateModelPackageGroup', kind: 'drop-before' });
    await expect(create('before')).rejects.toThrow();
    await tell('POST', 'faults', { operation: 'SageMaker.CreateModelPackageGroup', kind: 'drop-after' });
    await expect(create('after')).rejects.toThrow();
    const { ModelPackageGroupSummaryList = [] } = await groups();
    expect(ModelPackageGroupSummaryList.map((group) => group.ModelPackageGroupName)).toEqual(['after']);
    await tell('POST', 'faults', { operation: 'S3.GetObject', kind: 'drop-after' });
    await put(on.s3, 'c');
    await expect(on.s3.send(new GetObjectCommand({ Bucket: 'data', Key: 'c' }))).rejects.toThrow();
  });

  it('is refused with all that is wrong with it', async () => {
    const { status, body } = await tell('POST', 'faults', { kind: 'explode', times: -1, often: 1 });
    expect(status).toBe(400);
    expect(body['message']).toBe(
      'operation must be a text such as S3.PutObject, S3.* or *; kind must be one of throttle, error, deny, skew, expire, drop-before, drop-after, hang-after, delay; times must be a whole number from 0; there is no often',
    );
  });
});

describe('the journal', () => {
  it('has each request with its operation, input and status, cut ones with 0', async () => {
    await tell('POST', 'faults', { operation: 'S3.PutObject', kind: 'drop-before' });
    await put(on.s3, 'j').catch(() => {});
    await sagemaker.send(new ListModelPackageGroupsCommand({ NameContains: 'x' }));
    expect((await requests()).slice(-2)).toMatchObject([
      { operation: 'S3.PutObject', status: 0 },
      { operation: 'SageMaker.ListModelPackageGroups', status: 200, input: { NameContains: 'x' } },
    ]);
  });
});

describe('time', () => {
  let still: LocalCloud;
  beforeAll(async () => {
    still = await startLocalCloud({ speed: 0 });
  });
  afterAll(() => still.close());

  it('stands still at speed 0 until it is stepped', async () => {
    const { body: before } = await tell('GET', 'health', undefined, still);
    const { body: after } = await tell('POST', 'clock/step', { seconds: 3600 }, still);
    expect(Date.parse(String(after['now'])) - Date.parse(String(before['now']))).toBe(3_600_000);
    expect((await tell('POST', 'clock/step', { seconds: -1 }, still)).status).toBe(400);
  });

  it('is not stepped where it runs', async () => {
    expect((await tell('POST', 'clock/step', { seconds: 1 })).status).toBe(400);
    expect((await tell('GET', 'nothing')).status).toBe(404);
  });
});
