import { Refusal } from '@modelway/action';
import type { DirObject } from '@modelway/dataset';
import type { OpenRemote } from '@modelway/remote';
import type { Plan } from './plan.ts';

interface PushDir {
  readonly plan: Plan;
  readonly dir?: DirObject | undefined;
  readonly remote: Pick<OpenRemote, 'url' | 'write'>;
}

/** @returns the bytes of the `.dir`, or 0 when it did not have to be written. */
export async function pushDir({ plan, dir, remote }: PushDir): Promise<number> {
  if (plan.dir === 'present' || plan.dir === 'none' || dir === undefined) return 0;
  const answer = await remote.write(dir.id, dir.bytes, plan.dir);
  if (answer === 'conflict')
    throw new Refusal(
      `${remote.url} holds other bytes under ${dir.id}: the object is damaged; delete it, then run again`,
    );
  return dir.size;
}
