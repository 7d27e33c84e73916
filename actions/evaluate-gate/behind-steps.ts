import type { Facts } from '@modelway/lineage';

type Steps = NonNullable<Facts<'training'>['steps']>;
/** A folder that was read. */
type Read = Pick<Steps[number]['read'][number], 'name' | 'uri' | 'dataset'>;

/**
 * What a processing step wrote comes from what it read, and so on down to what no step wrote.
 * @returns those folders; undefined where no step is told of that wrote this one.
 */
export function behindSteps(uri: string, steps: Steps): Read[] | undefined {
  const writer = steps.findIndex(({ wrote }) => wrote.some((it) => it.uri === uri));
  if (writer < 0) return undefined;
  // A step reads what earlier ones wrote: so the walk ends, whatever a statement says.
  return (steps[writer]?.read ?? []).flatMap((it) => behindSteps(it.uri, steps.slice(0, writer)) ?? [it]);
}
