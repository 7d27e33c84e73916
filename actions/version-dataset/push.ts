import type { InputTable, Trip } from '@modelway/action';
import type { DirObject } from '@modelway/dataset';
import { copySource } from './copy-source.ts';
import type { Plan } from './plan.ts';
import { progress } from './progress.ts';
import { pushDir } from './push-dir.ts';
import type { OpenRemote } from './remote.ts';
import type { SourceRead } from './source.ts';
import type { Target } from './target.ts';

type World = Pick<Trip<InputTable>, 'clock' | 'log' | 'signal'>;

/** What went over the wire: objects that another job wrote meanwhile are not counted. */
export interface Uploaded {
  readonly objects: number;
  readonly bytes: number;
}

interface Push {
  readonly plan: Plan;
  readonly dir?: DirObject | undefined;
  readonly target: Target;
  readonly remote: OpenRemote;
  /** Where the files lie, when they are not here. */
  readonly source?: SourceRead | undefined;
}

/**
 * Brings a version to its remote: every file first, and only when all are there the `.dir`, because DVC takes its presence for a
 * proof that all files are. A run that is cut off leaves files without a `.dir`; the next one goes on where it ended.
 * @throws FileChanged, S3Fault
 */
export async function push({ plan, dir, target, remote, source }: Push, world: World): Promise<Uploaded> {
  if (source !== undefined) return copySource({ plan, dir, source, remote }, world);
  const total = { files: plan.uploads.length, bytes: plan.uploads.reduce((sum, { size }) => sum + size, 0) };
  const tell = progress(world, 'uploaded', total);
  const done = { objects: 0, bytes: 0 };
  await remote.upload({ folder: target.folder, files: plan.uploads }, world.signal, ({ size }, answer) => {
    tell(size);
    if (answer === 'present') return;
    done.objects += 1;
    done.bytes += size;
  });
  const listing = await pushDir({ plan, dir, remote });
  return { objects: done.objects + (listing === 0 ? 0 : 1), bytes: done.bytes + listing };
}
