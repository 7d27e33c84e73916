import type { Operation } from '../../operation.ts';
import { arnOf } from '../arn.ts';
import type { ModelRecord } from '../model-record.ts';
import { invalid } from '../refusals.ts';
import { assumeRole } from '../role.ts';
import { tag } from '../tags.ts';
import type { ModelRequest } from './request.ts';
import { resolveContainers } from './resolve-containers.ts';

/** @throws ServiceError ValidationException */
export const createModel: Operation<ModelRequest, { ModelArn: string }> = (world, { Tags, ...request }) => {
  const { ModelName: name, ExecutionRoleArn } = request;
  const arn = arnOf(world, 'model', name);
  const models = world.table<ModelRecord>('models');
  if (models.get(name)) throw invalid(`Cannot create already existing model "${arn}".`);
  if (ExecutionRoleArn !== undefined) assumeRole(ExecutionRoleArn);
  const containers = resolveContainers(world, request);
  models.put(name, { name, arn, createdAt: world.clock.now().getTime(), containers, request });
  tag(world, arn, Tags);
  return { ModelArn: arn };
};
