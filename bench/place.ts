import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname ?? '.', '..');

/** @returns where `npm run peers` put a program, or undefined when it is not installed. */
export function peer(path: string): string | undefined {
  const file = join(process.env['MODELWAY_PEERS'] ?? join(root, '.peers'), path);
  return existsSync(file) ? file : undefined;
}
