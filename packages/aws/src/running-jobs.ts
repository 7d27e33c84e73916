import type { Aws } from './clients.ts';
import { planTag, tagsOf } from './plan-tag.ts';
import { stopProcessingJob } from './processing-job.ts';
import { asked } from './service-fault.ts';
import type { Stopped } from './stop-job.ts';
import { stopTrainingJob } from './training-job.ts';
import { type Want, wantsIn } from './want.ts';

/** A job that Modelway began and that is at work. */
export interface RunningJob {
  readonly kind: 'training' | 'processing';
  readonly name: string;
  readonly line: string;
  /** Undefined when its tags are not all understood. */
  readonly wants: readonly Want[] | undefined;
}

interface Named {
  readonly kind: RunningJob['kind'];
  readonly name: string;
  readonly arn: string;
}

/** What names of ours look like; the tags decide. It saves a request for each job of others. */
const ourName = /-([0-9a-f]{12})(?:-\d+)?$/;

/** @returns every training and processing job of this account and region that Modelway began and that is at work. @throws ServiceFault */
export async function runningJobs(aws: Aws): Promise<RunningJob[]> {
  const found: RunningJob[] = [];
  for await (const { kind, name, arn } of atWork(aws)) {
    const digits = ourName.exec(name)?.[1];
    if (digits === undefined) continue;
    const tags = await tagsOf(aws, arn);
    if (tags[planTag]?.startsWith(digits))
      found.push({ kind, name, line: tags['modelway:line'] ?? '', wants: wantsIn(tags) });
  }
  return found;
}

async function* atWork(aws: Aws): AsyncGenerator<Named> {
  const { sdk, client } = await aws.sagemaker();
  const page = { StatusEquals: 'InProgress' as const, MaxResults: 100 };
  yield* pages(async (NextToken) => {
    const request = { ...page, ...(NextToken ? { NextToken } : {}) };
    const reply = await asked('sagemaker:ListTrainingJobs', 'all', () =>
      client.send(new sdk.ListTrainingJobsCommand(request)),
    );
    const jobs = (reply.TrainingJobSummaries ?? []).map(({ TrainingJobName = '', TrainingJobArn = '' }) => ({
      kind: 'training' as const,
      name: TrainingJobName,
      arn: TrainingJobArn,
    }));
    return { jobs, next: reply.NextToken };
  });
  yield* pages(async (NextToken) => {
    const request = { ...page, ...(NextToken ? { NextToken } : {}) };
    const reply = await asked('sagemaker:ListProcessingJobs', 'all', () =>
      client.send(new sdk.ListProcessingJobsCommand(request)),
    );
    const jobs = (reply.ProcessingJobSummaries ?? []).map(({ ProcessingJobName = '', ProcessingJobArn = '' }) => ({
      kind: 'processing' as const,
      name: ProcessingJobName,
      arn: ProcessingJobArn,
    }));
    return { jobs, next: reply.NextToken };
  });
}

type Page = { readonly jobs: readonly Named[]; readonly next: string | undefined };

/** The service filters after it cuts pages: one may be empty and not the last. */
async function* pages(ask: (token: string | undefined) => Promise<Page>): AsyncGenerator<Named> {
  let token: string | undefined;
  do {
    const { jobs, next } = await ask(token);
    yield* jobs;
    token = next;
  } while (token !== undefined);
}

/** Asks a running job to end; whether it is ours is checked once more. @throws ServiceFault */
export const stopRunningJob = (aws: Aws, { kind, name }: Pick<RunningJob, 'kind' | 'name'>): Promise<Stopped> =>
  kind === 'training' ? stopTrainingJob(aws, name) : stopProcessingJob(aws, name);
