import type { Operation } from '../operation.ts';

interface Identity {
  readonly UserId: string;
  readonly Account: string;
  readonly Arn: string;
}

/** Whoever calls is the same user: the local cloud knows no others. */
export const getCallerIdentity: Operation<unknown, Identity> = ({ account }) => ({
  UserId: 'AIDALOCALUSER0000000',
  Account: account,
  Arn: `arn:aws:iam::${account}:user/local`,
});
