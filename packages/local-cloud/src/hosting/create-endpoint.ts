import { arnOf } from '../sagemaker/arn.ts';
import { invalid } from '../sagemaker/refusals.ts';
import { type Tag, tag } from '../sagemaker/tags.ts';
import type { World } from '../world.ts';
import { bringUp } from './bring-up.ts';
import type { DeploymentConfig } from './deployment/config.ts';
import { endpoints } from './endpoint.ts';
import { layoutOf } from './planned-layout.ts';

interface Request {
  readonly EndpointName: string;
  readonly EndpointConfigName: string;
  readonly DeploymentConfig?: DeploymentConfig;
  readonly Tags?: readonly Tag[];
}

/** The name must be free whatever its case. `DeploymentConfig` does nothing yet: it is kept for `RetainDeploymentConfig`. */
export function CreateEndpoint(world: World, request: Request): unknown {
  const name = request.EndpointName;
  const arn = arnOf(world, 'endpoint', name);
  const taken = endpoints(world)
    .all()
    .some((one) => one.arn === arn);
  if (taken) throw invalid(`Cannot create already existing endpoint "${arn}".`);
  const layout = layoutOf(world, request.EndpointConfigName);
  const now = world.clock.now().getTime();
  endpoints(world).put(name, {
    name,
    arn,
    createdAt: now,
    modifiedAt: now,
    status: 'Creating',
    layout,
    ...(request.DeploymentConfig && { deploymentConfig: request.DeploymentConfig }),
  });
  tag(world, arn, request.Tags);
  bringUp(world, name, layout);
  return { EndpointArn: arn };
}
