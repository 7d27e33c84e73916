import { createHash } from 'node:crypto';
import type { Operation } from '../../operation.ts';
import type { World } from '../../world.ts';
import { arnOf } from '../arn.ts';
import { invalid } from '../refusals.ts';
import { tag } from '../tags.ts';
import { checkMetadata } from './customer-metadata.ts';
import { type Group, groupKey, groupNamed, groups } from './group.ts';
import { type ModelPackage, packages } from './package.ts';
import type { PackageRequest } from './request.ts';

type Output = { readonly ModelPackageArn: string };

/**
 * The same ClientToken answers with the same package, so that a repeated call registers nothing twice.
 * @throws ServiceError ValidationException
 */
export const createModelPackage: Operation<PackageRequest, Output> = (world, request) => {
  const digest = createHash('sha256').update(JSON.stringify(request)).digest('hex');
  const before =
    request.ClientToken === undefined
      ? undefined
      : packages(world)
          .all()
          .find((one) => one.token === request.ClientToken);
  if (before && before.digest !== digest)
    throw invalid(`ClientToken ${request.ClientToken} was used before with other parameters, for ${before.arn}.`);
  if (before) return { ModelPackageArn: before.arn };
  const made = make(world, request, digest);
  packages(world).put(made.arn, made);
  return { ModelPackageArn: made.arn };
};

function make(world: World, request: PackageRequest, digest: string): ModelPackage {
  const { ModelPackageName, ModelPackageGroupName, ClientToken, Tags, ...content } = request;
  if (ModelPackageName !== undefined && ModelPackageGroupName !== undefined)
    throw invalid(
      'Both ModelPackageName and ModelPackageGroupName are provided in the input. Cannot determine which one to use.',
    );
  checkMetadata(content.CustomerMetadataProperties);
  const born = {
    createdAt: world.clock.now().getTime(),
    digest,
    ...(ClientToken !== undefined && { token: ClientToken }),
  };
  if (ModelPackageGroupName !== undefined) {
    if (Tags)
      throw invalid('Tags cannot be provided for a versioned model package: it has those of its model package group.');
    return { ...nextVersion(world, groupNamed(world, ModelPackageGroupName)), content: approvable(content), ...born };
  }
  if (ModelPackageName === undefined) throw invalid('Missing ARN.');
  checkInstanceTypes(content.InferenceSpecification);
  const arn = arnOf(world, 'model-package', ModelPackageName);
  if (packages(world).get(arn)) throw invalid(`ModelPackage already exists: ${arn}`);
  tag(world, arn, Tags);
  return { arn, name: ModelPackageName, content, ...born };
}

/** Versions count up and are not given again. */
function nextVersion(world: World, group: Group): Pick<ModelPackage, 'arn' | 'group' | 'version'> {
  const version = group.lastVersion + 1;
  groups(world).put(groupKey(group.name), { ...group, lastVersion: version });
  return { arn: arnOf(world, 'model-package', `${group.name}/${version}`), group: group.name, version };
}

/** A version waits for approval unless it came approved. */
function approvable(content: ModelPackage['content']): ModelPackage['content'] {
  return { ModelApprovalStatus: 'PendingManualApproval', ...content };
}

/** A package without versions must say where it runs. */
function checkInstanceTypes(specification: ModelPackage['content']['InferenceSpecification']): void {
  const { SupportedTransformInstanceTypes, SupportedRealtimeInferenceInstanceTypes } = specification ?? {};
  if (specification && !SupportedTransformInstanceTypes && !SupportedRealtimeInferenceInstanceTypes)
    throw invalid(
      'SupportedTransformInstanceTypes or SupportedRealtimeInferenceInstanceTypes must be provided for an unversioned model package.',
    );
}
