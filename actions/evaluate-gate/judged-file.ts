import { readFile } from 'node:fs/promises';
import { isAbsolute, join, normalize } from 'node:path';
import type { InputTable, Trip } from '@modelway/action';
import { commitOf, type FileAt, fileAt } from '@modelway/github';
import { gitHubOf, type WithToken } from './github-of.ts';

export type Checkout = Pick<Trip<InputTable>, 'workspace' | 'event'> & WithToken;

/**
 * Reads a file of what is judged. A command, the end of another workflow or a dispatch stands on the default branch: what is checked
 * out there is not what is judged, so the file is read as it is at the commit that the run is about.
 * @returns what is there; `unknown` also for a path that leads out of the checkout.
 */
export async function judgedFile(checkout: Checkout, path: string): Promise<FileAt> {
  const { workspace, run, event, env } = checkout;
  if (isAbsolute(path) || normalize(path).startsWith('..'))
    return { is: 'unknown', why: `"${path}" lies outside of the checkout` };
  if (run.commit !== (commitOf(event) ?? env['GITHUB_SHA']))
    return fileAt(workspace, { commit: run.commit, path }, () => gitHubOf(checkout));
  try {
    return { is: 'file', text: await readFile(join(workspace, path), 'utf8') };
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException; // What Node throws of files.
    return code === 'ENOENT' ? { is: 'absent' } : { is: 'unknown', why: `it cannot be read (${code})` };
  }
}
