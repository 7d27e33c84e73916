import type { Operation } from '../operation.ts';
import { type PageRequest, pageOf } from './page.ts';
import { tagsOf } from './tags.ts';

type Input = PageRequest & { readonly ResourceArn: string };

/** Of what does not exist there are none. */
export const listTags: Operation<Input, object> = (world, { ResourceArn, ...page }) => {
  const { rows: Tags, ...next } = pageOf(tagsOf(world, ResourceArn), { MaxResults: 50, ...page });
  return { Tags, ...next };
};
