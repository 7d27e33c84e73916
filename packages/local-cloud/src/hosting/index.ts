import type { Operations } from '../operation.ts';
import { CreateEndpoint } from './create-endpoint.ts';
import { CreateEndpointConfig } from './create-endpoint-config.ts';
import { DeleteEndpoint } from './delete-endpoint.ts';
import { DeleteEndpointConfig } from './delete-endpoint-config.ts';
import { DescribeEndpoint } from './describe-endpoint.ts';
import { DescribeEndpointConfig } from './describe-endpoint-config.ts';
import { ListEndpointConfigs } from './list-endpoint-configs.ts';
import { ListEndpoints } from './list-endpoints.ts';
import { UpdateEndpoint } from './update-endpoint.ts';
import { UpdateEndpointWeightsAndCapacities } from './update-endpoint-weights-and-capacities.ts';

export { hostingSettings } from './settings.ts';
export { start } from './start.ts';

export const operations: Operations = {
  CreateEndpoint,
  CreateEndpointConfig,
  DeleteEndpoint,
  DeleteEndpointConfig,
  DescribeEndpoint,
  DescribeEndpointConfig,
  ListEndpointConfigs,
  ListEndpoints,
  UpdateEndpoint,
  UpdateEndpointWeightsAndCapacities,
};
