import { runCommands } from '../../run/container.ts';
import { algorithmError, JobFailure, notOnPath } from '../../run/failure.ts';
import { localAccount } from '../../run/local-account.ts';
import { transcript } from '../../run/transcript.ts';
import type { Tree } from '../../run/tree.ts';
import type { ProcessingRun } from './processing-run.ts';

/** Runs the entrypoint with its arguments, `/opt/ml` in them led into the tree. @returns why it failed, when it did */
export async function runProgram(run: ProcessingRun, tree: Tree): Promise<JobFailure | undefined> {
  const { world, request, brake, closing } = run;
  const { ContainerEntrypoint = [], ContainerArguments = [] } = request.AppSpecification;
  const [command, ...args] = [...ContainerEntrypoint, ...ContainerArguments].map(tree.rewrite);
  if (ContainerEntrypoint.length === 0 || command === undefined)
    throw new JobFailure(
      'ClientError',
      'The local cloud runs a ContainerEntrypoint. This job names none, and its image cannot be run here.',
    );
  const epoch = Math.floor(world.clock.now().getTime() / 1000);
  const stream = { group: '/aws/sagemaker/ProcessingJobs', name: `${request.ProcessingJobName}/algo-1-${epoch}` };
  const { onLine } = transcript(world.logs, stream, () => undefined);
  const own = Object.entries(request.Environment ?? {}).map(([key, value]) => [key, tree.rewrite(value)]);
  const env = { ...localAccount(world, tree), ...Object.fromEntries(own) };
  const around = { clock: world.clock, stop: brake.signal, closing, onLine };
  const { exitCode, started } = await runCommands([{ command, args, cwd: tree.base, env }], around);
  if (!started) return notOnPath(command);
  return exitCode === 0 ? undefined : algorithmError(exitCode, 'See job logs for more information');
}
