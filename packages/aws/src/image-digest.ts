import type { Aws } from './clients.ts';
import { answerOf } from './s3-fault.ts';
import { asked } from './service-fault.ts';

/** An image in Amazon's registry, as its URI names it. */
export interface EcrImage {
  readonly account: string;
  readonly region: string;
  readonly repository: string;
  readonly tag: string;
  /** The registry and the repository, before the tag. */
  readonly name: string;
}

/** What is known of the bytes behind a URI. A tag may be moved to another image at any time; a digest never is. */
export type Image =
  | { readonly is: 'digest'; readonly uri: string }
  | { readonly is: 'tag'; readonly uri: string; readonly why: string }
  | { readonly is: 'absent'; readonly uri: string; readonly why: string };

const form =
  /^((\d{12})\.dkr\.ecr(?:-fips)?\.([a-z0-9-]+)\.amazonaws\.com(?:\.cn)?\/([a-z0-9][a-z0-9._/-]{0,255}))(?::(\w[\w.-]{0,127}))?$/;

/** @returns the image that a URI without a digest names; undefined when it is of another registry. */
export function ecrImage(uri: string): EcrImage | undefined {
  const [, name, account, region, repository, tag = 'latest'] = form.exec(uri) ?? [];
  return name && account && region && repository ? { account, region, repository, tag, name } : undefined;
}

/**
 * Finds the digest of an image, by `ecr:BatchGetImage`, which AWS's own image repositories grant to everybody.
 * @returns the URI with the digest; or the tag with the reason why nobody knows its digest; or that there is no such image. Never throws.
 */
export async function resolveImage(aws: Pick<Aws, 'json'>, uri: string, signal?: AbortSignal): Promise<Image> {
  if (/@sha256:[0-9a-f]{64}$/.test(uri)) return { is: 'digest', uri };
  const image = ecrImage(uri);
  if (image === undefined) return { is: 'tag', uri, why: 'it is not in Amazon ECR' };
  try {
    return read(await lookUp(aws, image, signal), { uri, image });
  } catch (cause) {
    signal?.throwIfAborted();
    const code = answerOf(cause instanceof Error && cause.name === 'ServiceFault' ? cause.cause : cause).code;
    if (code === 'RepositoryNotFoundException') return absent(uri, image);
    return { is: 'tag', uri, why: `ecr:BatchGetImage on ${image.repository} was answered with ${code}` };
  }
}

const lookUp = (aws: Pick<Aws, 'json'>, { account, region, repository, tag }: EcrImage, signal?: AbortSignal) =>
  asked('ecr:BatchGetImage', repository, () =>
    aws.json({
      service: 'ecr',
      region,
      operation: 'BatchGetImage',
      input: { registryId: account, repositoryName: repository, imageIds: [{ imageTag: tag }] },
      attempts: 3,
      ...(signal ? { signal } : {}),
    }),
  );

interface Reply {
  readonly images?: ReadonlyArray<{ readonly imageId?: { readonly imageDigest?: unknown } }>;
  readonly failures?: ReadonlyArray<{ readonly failureCode?: unknown }>;
}

function read(reply: unknown, { uri, image }: { uri: string; image: EcrImage }): Image {
  const { images, failures } = (reply ?? {}) as Reply; // Safe: what is used is looked at first.
  const digest = images?.[0]?.imageId?.imageDigest;
  if (typeof digest === 'string' && /^sha256:[0-9a-f]{64}$/.test(digest))
    return { is: 'digest', uri: `${image.name}@${digest}` };
  const code = failures?.[0]?.failureCode;
  if (code === 'ImageNotFound') return absent(uri, image);
  return { is: 'tag', uri, why: `ecr:BatchGetImage gave no digest${typeof code === 'string' ? ` (${code})` : ''}` };
}

const absent = (uri: string, { account, region, repository, tag }: EcrImage): Image => ({
  is: 'absent',
  uri,
  why: `there is no image ${repository}:${tag} in the registry ${account} of ${region}`,
});
