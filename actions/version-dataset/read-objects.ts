import { runnerClock } from '@modelway/action';
import { connect, inLanes } from '@modelway/aws';
import type { DigestedObject } from './digest-table.ts';
import { digestObject, type SourceObject } from './digested-object.ts';

export interface ReadingOrder {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly objects: readonly SourceObject[];
}

export interface ReadObjects {
  readonly rows: readonly DigestedObject[];
  /** Paths of objects that are not what was listed any more. */
  readonly changed: readonly string[];
}

const readAtOnce = 8;

/** A task for a thread: reads objects through where they lie, each on condition that it is the one that was listed. @throws S3Fault */
export default async function readObjects({ env, objects }: ReadingOrder): Promise<ReadObjects> {
  const aws = connect({ env, clock: runnerClock });
  const rows: DigestedObject[] = [];
  const changed: string[] = [];
  await inLanes(objects, { lanes: readAtOnce }, async (object) => {
    const digests = await digestObject(aws, object);
    if (digests === undefined) changed.push(object.path);
    else rows.push({ ...object, ...digests });
  });
  return { rows, changed };
}
