import type { ObjectId } from '@modelway/dataset';
import type { OpenRemote, Present } from '@modelway/remote';

export type { Present } from '@modelway/remote';

/** Finds which objects a remote has. @throws S3Fault */
export const inventory = (
  remote: OpenRemote,
  wanted: ReadonlySet<ObjectId>,
  signal: AbortSignal,
): Promise<Map<ObjectId, Present>> => remote.inventory(wanted, signal);
