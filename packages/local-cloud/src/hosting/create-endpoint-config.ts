import { arnOf } from '../sagemaker/arn.ts';
import { modelNamed } from '../sagemaker/model-record.ts';
import { invalid } from '../sagemaker/refusals.ts';
import { assumeRole } from '../sagemaker/role.ts';
import { tag } from '../sagemaker/tags.ts';
import type { World } from '../world.ts';
import { configFaults } from './config-rules.ts';
import { type ConfigRequest, configs } from './endpoint-config.ts';

export function CreateEndpointConfig(world: World, request: ConfigRequest): unknown {
  const name = request.EndpointConfigName;
  const arn = arnOf(world, 'endpoint-config', name);
  if (configs(world).get(name)) throw invalid(`Cannot create already existing endpoint configuration "${arn}".`);
  const faults = configFaults(request);
  if (faults.length > 0) throw invalid(faults.join(' '));
  for (const { ModelName } of [...request.ProductionVariants, ...(request.ShadowProductionVariants ?? [])])
    if (ModelName !== undefined) modelNamed(world, ModelName);
  if (request.ExecutionRoleArn) assumeRole(request.ExecutionRoleArn);
  configs(world).put(name, { name, arn, createdAt: world.clock.now().getTime(), request });
  tag(world, arn, request.Tags);
  return { EndpointConfigArn: arn };
}
