import type { JobRun } from '../job-run.ts';
import type { ProcessingRequest } from './request.ts';
import type { Download, Upload } from './transfers.ts';

export interface ProcessingRun extends JobRun {
  readonly request: ProcessingRequest;
  readonly downloads: readonly Download[];
  readonly uploads: readonly Upload[];
}
