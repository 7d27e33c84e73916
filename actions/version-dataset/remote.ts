import type { InputTable, Trip } from '@modelway/action';
import { type Aws, connect, type Location, locate, under } from '@modelway/aws';
import { objectFolder, objectKey, type Remote } from '@modelway/dataset';

/** A DVC remote that can be reached. */
export interface OpenRemote {
  readonly aws: Aws;
  readonly url: string;
  /** True when S3 itself can copy from it to the store: the same service, and the same credentials. */
  readonly nearStore: boolean;
  /** Where an object lies. */
  at(id: string): Location;
  /** The folder of all objects, with a slash at the end. */
  readonly objects: Location;
}

/** @returns the way to a remote, with what the project's configuration says of it; nothing is sent yet. */
export function openRemote(remote: Remote, { env, clock }: Pick<Trip<InputTable>, 'env' | 'clock'>): OpenRemote {
  const { url, endpointUrl, region, profile } = remote;
  const root = locate(url);
  const aws = connect({
    env: region === undefined ? env : { ...env, AWS_REGION: region },
    now: clock.now,
    ...(endpointUrl === undefined ? {} : { endpoint: endpointUrl }),
    ...(profile === undefined ? {} : { profile }),
  });
  return {
    aws,
    url,
    nearStore: endpointUrl === undefined && profile === undefined,
    at: (id) => under(root, objectKey(id)),
    objects: under(root, objectFolder),
  };
}
