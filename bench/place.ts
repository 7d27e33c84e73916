import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The unpacked repository with its built bundle; `MODELWAY_ROOT` names another one, such as an earlier release. */
export const root = resolve(process.env['MODELWAY_ROOT'] ?? join(import.meta.dirname ?? '.', '..'));

/** @returns where `npm run peers` put a program, or undefined when it is not installed. */
export function peer(path: string): string | undefined {
  const file = join(process.env['MODELWAY_PEERS'] ?? join(import.meta.dirname ?? '.', '..', '.peers'), path);
  return existsSync(file) ? file : undefined;
}
