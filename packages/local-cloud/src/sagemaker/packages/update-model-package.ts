import type { Operation } from '../../operation.ts';
import { invalid } from '../refusals.ts';
import { packageNamed, packages } from './package.ts';
import type { PackageContent, PackageUpdate } from './request.ts';

/** A package's customer metadata has so many entries at most. */
const mostEntries = 50;

/** Approves, annotates, moves a package on in its life. Every change of approval is allowed. @throws ServiceError ValidationException */
export const updateModelPackage: Operation<PackageUpdate, { ModelPackageArn: string }> = (world, update) => {
  const found = packageNamed(world, update.ModelPackageArn);
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
  const metadata = merged({ ...before, ...added }, removed);
  return {
    ...kept,
    ...set,
    ...(Object.keys(metadata).length > 0 && { CustomerMetadataProperties: metadata }),
    ...(some.length + more.length > 0 && { AdditionalInferenceSpecifications: [...some, ...more] }),
  };
}

function merged(all: Readonly<Record<string, string>>, removed: readonly string[] = []): Record<string, string> {
  const entries = Object.entries(all).filter(([key]) => !removed.includes(key));
  if (entries.length > mostEntries)
    throw invalid(`CustomerMetadataProperties can have at most ${mostEntries} entries, found ${entries.length}.`);
  return Object.fromEntries(entries);
}
