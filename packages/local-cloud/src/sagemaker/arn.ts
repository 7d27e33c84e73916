import type { World } from '../world.ts';

type Place = Pick<World, 'account' | 'region'>;

/**
 * The ARN of a SageMaker resource, such as `arn:aws:sagemaker:eu-west-1:111122223333:training-job/churn-1a2b`. SageMaker lower-cases
 * names inside many of its ARNs and keeps the case of the name itself; we do it for all, so that casing bugs surface (sheet §0.5).
 */
export function arnOf(world: Place, kind: string, name: string): string {
  return `arn:aws:sagemaker:${world.region}:${world.account}:${kind}/${name.toLowerCase()}`;
}

/** What follows `<kind>/` in an ARN; a bare name comes back as it is. Lower-cased when it was an ARN: look up without case. */
export function nameIn(arnOrName: string): string {
  return arnOrName.startsWith('arn:') ? arnOrName.slice(arnOrName.indexOf('/') + 1) : arnOrName;
}
