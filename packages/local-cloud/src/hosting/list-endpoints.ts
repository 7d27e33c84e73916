import { type ListRequest, listed } from '../sagemaker/listing.ts';
import { type PageRequest, pageOf } from '../sagemaker/page.ts';
import type { World } from '../world.ts';
import { endpoints } from './endpoint.ts';

interface Request extends ListRequest, PageRequest {
  readonly StatusEquals?: string;
}

/** Newest first unless told. */
export function ListEndpoints(world: World, request: Request): unknown {
  const all = endpoints(world)
    .all()
    .filter(({ status }) => (request.StatusEquals ?? status) === status);
  const { rows, ...token } = pageOf(listed(all, { SortOrder: 'Descending', ...request }), request);
  const summaries = rows.map((endpoint) => ({
    EndpointName: endpoint.name,
    EndpointArn: endpoint.arn,
    CreationTime: new Date(endpoint.createdAt),
    LastModifiedTime: new Date(endpoint.modifiedAt),
    EndpointStatus: endpoint.status,
  }));
  return { Endpoints: summaries, ...token };
}
