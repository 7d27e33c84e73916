import { mkdir, writeFile } from 'node:fs/promises';
import { fetchInput } from '../../run/input.ts';
import { makeTree, type Tree } from '../../run/tree.ts';
import { uploadFolder } from '../../run/upload.ts';
import { deadline } from '../deadline.ts';
import { dwell } from '../dwell.ts';
import { runInTree } from '../job-run.ts';
import { exitMessage } from './exit-message.ts';
import { type Ending, ended, failed, type ProcessingJob, processingJobs } from './job.ts';
import type { ProcessingRun } from './processing-run.ts';
import { runProgram } from './program.ts';

/** What it was asked is checked already. */
export function runProcessingJob(run: ProcessingRun): Promise<void> {
  return runInTree(run, {
    folder: 'processing-jobs',
    name: run.request.ProcessingJobName,
    tell: (tree) => story(run, tree),
    failed,
    end: (ending) => update(run, (job, at) => ended(job, ending, at)),
  });
}

async function story(run: ProcessingRun, tree: Tree): Promise<Ending> {
  const { world, brake, closing } = run;
  const interrupts = [brake.signal, closing];
  await dwell(world.clock, interrupts, () => prepare(run, tree));
  if (brake.signal.aborted) return { status: 'Stopped' };
  update(run, (job, at) => ({ ...job, startedAt: at }));
  const cancelDeadline = begin(run);
  const failure = await dwell(world.clock, interrupts, () => runProgram(run, tree)).finally(cancelDeadline);
  closing.throwIfAborted();
  const message = await exitMessage(tree);
  if (brake.signal.aborted) return { status: 'Stopped', ...message };
  if (failure) return { ...failed(failure), ...message };
  for (const { uri, path } of run.uploads) await uploadFolder(world.objects, tree.at(path), uri);
  return { status: 'Completed', ...message };
}

async function prepare({ world, request, arn, downloads, uploads }: ProcessingRun, tree: Tree): Promise<void> {
  await makeTree(tree);
  await mkdir(tree.at('config'), { recursive: true });
  await writeFile(tree.at('config/processingjobconfig.json'), JSON.stringify({ ProcessingJobArn: arn, ...request }));
  await writeFile(tree.at('config/resourceconfig.json'), JSON.stringify({ current_host: 'algo-1', hosts: ['algo-1'] }));
  for (const { path } of uploads) await mkdir(tree.at(path), { recursive: true });
  const place = { objects: world.objects, region: world.region, roleArn: request.RoleArn };
  for (const { uri, kind, path } of downloads) await fetchInput(place, { uri, kind, folder: tree.at(path) });
}

function begin(run: ProcessingRun): () => void {
  const { world, request, brake, closing } = run;
  return deadline(world.clock, { seconds: request.StoppingCondition?.MaxRuntimeInSeconds, closing }, () => {
    update(run, (job, at) => ({ ...job, status: 'Stopping', modifiedAt: at }));
    brake.pull('MaxRuntimeExceeded');
  });
}

function update({ world, request }: ProcessingRun, change: (job: ProcessingJob, at: number) => ProcessingJob): void {
  const jobs = processingJobs(world);
  const job = jobs.get(request.ProcessingJobName);
  if (job) jobs.put(job.name, change(job, world.clock.now().getTime()));
}
