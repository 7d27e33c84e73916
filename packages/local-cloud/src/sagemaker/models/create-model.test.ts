import { testWorld } from '../../test-world.ts';
import { containerOf } from '../model-record.ts';
import { createModelPackage } from '../registry/create-model-package.ts';
import { createModelPackageGroup } from '../registry/create-model-package-group.ts';
import { updateModelPackage } from '../registry/update-model-package.ts';
import { tagsOf } from '../tags.ts';
import { createModel } from './create-model.ts';
import { deleteModel } from './delete-model.ts';
import { describeModel } from './describe-model.ts';
import { listModels } from './list-models.ts';
import type { ModelRequest } from './request.ts';

const world = testWorld();
afterAll(() => world.close());

const arn = 'arn:aws:sagemaker:us-east-1:111122223333:model/churn-a';
const role = 'arn:aws:iam::111122223333:role/serve';
const container = {
  Image: 'image',
  ModelDataUrl: 's3://b/model.tar.gz',
  Environment: { SAGEMAKER_PROGRAM: 'inference.py' },
};
const request: ModelRequest = { ModelName: 'Churn-A', ExecutionRoleArn: role, PrimaryContainer: container };
const create = (over: Partial<ModelRequest>) => async () => createModel(world, { ...request, ...over });
const refusal = (message: unknown) => ({ code: 'ValidationException', message });

beforeAll(async () => {
  world.objects.createBucket('b');
  await world.objects.write('b', 'model.tar.gz', Buffer.from('x'));
});
afterEach(() => {
  if (world.table('models').get('Churn-A')) deleteModel(world, { ModelName: 'Churn-A' });
});

describe('CreateModel', () => {
  it('keeps the container for those who serve, and its tags', async () => {
    expect(await create({ Tags: [{ Key: 'k', Value: 'v' }] })()).toEqual({ ModelArn: arn });
    expect(containerOf(world, 'Churn-A')).toEqual({
      image: 'image',
      modelDataUrl: 's3://b/model.tar.gz',
      compression: 'Gzip',
      environment: container.Environment,
    });
    expect(tagsOf(world, arn)).toEqual([{ Key: 'k', Value: 'v' }]);
    expect(describeModel(world, { ModelName: 'Churn-A' })).toMatchObject({
      ...request,
      ModelArn: arn,
      EnableNetworkIsolation: false,
    });
    expect(listModels(world, {})).toMatchObject({ Models: [{ ModelName: 'Churn-A' }] });
  });

  it("refuses a name that is taken, in AWS's words", async () => {
    await create({})();
    await expect(create({})).rejects.toMatchObject(refusal(`Cannot create already existing model "${arn}".`));
  });

  it('refuses model data that is not there, and data that is no archive', async () => {
    const data = (ModelDataUrl: string) => create({ PrimaryContainer: { ...container, ModelDataUrl } });
    await expect(data('s3://b/none.tar.gz')).rejects.toMatchObject(
      refusal(
        expect.stringMatching(
          /^Could not access model data at s3:\/\/b\/none\.tar\.gz\. Please ensure that the role "arn:aws:iam::111122223333:role\/serve" exists/,
        ),
      ),
    );
    await expect(data('s3://b/model.pkl')).rejects.toMatchObject(refusal(expect.stringContaining('must be a .tar.gz')));
    await expect(create({ ExecutionRoleArn: `${role}-forbidden` })).rejects.toMatchObject(
      refusal(expect.stringMatching(/^Could not assume role/)),
    );
    expect(() => describeModel(world, { ModelName: 'Churn-A' })).toThrow(`Could not find model "${arn}".`);
  });

  it('serves a model package once it is approved, with environment of its own on top', async () => {
    createModelPackageGroup(world, { ModelPackageGroupName: 'churn' });
    const InferenceSpecification = { Containers: [container] };
    const { ModelPackageArn } = await createModelPackage(world, {
      ModelPackageGroupName: 'churn',
      InferenceSpecification,
    });
    const fromPackage = create({
      PrimaryContainer: { ModelPackageName: ModelPackageArn, Environment: { EXTRA: '1' } },
    });
    await expect(fromPackage).rejects.toMatchObject(
      refusal(expect.stringContaining('must be Approved, but it is PendingManualApproval')),
    );
    await updateModelPackage(world, { ModelPackageArn, ModelApprovalStatus: 'Approved' });
    await fromPackage();
    expect(containerOf(world, 'Churn-A')).toMatchObject({
      image: 'image',
      environment: { SAGEMAKER_PROGRAM: 'inference.py', EXTRA: '1' },
    });
  });
});
