import { Refusal } from '@modelway/action';
import { busyStatuses } from '@modelway/aws';
import type { Observed } from './observed.ts';

/**
 * What has to be done to the endpoint. `none`: it serves this already. `follow`: an earlier run has asked for just this, and it is
 * under way. `wait`: it is busy with something else first.
 */
export type Move = 'first' | 'update' | 'follow' | 'wait' | 'none';

/** @returns the move that brings an endpoint to a configuration. @throws Refusal when nothing can: the sentence names the status. */
export function moveTo(config: string, line: string, { endpoint }: Pick<Observed, 'endpoint'>): Move {
  if (endpoint === undefined) return 'first';
  checkOwner(endpoint, line);
  const target = endpoint.pending?.config ?? endpoint.config;
  if (busyStatuses.includes(endpoint.status))
    return target === config && endpoint.status !== 'SystemUpdating' ? 'follow' : 'wait';
  // A rolling deployment whose rollback failed serves a mix of two; a new update is the way out (SageMaker Developer Guide).
  if (endpoint.status === 'UpdateRollbackFailed') return 'update';
  if (endpoint.status !== 'InService') throw new Refusal(unusable(endpoint));
  return endpoint.config === config && endpoint.pending === undefined ? 'none' : 'update';
}

function checkOwner({ name, line: owner }: NonNullable<Observed['endpoint']>, line: string): void {
  if (owner === line) return;
  const found = owner === undefined ? 'has no tag modelway:line' : `belongs to the line ${owner}`;
  throw new Refusal(
    `endpoint: ${name} ${found}, so this line (${line}) does not touch it; choose another endpoint, or hand it over with: aws sagemaker add-tags --resource-arn <its ARN> --tags Key=modelway:line,Value=${line}`,
  );
}

const unusable = ({ name, status, failure }: NonNullable<Observed['endpoint']>): string =>
  status === 'Failed'
    ? `endpoint: ${name} is Failed (${failure ?? 'SageMaker gives no reason'}); a Failed endpoint accepts nothing but its deletion: aws sagemaker delete-endpoint --endpoint-name ${name}, then run again`
    : `endpoint: ${name} is ${status}; it must be InService, or not be there; wait until it is, or choose another`;
