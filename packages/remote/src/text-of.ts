import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';
import { DatasetFault } from '@modelway/dataset';

/** No pointer, configuration or ignore file is longer; one that is was made to fill our memory. */
const longest = 16 * 2 ** 20;

/**
 * @returns a file's text, or undefined when it is not there. Links are not followed: a pull request must not choose what we read.
 * @throws DatasetFault when it cannot be read.
 */
export function textOf(path: string): string | undefined {
  try {
    return readText(path);
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw new DatasetFault([
      `${path}: ${code === 'ELOOP' ? 'is a symbolic link; put the file itself there' : message}`,
    ]);
  }
}

function readText(path: string): string {
  // Without NONBLOCK, opening a pipe of that name would wait for ever.
  const handle = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  try {
    const stats = fstatSync(handle);
    if (!stats.isFile()) throw new Error('is not a file; remove it');
    if (stats.size > longest) throw new Error(`has ${stats.size} bytes, which none of its kind needs; remove it`);
    return readFileSync(handle, 'utf8');
  } finally {
    closeSync(handle);
  }
}
