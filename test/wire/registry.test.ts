import {
  AddTagsCommand,
  CreateModelCommand,
  CreateModelPackageCommand,
  CreateModelPackageGroupCommand,
  DeleteModelCommand,
  DeleteModelPackageCommand,
  DeleteModelPackageGroupCommand,
  DescribeModelCommand,
  DescribeModelPackageCommand,
  DescribeModelPackageGroupCommand,
  ListModelPackagesCommand,
  ListTagsCommand,
  SageMakerClient,
  UpdateModelPackageCommand,
} from '@aws-sdk/client-sagemaker';
import { type LocalCloud, startLocalCloud } from '@modelway/local-cloud';

let cloud: LocalCloud;
let sagemaker: SageMakerClient;

beforeAll(async () => {
  cloud = await startLocalCloud({ speed: 60, buckets: ['b'] });
  const credentials = { accessKeyId: 'AKIALOCALCLOUD000000', secretAccessKey: 'local-cloud' };
  sagemaker = new SageMakerClient({ endpoint: cloud.url, region: 'us-east-1', maxAttempts: 1, credentials });
  await cloud.world.objects.write('b', 'model.tar.gz', Buffer.from('x'));
});
afterAll(async () => {
  sagemaker.destroy();
  await cloud.close();
});

const group = { ModelPackageGroupName: 'churn' };
const groupArn = 'arn:aws:sagemaker:us-east-1:111122223333:model-package-group/churn';
const container = {
  Image: 'image',
  ModelDataUrl: 's3://b/model.tar.gz',
  Environment: { SAGEMAKER_PROGRAM: 'inference.py' },
};
const refusal = (message: unknown) => ({ name: 'ValidationException', message });

describe('the model registry over the wire', () => {
  it('registers once for one token, waits for approval, and serves what is approved', async () => {
    await sagemaker.send(new CreateModelPackageGroupCommand({ ...group, Tags: [{ Key: 'line', Value: 'churn' }] }));
    const register = () =>
      sagemaker.send(
        new CreateModelPackageCommand({
          ...group,
          ClientToken: 'one-plan',
          InferenceSpecification: {
            Containers: [container],
            SupportedContentTypes: ['application/json'],
            SupportedResponseMIMETypes: ['application/json'],
          },
          CustomerMetadataProperties: { lineage: 's3://store/lineage/abc.jsonl' },
          MetadataProperties: { CommitId: 'abc' },
        }),
      );
    const { ModelPackageArn } = await register();
    expect((await register()).ModelPackageArn).toBe(ModelPackageArn);
    const model = { ModelName: 'churn-1', PrimaryContainer: { ModelPackageName: ModelPackageArn } };
    await expect(sagemaker.send(new CreateModelCommand(model))).rejects.toMatchObject(
      refusal(expect.stringContaining('must be Approved')),
    );
    await sagemaker.send(
      new UpdateModelPackageCommand({
        ModelPackageArn,
        ModelApprovalStatus: 'Approved',
        ApprovalDescription: 'gate passed',
      }),
    );
    await sagemaker.send(new CreateModelCommand(model));
    const described = await sagemaker.send(new DescribeModelPackageCommand({ ModelPackageName: ModelPackageArn }));
    expect(described).toMatchObject({
      ...{ ModelPackageVersion: 1, ModelApprovalStatus: 'Approved', ApprovalDescription: 'gate passed' },
      ...{
        MetadataProperties: { CommitId: 'abc' },
        CustomerMetadataProperties: { lineage: 's3://store/lineage/abc.jsonl' },
      },
      InferenceSpecification: { Containers: [container] },
    });
    const newest = await sagemaker.send(
      new ListModelPackagesCommand({
        ...group,
        ModelApprovalStatus: 'Approved',
        SortBy: 'CreationTime',
        SortOrder: 'Descending',
        MaxResults: 1,
      }),
    );
    expect(newest.ModelPackageSummaryList?.[0]?.ModelPackageArn).toBe(ModelPackageArn);
  });

  it('keeps tags of the group', async () => {
    await sagemaker.send(new AddTagsCommand({ ResourceArn: groupArn, Tags: [{ Key: 'stage', Value: 'staging' }] }));
    const { Tags } = await sagemaker.send(new ListTagsCommand({ ResourceArn: groupArn }));
    expect(Tags).toEqual([
      { Key: 'line', Value: 'churn' },
      { Key: 'stage', Value: 'staging' },
    ]);
  });

  it("refuses in AWS's words, each with its own", async () => {
    await expect(sagemaker.send(new CreateModelPackageGroupCommand(group))).rejects.toMatchObject(
      refusal(`Model Package Group already exists: ${groupArn}`),
    );
    await expect(sagemaker.send(new CreateModelPackageCommand({}))).rejects.toMatchObject(refusal('Missing ARN.'));
    await expect(
      sagemaker.send(new CreateModelPackageCommand({ ...group, CustomerMetadataProperties: { json: '{"a":1}' } })),
    ).rejects.toMatchObject(refusal(expect.stringContaining('failed to satisfy constraint')));
    await expect(
      sagemaker.send(new DescribeModelPackageGroupCommand({ ModelPackageGroupName: 'none' })),
    ).rejects.toMatchObject(refusal(expect.stringMatching(/^ModelPackageGroup arn:.* does not exist\.$/)));
    await expect(sagemaker.send(new DescribeModelCommand({ ModelName: 'none' }))).rejects.toMatchObject(
      refusal('Could not find model "arn:aws:sagemaker:us-east-1:111122223333:model/none".'),
    );
    const missing = {
      ModelName: 'm',
      ExecutionRoleArn: 'arn:aws:iam::111122223333:role/serve',
      PrimaryContainer: { ...container, ModelDataUrl: 's3://b/none.tar.gz' },
    };
    await expect(sagemaker.send(new CreateModelCommand(missing))).rejects.toMatchObject(
      refusal(expect.stringMatching(/^Could not access model data at s3:\/\/b\/none\.tar\.gz/)),
    );
    await expect(sagemaker.send(new DeleteModelPackageGroupCommand(group))).rejects.toMatchObject({
      name: 'ConflictException',
    });
  });

  it('deletes', async () => {
    await sagemaker.send(new DeleteModelCommand({ ModelName: 'churn-1' }));
    await sagemaker.send(
      new DeleteModelPackageCommand({
        ModelPackageName: 'arn:aws:sagemaker:us-east-1:111122223333:model-package/churn/1',
      }),
    );
    await sagemaker.send(new DeleteModelPackageGroupCommand(group));
    await expect(sagemaker.send(new DescribeModelPackageGroupCommand(group))).rejects.toMatchObject({
      name: 'ValidationException',
    });
  });
});
