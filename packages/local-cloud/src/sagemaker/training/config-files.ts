import { writeFile } from 'node:fs/promises';
import { dumps } from '../../run/python-text.ts';
import { dict, type PythonDict } from '../../run/python-value.ts';
import type { Tree } from '../../run/tree.ts';
import type { ContainerJob } from './request.ts';

export interface ConfigFiles {
  readonly hyperparameters: PythonDict;
  readonly inputDataConfig: PythonDict;
  readonly resourceConfig: PythonDict;
}

/** What a container finds in `/opt/ml/input/config` (sheet §1.3). One process stands in for all instances, as `algo-1`. */
export function configFiles(job: ContainerJob): ConfigFiles {
  return {
    hyperparameters: dict(job.HyperParameters ?? {}),
    inputDataConfig: new Map(
      (job.InputDataConfig ?? []).map((channel) => [channel.ChannelName, channelConfig(job, channel)]),
    ),
    resourceConfig: dict({
      current_host: 'algo-1',
      hosts: ['algo-1'],
      network_interface_name: 'eth0',
      current_instance_type: instanceType(job),
      current_group_name: 'homogeneousCluster',
      instance_groups: [
        dict({ instance_group_name: 'homogeneousCluster', instance_type: instanceType(job), hosts: ['algo-1'] }),
      ],
    }),
  };
}

export function instanceType({ ResourceConfig: { InstanceType, InstanceGroups } }: ContainerJob): string {
  return InstanceType ?? InstanceGroups?.[0]?.InstanceType ?? '';
}

type InputChannel = NonNullable<ContainerJob['InputDataConfig']>[number];

function channelConfig(job: ContainerJob, channel: InputChannel): PythonDict {
  return dict({
    ...(channel.ContentType !== undefined && { ContentType: channel.ContentType }),
    TrainingInputMode: channel.InputMode ?? job.AlgorithmSpecification.TrainingInputMode,
    S3DistributionType: channel.DataSource.S3DataSource?.S3DataDistributionType ?? 'FullyReplicated',
    RecordWrapperType: channel.RecordWrapperType ?? 'None',
  });
}

export async function writeConfigFiles(tree: Tree, files: ConfigFiles): Promise<void> {
  await writeFile(tree.at('input/config/hyperparameters.json'), dumps(files.hyperparameters));
  await writeFile(tree.at('input/config/inputdataconfig.json'), dumps(files.inputDataConfig));
  await writeFile(tree.at('input/config/resourceconfig.json'), dumps(files.resourceConfig));
}
