import type { World } from '../world.ts';
import { nameIn } from './arn.ts';
import { invalid } from './refusals.ts';

/** Where rows of each kind lie. Names are looked up without case, as ARNs do not keep it. */
const tables: Readonly<Record<string, string>> = {
  'training-job': 'training-jobs',
  'processing-job': 'processing-jobs',
  model: 'models',
  'model-package': 'model-packages',
  'model-package-group': 'model-package-groups',
  endpoint: 'endpoints',
  'endpoint-config': 'endpoint-configs',
};

interface Row {
  readonly arn: string;
}

/**
 * The ARN of a resource that can be tagged.
 * @throws ServiceError ValidationException when there is none, and for versions of a model, which have the tags of their group
 */
export function taggable(world: World, arn: string): string {
  const kind = arn.split(':')[5]?.split('/')[0] ?? '';
  if (kind === 'model-package' && nameIn(arn).includes('/'))
    throw invalid(
      `Tags cannot be changed on a model package version (${arn}): it has those of its model package group.`,
    );
  const rows = world.table<Row>(tables[kind] ?? 'none').all();
  if (!rows.some((row) => row.arn.toLowerCase() === arn.toLowerCase()))
    throw invalid(`Resource ${arn} does not exist.`);
  return arn;
}
