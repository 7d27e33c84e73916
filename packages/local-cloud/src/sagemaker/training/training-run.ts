import type { JobRun } from '../job-run.ts';
import type { ContainerJob } from './request.ts';

export interface TrainingRun extends JobRun {
  readonly request: ContainerJob;
  /** Told of each line that the program prints. */
  readonly onPrinted?: () => void;
}
