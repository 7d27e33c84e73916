import { type ListRequest, listed } from '../sagemaker/listing.ts';
import { type PageRequest, pageOf } from '../sagemaker/page.ts';
import type { World } from '../world.ts';
import { configs } from './endpoint-config.ts';

/** Newest first unless told. */
export function ListEndpointConfigs(world: World, request: ListRequest & PageRequest): unknown {
  const found = listed(configs(world).all(), { SortOrder: 'Descending', ...request });
  const { rows, ...token } = pageOf(found, request);
  const summaries = rows.map(({ name, arn, createdAt }) => ({
    EndpointConfigName: name,
    EndpointConfigArn: arn,
    CreationTime: new Date(createdAt),
  }));
  return { EndpointConfigs: summaries, ...token };
}
