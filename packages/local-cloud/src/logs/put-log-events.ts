import { type Operation, ServiceError } from '../operation.ts';
import { addEvents } from './events.ts';
import { streamNamed } from './stream.ts';

interface Input {
  readonly logGroupName: string;
  readonly logStreamName: string;
  readonly logEvents: readonly { readonly timestamp: number; readonly message: string }[];
}

/** Sequence tokens are accepted and ignored, as since 2023. @throws ServiceError InvalidParameterException, ResourceNotFoundException */
export const putLogEvents: Operation<Input, { nextSequenceToken: string }> = (world, input) => {
  const stream = streamNamed(world, input.logGroupName, input.logStreamName);
  const ordered = input.logEvents.every((event, i, all) => event.timestamp >= (all[i - 1]?.timestamp ?? 0));
  if (!ordered)
    throw new ServiceError(
      'InvalidParameterException',
      'Log events in a single PutLogEvents request must be in chronological order.',
    );
  const ingestionTime = world.clock.now().getTime();
  addEvents(
    world,
    stream,
    input.logEvents.map(({ timestamp, message }) => ({ timestamp, message, ingestionTime })),
  );
  return { nextSequenceToken: String(ingestionTime).padStart(56, '4') };
};
