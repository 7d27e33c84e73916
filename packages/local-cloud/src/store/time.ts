import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { World } from '../world.ts';

const fileOf = (folder: string): string => join(folder, 'time');

/** How often the time is written, in cloud seconds. What a crash loses is at most this much. */
const interval = 60;

/** @returns how far the cloud's time had come when it was last written, so that it never goes back; undefined the first time. */
export function readTime(folder: string): Date | undefined {
  try {
    const time = new Date(readFileSync(fileOf(folder), 'utf8').trim());
    return Number.isNaN(time.getTime()) ? undefined : time;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw cause;
  }
}

/** Writes the time down, now and then and at the end. */
export function keepTime(folder: string, { clock, onClose }: Pick<World, 'clock' | 'onClose'>): void {
  mkdirSync(folder, { recursive: true });
  const write = (): void => writeFileSync(fileOf(folder), `${clock.now().toISOString()}\n`);
  const stop = clock.every(interval, write);
  onClose(() => {
    stop();
    write();
  });
}
