import type { Trip } from '@modelway/action';
import { type Aws, becameOf, stopProcessingJob, type WantTag } from '@modelway/aws';
import type { Inputs } from './inputs.ts';

interface Left {
  /** The tag of the want that is given up, as JSON. */
  readonly want: string | undefined;
  readonly post: Pick<Trip<Inputs>, 'inputs' | 'log'>;
}

/** Stops the job of a step that `main` has left at work, unless it is to be left, or others want it. @throws ServiceFault */
export async function stopStep(aws: Aws, name: string, { want, post: { inputs, log } }: Left): Promise<void> {
  if (inputs['on-cancel'] === 'leave') return log.info(`${name} is left as it is (on-cancel: leave)`);
  const own = want === undefined ? undefined : (JSON.parse(want) as WantTag); // Safe: `runStep` wrote it.
  log.info(`${name}: ${becameOf[await stopProcessingJob(aws, name, own)]}`);
}
