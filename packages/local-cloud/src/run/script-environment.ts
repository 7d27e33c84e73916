import { availableParallelism } from 'node:os';
import { dumps, sorted, str } from './python-text.ts';
import { dict, type PythonDict, type PythonValue } from './python-value.ts';
import { type Hyperparameters, scriptArguments } from './script-arguments.ts';
import type { Tree } from './tree.ts';

export interface ScriptJob {
  readonly name: string;
  readonly region: string;
  readonly instanceType: string;
  readonly program: string;
  readonly hyperparameters: Hyperparameters;
  readonly resourceConfig: PythonDict;
  readonly inputDataConfig: PythonDict;
  readonly tree: Tree;
}

const host = 'algo-1';
const group = 'homogeneousCluster';

/**
 * The variables that the training toolkit gives to a script: `SM_*` for all that it knows, `SM_CHANNEL_<NAME>`, `SM_HP_<NAME>` with the
 * name merely upper-cased. Objects are JSON with sorted keys and no spaces (sagemaker-training-toolkit, `to_env_vars`).
 */
export function scriptEnvironment(job: ScriptJob): Record<string, string> {
  const facts = { ...environmentOf(job), training_env: trainingEnvironment(job) };
  const channels = [...channelFolders(job)].map(([name, path]): [string, PythonValue] => [`channel_${name}`, path]);
  const values = [...job.hyperparameters.user].map(([key, value]): [string, PythonValue] => [`hp_${key}`, value]);
  const all = [...Object.entries(facts), ...channels, ...values];
  return Object.fromEntries(all.map(([key, value]) => [`SM_${key.toUpperCase()}`, written(value)]));
}

function written(value: PythonValue): string {
  if (value === null) return '';
  return typeof value === 'string' ? value : dumps(value);
}

function channelFolders({ inputDataConfig, tree }: ScriptJob): PythonDict {
  return new Map([...inputDataConfig.keys()].map((name) => [name, tree.at('input/data', name)]));
}

const moduleName = (program: string): string => program.replace(/\.py$/, '');

function environmentOf(job: ScriptJob): Record<string, PythonValue> {
  const { tree, hyperparameters } = job;
  return {
    hosts: [host],
    current_host: host,
    current_instance_type: job.instanceType,
    current_instance_group: group,
    current_instance_group_hosts: [host],
    instance_groups: [group],
    instance_groups_dict: dict({ [group]: instanceGroup(job) }),
    distribution_instance_groups: [],
    is_hetero: false,
    network_interface_name: 'eth0',
    hps: hyperparameters.user,
    user_entry_point: job.program,
    framework_params: hyperparameters.framework,
    resource_config: job.resourceConfig,
    input_data_config: job.inputDataConfig,
    output_data_dir: tree.at('output/data'),
    channels: sorted(job.inputDataConfig).map(([name]) => name),
    module_name: moduleName(job.program),
    log_level: hyperparameters.reserved.get('sagemaker_container_log_level') ?? 20n,
    framework_module: '',
    input_dir: tree.at('input'),
    input_config_dir: tree.at('input/config'),
    output_dir: tree.at('output'),
    num_cpus: BigInt(availableParallelism()),
    num_gpus: 0n,
    num_neurons: 0n,
    model_dir: tree.at('model'),
    module_dir: moduleFolder(job),
    user_args: scriptArguments(hyperparameters.user),
    output_intermediate_dir: tree.at('output/intermediate'),
  };
}

function instanceGroup({ instanceType }: ScriptJob): PythonDict {
  return dict({ instance_group_name: group, instance_type: instanceType, hosts: [host] });
}

/** Where the source came from, not where it lies: that is how the toolkit has it. */
function moduleFolder({ hyperparameters, tree }: ScriptJob): string {
  return str(hyperparameters.reserved.get('sagemaker_submit_directory') ?? tree.at('code'));
}

/** `SM_TRAINING_ENV`: the same once more, as one object. */
function trainingEnvironment(job: ScriptJob): PythonDict {
  const { hps, framework_params, user_args: _, channels: __, ...rest } = environmentOf(job);
  return dict({
    ...rest,
    hyperparameters: hps ?? null,
    additional_framework_parameters: framework_params ?? null,
    channel_input_dirs: channelFolders(job),
    is_master: true,
    master_hostname: host,
    job_name: job.name,
  });
}
