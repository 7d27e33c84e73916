import { isAbsolute, join, resolve } from 'node:path';
import type { ConfigFile } from './config-file.ts';

/** Keys of a remote that hold a path where they hold no URL (dvc `config.py`, `_map_dirs`; those that an S3 or a local remote has). */
const pathKeys = new Set(['url', 'credentialpath', 'configpath']);

/**
 * Makes the paths of a configuration absolute, as DVC does when it reads the file: `~` is the home folder, all else that is neither
 * absolute nor a URL is relative to the folder that the file itself lies in (dvc `config.py`, `Config._resolve`).
 * @param folder absolute. @param home absolute, when it is known.
 */
export function resolveConfigPaths(config: ConfigFile, folder: string, home: string | undefined): ConfigFile {
  const path = (value: string): string => {
    if (value === '' || /^\w+:\/\//.test(value) || isAbsolute(value)) return value;
    if (home !== undefined && /^~(\/|$)/.test(value)) return join(home, value.slice(1));
    return resolve(folder, value);
  };
  return new Map(
    [...config].map(([section, keys]) => [
      section,
      section.startsWith('remote "')
        ? new Map([...keys].map(([key, value]) => [key, pathKeys.has(key) ? path(value) : value]))
        : keys,
    ]),
  );
}
