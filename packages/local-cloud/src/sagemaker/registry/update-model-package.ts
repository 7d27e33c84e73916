import type { Operation } from '../../operation.ts';
import { checkMetadata, mergeMetadata } from './customer-metadata.ts';
import { packageNamed, packages } from './package.ts';
import type { PackageContent, PackageUpdate } from './request.ts';

/** Approves, annotates, moves a package on in its life. Every change of approval is allowed. @throws ServiceError ValidationException */
export const updateModelPackage: Operation<PackageUpdate, { ModelPackageArn: string }> = (world, update) => {
  const found = packageNamed(world, update.ModelPackageArn);
  checkMetadata(update.CustomerMetadataProperties);
  const content = updated(found.content, update);
  packages(world).put(found.arn, { ...found, content, modifiedAt: world.clock.now().getTime() });
  return { ModelPackageArn: found.arn };
};

function updated(content: PackageContent, update: PackageUpdate): PackageContent {
  const { ModelPackageArn: _arn, ClientToken: _token, CustomerMetadataProperties: added, ...rest } = update;
  const {
    CustomerMetadataPropertiesToRemove: removed,
    AdditionalInferenceSpecificationsToAdd: more = [],
    ...set
  } = rest;
  const { CustomerMetadataProperties: before, AdditionalInferenceSpecifications: some = [], ...kept } = content;
  const metadata = mergeMetadata({ ...before, ...added }, removed);
  return {
    ...kept,
    ...set,
    ...(Object.keys(metadata).length > 0 && { CustomerMetadataProperties: metadata }),
    ...(some.length + more.length > 0 && { AdditionalInferenceSpecifications: [...some, ...more] }),
  };
}
