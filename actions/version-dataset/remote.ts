import type { InputTable, Trip } from '@modelway/action';
import type { Aws, Location } from '@modelway/aws';
import { openCrew } from '@modelway/crew';
import type { Remote, S3Remote } from '@modelway/dataset';
import { type OpenRemote as AnyRemote, openRemote as open, remoteTasks } from '@modelway/remote';

/** A DVC remote that can be reached: see its own room. What follows is there for what only S3 can do. */
export interface OpenRemote extends AnyRemote {
  /** @throws Error when the remote is a folder. */
  readonly aws: Aws;
  /** True when S3 itself can copy from it to the store: the same service, and the same credentials. */
  readonly nearStore: boolean;
  /** Where an object lies. @throws Error when the remote is a folder. */
  at(id: string): Location;
}

type World = Pick<Trip<InputTable>, 'env' | 'clock' | 'log'>;

/** @returns the way to a remote, with what the project's configuration says of it; nothing is sent yet. */
export function openRemote(remote: Remote, { env, clock, log }: World): OpenRemote {
  if (remote.kind === 's3') for (const secret of secretsOf(remote)) log.addMask?.(secret);
  const opened = open(remote, { env, clock, crew: openCrew(remoteTasks) });
  const s3 = (): NonNullable<AnyRemote['s3']> => {
    if (opened.s3 === undefined) throw new Error(`${opened.url} is a folder, not in S3`);
    return opened.s3;
  };
  return {
    ...opened,
    get aws() {
      return s3().aws;
    },
    nearStore: opened.s3?.near ?? false,
    at: (id) => s3().at(id),
  };
}

/** What must not stand in a log, whoever prints it: a service may say a key back. */
const secretsOf = ({ credentials, headers }: S3Remote): string[] => [
  ...(credentials ? Object.values(credentials) : []),
  ...Object.values(headers?.touching ?? {}).filter((value) => value.length > 16),
];
