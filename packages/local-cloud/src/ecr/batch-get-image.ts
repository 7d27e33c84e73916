import { type Operation, ServiceError } from '../operation.ts';
import { digestOf } from './image.ts';

interface ImageId {
  readonly imageTag?: string;
  readonly imageDigest?: string;
}

interface Request {
  readonly registryId?: string;
  readonly repositoryName: string;
  readonly imageIds: readonly ImageId[];
}

/** Answers for tags; manifests are not kept. @throws ServiceError RepositoryNotFoundException */
export const batchGetImage: Operation<Request, object> = (world, { registryId, repositoryName: name, imageIds }) => {
  const account = registryId ?? world.account;
  const found = imageIds.map((imageId) => {
    const digest = imageId.imageDigest ?? digestOf(world, { account, name, tag: imageId.imageTag ?? 'latest' });
    if (digest === 'none')
      throw new ServiceError(
        'RepositoryNotFoundException',
        `The repository with name '${name}' does not exist in the registry with id '${account}'`,
      );
    return { imageId, digest };
  });
  return {
    images: found.flatMap(({ imageId, digest }) =>
      digest === undefined
        ? []
        : [{ registryId: account, repositoryName: name, imageId: { ...imageId, imageDigest: digest } }],
    ),
    failures: found.flatMap(({ imageId, digest }) =>
      digest === undefined
        ? [{ imageId, failureCode: 'ImageNotFound', failureReason: 'Requested image not found' }]
        : [],
    ),
  };
};
