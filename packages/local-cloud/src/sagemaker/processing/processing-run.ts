import type { World } from '../../world.ts';
import type { Brake } from '../live-jobs.ts';
import type { ProcessingRequest } from './request.ts';
import type { Download, Upload } from './transfers.ts';

export interface ProcessingRun {
  readonly world: World;
  readonly request: ProcessingRequest;
  readonly arn: string;
  readonly downloads: readonly Download[];
  readonly uploads: readonly Upload[];
  readonly brake: Brake;
  /** The cloud goes down. The row stays as it is: the next start finds it and says that the job is lost. */
  readonly closing: AbortSignal;
}
