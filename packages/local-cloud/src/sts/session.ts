import { randomBytes } from 'node:crypto';
import { ServiceError } from '../operation.ts';
import { temporaryKey } from '../wire/credential.ts';
import type { World } from '../world.ts';

export interface RoleRequest {
  readonly RoleArn: string;
  readonly RoleSessionName: string;
  readonly DurationSeconds?: number;
}

export interface Session {
  readonly Credentials: {
    readonly AccessKeyId: string;
    readonly SecretAccessKey: string;
    readonly SessionToken: string;
    readonly Expiration: Date;
  };
  readonly AssumedRoleUser: { readonly AssumedRoleId: string; readonly Arn: string };
}

/** A session of a role, with keys that end when it ends. @throws ServiceError when the ARN is not one of a role. */
export function session({ clock }: World, { RoleArn, RoleSessionName, DurationSeconds = 3600 }: RoleRequest): Session {
  const [, partition, account, path] = /^arn:(aws[a-z-]*):iam::(\d{12}):role\/(.+)$/.exec(RoleArn) ?? [];
  if (path === undefined) throw new ServiceError('ValidationException', `${RoleArn} is invalid`);
  const role = path.slice(path.lastIndexOf('/') + 1); // The ARN of a session has the role's name without its path.
  const expiration = new Date(clock.now().getTime() + DurationSeconds * 1000);
  return {
    Credentials: {
      AccessKeyId: temporaryKey(expiration, randomBytes(2).toString('hex').slice(1).toUpperCase()),
      SecretAccessKey: randomBytes(30).toString('base64'),
      SessionToken: randomBytes(48).toString('base64'),
      Expiration: expiration,
    },
    AssumedRoleUser: {
      AssumedRoleId: `AROALOCALROLE0000000:${RoleSessionName}`,
      Arn: `arn:${partition}:sts::${account}:assumed-role/${role}/${RoleSessionName}`,
    },
  };
}
