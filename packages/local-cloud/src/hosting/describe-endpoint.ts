import type { World } from '../world.ts';
import { blueStatus, greenStatus, type VariantStatus } from './deployment/variant-status.ts';
import { type EndpointRecord, endpointNamed, type VariantRecord } from './endpoint.ts';
import { configs } from './endpoint-config.ts';
import { deployments, liveEndpoints, type Progress } from './live.ts';

/** While an update is under way the configuration is the old one; the new one is in PendingDeploymentSummary (sheet §4.4). */
export function DescribeEndpoint(world: World, { EndpointName }: { readonly EndpointName: string }): unknown {
  const endpoint = endpointNamed(world, EndpointName);
  const { layout, pending, deploymentConfig, failureReason } = endpoint;
  const progress = deployments(world).get(endpoint.name);
  const blue = (variant: VariantRecord) =>
    summary(
      variant,
      runningAt(world, endpoint),
      statusAt(progress, (one) => blueStatus(one.state, variant.count)),
    );
  return {
    EndpointName: endpoint.name,
    EndpointArn: endpoint.arn,
    EndpointConfigName: layout.configName,
    ...(runningAt(world, endpoint) && { ProductionVariants: layout.production.map(blue) }),
    ...(layout.shadow.length > 0 && { ShadowProductionVariants: layout.shadow.map(blue) }),
    ...captureSummary(world, layout.configName),
    EndpointStatus: endpoint.status,
    ...(failureReason !== undefined && { FailureReason: failureReason }),
    CreationTime: new Date(endpoint.createdAt),
    LastModifiedTime: new Date(endpoint.modifiedAt),
    ...(deploymentConfig && { LastDeploymentConfig: deploymentConfig }),
    ...(pending && { PendingDeploymentSummary: pendingSummary(pending, progress) }),
  };
}

/** An endpoint that is being created has no variants yet; one that is being restarted has them on paper. */
const runningAt = (world: World, { name }: EndpointRecord): boolean => liveEndpoints(world).has(name);

function pendingSummary(pending: NonNullable<EndpointRecord['pending']>, progress: Progress | undefined): unknown {
  const up = progress !== undefined && progress.state.at !== 'launching';
  const green = (variant: VariantRecord) =>
    summary(
      variant,
      up,
      statusAt(progress, (one) => greenStatus(one.plan, one.state, variant.count)),
    );
  return {
    EndpointConfigName: pending.configName,
    ProductionVariants: pending.production.map(green),
    ...(pending.shadow.length > 0 && { ShadowProductionVariants: pending.shadow.map(green) }),
    StartTime: new Date(pending.startedAt),
  };
}

function statusAt(progress: Progress | undefined, read: (progress: Progress) => VariantStatus | undefined): unknown[] {
  const status = progress && read(progress);
  return status ? [{ ...status, StartTime: new Date(progress.since) }] : [];
}

function summary({ name, count, weight, image, asked }: VariantRecord, up: boolean, status: unknown[]): unknown {
  return {
    VariantName: name,
    DeployedImages: [{ SpecifiedImage: image }],
    CurrentWeight: up ? weight : 0,
    DesiredWeight: weight,
    CurrentInstanceCount: up ? count : 0,
    DesiredInstanceCount: count,
    ...(asked.InstanceType !== undefined && { InstanceType: asked.InstanceType }),
    ...(status.length > 0 && { VariantStatus: status }),
  };
}

function captureSummary(world: World, configName: string): object {
  const capture = configs(world).get(configName)?.request.DataCaptureConfig;
  if (!capture) return {};
  const enabled = capture.EnableCapture !== false;
  return {
    DataCaptureConfig: {
      EnableCapture: enabled,
      CaptureStatus: enabled ? 'Started' : 'Stopped',
      CurrentSamplingPercentage: capture.InitialSamplingPercentage,
      DestinationS3Uri: capture.DestinationS3Uri,
      KmsKeyId: '',
    },
  };
}
