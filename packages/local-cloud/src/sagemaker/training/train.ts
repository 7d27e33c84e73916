import { readFile } from 'node:fs/promises';
import { type Ended, runCommands } from '../../run/container.ts';
import { algorithmError, type JobFailure, notOnPath } from '../../run/failure.ts';
import { metricReader } from '../../run/regex-metrics.ts';
import { type Transcript, transcript } from '../../run/transcript.ts';
import type { Tree } from '../../run/tree.ts';
import { keepCheckpoints } from './checkpoints.ts';
import { configFiles } from './config-files.ts';
import { containerCommands } from './container-commands.ts';
import { type TrainingJob, trainingJobs } from './job.ts';
import type { TrainingRun } from './training-run.ts';

/** Runs the job's program and keeps what its lines say of metrics. @returns why it failed, when it did */
export async function train(run: TrainingRun, tree: Tree): Promise<JobFailure | undefined> {
  const { world, request, brake, closing } = run;
  const readings = metricBook(run);
  const epoch = Math.floor(world.clock.now().getTime() / 1000);
  const stream = { group: '/aws/sagemaker/TrainingJobs', name: `${request.TrainingJobName}/algo-1-${epoch}` };
  const lines = transcript(world.logs, stream, (line) => {
    readings.read(line);
    run.onPrinted?.();
  });
  const container = { world, arn: run.arn, job: request, tree, files: configFiles(request), say: lines.say };
  const commands = await containerCommands(container);
  const ended = await runCommands(commands, { clock: world.clock, stop: brake.signal, closing, onLine: lines.onLine });
  readings.save();
  await keepCheckpoints(run, tree);
  return ended.exitCode === 0 ? undefined : whyFailed(run, ended, { tree, lines });
}

/** The last value of each metric, and every value to CloudWatch. */
function metricBook({ world, request }: TrainingRun): { read: (line: string) => void; save: () => void } {
  const name = request.TrainingJobName;
  const readMetrics = metricReader(request.AlgorithmSpecification.MetricDefinitions ?? []);
  const last = new Map<string, TrainingJob['metrics'][number]>();
  return {
    read(line) {
      const found = readMetrics(line);
      if (found.length === 0) return;
      const at = world.clock.now();
      for (const reading of found) last.set(reading.name, { ...reading, at: at.getTime() });
      const place = {
        namespace: '/aws/sagemaker/TrainingJobs',
        dimensions: { TrainingJobName: name },
        unit: 'None',
        at,
      };
      world.metrics.put(found.map((reading) => ({ ...place, ...reading })));
    },
    save() {
      const job = trainingJobs(world).get(name);
      if (job) trainingJobs(world).put(name, { ...job, metrics: [...last.values()] });
    },
  };
}

interface Traces {
  readonly tree: Tree;
  readonly lines: Transcript;
}

/** The program's own word from `/opt/ml/output/failure`, or what the training toolkit writes there for a script (sheet §1.2). */
async function whyFailed({ request }: TrainingRun, ended: Ended, { tree, lines }: Traces): Promise<JobFailure> {
  const { command, args } = ended.command;
  if (!ended.started) return notOnPath(command);
  const complaint = lines.complaint();
  if (complaint.includes("'/opt/ml/"))
    lines.say(
      'The local cloud has no /opt/ml: a script finds its folders in SM_MODEL_DIR, SM_CHANNEL_<NAME>, or below SAGEMAKER_BASE_DIR.',
    );
  const written = await readFile(tree.at('output/failure'), 'utf8').catch(() => undefined);
  if (written !== undefined) return algorithmError(ended.exitCode, written);
  if (request.AlgorithmSpecification.ContainerEntrypoint) return algorithmError(ended.exitCode, '');
  const text = `ExecuteUserScriptError:\nExitCode ${ended.exitCode}\nErrorMessage "${complaint}"\nCommand "${[command, ...args].join(' ')}"`;
  return algorithmError(ended.exitCode, text);
}
