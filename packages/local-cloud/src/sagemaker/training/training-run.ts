import type { World } from '../../world.ts';
import type { Brake } from '../live-jobs.ts';
import type { ContainerJob } from './request.ts';

export interface TrainingRun {
  readonly world: World;
  readonly request: ContainerJob;
  readonly arn: string;
  readonly brake: Brake;
  /** The cloud goes down. The row stays as it is: the next start finds it and says that the job is lost. */
  readonly closing: AbortSignal;
}
