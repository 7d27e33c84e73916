import type { Operation } from '../../operation.ts';
import { type ListRequest, listed } from '../listing.ts';
import type { ModelRecord } from '../model-record.ts';
import { type PageRequest, pageOf } from '../page.ts';

/** The newest first, unless told. */
export const listModels: Operation<ListRequest & PageRequest, object> = (world, input) => {
  const found = listed(world.table<ModelRecord>('models').all(), { SortOrder: 'Descending', ...input });
  const { rows, ...next } = pageOf(found, input);
  const Models = rows.map(({ name, arn, createdAt }) => ({
    ModelName: name,
    ModelArn: arn,
    CreationTime: new Date(createdAt),
  }));
  return { Models, ...next };
};
