import type { Operation } from '../operation.ts';
import { tagImage } from './image.ts';

interface Request {
  readonly registryId?: string;
  readonly repositoryName: string;
  readonly imageManifest: string;
  readonly imageTag?: string;
}

/** Tags a manifest, as `docker push` does at its end; layers are not asked for. */
export const putImage: Operation<Request, object> = (world, request) => {
  const { registryId: account = world.account, repositoryName: name, imageTag: tag = 'latest' } = request;
  const imageDigest = tagImage(world, { account, name, tag }, request.imageManifest);
  return { image: { registryId: account, repositoryName: name, imageId: { imageTag: tag, imageDigest } } };
};
