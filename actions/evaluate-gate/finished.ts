import type { ProcessingJob, ProcessingJobRequest } from '@modelway/aws';
import type { ScoringJob } from './effort.ts';

/** @returns what the job took. @throws Error with the job's own words when it did not complete. */
export function finished(job: ProcessingJobRequest, end: ProcessingJob): ScoringJob {
  const { name } = end;
  if (end.status !== 'Completed') {
    const words = [end.exitMessage, end.failure].filter((it) => it !== undefined).join('; ');
    throw new Error(
      `scoring job ${name} ended as ${end.status}: ${words.slice(0, 1000) || 'it gave no reason; see its log'}`,
    );
  }
  const instance = job.ProcessingResources?.ClusterConfig?.InstanceType ?? '';
  return { name, seconds: end.seconds, instance, image: job.AppSpecification?.ImageUri ?? '' };
}
