import { invalid } from '../sagemaker/refusals.ts';
import type { World } from '../world.ts';
import { idleEndpoint, type Layout, turn, type VariantRecord } from './endpoint.ts';
import { rescale } from './rescale.ts';

interface Desired {
  readonly VariantName: string;
  readonly DesiredWeight?: number;
  readonly DesiredInstanceCount?: number;
}

interface Request {
  readonly EndpointName: string;
  readonly DesiredWeightsAndCapacities: readonly Desired[];
}

/** No configuration changes, no alarm is watched and nothing bakes: this is how traffic is split for A/B tests. */
export function UpdateEndpointWeightsAndCapacities(world: World, request: Request): unknown {
  const { name, arn, layout } = idleEndpoint(world, request.EndpointName);
  const desired = request.DesiredWeightsAndCapacities;
  const faults = desired.flatMap((one) => faultsOf(one, layout));
  if (faults.length > 0) throw invalid(faults.join(' '));
  const apply = (variant: VariantRecord): VariantRecord => {
    const { DesiredWeight: weight = variant.weight, DesiredInstanceCount: count = variant.count } =
      desired.find(({ VariantName }) => VariantName === variant.name) ?? {};
    return { ...variant, weight, count };
  };
  turn(world, name, { status: 'Updating' });
  rescale(world, name, { ...layout, production: layout.production.map(apply), shadow: layout.shadow.map(apply) });
  return { EndpointArn: arn };
}

function faultsOf(
  { VariantName, DesiredInstanceCount }: Desired,
  { configName, production, shadow }: Layout,
): string[] {
  if (![...production, ...shadow].some(({ name }) => name === VariantName))
    return [`The variant name "${VariantName}" was not found in the endpoint configuration "${configName}".`];
  // Fewer than one is only possible with managed instance scaling, which is not here.
  if (DesiredInstanceCount === 0)
    return [`DesiredInstanceCount of variant ${VariantName} must be at least 1, found 0.`];
  return [];
}
