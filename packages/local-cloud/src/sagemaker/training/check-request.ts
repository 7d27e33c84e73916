import { compile } from '../../run/regex-metrics.ts';
import { invalid } from '../refusals.ts';
import type { AlgorithmSpecification, Channel, ContainerJob, TrainingRequest } from './request.ts';

/**
 * The rules that the published model does not hold. What the local cloud cannot run is refused here too, and says so, rather than run
 * as something else.
 * @throws ServiceError ValidationException
 */
export function checkRequest(request: TrainingRequest): ContainerJob {
  const { AlgorithmSpecification, ResourceConfig, StoppingCondition } = request;
  if (!AlgorithmSpecification) throw missing('algorithmSpecification');
  if (!ResourceConfig) throw missing('resourceConfig');
  if (!StoppingCondition) throw missing('stoppingCondition');
  const job = { ...request, AlgorithmSpecification, ResourceConfig, StoppingCondition };
  checkAlgorithm(AlgorithmSpecification);
  checkInstances(job);
  checkWaiting(job);
  checkChannels(job);
  return job;
}

const missing = (member: string) =>
  invalid(
    `1 validation error detected: Value null at '${member}' failed to satisfy constraint: Member must not be null`,
  );

function checkAlgorithm({ TrainingImage, AlgorithmName, MetricDefinitions = [] }: AlgorithmSpecification): void {
  if ((TrainingImage === undefined) === (AlgorithmName === undefined))
    throw invalid('Exactly one of TrainingImage and AlgorithmName must be specified in AlgorithmSpecification.');
  if (AlgorithmName !== undefined)
    throw invalid('The local cloud has no algorithms of its own: give a TrainingImage with a script or an entrypoint.');
  for (const { Name, Regex } of MetricDefinitions) {
    try {
      compile(Regex);
    } catch {
      throw invalid(`Invalid MetricDefinition. The regex of metric ${Name} cannot be compiled: ${Regex}`);
    }
  }
}

function checkInstances({ ResourceConfig: { InstanceType, InstanceCount, InstanceGroups } }: ContainerJob): void {
  const single = InstanceType !== undefined && InstanceCount !== undefined;
  if (single === (InstanceGroups !== undefined))
    throw invalid('Specify either InstanceType and InstanceCount, or InstanceGroups, in ResourceConfig.');
}

function checkWaiting({ EnableManagedSpotTraining = false, StoppingCondition }: ContainerJob): void {
  const { MaxRuntimeInSeconds = 86_400, MaxWaitTimeInSeconds } = StoppingCondition;
  if (!EnableManagedSpotTraining && MaxWaitTimeInSeconds !== undefined)
    throw invalid('Invalid MaxWaitTimeInSeconds. It can only be specified when EnableManagedSpotTraining is true.');
  if (EnableManagedSpotTraining && (MaxWaitTimeInSeconds ?? 0) < MaxRuntimeInSeconds)
    throw invalid(
      'Invalid MaxWaitTimeInSeconds. It must be present and be greater than or equal to MaxRuntimeInSeconds.',
    );
}

function checkChannels({ InputDataConfig = [], AlgorithmSpecification: { TrainingInputMode } }: ContainerJob): void {
  const names = InputDataConfig.map(({ ChannelName }) => ChannelName);
  if (new Set(names).size < names.length) throw invalid(`Channel names must be unique, found ${names.join(', ')}.`);
  for (const channel of InputDataConfig) checkChannel(channel, channel.InputMode ?? TrainingInputMode);
}

function checkChannel({ ChannelName, DataSource }: Channel, mode: string): void {
  if (/^\.+$/.test(ChannelName)) throw invalid(`A channel cannot be named ${ChannelName}: it names a folder.`);
  const { S3DataType } = DataSource.S3DataSource ?? {};
  if (S3DataType !== 'S3Prefix' && S3DataType !== 'ManifestFile')
    throw invalid(
      `Channel ${ChannelName}: the local cloud reads S3DataSource with S3Prefix or ManifestFile, found ${S3DataType ?? 'another source'}.`,
    );
  if (mode === 'Pipe')
    throw invalid(`Channel ${ChannelName}: the local cloud has input modes File and FastFile, found Pipe.`);
}
