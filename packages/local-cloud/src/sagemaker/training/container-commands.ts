import { readdir } from 'node:fs/promises';
import type { Command } from '../../run/container.ts';
import { s3Place } from '../../run/download.ts';
import { entryCommands } from '../../run/entry-point.ts';
import { algorithmError, JobFailure } from '../../run/failure.ts';
import { localAccount } from '../../run/local-account.ts';
import { str } from '../../run/python-text.ts';
import { decodeHyperparameters, type Hyperparameters, scriptArguments } from '../../run/script-arguments.ts';
import { scriptEnvironment } from '../../run/script-environment.ts';
import type { Tree } from '../../run/tree.ts';
import { unpackInto } from '../../run/unpack.ts';
import type { World } from '../../world.ts';
import { type ConfigFiles, instanceType } from './config-files.ts';
import type { ContainerJob } from './request.ts';

export interface Container {
  readonly world: World;
  readonly arn: string;
  readonly job: ContainerJob;
  readonly tree: Tree;
  readonly files: ConfigFiles;
  readonly say: (line: string) => void;
}

/**
 * What the job runs: its own entrypoint when it names one, else the script that its hyperparameters name, as the framework containers do.
 * The image itself is never looked at: there is no container on a laptop, there is the Python that it has.
 * @throws JobFailure when there is nothing to run
 */
export function containerCommands(container: Container): Promise<[Command, ...Command[]]> {
  const { ContainerEntrypoint, ContainerArguments = [] } = container.job.AlgorithmSpecification;
  const [command, ...args] = [...(ContainerEntrypoint ?? []), ...ContainerArguments].map(container.tree.rewrite);
  if (ContainerEntrypoint === undefined || command === undefined) return scriptMode(container);
  return Promise.resolve([{ command, args, cwd: container.tree.base, env: platform(container) }]);
}

/** The environment that the platform gives, whatever runs. Values that are paths below `/opt/ml` lead into the tree. */
function platform({ world, arn, job, tree }: Container): Record<string, string> {
  const own = Object.entries(job.Environment ?? {}).map(([key, value]) => [key, tree.rewrite(value)]);
  return {
    ...localAccount(world, tree),
    TRAINING_JOB_NAME: job.TrainingJobName,
    TRAINING_JOB_ARN: arn,
    ...Object.fromEntries(own),
  };
}

async function scriptMode(container: Container): Promise<[Command, ...Command[]]> {
  const { world, job, tree, files } = container;
  const hyperparameters = decodeHyperparameters(job.HyperParameters ?? {});
  const program =
    job.Environment?.['SAGEMAKER_PROGRAM'] ?? str(hyperparameters.reserved.get('sagemaker_program') ?? '');
  if (program === '')
    throw new JobFailure(
      'ClientError',
      'The local cloud runs a script (hyperparameter sagemaker_program) or a ContainerEntrypoint. This job names neither, and its image cannot be run here.',
    );
  const code = await sourceFolder(container, hyperparameters);
  const facts = {
    name: job.TrainingJobName,
    region: world.region,
    instanceType: instanceType(job),
    program,
    hyperparameters,
    tree,
  };
  const site = tree.at('site');
  const given = platform(container);
  const env = {
    ...scriptEnvironment({ ...facts, resourceConfig: files.resourceConfig, inputDataConfig: files.inputDataConfig }),
    ...{ CURRENT_HOST: 'algo-1', SAGEMAKER_JOB_NAME: facts.name, SAGEMAKER_REGION: facts.region },
    ...given,
    PYTHONPATH: [code, site, given['PYTHONPATH']].filter(Boolean).join(':'),
  };
  return entryCommands({ code, program, args: scriptArguments(hyperparameters.user).map(tree.rewrite), env, site });
}

/** Where the code lies: unpacked from S3 unless there is some already, or a folder below `/opt/ml`. The hyperparameter wins. */
async function sourceFolder({ world, job, tree, say }: Container, { reserved }: Hyperparameters): Promise<string> {
  const named = reserved.get('sagemaker_submit_directory') ?? job.Environment?.['SAGEMAKER_SUBMIT_DIRECTORY'] ?? '';
  const source = str(named);
  const code = tree.at('code');
  if (!source.startsWith('s3://')) return source === '' ? code : tree.rewrite(source);
  if ((await readdir(code)).length > 0) {
    say(`${code} is not empty: ${source} is not unpacked.`);
    return code;
  }
  const { bucket, key } = s3Place(source);
  const archive = world.objects.read(bucket, key);
  if (!archive)
    throw frameworkError(`An error occurred (404) when calling the HeadObject operation: Not Found: ${source}`);
  await unpackInto(code, archive).catch((error: Error) => {
    throw frameworkError(`${source} could not be unpacked: ${error.message}`);
  });
  return code;
}

function frameworkError(text: string): JobFailure {
  return algorithmError(1, `Framework Error: \n${text}`);
}
