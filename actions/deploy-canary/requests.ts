import {
  type CreateEndpointRequest,
  type EndpointConfigRequest,
  planName,
  type UpdateEndpointRequest,
} from '@modelway/aws';
import type { Strategy } from '@modelway/rollout';
import type { Inputs } from './inputs.ts';

/** The one variant. Its name stays the same from one deployment to the next, so its metrics go on under one name. */
export const variant = 'AllTraffic';

/** CreateEndpointConfig. Its digest covers the endpoint too: what is measured under its name belongs to one endpoint. */
export function configRequest(
  { line, store }: { line: string; store: { uri: string } },
  given: Inputs,
  model: string,
): { request: EndpointConfigRequest; digest: string } {
  const production = {
    VariantName: variant,
    ModelName: model,
    InstanceType: given['instance-type'],
    InitialInstanceCount: given['instance-count'],
    InitialVariantWeight: 1,
  };
  const capture = captureConfig(`${store.uri}/captures`, given['capture-percent']);
  const body = { ProductionVariants: [production], ...capture };
  const { name, digest, tags } = planName(line, 'config', { ...body, endpoint: given.endpoint });
  // Safe: which instance types exist is SageMaker's to say; the SDK's list of them is as old as the SDK.
  const request = { EndpointConfigName: name, ...body, Tags: tags } as EndpointConfigRequest;
  return { request, digest };
}

function captureConfig(destination: string, percent: number) {
  if (percent === 0) return {};
  return {
    DataCaptureConfig: {
      EnableCapture: true,
      InitialSamplingPercentage: percent,
      DestinationS3Uri: destination,
      CaptureOptions: [{ CaptureMode: 'Input' as const }, { CaptureMode: 'Output' as const }],
      // Without this header everything is written in BASE64.
      CaptureContentTypeHeader: { JsonContentTypes: ['application/json'], CsvContentTypes: ['text/csv'] },
    },
  };
}

export function createRequest(line: string, endpoint: string, config: string): CreateEndpointRequest {
  const body = { EndpointName: endpoint, EndpointConfigName: config };
  return { ...body, Tags: planName(line, 'endpoint', body).tags };
}

/** UpdateEndpoint: blue/green, so the old fleet stands until the new one has been watched, and SageMaker itself rolls back on an alarm. */
export function updateRequest(
  strategy: Strategy,
  { endpoint, config, alarms }: { endpoint: string; config: string; alarms: readonly string[] },
): UpdateEndpointRequest {
  return {
    EndpointName: endpoint,
    EndpointConfigName: config,
    DeploymentConfig: {
      BlueGreenUpdatePolicy: {
        TrafficRoutingConfiguration: routing(strategy),
        TerminationWaitInSeconds: strategy.finalBake,
        MaximumExecutionTimeoutInSeconds: strategy.timeout,
      },
      AutoRollbackConfiguration: { Alarms: alarms.map((AlarmName) => ({ AlarmName })) },
    },
  };
}

/** The wait is a required member also where it means nothing. */
function routing({ kind, canaryPercent, stepPercent, bake }: Strategy) {
  const size = (Value: number) => ({ Type: 'CAPACITY_PERCENT' as const, Value });
  switch (kind) {
    case 'all-at-once':
      return { Type: 'ALL_AT_ONCE' as const, WaitIntervalInSeconds: 0 };
    case 'canary':
      return { Type: 'CANARY' as const, WaitIntervalInSeconds: bake, CanarySize: size(canaryPercent) };
    case 'linear':
      return { Type: 'LINEAR' as const, WaitIntervalInSeconds: bake, LinearStepSize: size(stepPercent) };
  }
}
