import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Refusal } from '@modelway/action';

/**
 * Writes a text file so that it is there whole or not at all. Overwrites what is there, but never through a link.
 * @throws Refusal when the file system does not take it, saying what to do.
 */
export function writeWhole(path: string, text: string): void {
  const draft = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    writeFileSync(draft, text, { flag: 'wx' });
    renameSync(draft, path);
  } catch (cause) {
    throw new Refusal(
      `${path}: ${whyNot(cause as NodeJS.ErrnoException)}; then run again: what is uploaded is found again`,
    );
  } finally {
    remove(draft);
  }
}

/** What happened before is what counts. */
function remove(draft: string): void {
  try {
    rmSync(draft, { force: true });
  } catch {
    // A folder that takes no file has none of ours either.
  }
}

function whyNot({ code, message }: NodeJS.ErrnoException): string {
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'cannot be written, for the disk is full; make room';
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return `cannot be written (${code}); let the user that runs this step write to its folder`;
  return `cannot be written: ${message}; mend that`;
}
