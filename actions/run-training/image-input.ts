import { Refusal } from '@modelway/action';
import { type Aws, type Image, resolveImage } from '@modelway/aws';

/** @returns the bytes behind an image. @throws Refusal when there is no such image: the job would end with that, minutes later. */
export async function imageOf(
  aws: Aws,
  { input, uri, signal }: { input: string; uri: string; signal: AbortSignal },
): Promise<Image> {
  const image = await resolveImage(aws, uri, signal);
  if (image.is === 'absent') throw new Refusal(`${input}: ${image.why}; push it, or correct the URI`);
  // With a digest the URI may become longer than SageMaker takes.
  return image.uri.length <= 255 ? image : { is: 'tag', uri, why: 'with its digest the URI is longer than 255' };
}
