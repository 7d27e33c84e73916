import type { OwnWorld } from '../../create-world.ts';
import type { SteppedClock } from '../../stepped-clock.ts';
import { testWorld } from '../../test-world.ts';
import { addTags } from '../add-tags.ts';
import { deleteTags } from '../delete-tags.ts';
import { listTags } from '../list-tags.ts';
import { createModelPackage } from './create-model-package.ts';
import { createModelPackageGroup } from './create-model-package-group.ts';
import { deleteModelPackage } from './delete-model-package.ts';
import { deleteModelPackageGroup } from './delete-model-package-group.ts';
import { describeModelPackage } from './describe-model-package.ts';
import { describeModelPackageGroup } from './describe-model-package-group.ts';
import { listModelPackageGroups } from './list-model-package-groups.ts';
import { listModelPackages } from './list-model-packages.ts';
import type { PackageRequest } from './request.ts';
import { updateModelPackage } from './update-model-package.ts';

const prefix = 'arn:aws:sagemaker:us-east-1:111122223333';
const group = { ModelPackageGroupName: 'Churn' };
const refusal = (message: unknown, code = 'ValidationException') => ({ code, message });

let world: OwnWorld & { clock: SteppedClock };
beforeEach(() => {
  world = testWorld();
  createModelPackageGroup(world, { ...group, Tags: [{ Key: 'line', Value: 'churn' }] });
});
afterEach(() => world.close());

async function register(over: Partial<PackageRequest> = {}): Promise<string> {
  await world.clock.step(1);
  return (await createModelPackage(world, { ...group, ...over })).ModelPackageArn;
}

const described = async (arn: string) =>
  (await describeModelPackage(world, { ModelPackageName: arn })) as Record<string, unknown>;

async function versions(input: object): Promise<unknown[]> {
  const { ModelPackageSummaryList } = (await listModelPackages(world, input)) as {
    ModelPackageSummaryList: { ModelPackageVersion: number }[];
  };
  return ModelPackageSummaryList.map((one) => one.ModelPackageVersion);
}

describe('model packages', () => {
  it('count versions up and give none twice', async () => {
    expect(await register()).toBe(`${prefix}:model-package/churn/1`);
    await deleteModelPackage(world, { ModelPackageName: `${prefix}:model-package/churn/1` });
    expect(await register({ ModelPackageGroupName: `${prefix}:model-package-group/churn` })).toBe(
      `${prefix}:model-package/churn/2`,
    );
  });

  it('are the same one for the same ClientToken', async () => {
    const first = await register({ ClientToken: 'abc' });
    expect(await register({ ClientToken: 'abc' })).toBe(first);
    await expect(register({ ClientToken: 'abc', ModelPackageDescription: 'x' })).rejects.toMatchObject(
      refusal(expect.stringContaining('was used before with other parameters')),
    );
    expect(await versions(group)).toEqual([1]);
  });

  it('wait for approval and are complete a moment after they were made', async () => {
    const arn = await register({ CustomerMetadataProperties: { a: '1', b: '2' } });
    expect(await described(arn)).toMatchObject({
      ModelPackageStatus: 'InProgress',
      ModelApprovalStatus: 'PendingManualApproval',
      ModelPackageVersion: 1,
      ModelPackageGroupName: 'Churn',
    });
    await world.clock.step(1);
    expect((await described(arn))['ModelPackageStatus']).toBe('Completed');
  });

  it('are updated: approval set, metadata merged and removed, life moved on', async () => {
    const arn = await register({ CustomerMetadataProperties: { a: '1', b: '2' }, ModelPackageDescription: 'kept' });
    await updateModelPackage(world, {
      ModelPackageArn: arn,
      ...{ ModelApprovalStatus: 'Approved', ApprovalDescription: 'good' },
      ...{ CustomerMetadataProperties: { b: '3', c: '4' }, CustomerMetadataPropertiesToRemove: ['a'] },
      ModelLifeCycle: { Stage: 'Staging', StageStatus: 'Approved' },
    });
    expect(await described(arn)).toMatchObject({
      ...{ ModelPackageDescription: 'kept', ModelApprovalStatus: 'Approved', ApprovalDescription: 'good' },
      CustomerMetadataProperties: { b: '3', c: '4' },
      ModelLifeCycle: { Stage: 'Staging', StageStatus: 'Approved' },
      LastModifiedTime: world.clock.now(),
    });
    const tooMany = Object.fromEntries(Array.from({ length: 49 }, (_, i) => [`k${i}`, 'v']));
    await expect(async () =>
      updateModelPackage(world, { ModelPackageArn: arn, CustomerMetadataProperties: tooMany }),
    ).rejects.toMatchObject(refusal(expect.stringContaining('at most 50 entries, found 51')));
  });

  it('are listed by group, approval, time and page; versions stay hidden from a list of no group', async () => {
    for (const ModelApprovalStatus of ['Approved', 'Rejected', 'Approved'] as const)
      await register({ ModelApprovalStatus });
    await register({ ModelPackageGroupName: undefined, ModelPackageName: 'lonely' } as never);
    expect(
      await versions({
        ...group,
        ModelApprovalStatus: 'Approved',
        SortBy: 'CreationTime',
        SortOrder: 'Descending',
        MaxResults: 1,
      }),
    ).toEqual([3]);
    expect(await versions({ ...group, ModelApprovalStatus: 'Rejected' })).toEqual([2]);
    expect(await versions({})).toEqual([undefined]);
    expect(await versions({ ModelPackageType: 'Both' })).toEqual([1, 2, 3, undefined]);
    await expect(versions({ ModelPackageGroupName: 'none' })).rejects.toMatchObject(
      refusal(`ModelPackageGroup ${prefix}:model-package-group/none does not exist.`),
    );
  });

  it('refuse two names, no name, tags on a version, and an unknown ARN', async () => {
    const create = (input: PackageRequest) => async () => createModelPackage(world, input);
    await expect(create({ ...group, ModelPackageName: 'x' })).rejects.toMatchObject(
      refusal(
        'Both ModelPackageName and ModelPackageGroupName are provided in the input. Cannot determine which one to use.',
      ),
    );
    await expect(create({})).rejects.toMatchObject(refusal('Missing ARN.'));
    await expect(create({ ...group, Tags: [] })).rejects.toMatchObject(
      refusal(expect.stringContaining('Tags cannot be provided')),
    );
    await expect(described(`${prefix}:model-package/churn/9`)).rejects.toMatchObject(
      refusal(`ModelPackage ${prefix}:model-package/churn/9 does not exist.`),
    );
  });
});

describe('model package groups', () => {
  it('are described, listed, and refused a second time', () => {
    expect(describeModelPackageGroup(world, group)).toMatchObject({
      ModelPackageGroupName: 'Churn',
      ModelPackageGroupStatus: 'Completed',
    });
    expect(listModelPackageGroups(world, { NameContains: 'chu' })).toMatchObject({
      ModelPackageGroupSummaryList: [{ ModelPackageGroupName: 'Churn' }],
    });
    expect(() => createModelPackageGroup(world, group)).toThrow(
      `Model Package Group already exists: ${prefix}:model-package-group/churn`,
    );
  });

  it('go only when they are empty', async () => {
    const arn = await register();
    await expect(async () => deleteModelPackageGroup(world, group)).rejects.toMatchObject(
      refusal(expect.stringContaining('contains 1 Model Packages'), 'ConflictException'),
    );
    await deleteModelPackage(world, { ModelPackageName: arn });
    await deleteModelPackageGroup(world, group);
    expect(() => describeModelPackageGroup(world, group)).toThrow('does not exist.');
  });
});

describe('tags', () => {
  const ResourceArn = `${prefix}:model-package-group/churn`;

  it('are added, given a new value, and removed', () => {
    expect(
      addTags(world, {
        ResourceArn,
        Tags: [
          { Key: 'line', Value: 'b' },
          { Key: 'x', Value: '1' },
        ],
      }),
    ).toEqual({
      Tags: [
        { Key: 'line', Value: 'b' },
        { Key: 'x', Value: '1' },
      ],
    });
    deleteTags(world, { ResourceArn, TagKeys: ['line', 'none'] });
    expect(listTags(world, { ResourceArn })).toEqual({ Tags: [{ Key: 'x', Value: '1' }] });
  });

  it('are refused for what does not exist, for versions, and beyond fifty', async () => {
    const version = await register();
    const Tags = Array.from({ length: 50 }, (_, i) => ({ Key: `k${i}`, Value: '' }));
    expect(() => addTags(world, { ResourceArn, Tags })).toThrow('at most 50 tags, found 51');
    expect(() => addTags(world, { ResourceArn: version, Tags })).toThrow('those of its model package group');
    expect(() => addTags(world, { ResourceArn: `${prefix}:model/none`, Tags })).toThrow('does not exist');
  });
});
