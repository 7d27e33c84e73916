import type { Operation } from '../../operation.ts';
import { type ListRequest, listed } from '../listing.ts';
import { type PageRequest, pageOf } from '../page.ts';
import { groupSummary } from './describe-model-package-group.ts';
import { groups } from './group.ts';

export const listModelPackageGroups: Operation<ListRequest & PageRequest, object> = (world, input) => {
  const { rows, ...next } = pageOf(listed(groups(world).all(), input), input);
  return { ModelPackageGroupSummaryList: rows.map(groupSummary), ...next };
};
