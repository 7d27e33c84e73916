import type {
  CreateEndpointInput,
  DescribeEndpointOutput,
  PendingProductionVariantSummary,
  ProductionVariantSummary,
  UpdateEndpointInput,
} from '@aws-sdk/client-sagemaker';
import type { Aws } from './clients.ts';
import { refusalKind } from './refusal-kind.ts';
import { asked } from './service-fault.ts';

export type CreateEndpointRequest = CreateEndpointInput & { EndpointName: string; EndpointConfigName: string };
export type UpdateEndpointRequest = UpdateEndpointInput & { EndpointName: string; EndpointConfigName: string };

/** A variant of an endpoint: how many instances it has, and what they do (oldest first). */
export interface EndpointVariant {
  readonly name: string;
  readonly weight: number;
  readonly instances: { readonly now: number; readonly wanted: number };
  readonly doing: ReadonlyArray<{ readonly status: string; readonly message?: string }>;
}

/** What DescribeEndpoint tells. While an update runs, `config` and `variants` are the old ones and `pending` has the new. */
export interface Endpoint {
  readonly name: string;
  readonly arn: string;
  readonly status: string;
  readonly config?: string;
  readonly failure?: string;
  readonly variants: readonly EndpointVariant[];
  readonly shadows: readonly EndpointVariant[];
  readonly pending?: {
    readonly config: string;
    readonly startedOn?: Date;
    readonly variants: readonly EndpointVariant[];
  };
  /** Alarms of the deployment that runs, or ran last. */
  readonly alarms: readonly string[];
}

/** @returns the endpoint, or undefined when there is none of this name. @throws ServiceFault */
export async function describeEndpoint(aws: Aws, name: string): Promise<Endpoint | undefined> {
  const { sdk, client } = await aws.sagemaker();
  try {
    const found = await asked('sagemaker:DescribeEndpoint', name, () =>
      client.send(new sdk.DescribeEndpointCommand({ EndpointName: name })),
    );
    return toEndpoint(found);
  } catch (cause) {
    if (refusalKind(cause) === 'absent') return undefined;
    throw cause;
  }
}

function toEndpoint(found: DescribeEndpointOutput): Endpoint {
  const alarms = found.LastDeploymentConfig?.AutoRollbackConfiguration?.Alarms ?? [];
  return {
    name: found.EndpointName ?? '',
    arn: found.EndpointArn ?? '',
    status: found.EndpointStatus ?? '',
    ...(found.EndpointConfigName ? { config: found.EndpointConfigName } : {}),
    ...(found.FailureReason ? { failure: found.FailureReason } : {}),
    variants: (found.ProductionVariants ?? []).map(toVariant),
    shadows: (found.ShadowProductionVariants ?? []).map(toVariant),
    ...pendingOf(found),
    alarms: alarms.flatMap(({ AlarmName }) => AlarmName ?? []),
  };
}

function pendingOf({ PendingDeploymentSummary: it }: DescribeEndpointOutput): Pick<Endpoint, 'pending'> {
  if (it === undefined) return {};
  return {
    pending: {
      config: it.EndpointConfigName ?? '',
      ...(it.StartTime ? { startedOn: it.StartTime } : {}),
      variants: (it.ProductionVariants ?? []).map(toVariant),
    },
  };
}

function toVariant(it: ProductionVariantSummary | PendingProductionVariantSummary): EndpointVariant {
  const now = it.CurrentInstanceCount ?? 0;
  const statuses = [...(it.VariantStatus ?? [])].sort(
    (a, b) => (a.StartTime?.getTime() ?? 0) - (b.StartTime?.getTime() ?? 0),
  );
  return {
    name: it.VariantName ?? '',
    weight: it.DesiredWeight ?? it.CurrentWeight ?? 1,
    instances: { now, wanted: it.DesiredInstanceCount ?? now },
    doing: statuses.map(({ Status, StatusMessage }) => ({
      status: Status ?? '',
      ...(StatusMessage ? { message: StatusMessage } : {}),
    })),
  };
}
