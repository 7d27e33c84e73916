import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Player } from './dataset-players.ts';

/** Milliseconds of each work, in the order in which it is done. */
export interface Story {
  readonly first: number;
  readonly unchanged: number;
  readonly changed: number;
  readonly restored: number;
  /** Nothing changed, and nothing of the remote believed; absent where nobody can. */
  readonly proven?: number;
}

export interface Data {
  readonly files: number;
  readonly bytes: number;
  /** Makes contents that no other data has. */
  readonly salt: string;
}

/** Plays the life of one dataset of many small files: first version, nothing changed, one in a hundred changed, restored elsewhere. */
export async function playStory(player: Player, data: Data): Promise<Story> {
  const work = player.prepare('work');
  const all = Array.from({ length: data.files }, (_, i) => i);
  write(work, data, all);
  settle();
  const first = await player.version(work);
  settle();
  const unchanged = await player.version(work);
  const proven = await player.prove?.(work);
  write(
    work,
    { ...data, salt: `${data.salt}, later` },
    all.filter((i) => i % 100 === 7),
  );
  settle();
  const changed = await player.version(work);
  const fresh = player.prepare('fresh');
  settle();
  const restored = await player.restore(work, fresh);
  return { first, unchanged, changed, restored, ...(proven === undefined ? {} : { proven }) };
}

/**
 * What was written before is on the disk before the clock starts: else whoever comes next pays for it. The page cache stays warm. For the same
 * reason nothing is removed between two plays but what is large: giving many small files back takes the disk minutes.
 */
const settle = (): void => void execFileSync('sync');

function write(work: string, { bytes, salt }: Data, numbers: readonly number[]): void {
  for (let i = 0; i < 50; i += 1) mkdirSync(join(work, 'data', String(i)), { recursive: true });
  for (const i of numbers)
    writeFileSync(join(work, 'data', String(i % 50), `${i}.bin`), `${salt} ${i} `.padEnd(bytes, 'x'));
}

/** Plays the first version of one large file, of which no two MiB are alike. @returns milliseconds. */
export async function playLarge(player: Player, { bytes, salt }: Omit<Data, 'files'>): Promise<number> {
  const work = player.prepare('large');
  mkdirSync(join(work, 'data'));
  const chunk = Buffer.alloc(2 ** 20, salt);
  for (let at = 0; at < bytes; at += chunk.length) {
    chunk.writeBigUInt64LE(BigInt(at));
    writeFileSync(join(work, 'data', 'large.bin'), chunk, { flag: 'a' });
  }
  settle();
  const taken = await player.version(work);
  rmSync(work, { recursive: true, force: true });
  return taken;
}
