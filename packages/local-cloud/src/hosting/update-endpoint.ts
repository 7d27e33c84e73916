import { alarms } from '../cloudwatch/alarm.ts';
import { invalid } from '../sagemaker/refusals.ts';
import type { World } from '../world.ts';
import { deploy } from './deploy.ts';
import type { DeploymentConfig } from './deployment/config.ts';
import { planDeployment } from './deployment/plan.ts';
import { deploymentFaults } from './deployment/rules.ts';
import { type EndpointRecord, idleEndpoint, turn } from './endpoint.ts';
import { configNamed } from './endpoint-config.ts';
import { layoutOf, type Retention, retained } from './planned-layout.ts';

interface Request extends Retention {
  readonly EndpointName: string;
  readonly EndpointConfigName: string;
  readonly DeploymentConfig?: DeploymentConfig;
  readonly RetainDeploymentConfig?: boolean;
}

/** Reads the configuration that serves, too, and fails when someone has deleted it, as on AWS (sheet §4.2). */
export function UpdateEndpoint(world: World, request: Request): unknown {
  const endpoint = idleEndpoint(world, request.EndpointName);
  configNamed(world, endpoint.layout.configName);
  const layout = retained(layoutOf(world, request.EndpointConfigName), endpoint, request);
  const config = deploymentConfig(endpoint, request);
  check(world, config, layout.production);
  turn(world, endpoint.name, {
    status: 'Updating',
    pending: { ...layout, startedAt: world.clock.now().getTime() },
    deploymentConfig: config,
  });
  const plan = planDeployment(
    config,
    layout.production.map(({ count }) => count),
  );
  deploy(world, { name: endpoint.name, layout, plan });
  return { EndpointArn: endpoint.arn };
}

function deploymentConfig(endpoint: EndpointRecord, request: Request): DeploymentConfig {
  if (!request.RetainDeploymentConfig) return request.DeploymentConfig ?? {};
  if (request.DeploymentConfig)
    throw invalid('DeploymentConfig cannot be specified when RetainDeploymentConfig is true.');
  return endpoint.deploymentConfig ?? {};
}

function check(world: World, config: DeploymentConfig, fleets: readonly { name: string; count: number }[]): void {
  const named = (config.AutoRollbackConfiguration?.Alarms ?? []).flatMap(({ AlarmName }) => AlarmName ?? []);
  const missing = named.filter((name) => !alarms(world).get(name));
  const unknown = missing.length > 0 ? [`Could not find CloudWatch alarm(s): ${missing.join(', ')}.`] : [];
  const faults = [...deploymentFaults(config, fleets), ...unknown];
  if (faults.length > 0) throw invalid(faults.join(' '));
}
