import { join } from 'node:path';
import { type InputTable, Refusal, type Trip } from '@modelway/action';
import { inLanes, putObject, uploadFile } from '@modelway/aws';
import type { DirObject } from '@modelway/dataset';
import type { FileUpload, Plan } from './plan.ts';
import { progress } from './progress.ts';
import type { OpenRemote } from './remote.ts';
import type { Target } from './target.ts';

type World = Pick<Trip<InputTable>, 'clock' | 'log' | 'signal'>;

/** What went over the wire: objects that another job wrote meanwhile are not counted. */
export interface Uploaded {
  readonly objects: number;
  readonly bytes: number;
}

/** Files of up to 8 MiB in flight, so 128 MiB at most. */
const smallAtOnce = 16;
const small = 8 * 2 ** 20;

interface Push {
  readonly plan: Plan;
  readonly dir?: DirObject | undefined;
  readonly target: Target;
  readonly remote: OpenRemote;
}

/**
 * Brings a version to its remote: every file first, and only when all are there the `.dir`, because DVC takes its presence for a
 * proof that all files are. A run that is cut off leaves files without a `.dir`; the next one goes on where it ended.
 * @throws FileChanged, S3Fault
 */
export async function push({ plan, dir, target, remote }: Push, world: World): Promise<Uploaded> {
  const total = { files: plan.uploads.length, bytes: plan.uploads.reduce((sum, { size }) => sum + size, 0) };
  const tell = progress(world, 'uploaded', total);
  const done = { objects: 0, bytes: 0 };
  const send = async (upload: FileUpload): Promise<void> => {
    const answer = await uploadFile(
      remote.aws,
      remote.at(upload.md5),
      { ...upload, source: join(target.folder, upload.path) },
      { expected: upload.replaces === undefined ? 'absent' : { etag: upload.replaces }, signal: world.signal },
    );
    tell(upload.size);
    if (answer === 'present') return;
    done.objects += 1;
    done.bytes += upload.size;
  };
  // Large files one by one, each in parts side by side; then the small ones side by side.
  const isLarge = ({ size }: FileUpload): boolean => size > small;
  await inLanes(plan.uploads.filter(isLarge), { lanes: 1, signal: world.signal }, send);
  await inLanes(
    plan.uploads.filter((it) => !isLarge(it)),
    { lanes: smallAtOnce, signal: world.signal },
    send,
  );
  const listing = await pushDir({ plan, dir, remote });
  return { objects: done.objects + (listing === 0 ? 0 : 1), bytes: done.bytes + listing };
}

/** @returns the bytes of the `.dir`, or 0 when it did not have to be written. */
async function pushDir({ plan, dir, remote }: Omit<Push, 'target'>): Promise<number> {
  if (plan.dir === 'present' || plan.dir === 'none' || dir === undefined) return 0;
  const answer = await putObject(remote.aws, remote.at(dir.id), { bytes: dir.bytes, expected: plan.dir });
  if (answer === 'conflict')
    throw new Refusal(
      `${remote.url} holds other bytes under ${dir.id}: the object is damaged; delete it, then run again`,
    );
  return dir.bytes.length;
}
