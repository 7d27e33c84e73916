import { type InputTable, Refusal, type Trip } from '@modelway/action';
import { copyObject, inLanes } from '@modelway/aws';
import type { DirObject } from '@modelway/dataset';
import type { Plan } from './plan.ts';
import { progress } from './progress.ts';
import type { Uploaded } from './push.ts';
import { pushDir } from './push-dir.ts';
import type { OpenRemote } from './remote.ts';
import type { SourceRead } from './source.ts';

interface Copying {
  readonly plan: Plan;
  readonly dir?: DirObject | undefined;
  readonly source: SourceRead;
  readonly remote: OpenRemote;
}

const copiesAtOnce = 32;

/**
 * Brings a version from where it lies in S3 to its remote, by copies inside S3 of the very objects that were read: files first, the
 * `.dir` last, as `push` does. @throws S3Fault, Refusal when an object of the remote is damaged.
 */
export async function copySource(
  { plan, dir, source, remote }: Copying,
  world: Pick<Trip<InputTable>, 'clock' | 'log' | 'signal'>,
): Promise<Uploaded> {
  const total = { files: plan.uploads.length, bytes: plan.uploads.reduce((sum, { size }) => sum + size, 0) };
  const tell = progress(world, 'copied', total);
  const done = { objects: 0, bytes: 0 };
  await inLanes(plan.uploads, { lanes: copiesAtOnce, signal: world.signal }, async ({ path, md5, size, replaces }) => {
    const from = source.objects.get(path);
    if (from === undefined || replaces !== undefined)
      throw new Refusal(`${remote.url}: the object ${md5} of ${path} is damaged; delete it there, then run again`);
    const answer = await copyObject(remote.aws, from, remote.at(md5));
    tell(size);
    if (answer === 'written') {
      done.objects += 1;
      done.bytes += size;
    }
  });
  const listing = await pushDir({ plan, dir, remote });
  return { objects: done.objects + (listing === 0 ? 0 : 1), bytes: done.bytes + listing };
}
