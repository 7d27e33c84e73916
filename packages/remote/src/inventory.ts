import { type Aws, headObject, inLanes, type Listed, type Location, listPage, under } from '@modelway/aws';
import { type ObjectId, objectIdOf } from '@modelway/dataset';

import type { Present } from './open-remote.ts';
import { chooseSearch } from './search.ts';

/** Where the objects of a remote lie. */
interface Objects {
  readonly aws: Aws;
  at(id: ObjectId): Location;
  /** The folder of all of them, with a slash at the end. */
  readonly objects: Location;
}

/** Requests in flight: listings and probes are short, and S3 answers thousands a second. */
const requestsAtOnce = 64;

/** Up to here probing costs no more requests than the shortest listing and its follow-up would. */
const few = 2;

/**
 * Finds which objects a remote has, by as few requests as that takes: one page of a listing tells how large the remote is, and
 * whether to go on listing or to ask for each object. Every object is looked for, also when the `.dir` is there: DVC would trust it.
 * @returns size and etag of those that are there. @throws S3Fault
 */
export async function inventory(
  remote: Objects,
  wanted: ReadonlySet<ObjectId>,
  signal: AbortSignal,
): Promise<Map<ObjectId, Present>> {
  const found = new Map<ObjectId, Present>();
  const keep = (listed: Listed): void => {
    const id = objectIdOf(listed.key);
    if (id !== undefined && wanted.has(id)) found.set(id, { size: listed.size, etag: listed.etag });
  };
  if (wanted.size <= few) return probe(remote, [...wanted], { found, signal });
  const { objects, next } = await listPage(remote.aws, remote.objects, { signal });
  for (const object of objects) keep(object);
  if (next === undefined) return found;
  const last = objects.map(({ key }) => objectIdOf(key)).findLast((id) => id !== undefined) ?? '0';
  const unknown = [...wanted].filter((id) => id > last);
  const search = chooseSearch(last, unknown.length);
  if (search.by === 'probe') return probe(remote, unknown, { found, signal });
  await list(remote, { starts: startsOf(unknown, search.digits), keep, signal });
  return found;
}

/** The folders of a remote are called by the first two digits, so a prefix of one or two digits is a plain prefix of keys. */
const startsOf = (ids: readonly ObjectId[], digits: number): Set<string> =>
  new Set(ids.map((id) => id.slice(0, digits)));

async function list(
  { aws, objects }: Objects,
  { starts, keep, signal }: { starts: Set<string>; keep: (object: Listed) => void; signal: AbortSignal },
): Promise<void> {
  await inLanes(starts, { lanes: requestsAtOnce, signal }, async (start) => {
    const prefix = under(objects, start);
    for (let token: string | undefined; ; ) {
      const page = await listPage(aws, prefix, { token, signal });
      for (const object of page.objects) keep(object);
      if (page.next === undefined) return;
      token = page.next;
    }
  });
}

async function probe(
  { aws, at }: Objects,
  ids: readonly ObjectId[],
  { found, signal }: { found: Map<ObjectId, Present>; signal: AbortSignal },
): Promise<Map<ObjectId, Present>> {
  await inLanes(ids, { lanes: requestsAtOnce, signal }, async (id) => {
    const head = await headObject(aws, at(id), signal);
    if (head !== undefined) found.set(id, { size: head.size, etag: head.etag });
  });
  return found;
}
