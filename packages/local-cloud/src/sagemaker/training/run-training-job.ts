import type { JobFailure } from '../../run/failure.ts';
import { fellTree, makeTree, type Tree } from '../../run/tree.ts';
import { deadline } from '../deadline.ts';
import { dwell } from '../dwell.ts';
import { runInTree } from '../job-run.ts';
import { uploadData, uploadModel } from './artifacts.ts';
import { prepareInput } from './channels.ts';
import { type Ending, ended, entered, failed, stopping, type TrainingJob, trainingJobs } from './job.ts';
import { failAsPlanned } from './planned-fault.ts';
import { capacity, instance } from './spot.ts';
import { train } from './train.ts';
import type { TrainingRun } from './training-run.ts';

/** What it was asked is checked already. */
export function runTrainingJob(run: TrainingRun): Promise<void> {
  return runInTree(run, {
    folder: 'training-jobs',
    name: run.request.TrainingJobName,
    tell: (tree) => story(run, tree),
    failed,
    end: (ending) => update(run, (job, at) => ended(job, ending, at)),
  });
}

async function story(run: TrainingRun, tree: Tree): Promise<Ending> {
  const cancelWait = limitWaiting(run);
  try {
    await starting(run);
    return run.brake.signal.aborted ? stoppedEnding(run) : await started(run, tree);
  } finally {
    cancelWait();
  }
}

const starting = (run: TrainingRun): Promise<void> =>
  phase(run, ['Starting', 'Preparing the instances for training'], async () => {
    failAsPlanned(run.request, 'Starting');
    await capacity(run);
  });

async function started(run: TrainingRun, tree: Tree): Promise<Ending> {
  const cancelDeadline = begin(run);
  try {
    const failure = await trained(run, tree);
    cancelDeadline();
    if (failure === 'stopped') return stoppedEnding(run);
    await upload(run, tree, failure);
    if (run.brake.signal.aborted) return stoppedEnding(run);
    return failure
      ? failed(failure)
      : { status: 'Completed', secondary: 'Completed', message: 'Training job completed' };
  } finally {
    cancelDeadline();
  }
}

/** Trains; where a spot instance is taken away meanwhile, all begins again on another, with the checkpoints. */
async function trained(run: TrainingRun, tree: Tree, attempt = 0): Promise<JobFailure | undefined | 'stopped'> {
  await phase(run, ['Downloading', 'Downloading input data'], async () => {
    failAsPlanned(run.request, 'Downloading');
    await makeTree(tree);
    await prepareInput(run, tree);
  });
  if (run.brake.signal.aborted) return 'stopped';
  const { run: onIt, isGone } = instance(run, attempt);
  const message = 'Training image download completed. Training in progress.';
  const failure = await phase(run, ['Training', message], async () => {
    failAsPlanned(run.request, 'Training');
    return train(onIt, tree);
  });
  if (!isGone() || run.brake.signal.aborted) return failure;
  await fellTree(tree);
  await phase(run, ['Interrupted', 'Training job interrupted'], async () => undefined);
  if (!run.brake.signal.aborted) await starting(run);
  return run.brake.signal.aborted ? 'stopped' : trained(run, tree, attempt + 1);
}

/** A stopped job still hands in its model; a failed one only what it wrote as output. */
async function upload(run: TrainingRun, tree: Tree, failure: JobFailure | undefined): Promise<void> {
  const { world, request, brake } = run;
  await phase(run, ['Uploading', 'Uploading generated training model'], async () => {
    failAsPlanned(request, 'Uploading');
    if (!failure || brake.signal.aborted) await uploadModel(world.objects, tree, request);
    await uploadData(world.objects, tree, request);
  });
}

async function phase<T>(run: TrainingRun, [status, message]: [string, string], work: () => Promise<T>): Promise<T> {
  update(run, (job, at) => entered(job, { status, message }, at));
  const result = await dwell(run.world.clock, [run.brake.signal, run.closing], work);
  run.closing.throwIfAborted();
  return result;
}

/** From here on the meter runs, and MaxRuntimeInSeconds with it. @returns what calls the deadline off */
function begin(run: TrainingRun): () => void {
  const { world, request, brake, closing } = run;
  update(run, (job, at) => ({ ...job, startedAt: at }));
  return deadline(world.clock, { seconds: request.StoppingCondition.MaxRuntimeInSeconds, closing }, () => {
    update(run, stopping);
    brake.pull('MaxRuntimeExceeded');
  });
}

/** Of a spot job: all its time counts, from its creation on. @returns what calls the limit off */
function limitWaiting(run: TrainingRun): () => void {
  const { world, request, brake, closing } = run;
  const { MaxWaitTimeInSeconds: seconds } = request.StoppingCondition;
  if (seconds === undefined) return () => undefined;
  return deadline(world.clock, { seconds, closing }, () => {
    update(run, stopping);
    brake.pull('MaxWaitTimeExceeded');
  });
}

function stoppedEnding({ brake, request }: TrainingRun): Ending {
  const { MaxWaitTimeInSeconds: wait } = request.StoppingCondition;
  if (brake.signal.reason === 'MaxWaitTimeExceeded')
    return {
      status: 'Stopped',
      secondary: 'MaxWaitTimeExceeded',
      message: `Training job wait time exceeded MaxWaitTimeInSeconds provided (${wait})`,
    };
  if (brake.signal.reason !== 'MaxRuntimeExceeded')
    return { status: 'Stopped', secondary: 'Stopped', message: 'Training job stopped' };
  const limit = request.StoppingCondition.MaxRuntimeInSeconds;
  const message = `Training job runtime exceeded MaxRuntimeInSeconds provided (${limit})`;
  return { status: 'Stopped', secondary: 'MaxRuntimeExceeded', message };
}

function update({ world, request }: TrainingRun, change: (job: TrainingJob, at: number) => TrainingJob): void {
  const jobs = trainingJobs(world);
  const job = jobs.get(request.TrainingJobName);
  if (job) jobs.put(job.name, change(job, world.clock.now().getTime()));
}
