import { type InputTable, Refusal, type Trip } from '@modelway/action';
import { type Aws, connect, type Location, locate, under } from '@modelway/aws';
import { legacyKey, objectFolder, objectKey, type Remote, type S3Remote } from '@modelway/dataset';

/** A DVC remote that can be reached. */
export interface OpenRemote {
  readonly aws: Aws;
  readonly url: string;
  /** True when S3 itself can copy from it to the store: the same service, and the same credentials. */
  readonly nearStore: boolean;
  /** Where an object lies. */
  at(id: string): Location;
  /** Where DVC 2 kept one. */
  legacyAt(id: string): Location;
  /** The folder of all objects, with a slash at the end. */
  readonly objects: Location;
}

type World = Pick<Trip<InputTable>, 'env' | 'clock' | 'log'>;

/** @returns the way to a remote, with what the project's configuration says of it; nothing is sent yet. */
export function openRemote(remote: Remote, { env, clock, log }: World): OpenRemote {
  if (remote.kind === 'local') throw new Refusal(`remote "${remote.name}" is at ${remote.folder}; it must be in S3`);
  for (const secret of secretsOf(remote)) log.addMask?.(secret);
  const { url, endpointUrl, region, kind: _, name: __, ...own } = remote;
  const root = locate(url);
  const aws = connect({
    env: region === undefined ? env : { ...env, AWS_REGION: region },
    now: clock.now,
    ...(endpointUrl === undefined ? {} : { endpoint: endpointUrl }),
    ...own,
  });
  const others = [endpointUrl, own.profile, own.credentials, own.credentialsFile, own.configFile];
  return {
    aws,
    url,
    nearStore: [...others, ...Object.values(own.headers?.touching ?? {})].every((it) => it === undefined),
    at: (id) => under(root, objectKey(id)),
    legacyAt: (id) => under(root, legacyKey(id)),
    objects: under(root, objectFolder),
  };
}

/** What must not stand in a log, whoever prints it: a service may say a key back. */
const secretsOf = ({ credentials, headers }: S3Remote): string[] => [
  ...(credentials ? Object.values(credentials) : []),
  ...Object.values(headers?.touching ?? {}).filter((value) => value.length > 16),
];
