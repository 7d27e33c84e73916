import { type Operation, ServiceError } from '../operation.ts';
import { groups, makeGroup } from './stream.ts';

/** @throws ServiceError ResourceAlreadyExistsException */
export const createLogGroup: Operation<{ logGroupName: string }, object> = (world, { logGroupName }) => {
  if (groups(world).get(logGroupName))
    throw new ServiceError('ResourceAlreadyExistsException', 'The specified log group already exists');
  makeGroup(world, logGroupName, world.clock.now().getTime());
  return {};
};
