import type { STSClient } from '@aws-sdk/client-sts';
import type { Service } from './clients.ts';
import type { Keys } from './sign-request.ts';

interface Identity {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The ARN of the role to take on. */
  readonly role: string;
  readonly sts: () => Promise<Service<typeof import('@aws-sdk/client-sts'), STSClient>>;
  /** Told of each secret before it is used, so that no log shows it. */
  readonly mask: (secret: string) => void;
}

/** The role could not be taken on: nothing else can be asked of AWS then. */
export class NotAssumed extends Error {
  override readonly name = 'NotAssumed';
  readonly code = 'NOT_ASSUMED';
}

/** One hour is what every role allows; whoever needs longer takes it on again. */
const seconds = 3600;

/**
 * Takes on a role by the token that GitHub gives to a job (OIDC), which is good for five minutes and is fetched each time.
 * @returns a function that gives fresh keys with their end, in AWS's time. It throws NotAssumed.
 */
export function webIdentity({ env, role, sts, mask }: Identity): () => Promise<Keys> {
  return async () => {
    const token = await tokenOf(env);
    mask(token);
    const { sdk, client } = await sts();
    const request = {
      RoleArn: role,
      RoleSessionName: `modelway-${env['GITHUB_RUN_ID'] ?? 'run'}`,
      WebIdentityToken: token,
      DurationSeconds: seconds,
    };
    const { Credentials: keys } = await client
      .send(new sdk.AssumeRoleWithWebIdentityCommand(request))
      .catch((cause: unknown) => {
        throw new NotAssumed(
          `${role} could not be taken on; its trust policy must allow sts:AssumeRoleWithWebIdentity to this repository's tokens (token.actions.githubusercontent.com, audience sts.amazonaws.com)`,
          { cause },
        );
      });
    if (!keys?.AccessKeyId || !keys.SecretAccessKey) throw new NotAssumed(`${role}: AWS answered without credentials`);
    mask(keys.SecretAccessKey);
    if (keys.SessionToken) mask(keys.SessionToken);
    return {
      accessKeyId: keys.AccessKeyId,
      secretAccessKey: keys.SecretAccessKey,
      sessionToken: keys.SessionToken,
      expiration: keys.Expiration,
    };
  };
}

/** Asks the runner for the job's token (actions/toolkit oidc-utils: `value` of what the URL answers). */
async function tokenOf(env: Identity['env']): Promise<string> {
  const [url, secret] = [env['ACTIONS_ID_TOKEN_REQUEST_URL'], env['ACTIONS_ID_TOKEN_REQUEST_TOKEN']];
  if (!url || !secret)
    throw new NotAssumed(
      'role-to-assume: this job gets no token from GitHub; give it `permissions: id-token: write` (pull requests of forks get none)',
    );
  const address = new URL(url);
  address.searchParams.set('audience', 'sts.amazonaws.com');
  const headers = { authorization: `bearer ${secret}`, accept: 'application/json' };
  const reply = await fetch(address, { headers, redirect: 'error' }).catch((cause: unknown) => {
    throw new NotAssumed('GitHub could not be asked for the token of this job', { cause });
  });
  const answer: unknown = await reply.json().catch(() => undefined);
  const value = typeof answer === 'object' && answer !== null && 'value' in answer ? answer.value : undefined;
  if (reply.ok && typeof value === 'string' && value !== '') return value;
  throw new NotAssumed(`GitHub gave no token for this job (status ${reply.status}); run again`);
}
