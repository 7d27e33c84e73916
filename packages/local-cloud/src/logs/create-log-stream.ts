import { type Operation, ServiceError } from '../operation.ts';
import { groupNamed, makeStream, streamKey, streams } from './stream.ts';

interface Input {
  readonly logGroupName: string;
  readonly logStreamName: string;
}

/** @throws ServiceError ResourceAlreadyExistsException, ResourceNotFoundException for the group */
export const createLogStream: Operation<Input, object> = (world, { logGroupName: group, logStreamName: name }) => {
  groupNamed(world, group);
  if (streams(world).get(streamKey(group, name)))
    throw new ServiceError('ResourceAlreadyExistsException', 'The specified log stream already exists');
  makeStream(world, { group, name }, world.clock.now().getTime());
  return {};
};
