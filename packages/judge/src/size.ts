import type { Group } from './measure.ts';
import { leastRecords } from './policy/schema.ts';
import { grouped, nameOf } from './sentence.ts';
import type { Subject } from './subject.ts';

/** Events of a class that a metric divides by: with fewer, its interval says more about luck than about the model. */
const leastOfClass = 10;

/**
 * Whether there is enough to judge on. Looks at sizes and labels only, never at scores, so that it cannot be swayed by results.
 * @returns why not, and how many more are needed; undefined when there is enough.
 */
export function tooSmall(
  subject: Pick<Subject, 'metric' | 'slice' | 'classes'>,
  { labels }: Pick<Group, 'labels'>,
  minRecords: number = leastRecords,
): string | undefined {
  const name = nameOf(subject);
  const records = labels.length;
  if (records < minRecords)
    return `${name} has ${grouped(records)} records and needs ${grouped(minRecords)}: ${grouped(minRecords - records)} more would let it be judged`;
  for (const label of subject.classes) {
    const there = labels.reduce((sum, it) => sum + (it === label ? 1 : 0), 0);
    if (there < leastOfClass)
      return `${name} needs at least ${leastOfClass} records with label ${label}, and there are ${there}: ${leastOfClass - there} more would let it be judged`;
  }
  return undefined;
}
